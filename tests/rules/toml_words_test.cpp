// Faults of rule files in the officer's language.
#include "rasoat/toml_words.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(TomlWords, SayWhereAndWhatInVietnamese) {
  EXPECT_EQ(toml_words("Error while parsing table header: expected ']', saw '\\n'"),
            "không đúng cú pháp TOML ở đầu bảng [...]: cần ']', gặp '\\n'");
  EXPECT_EQ(toml_words("Error while parsing key-value pair: encountered end-of-file"),
            "không đúng cú pháp TOML ở dòng khóa = giá trị: hết tệp giữa chừng");
  EXPECT_EQ(toml_words("Error while parsing key-value pair: cannot redefine existing string 'title'"),
            "không đúng cú pháp TOML ở dòng khóa = giá trị: đã có ở trên, không đặt lại được");
}

TEST(TomlWords, LeaveOutWhatTheyDoNotKnow) {
  EXPECT_EQ(toml_words("something new went wrong"), "không đúng cú pháp TOML");
}

}  // namespace
}  // namespace rasoat
