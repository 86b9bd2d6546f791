// Definition, scope, procedure, copy and overlap: the kinds that hang on single words.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

// The members of a series open with one word: which of the two equal words is missing is as good as open.
TEST(Definition, AMemberThatOpensLikeItsNeighbourIsFound) {
  expect_found(
      Kind::kDefinition,
      {{"Người tham gia chuyến đò là người có tên trong sổ chuyến với tư cách là người lái, người đi kèm, người gửi hàng.",
        "Người tham gia chuyến đò là người có tên trong sổ chuyến với tư cách là người lái, người phụ lái, người đi kèm, người gửi "
        "hàng."}});
}

// Two cases of one term, each of which the other side has as well.
TEST(Definition, OneTermInTwoCasesIsHeldAgainstItsOwnCase) {
  EXPECT_EQ(told(shown("Điều 4. Hàng bỏ quên\n1. Hàng bỏ quên là thuyền của khách nước ngoài thì chủ bến phải báo cho hải quan cửa khẩu.\n"
                       "2. Hàng bỏ quên là đồ vật của khách trong nước thì chủ bến phải báo cho công an xã.",
                       "Điều 9. Hàng bỏ quên\n1. Hàng bỏ quên là đồ vật của khách trong nước thì chủ bến phải báo cho công an xã.\n"
                       "2. Hàng bỏ quên là thuyền của khách nước ngoài thì chủ bến phải báo cho hải quan cửa khẩu.")),
            "");
}

TEST(Definition, ALongMemberOfAShortDefinitionIsFound) {
  expect_found(Kind::kDefinition,
               {{"Khai thác bến là hoạt động đón khách, bốc dỡ hàng hóa.",
                 "Khai thác bến là hoạt động đón khách, trông giữ phương tiện qua đêm tại khu neo đậu, bốc dỡ hàng hóa."}});
}

TEST(Definition, TheSecondOfTwoIsAMember) {
  expect_found(Kind::kDefinition,
               {{"Điều 3. Giải thích từ ngữ\n1. Chủ bến là tổ chức quản lý bến bãi ven sông theo hợp đồng thuê bến đã ký.",
                 "Điều 3. Giải thích từ ngữ\n1. Chủ bến là tổ chức, cá nhân quản lý bến bãi ven sông theo hợp đồng thuê bến đã ký."},
                {"Điều 3. Giải thích từ ngữ\n1. Bên gửi hàng là cá nhân, tổ chức có tên trong sổ hàng với tư cách người gửi.",
                 "Điều 3. Giải thích từ ngữ\n1. Bên gửi hàng là cá nhân, cơ quan, tổ chức có tên trong sổ hàng với tư cách người gửi."}});
}

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

// A document of the same type: only there is another wording another rule.
Document circular(std::string_view words, std::string_view number, std::string_view title) {
  Document out = parse_fragment(words);
  header_from_number(number, title, out.header);
  return out;
}

TEST(Copy, AWordPutForAnotherIsNotShownAlone) {
  const char* title = "Quy định về bến thuyền buồm";
  const auto all = compare(circular("Sở Y tế hướng dẫn chủ bến lập sổ theo dõi thuyền buồm ra vào.", "11/2024/TT-BYT", title), {},
                           circular("Sở Y tế hướng dẫn chủ bến lập sổ theo dõi hành khách ra vào.", "12/2019/TT-BYT", title), {});
  ASSERT_TRUE(has(all, Kind::kCopy)) << told(all);
  for (const Difference& d : all) EXPECT_LT(d.strength, kShown);
}

const char* const kOldRule = "Chủ bến nộp hồ sơ tại bộ phận một cửa; hồ sơ được trả kết quả tại nơi nộp sau khi bến được kiểm tra thực tế.";
const char* const kNewRule =
    "Chủ bến nộp hồ sơ tại bộ phận một cửa khi mùa lũ đã kết thúc; hồ sơ được trả kết quả tại nơi nộp hoặc tại nhà chủ bến, nếu chủ bến đã "
    "đóng quỹ phòng hộ và sau khi bến được kiểm tra thực tế.";

TEST(Copy, ARuleWrittenAnewWithConditionsOfItsOwnIsFoundAmongDocumentsOnOneSubject) {
  const auto all = shown(circular(kNewRule, "11/2024/TT-BYT", "Quy định về bến thuyền buồm"),
                         circular(kOldRule, "12/2019/TT-BYT", "Hướng dẫn về bến thuyền buồm"));
  EXPECT_FALSE(all.empty());
}

TEST(Copy, DocumentsOnTwoSubjectsDoNotContradictEachOther) {
  const auto all = shown(circular(kNewRule, "11/2024/TT-BYT", "Quy định về bến thuyền buồm"),
                         circular(kOldRule, "12/2019/TT-BYT", "Quy định về bến phà ngang"));
  EXPECT_TRUE(all.empty()) << told(all);
}

TEST(Copy, TheTitleOfACitedDocumentIsNoRuleOfTheTextThatCitesIt) {
  const auto all = shown(
      circular(
          "Phí bến thuyền được nộp theo Nghị định số 951/2020/NĐ-CP ngày 03 tháng 2 năm 2020 của Chính phủ quy định chi tiết một số điều "
          "của Luật Bến bãi nếu bến có phép.",
          "11/2024/TT-BTC", "Quy định về phí bến thuyền buồm"),
      circular("Phí bến thuyền được nộp theo Nghị định số 951/2020/NĐ-CP nếu bến có phép.", "12/2019/TT-BTC",
               "Quy định về phí bến thuyền buồm"));
  EXPECT_TRUE(all.empty()) << told(all);
}

TEST(Definition, DefinitionsOfOtherTermsAreNotComparedWithEachOther) {
  const auto all = shown(circular("Điều 3. Giải thích từ ngữ\n1. Bến khách là nơi neo đậu, đón trả khách, không bốc dỡ hàng.",
                                  "11/2024/TT-BYT", "Quy định về bến thuyền buồm"),
                         circular("Điều 3. Giải thích từ ngữ\n1. Bến hàng là nơi neo đậu, bốc dỡ hàng, có kho và không đón trả khách.",
                                  "12/2019/TT-BYT", "Quy định về bến thuyền buồm"));
  EXPECT_TRUE(all.empty()) << told(all);
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

TEST(Scope, ARuleForACaseOfItsOwnMayStandElsewhere) {
  const std::string_view kept = "1. Lệ phí cấp mới giấy phép bến bãi: 500.000 đồng.";
  const std::string both = std::string(kept) + " Đối với trường hợp cấp lại giấy phép bến bãi do bị mất: 300.000 đồng.";
  Document a = provision(kept, "12/2030/TT-BTC"), b = provision(both, "10/2020/TT-BTC");
  EXPECT_EQ(told(shown(a, b)), "");
}

TEST(Scope, ACompoundWithChiIsNoRestriction) {
  const auto found = shown("Giáo trình nêu rõ yêu cầu của từng mô-đun, tín chỉ, môn học của lớp lái thuyền.",
                           "Giáo trình nêu rõ yêu cầu của từng mô-đun, môn học của lớp lái thuyền.");
  EXPECT_FALSE(has(found, Kind::kScope)) << told(found);
}

TEST(Definition, OtherTermsAreOtherThings) {
  expect_silent({{"Điều 3. Giải thích từ ngữ\n1. Bến khác mức là nơi hai đường thuyền gặp nhau không cùng một cao độ.",
                  "Điều 3. Giải thích từ ngữ\n1. Bến cùng mức là nơi hai đường thuyền gặp nhau trên cùng một cao độ."}});
}

TEST(Definition, TheWiderTermOfALowerDocumentIsAnotherThing) {
  const Document a =
      provision("Điều 3. Giải thích từ ngữ\n7. Bảo trì bến là các công việc kiểm tra, bảo dưỡng, duy tu, nạo vét và sửa chữa bến.",
                "05/2030/QĐ-UBND");
  const Document b = provision("Điều 2. Giải thích từ ngữ\n4. Bảo trì bến cảng biển là các công việc kiểm tra, bảo dưỡng và sửa chữa bến.",
                               "52/2020/TT-BGTVT");
  EXPECT_EQ(told(shown(a, b)), "");
}

TEST(Definition, ANegationAfterACommaOpensAMember) {
  expect_found(Kind::kDefinition,
               {{"Thuyền nhẹ là thuyền gỗ không có mái che, không có ghế cho khách, không gắn máy.",
                 "Thuyền nhẹ là thuyền gỗ không có mái che, không có khoang chở hàng, không có ghế cho khách, không gắn máy."}});
}

}  // namespace
}  // namespace rasoat::test
