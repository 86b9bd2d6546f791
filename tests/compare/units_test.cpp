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
    EXPECT_EQ(a.words(d.a_span), d.a);
    EXPECT_EQ(b.words(d.b_span), d.b);
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

}  // namespace
}  // namespace rasoat::test
