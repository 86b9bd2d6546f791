// The same rule written anew by another drafter: what changes only the wording is silent, what changes the rule beside it is not.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

constexpr const char* kNewer = "Quy định về bến thuyền buồm";
constexpr const char* kOlder = "Hướng dẫn về bến thuyền buồm";

Document circular(std::string_view words, std::string_view number, std::string_view title) {
  Document out = parse_fragment(words);
  header_from_number(number, title, out.header);
  return out;
}

std::vector<Difference> between(std::string_view newer, std::string_view older, std::string_view title = kNewer,
                                std::string_view other = kOlder) {
  return shown(circular(newer, "40/2032/TT-BGTVT", title), circular(older, "14/2021/TT-BGTVT", other));
}

TEST(Rewording, WordsOfOneMeaningAreNoOtherRule) {
  const auto found = between(
      "1. Chủ bến cử người canh giữ thuyền buồm, giữ bí mật thông tin của khách và gửi đơn kèm theo bản chính sổ bến cho trạm thủy.",
      "1. Chủ bến bố trí người canh giữ thuyền buồm, bảo mật thông tin của khách và nộp đơn đính kèm bản gốc sổ bến cho trạm thủy.");
  EXPECT_EQ(told(found), "");
}

TEST(Rewording, ABareNegationIsTheBanWhereverItStands) {
  const auto found = between(
      "2. Người thuê thuyền có quyền đề nghị đo lại sức chở trong 15 ngày. Không đo lại thuyền đã hạ thủy.",
      "2. Trong thời hạn 15 ngày, người thuê thuyền được quyền gửi đơn đề nghị đo lại sức chở; thuyền đã hạ thủy không được đo lại.");
  EXPECT_EQ(told(found), "");
  const auto lifted = between("2. Người thuê thuyền có quyền đề nghị đo lại sức chở trong 15 ngày. Được đo lại thuyền đã hạ thủy.",
                              "2. Người thuê thuyền có quyền đề nghị đo lại sức chở trong 15 ngày. Không được đo lại thuyền đã hạ thủy.");
  EXPECT_TRUE(has(lifted, Kind::kModality)) << told(lifted);
}

TEST(Rewording, OnlyWhenIsNotUnless) {
  const auto found =
      between("1. Thỏa thuận thuê thuyền của hai bên chỉ được thay đổi hoặc hủy bỏ khi hai bên ký giấy xác nhận.",
              "1. Thỏa thuận thuê thuyền của hai bên không thay đổi, trừ khi hai bên ký giấy xác nhận thay đổi hoặc hủy bỏ.");
  EXPECT_EQ(told(found), "");
}

TEST(Rewording, WhatIsLeftOfAWholeGoesWithoutSaying) {
  const std::string kept = "1. Chủ bến được giữ lại 70% số tiền thu của khách để sửa bến, mua phao cứu sinh";
  const auto with = [&](const char* share) {
    return kept + " và nộp " + share + " số tiền thu của khách vào quỹ của làng chài ven sông theo sổ bến.";
  };
  EXPECT_EQ(told(between(kept + ".", with("30%"))), "");
  EXPECT_TRUE(has(between(kept + ".", with("10%")), Kind::kScope));
}

TEST(Rewording, WhatTheTitleAloneNamesTheOtherDoesNotSpeakOf) {
  const std::string one = "1. Trạm thủy có trách nhiệm báo tin bão, mực nước và chỗ neo đậu cho người lái thuyền buồm";
  const std::string both = one + ", người lái bè mảng.";
  const char* boats = "Quy định về người lái thuyền buồm";
  EXPECT_EQ(told(between(both, one + ".", "Quy định về người lái thuyền buồm và người lái bè mảng", boats)), "");
  EXPECT_TRUE(has(between(both, one + ".", boats, boats), Kind::kList));
}

TEST(Rewording, OneCaseOfWhatTheOtherLeavesOpenIsNoMember) {
  const auto found = between(
      "1. Người đi thuyền có hành vi sửa vé, tẩy xóa sổ chuyến, mượn vé của khách hoặc có hành vi gian dối khác khi lên thuyền thì bị mời "
      "khỏi bến.",
      "1. Người đi thuyền có hành vi sửa vé, mượn vé của khách hoặc có hành vi gian dối khác khi lên thuyền thì bị mời khỏi bến.");
  EXPECT_EQ(told(found), "");
}

TEST(Rewording, APolicyOfTheStateBindsNobody) {
  const char* made = "1. Nhà nước có chính sách khuyến khích người dân làng chài, hộ nghèo ven sông đóng thuyền buồm để đánh cá xa bờ.";
  const char* other = "1. Nhà nước có chính sách khuyến khích các tầng lớp trong xã hội, mọi nghề đóng thuyền buồm để đánh cá xa bờ.";
  EXPECT_EQ(told(between(made, other)), "");
}

TEST(Rewording, AValueIsFoundWhereTheWordsAroundItWerePutInAnotherOrder) {
  const char* old =
      "1. Trường hợp có thuyền đắm thì chủ bến thông báo ngay cho trạm thủy, đồng thời có văn bản báo cáo Sở Y tế trong vòng 24 giờ.";
  const auto with = [](const char* time) {
    return std::string("1. Khi thuyền đắm, chủ bến phải báo ngay cho trạm thủy và trong ") + time +
           " gửi báo cáo bằng văn bản cho Sở Y tế.";
  };
  EXPECT_TRUE(has(between(with("72 giờ"), old), Kind::kQuantity));
  EXPECT_EQ(told(between(with("24 giờ"), old)), "");
}

}  // namespace
}  // namespace rasoat::test
