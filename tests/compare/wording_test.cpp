// Definition, scope, procedure, copy and overlap: the kinds that hang on single words.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

TEST(Definition, AndForOrAndADroppedMemberAreFound) {
  expect_found(
      Kind::kDefinition,
      {{"Điều 3. Giải thích từ ngữ\n1. Chủ bến là tổ chức và cá nhân quản lý bến bãi ven sông, có giấy phép.",
        "Điều 3. Giải thích từ ngữ\n1. Chủ bến là tổ chức hoặc cá nhân quản lý bến bãi ven sông, có giấy phép."},
       {"Điều 3. Giải thích từ ngữ\n1. Bến bãi là nơi neo đậu, bốc dỡ, chứa cát sỏi, đón trả khách ở ven sông theo quy hoạch được duyệt.",
        "Điều 3. Giải thích từ ngữ\n1. Bến bãi là nơi neo đậu, bốc dỡ, đón trả khách ở ven sông theo quy hoạch được duyệt."}});
}

TEST(Scope, OnlyOnOneSideNarrowsTheRule) {
  expect_found(Kind::kScope, {{"Bến bãi chỉ phục vụ thuyền của tổ chức đăng ký tại địa bàn tỉnh Sông Lam.",
                               "Bến bãi phục vụ thuyền của tổ chức đăng ký tại địa bàn tỉnh Sông Lam."}});
}

TEST(Scope, CompoundsOfTheSameSyllableAreNoQuantifiers) {
  expect_silent({{"Sở Y tế đánh giá kết quả thực hiện chỉ tiêu bến bãi hằng năm của các xã.",
                  "Sở Y tế đánh giá kết quả thực hiện bến bãi hằng năm của các xã."}});
}

TEST(Procedure, AWayToFileThatIsTakenAwayIsFound) {
  expect_found(Kind::kProcedure, {{"Chủ bến nộp hồ sơ trực tiếp tại Sở Y tế.",
                                   "Chủ bến nộp hồ sơ trực tiếp, qua dịch vụ bưu chính công ích hoặc trực tuyến tại Sở Y tế."}});
}

TEST(Copy, AWordPutForAnotherIsNotShownAlone) {
  const auto all = compare(provision("Sở Y tế hướng dẫn chủ bến lập sổ theo dõi thuyền buồm ra vào."), {},
                           provision("Sở Y tế hướng dẫn chủ bến lập sổ theo dõi hành khách ra vào."), {});
  ASSERT_TRUE(has(all, Kind::kCopy));
  for (const Difference& d : all) EXPECT_LT(d.strength, kShown);
}

TEST(Overlap, ARepeatedRuleIsOverlapAndNothingElse) {
  const char* rule =
      "Chủ bến có trách nhiệm lập sổ theo dõi thuyền ra vào bến, lưu giữ sổ tại bến và xuất trình khi đoàn kiểm tra liên ngành yêu cầu.";
  const auto all = compare(provision(rule), {}, provision(rule), {});
  ASSERT_EQ(all.size(), 1U) << told(all);
  EXPECT_EQ(all[0].kind, Kind::kOverlap);
}

TEST(Rewording, SynonymsAbbreviationsAndOrderAreSilent) {
  expect_silent(
      {{"Trường hợp từ chối, UBND cấp xã trả lời bằng văn bản và nêu rõ lý do.",
        "Nếu từ chối, Ủy ban nhân dân cấp xã trả lời bằng văn bản, trong đó nêu rõ lý do."},
       {"Sở Y tế hướng dẫn, kiểm tra chủ bến theo quy định của pháp luật.", "Sở Y tế kiểm tra, hướng dẫn chủ bến theo pháp luật."},
       {"Sở Y tế xem xét, quyết định việc mở bến.", "Sở Y tế xem xét và quyết định việc mở bến."}});
}

}  // namespace
}  // namespace rasoat::test
