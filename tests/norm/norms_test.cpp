#include <gtest/gtest.h>

#include "rasoat/norm.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

std::int32_t index_of(const Document& document, std::string_view id) {
  for (std::size_t i = 0; i < document.units.size(); ++i)
    if (document.units[i].id == id) return static_cast<std::int32_t>(i);
  return -1;
}

TEST(Norms, BearerMarkerActAndObject) {
  const Document d = parse_fragment(
      "Điều 4. Cấp phép\n1. Sở Y tế có trách nhiệm cấp giấy phép hoạt động bến bãi trong thời hạn 10 ngày, trừ trường hợp hồ sơ thiếu.");
  const std::vector<Norm> norms = norms_of(d, index_of(d, "art_4__para_1"));
  ASSERT_FALSE(norms.empty());
  const Norm& norm = norms.front();
  EXPECT_EQ(d.words(norm.bearer), "Sở Y tế");
  EXPECT_EQ(norm.modality, Modality::kObligation);
  EXPECT_EQ(d.words(norm.marker), "có trách nhiệm");
  EXPECT_EQ(d.words(norm.act), "cấp");
  EXPECT_EQ(norm.role, "grant");
  EXPECT_TRUE(d.words(norm.object).starts_with("giấy phép hoạt động bến bãi"));
  ASSERT_EQ(norm.quantities.size(), 1U);
  EXPECT_EQ(d.words(norm.quantities[0].span), "trong thời hạn 10 ngày");
  EXPECT_TRUE(d.words(norm.exception).starts_with("trừ trường hợp"));
}

TEST(Norms, PointsInheritBearerAndModality) {
  const Document d = parse_fragment("Điều 6. Hành vi\n1. Chủ bến không được:\na) Lấn chiếm lòng sông;\nb) Xả nước thải.");
  const std::vector<Norm> norms = norms_of(d, index_of(d, "art_6__para_1__point_a"));
  ASSERT_EQ(norms.size(), 1U);
  EXPECT_EQ(norms[0].modality, Modality::kProhibition);
  EXPECT_EQ(d.words(norms[0].bearer), "Chủ bến");
  EXPECT_TRUE(d.words(norms[0].object).starts_with("Lấn chiếm lòng sông"));
}

TEST(Norms, NoUnitNoNorm) {
  const Document d = parse_fragment("Sở Y tế phải báo cáo.");
  EXPECT_TRUE(norms_of(d, -1).empty());
  EXPECT_TRUE(norms_of(d, 99).empty());
  EXPECT_EQ(modality_name(Modality::kExemption), "exemption");
}

}  // namespace
}  // namespace rasoat
