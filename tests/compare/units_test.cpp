// Which words are compared: chosen units, quoted amendments, prepared documents; and that spans point at them.
#include "compare/provisions.h"

namespace rasoat::test {
namespace {

constexpr const char* kA = "Điều 5. Giấy phép\n1. Giấy phép bến bãi có giá trị 02 năm.\n2. Lệ phí cấp giấy phép bến bãi là 50.000 đồng.";
constexpr const char* kB = "Điều 9. Giấy phép\n1. Giấy phép bến bãi có giá trị 05 năm.\n2. Lệ phí cấp giấy phép bến bãi là 80.000 đồng.";

std::int32_t index_of(const Document& document, std::string_view id) {
  for (std::size_t i = 0; i < document.units.size(); ++i)
    if (document.units[i].id == id) return static_cast<std::int32_t>(i);
  return -1;
}

TEST(Units, ChosenUnitsAloneAreCompared) {
  const Document a = provision(kA), b = provision(kB);
  EXPECT_EQ(compare(a, {}, b, {}).size(), 2U);
  const auto one = compare(a, {index_of(a, "art_5__para_2")}, b, {index_of(b, "art_9")});
  ASSERT_EQ(one.size(), 1U) << told(one);
  EXPECT_EQ(a.units[static_cast<std::size_t>(one[0].a_unit)].id, "art_5__para_2");
  EXPECT_EQ(b.units[static_cast<std::size_t>(one[0].b_unit)].id, "art_9__para_2");
}

TEST(Units, SpansSliceTheOpposingWords) {
  const Document a = provision(kA), b = provision(kB);
  for (const Difference& d : compare(a, {}, b, {})) {
    EXPECT_NE(d.a.find(a.words(d.a_span)), std::string::npos) << d.a;
    EXPECT_NE(d.b.find(b.words(d.b_span)), std::string::npos) << d.b;
    EXPECT_FALSE(d.a_span.empty() || d.b_span.empty());
  }
}

TEST(Units, QuotedTextOfAnAmendmentIsTheRule) {
  const auto found = shown("Điều 1. Sửa đổi khoản 1 Điều 5 như sau:\n“1. Giấy phép bến bãi có giá trị 02 năm kể từ ngày cấp.”",
                           "1. Giấy phép bến bãi có giá trị 05 năm kể từ ngày cấp.");
  EXPECT_TRUE(has(found, Kind::kQuantity)) << told(found);
}

TEST(Units, PreparedDocumentsGiveTheSame) {
  const Document a = provision(kA), b = provision(kB);
  EXPECT_EQ(told(compare(Analysed(a), {}, Analysed(b), {})), told(compare(a, {}, b, {})));
}

TEST(Units, AlikeMatterIsBetweenZeroAndOne) {
  const Document a = provision(kA), b = provision(kB);
  const double same = same_matter(a, index_of(a, "art_5__para_1"), b, index_of(b, "art_9__para_1"));
  const double other = same_matter(a, index_of(a, "art_5__para_1"), b, index_of(b, "art_9__para_2"));
  EXPECT_GT(same, other);
  EXPECT_LE(same, 1.0);
  EXPECT_GE(other, 0.0);
}

TEST(Units, EmptyAndHostileTextsAreSilent) {
  EXPECT_TRUE(compare(provision(""), {}, provision(kB), {}).empty());
  std::string long_text = "1. ";
  for (int i = 0; i < 3000; ++i) long_text += "không được phải từ 5 đến ( “ ";
  EXPECT_NO_THROW(compare(provision(long_text), {}, provision(long_text + " và phải"), {}));
}

TEST(Units, AValueIsToldWithThePhraseThatItStandsIn) {
  const auto found = shown("Tổ chức thu phí được để lại 70% số tiền phí thu được, nộp phần còn lại vào ngân sách tỉnh.",
                           "Tổ chức thu phí được để lại 90% số tiền phí thu được, nộp phần còn lại vào ngân sách tỉnh.");
  ASSERT_EQ(found.size(), 1U) << told(found);
  EXPECT_EQ(found[0].a, "Tổ chức thu phí được để lại 70% số tiền phí thu được");
}

TEST(Units, APhraseBeginsWithTheWordsThatOpenIt) {
  const auto found =
      shown("1. Lối đi chính trong chợ đêm có bề rộng ít nhất là 2,5 mét.", "2. Lối đi chính trong chợ đêm rộng tối thiểu 3,5 mét.");
  ASSERT_EQ(found.size(), 1U) << told(found);
  EXPECT_TRUE(found[0].a.starts_with("Lối đi chính")) << found[0].a;
}

TEST(Units, EveryPlaceOfARewrittenClauseIsTold) {
  const auto titled = [](std::string_view words) {
    Document out = parse_fragment(words);
    header_from_number("12/2030/TT-BGTVT", "Quy định về bến đò ngang sông", out.header);
    return out;
  };
  const auto found = shown(
      titled("1. Chủ bến sau khi tham khảo ý kiến trưởng thôn lập sổ theo dõi chuyến đò; hành khách mặc áo phao trong suốt hành trình và "
             "ngồi cân đối hai mạn thuyền."),
      titled("1. Chủ bến sau khi thống nhất với chủ thuyền lập sổ theo dõi chuyến đò; hành khách mặc áo phao trong suốt hành trình và "
             "chấp hành hướng dẫn của người lái."));
  ASSERT_EQ(found.size(), 1U) << told(found);
  EXPECT_NE(found[0].a.find("trưởng thôn"), std::string::npos) << found[0].a;
  EXPECT_NE(found[0].a.find(" … "), std::string::npos) << found[0].a;
  EXPECT_NE(found[0].a.find("hai mạn thuyền"), std::string::npos) << found[0].a;
}

TEST(Units, TwoClausesThatOpenWithTwoSubjectsAreHeldApart) {
  expect_silent(
      {{"2. Trường hàng hải tổ chức biên soạn giáo trình, duyệt giáo trình; giáo trình phải nêu rõ yêu cầu từng môn học, học phần, "
        "đợt thực tập trên thuyền.",
        "2. Trung tâm dạy nghề tổ chức biên soạn giáo trình, duyệt giáo trình; giáo trình phải nêu rõ yêu cầu từng môn học, đợt "
        "thực tập trên thuyền."}});
}

TEST(Units, RowsOfATableAreNotWrittenAnew) {
  const auto table = [](std::string_view number, const char* name) {
    std::string words = "1. Tỷ lệ điều tiết tiền sử dụng bến bãi giữa các cấp ngân sách như sau:";
    for (int row = 1; row <= 16; ++row)
      words += "\n" + std::to_string(row) + "\nXã " + name + " " + std::to_string(row) + "\n" + std::to_string(row * 5);
    Document out = parse_fragment(words);
    header_from_number(std::string(number), "Quy định tỷ lệ điều tiết tiền sử dụng bến bãi", out.header);
    return out;
  };
  const auto found = shown(table("33/2030/NQ-HĐND", "Thượng Lam"), table("34/2030/NQ-HĐND", "Hạ Giang"));
  EXPECT_TRUE(std::none_of(found.begin(), found.end(), [](const Difference& d) { return d.mechanism == "altered"; })) << told(found);
}

TEST(Units, ARuleThatIsRepeatedOnceAlteredIsHeldAgainstItsOriginal) {
  const auto found = shown(
      "Điều 8. Thứ tự lên thuyền\nNgười đã mua vé được lên thuyền trước giờ mở bến, trừ người bán hàng rong.\n"
      "Điều 9. Thứ tự lên thuyền\nNgười đã mua vé không được lên thuyền trước giờ mở bến, trừ người bán hàng rong.",
      "Điều 20. Thứ tự lên thuyền\nNgười đã mua vé không được lên thuyền trước giờ mở bến, trừ người bán hàng rong.");
  ASSERT_EQ(found.size(), 1U) << told(found);
  EXPECT_EQ(found[0].kind, Kind::kModality);
}

TEST(Units, TheHeadingTellsWhichOfTwoLikeClausesIsTheOriginal) {
  const auto found = shown(
      "Điều 6. Mở bến đò\nSở Xây dựng có văn bản chấp thuận về nguyên tắc trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ; trường "
      "hợp từ chối chấp thuận, Sở Xây dựng giải thích rõ lý do cho chủ bến.",
      "Điều 20. Mở bến đò\nSở Xây dựng có văn bản chấp thuận về nguyên tắc trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ; trường "
      "hợp từ chối chấp thuận, Sở Xây dựng giải thích rõ lý do cho chủ bến.\n"
      "Điều 70. Bán thuyền cũ\nSở Xây dựng có văn bản chấp thuận nguyên tắc trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ; trường "
      "hợp từ chối chấp thuận, Sở Xây dựng giải thích rõ lý do cho chủ bến.");
  ASSERT_EQ(found.size(), 1U) << told(found);
  EXPECT_EQ(found[0].kind, Kind::kQuantity);
}

}  // namespace
}  // namespace rasoat::test
