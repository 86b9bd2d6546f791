// Are two documents about one matter? What their titles say, and what they cite.
#include "judge/link.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

Header titled(const char* title) {
  Header out;
  out.title = title;
  return out;
}

Subjects between(const char* a, const char* b) {
  return subjects(titled(a), titled(b));
}

TEST(Subjects, FormulasSayNothingOfTheSubject) {
  EXPECT_EQ(between("Quy định chi tiết và biện pháp thi hành một số điều của Luật Bến đò", "Bến đò"), Subjects::kOne);
  EXPECT_EQ(between("Hướng dẫn thi hành Nghị định số 912/2019/NĐ-CP ngày 05 tháng 5 năm 2019 của Chính phủ về bến đò", "Luật Bến đò"),
            Subjects::kOne);
  EXPECT_EQ(between("Ban hành Quy định quản lý bến đò trên địa bàn tỉnh Sông Lam", "Quản lý bến đò"), Subjects::kOne);
}

TEST(Subjects, OneThingPutForAnotherMakesSisters) {
  EXPECT_EQ(between("Quy định mức thu, quản lý và sử dụng phí thăm bến đò", "Quy định mức thu, quản lý và sử dụng phí neo đậu bến đò"),
            Subjects::kOther);
  EXPECT_EQ(between("Quy định về quản lý hồ sơ viên chức", "Quy định về quản lý hồ sơ công chức"), Subjects::kOther);
  EXPECT_EQ(between("Quy định hạn ngạch nhập khẩu muối năm 2024", "Quy định hạn ngạch nhập khẩu muối năm 2020"), Subjects::kOther);
}

TEST(Subjects, APartOfTheSubjectIsNoSubjectOfItsOwn) {
  EXPECT_EQ(between("Quy định về thi đua, khen thưởng trong ngành Thủy lợi", "Thi đua, khen thưởng"), Subjects::kPart);
  EXPECT_EQ(between("Phí sử dụng bến đò", "Phí bến đò"), Subjects::kPart);
  EXPECT_EQ(between("Phí bến đò", "Phí sử dụng bến đò"), Subjects::kOne);
}

TEST(Subjects, AMissingTitleTellsNothing) {
  EXPECT_EQ(between("", "Bến đò"), Subjects::kUntold);
  EXPECT_EQ(between("Quy định chi tiết một số điều", "Bến đò"), Subjects::kUntold);
}

TEST(OwnField, IsNamedByTheTitle) {
  EXPECT_TRUE(names_own_field(titled("Hướng dẫn công tác thi đua, khen thưởng trong ngành Thủy lợi")));
  EXPECT_TRUE(names_own_field(titled("Quy định về bảo vệ bí mật nhà nước trong Công an nhân dân")));
  EXPECT_FALSE(names_own_field(titled("Hướng dẫn kỹ thuật sửa chữa bến đò tại nông thôn")));
}

TEST(Cites, ALawIsCitedByItsNumberOrItsName) {
  Document law, decree;
  law.header.number = "931/2018/QH14";
  law.header.title = "Bến đò";
  const auto citing = [&](const char* target) {
    decree.citations = {{-1, {}, {{target, ""}}, true, {}, {}}};
    return cites(decree, law);
  };
  EXPECT_TRUE(citing("931/2018/QH14"));
  EXPECT_TRUE(citing("@Luật Bến đò"));
  EXPECT_FALSE(citing("@Luật Quản lý bến đò ngang"));
  EXPECT_FALSE(citing("932/2018/QH14"));
}

}  // namespace
}  // namespace rasoat
