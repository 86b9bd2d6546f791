// What follows in a store from the ends of other documents.
#include <gtest/gtest.h>

#include "store/sample.h"

namespace rasoat {
namespace {

class Validity : public testing::Test {
 protected:
  static Document issued(const std::string& number, const std::string& title, const std::string& type, Date day) {
    Document out = sample::document(number, title, {{"1", "Phạm vi", "Bến đò ngang."}}, type);
    out.header.issued = out.header.effective = day;
    return out;
  }

  // A decree of 2016, the circular that details it, the decision that details the circular; the decree was replaced in `year`.
  void put_chain(int year) {
    Document decree = issued("15/2016/NĐ-CP", "Về bến đò ngang", "nghi-dinh", *Date::make(2016, 8, 1));
    Document circular = issued("3/2017/TT-BXD", "Hướng dẫn Nghị định số 15/2016/NĐ-CP", "thong-tu", *Date::make(2017, 2, 1));
    sample::cite(circular, "15/2016/NĐ-CP");
    Document decision = issued("8/2018/QĐ-UBND", "Quy định chi tiết Thông tư số 3/2017/TT-BXD", "quyet-dinh", *Date::make(2018, 3, 1));
    sample::cite(decision, "3/2017/TT-BXD");
    Document fresh = issued("40/NĐ-CP", "Về bến đò", "nghi-dinh", *Date::make(year, 8, 1));
    fresh.header.number = "40/" + std::to_string(year) + "/NĐ-CP";
    sample::cite(fresh, "15/2016/NĐ-CP");
    sample::act(fresh, Action::kReplace, "15/2016/NĐ-CP", "");
    ASSERT_TRUE(sample::put(*store_, "a.txt", {decree}));
    ASSERT_TRUE(sample::put(*store_, "b.txt", {circular}));
    ASSERT_TRUE(sample::put(*store_, "c.txt", {decision}));
    ASSERT_TRUE(sample::put(*store_, "d.txt", {fresh}));
    ASSERT_TRUE(store_->finish({}).has_value());
  }

  [[nodiscard]] Status status(const std::string& number, Date day) const {
    const auto found = store_->find({number, {}, {}});
    return found.size() == 1 ? store_->status(found.front(), day) : Status::kDraft;
  }

  sample::Folder folder_;
  std::unique_ptr<Store> store_ = sample::create(folder_.file("store.db"));
};

TEST_F(Validity, WhatDetailsADetailingDocumentEndsWithIt) {
  put_chain(2020);
  EXPECT_EQ(status("15/2016/NĐ-CP", *Date::make(2020, 8, 1)), Status::kExpired);
  EXPECT_EQ(status("3/2017/TT-BXD", *Date::make(2020, 7, 31)), Status::kInForce);
  EXPECT_EQ(status("3/2017/TT-BXD", *Date::make(2020, 8, 1)), Status::kExpired);
  EXPECT_EQ(status("8/2018/QĐ-UBND", *Date::make(2020, 7, 31)), Status::kInForce);
  EXPECT_EQ(status("8/2018/QĐ-UBND", *Date::make(2020, 8, 1)), Status::kExpired);
}

TEST_F(Validity, WhatDetailsADocumentThatMayHaveEndedIsUnknown) {
  put_chain(2025);  // since 1 July 2025 the circular ends unless it is announced as going on
  EXPECT_EQ(status("3/2017/TT-BXD", *Date::make(2025, 8, 1)), Status::kUnknown);
  EXPECT_EQ(status("8/2018/QĐ-UBND", *Date::make(2025, 8, 1)), Status::kUnknown);
}

TEST_F(Validity, AConsolidatedTextMovesNoFirstDay) {
  Document law = issued("905/2019/QH14", "Bến đò", "luat", *Date::make(2020, 1, 1));
  Document consolidated = issued("79/VBHN-VPQH", "Đò ngang", "van-ban-hop-nhat", *Date::make(2026, 3, 26));
  sample::cite(consolidated, "905/2019/QH14");
  sample::act(consolidated, Action::kBegin, "905/2019/QH14", "");
  consolidated.amendments.back().effective = Date::make(2025, 7, 1);
  ASSERT_TRUE(sample::put(*store_, "a.txt", {law}));
  ASSERT_TRUE(sample::put(*store_, "b.txt", {consolidated}));
  ASSERT_TRUE(store_->finish({}).has_value());
  EXPECT_TRUE(store_->events(store_->find({"905/2019/QH14", {}, {}}).front()).empty());
  EXPECT_EQ(status("905/2019/QH14", *Date::make(2021, 1, 1)), Status::kInForce);
}

}  // namespace
}  // namespace rasoat
