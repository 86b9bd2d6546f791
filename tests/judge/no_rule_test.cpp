// Words that look like a difference and rule nothing.
#include <gtest/gtest.h>

#include "judge/parties.h"

namespace rasoat::test {
namespace {

TEST(NoRule, AnItemThatTheNextClauseSaysIsNotMissing) {
  const Document superior = decree("Quản lý cầu phao", {"Cấp phép", "a) Chở hàng nặng qua cầu;\nb) Chở khách du lịch từ tàu vào bờ."});
  const char* const item = "Chở khách du lịch từ tàu vào bờ";
  EXPECT_TRUE(judged(circular("Quản lý cầu phao", {"Cấp phép", "1. Cục trưởng cấp phép chở hàng nặng qua cầu."}), superior, Kind::kList, "",
                     item, "items"));
  EXPECT_FALSE(judged(circular("Quản lý cầu phao", {"Cấp phép",
                                                    "1. Cục trưởng cấp phép chở hàng nặng qua cầu.\n2. Bến trưởng cấp phép chở "
                                                    "khách du lịch từ tàu vào bờ."}),
                      superior, Kind::kList, "", item, "items"));
}

TEST(NoRule, WhatTheListsOwnArticleSaysBesidesTellsNothing) {
  const char* const item = "Giữ trọn lời của vé giấy";
  const Document superior =
      decree("Quản lý cầu phao", {"Vé",
                                  "1. Chuyển vé giấy sang vé số phải: a) Giữ trọn lời của vé giấy; b) Có chữ ký.\n2. Chuyển vé số "
                                  "sang vé giấy phải giữ trọn lời của vé số."});
  const Document own = circular("Quản lý cầu phao", {"Vé",
                                                     "1. Chuyển vé giấy sang vé số phải: a) Có chữ ký.\n2. Chuyển vé số sang vé giấy "
                                                     "phải giữ trọn lời của vé số."});
  Difference difference;
  difference.kind = Kind::kList;
  difference.b = item;
  difference.b_span = find(superior, item);
  difference.a_unit = difference.b_unit = 0;
  difference.strength = 0.9;
  difference.mechanism = "items";
  JudgeOptions options;
  options.day = *Date::parse_iso("2026-01-01");
  EXPECT_TRUE(judge(difference, {&own, Status::kInForce, {}}, {&superior, Status::kInForce, {}}, options));
}

TEST(NoRule, WhatSetsABodyUpBelongsToTheMeaningOfATerm) {
  const Document superior = decree("Quản lý cầu phao", {"Giải thích từ ngữ", "Hội cầu phao là hội có tư cách pháp nhân, có con dấu."});
  const Document own = circular("Quản lý cầu phao", {"Giải thích từ ngữ", "Hội cầu phao là hội có con dấu."});
  EXPECT_TRUE(judged(own, superior, Kind::kDefinition, "", "có tư cách pháp nhân", "dropped-words"));
}

TEST(NoRule, AnActThatTheNextClauseFinesOtherwiseIsMissing) {
  const Document superior = decree("Phạt trên cầu phao", {"Mức phạt", "1. Phạt tiền 5 triệu đồng: a) Neo thuyền vào dây cầu phao."});
  const Document own = circular("Phạt trên cầu phao", {"Mức phạt",
                                                       "1. Phạt tiền 5 triệu đồng: a) Nấu ăn.\n2. Phạt tiền 1 triệu đồng: a) Neo thuyền "
                                                       "vào dây cầu phao."});
  EXPECT_TRUE(judged(own, superior, Kind::kList, "", "Neo thuyền vào dây cầu phao", "items"));
}

TEST(NoRule, ASeriesLacksNothingThatItsSentenceNamesBeforeIt) {
  const Document superior = decree("Quản lý cầu phao", {"Kho", "Bến bán phao, dây neo cầu có kho giữ phao."});
  const Document own = circular("Quản lý cầu phao", {"Kho", "Bến bán phao, dây neo cầu có kho giữ phao, dây neo cầu."});
  EXPECT_FALSE(judged(own, superior, Kind::kList, "dây neo cầu", "", "series"));
  EXPECT_TRUE(judged(own, decree("Quản lý cầu phao", {"Kho", "Bến bán phao có kho giữ phao."}), Kind::kList, "dây neo cầu", "", "series"));
}

TEST(NoRule, AValueOfWhatIsFinedIsNoDemand) {
  const Document own = circular("Quản lý cầu phao", {"Sơn", "Thuyền dài từ 6 mét phải sơn màu xanh."});
  EXPECT_FALSE(judged(own, decree("Quản lý cầu phao", {"Phạt", "Phạt tiền đối với chủ thuyền dài từ 15 mét không sơn màu xanh."}),
                      Kind::kQuantity, "6 mét", "15 mét", "value"));
  EXPECT_TRUE(judged(own, decree("Quản lý cầu phao", {"Sơn", "Chủ thuyền dài từ 15 mét sơn màu xanh."}), Kind::kQuantity, "6 mét", "15 mét",
                     "value"));
}

TEST(NoRule, ADecreeOnOneFieldGivesNotEveryPowerToFine) {
  const Document law = document("931/2018/QH14", "luat", "Quốc hội", "Xử lý vi phạm hành chính", {"Thẩm quyền", "a) Phạt cảnh cáo;"});
  const Document own =
      decree("Xử phạt vi phạm hành chính trên cầu phao", {"Thẩm quyền", "Trưởng cầu có quyền: a) Phạt tiền đến 500.000 đồng."});
  EXPECT_FALSE(judged(own, law, Kind::kList, "", "Phạt cảnh cáo", "items"));
  EXPECT_TRUE(judged(own, law, Kind::kList, "", "Giữ giấy phép của thuyền", "items"));
}

TEST(NoRule, WhateverElseThereIsMayBeLeftOut) {
  const Document own = circular("Quản lý cầu phao", {"Cách gửi", "a) Gửi qua mạng;\nb) Gửi qua bưu điện."});
  const Document superior = decree("Quản lý cầu phao", {"Cách gửi", "a) Gửi qua mạng;\nb) Gửi tại bến;\nc) Phương thức khác."});
  EXPECT_FALSE(judged(own, superior, Kind::kList, "", "Phương thức khác", "items"));
  EXPECT_TRUE(judged(own, superior, Kind::kList, "", "Gửi tại bến", "items"));
}

TEST(NoRule, AListLacksNoMinistryThatWasMerged) {
  const Document superior =
      decree("Quản lý cầu phao", {"Lấy ý kiến", "Gửi văn bản lấy ý kiến Bộ Quốc phòng, Bộ Kế hoạch và Đầu tư, Bộ Tài chính."});
  Document own = circular("Quản lý cầu phao", {"Lấy ý kiến", "Gửi văn bản lấy ý kiến Bộ Công an, Bộ Tài chính."});
  const auto given = [&](const char* words) { return judged(own, superior, Kind::kList, "", words, "series"); };
  EXPECT_TRUE(given("Bộ Kế hoạch và Đầu tư"));
  own.header.issued = Date::parse_iso("2025-12-01");
  EXPECT_FALSE(given("Bộ Kế hoạch và Đầu tư"));
  EXPECT_TRUE(given("Bộ Quốc phòng"));
}

TEST(NoRule, ABodyIsNoTerm) {
  const Document superior = decree("Quản lý cầu phao", {"Trách nhiệm", "Bộ Xây dựng là cơ quan đầu mối quản lý cầu phao."});
  EXPECT_FALSE(judged(circular("Quản lý cầu phao", {"Trách nhiệm", "Bộ Xây dựng là cơ quan đầu mối quản lý cầu phao có neo."}), superior,
                      Kind::kDefinition, "có neo", "", "defined-narrower"));
}

TEST(NoRule, AFormToBeFilledInRulesNothing) {
  Document own = circular("Quản lý cầu phao", {"Biên bản", "Hội đồng phê duyệt/không phê duyệt kế hoạch của ……(2)."});
  const Document superior = decree("Quản lý cầu phao", {"Biên bản", "Hội đồng phê duyệt kế hoạch."});
  const auto given = [&] { return judged(own, superior, Kind::kModality, "không phê duyệt", "phê duyệt", "near-copy"); };
  EXPECT_TRUE(given());
  own.units[0].kind = UnitKind::kAnnex;
  EXPECT_FALSE(given());
}

TEST(NoRule, ACaseInAListSaysOfNobodyWhatHeIs) {
  Document own = circular("Quản lý cầu phao", {"Miễn phí", "b) Khách qua cầu là người cao tuổi có thẻ;"});
  const Document superior = decree("Quản lý cầu phao", {"Miễn phí", "Khách qua cầu là người cao tuổi."});
  const auto given = [&] { return judged(own, superior, Kind::kDefinition, "có thẻ", "", "defined-narrower"); };
  EXPECT_TRUE(given());
  own.units[0].kind = UnitKind::kPoint;
  EXPECT_FALSE(given());
}

TEST(NoRule, WhoeverGivesOtherTasksHoldsNoPowerByIt) {
  const Document superior =
      decree("Bộ Thủy lợi", {"Nhiệm vụ", "Thực hiện các nhiệm vụ, quyền hạn khác do Thủ tướng Chính phủ giao và theo quy định."});
  EXPECT_FALSE(judged(
      circular("Cục Đường sông", {"Nhiệm vụ", "Thực hiện các nhiệm vụ, quyền hạn khác do Bộ trưởng Bộ Thủy lợi giao và theo quy định."}),
      superior, Kind::kAuthority, "Bộ trưởng Bộ Thủy lợi", "Thủ tướng Chính phủ", "near-copy"));
  EXPECT_TRUE(judged(circular("Cục Đường sông", {"Nhiệm vụ", "Bộ trưởng Bộ Thủy lợi cấp phép nạo vét."}),
                     decree("Bộ Thủy lợi", {"Nhiệm vụ", "Thủ tướng Chính phủ cấp phép nạo vét."}), Kind::kAuthority,
                     "Bộ trưởng Bộ Thủy lợi", "Thủ tướng Chính phủ", "near-copy"));
}

TEST(NoRule, WhatAnOfficialMayFineIsSetFieldByField) {
  const Document superior = decree("Xử phạt trên sông", {"Thẩm quyền", "Trưởng bến có quyền: Phạt tiền đến 5.000.000 đồng."});
  EXPECT_FALSE(judged(circular("Xử phạt trên sông", {"Thẩm quyền", "Trưởng bến có quyền: Phạt tiền đến 8.000.000 đồng."}), superior,
                      Kind::kQuantity, "Phạt tiền đến 8.000.000 đồng", "Phạt tiền đến 5.000.000 đồng"));
}

TEST(NoRule, AFineNamesAnActAndForbidsNothing) {
  const Document superior = decree("Phòng cháy ở bến", {"Bến", "Bến phải bảo đảm an toàn phòng cháy."});
  EXPECT_FALSE(judged(circular("Phòng cháy ở bến", {"Mức phạt", "Phạt tiền đối với hành vi đặt bếp tại nơi không được phép."}), superior,
                      Kind::kModality, "không được phép", "phải", "stance"));
  EXPECT_TRUE(judged(circular("Phòng cháy ở bến", {"Bếp", "Bến không được phép đặt bếp gần kho dầu của khách thuê thuyền."}), superior,
                     Kind::kModality, "không được phép", "phải", "stance"));
}

TEST(NoRule, AnExampleRulesNothing) {
  const Document rule = circular("Quản lý bến đò", {"Thời hạn", "Bến đò trả lời trong thời hạn 20 ngày."});
  const Document example =
      circular("Quản lý bến đò", {"Thời hạn", "Thời hạn theo Luật.\nVí dụ 3: Ông A nộp đơn, sau 20 ngày được trả lời."});
  EXPECT_TRUE(judged(rule, decree("Quản lý bến đò"), Kind::kQuantity, "20 ngày", "15 ngày"));
  EXPECT_FALSE(judged(example, decree("Quản lý bến đò"), Kind::kQuantity, "20 ngày", "15 ngày"));
}

TEST(NoRule, EachDocumentExplainsTheTermsThatItUses) {
  const Document terms = circular("Quản lý bến đò", {"Giải thích từ ngữ", "1. Bến đò là nơi đón khách.\n2. Cầu phao là cầu nổi."});
  const Document others = decree("Quản lý bến đò", {"Giải thích từ ngữ", "1. Bến đò là nơi đón khách."});
  EXPECT_FALSE(judged(terms, others, Kind::kList, "Cầu phao là cầu nổi", "", "items"));
}

TEST(NoRule, TheNumberOfCopiesIsNoPaper) {
  const Document own = circular("Quản lý bến đò", {"Hồ sơ", "Hồ sơ gồm:\na) Đơn đề nghị;\nb) Bản vẽ bến;\nc) Số lượng hồ sơ: 02 bộ."});
  const Document superior = decree("Quản lý bến đò", {"Hồ sơ", "Hồ sơ gồm:\na) Đơn đề nghị;"});
  EXPECT_TRUE(judged(own, superior, Kind::kList, "Bản vẽ bến", "", "items"));
  EXPECT_FALSE(judged(own, superior, Kind::kList, "Số lượng hồ sơ: 02 bộ", "", "items"));
}

TEST(NoRule, WhoeverIsCompetentTakesNoPowerFromANamedBody) {
  const Document own = circular("Quản lý bến đò", {"Thẩm quyền", "Cục Đường sông chấp thuận việc mở bến đò."});
  const auto superior = [](const char* body) { return decree("Quản lý bến đò", {"Thẩm quyền", body}); };
  EXPECT_TRUE(judged(own, superior("Ủy ban nhân dân cấp tỉnh chấp thuận việc mở bến đò."), Kind::kAuthority, "Cục Đường sông",
                     "Ủy ban nhân dân cấp tỉnh", "near-copy"));
  EXPECT_FALSE(judged(own, superior("cơ quan nhà nước có thẩm quyền chấp thuận việc mở bến đò."), Kind::kAuthority, "Cục Đường sông",
                      "cơ quan nhà nước có thẩm quyền", "near-copy"));
}

TEST(NoRule, TwoFinesAreForTwoActs) {
  const Document own = circular("Quản lý bến đò", {"Phạt", "Phạt tiền 5 triệu đồng đối với hành vi chở quá tải."});
  const Document superior = decree("Quản lý bến đò", {"Phạt", "Phạt tiền 2 triệu đồng đối với hành vi không treo biển."});
  EXPECT_FALSE(judged(own, superior, Kind::kQuantity, "Phạt tiền 5 triệu đồng", "Phạt tiền 2 triệu đồng", "value"));
  EXPECT_TRUE(judged(own, superior, Kind::kQuantity, "Phạt tiền 5 triệu đồng", "Phạt tiền 2 triệu đồng", "bound"));
}

TEST(NoRule, AFineKeepsItsFrame) {
  const Document own = circular("Quản lý bến đò", {"Phạt", "Phạt tiền từ 3 triệu đồng đến 4 triệu đồng đối với hành vi chở quá tải."});
  const Document superior = decree("Quản lý bến đò", {"Phạt", "Phạt tiền từ 2 triệu đồng đến 5 triệu đồng đối với hành vi chở quá tải."});
  EXPECT_TRUE(judged(own, superior, Kind::kQuantity, "từ 3 triệu đồng đến 4 triệu đồng", "từ 2 triệu đồng đến 5 triệu đồng"));
  const Document fee = circular("Quản lý bến đò", {"Giá", "Giá vé từ 3 triệu đồng đến 4 triệu đồng đối với một chuyến."});
  const Document range = decree("Quản lý bến đò", {"Giá", "Giá vé từ 2 triệu đồng đến 5 triệu đồng đối với một chuyến."});
  EXPECT_FALSE(judged(fee, range, Kind::kQuantity, "từ 3 triệu đồng đến 4 triệu đồng", "từ 2 triệu đồng đến 5 triệu đồng"));
}

TEST(NoRule, ForbiddenGoodsAreAKindOfGoods) {
  const Document superior = decree("Quản lý bến đò", {"Chở hàng", "Việc chở hàng hóa qua bến đò theo quy định của Chính phủ."});
  const Document goods = circular("Quản lý bến đò", {"Chở hàng", "Hàng hóa cấm chở qua bến đò theo quy định của Chính phủ."});
  const Document ban = circular("Quản lý bến đò", {"Chở hàng", "Bến đò bị cấm chở hàng hóa trái quy định của Chính phủ."});
  EXPECT_FALSE(judged(goods, superior, Kind::kModality, "cấm", "", "near-copy"));
  EXPECT_TRUE(judged(ban, superior, Kind::kModality, "cấm", "", "near-copy"));
}

TEST(NoRule, APlaceWhereSomethingIsForbiddenIsAPlace) {
  const Document superior = decree("Quản lý cầu phao", {"Nấu ăn", "Không nấu ăn tại khu vực cấm nấu ăn."});
  const Document place = circular("Quản lý cầu phao", {"Nấu ăn", "Treo biển tại nơi được phép nấu ăn trên cầu."});
  const Document rule = circular("Quản lý cầu phao", {"Nấu ăn", "Khách trên cầu được phép nấu ăn vào ban ngày."});
  EXPECT_FALSE(judged(place, superior, Kind::kModality, "được phép nấu ăn", "Không nấu ăn", "stance"));
  EXPECT_TRUE(judged(rule, superior, Kind::kModality, "được phép nấu ăn", "Không nấu ăn", "stance"));
}

TEST(NoRule, ALawThatAmendsAnotherIsNotHeldAgainstIt) {
  const Document law = document("931/2018/QH14", "luat", "Quốc hội", "Bến đò", {"Thời hạn", "Trả lời trong thời hạn 15 ngày."});
  const Document amending = document("949/2020/QH14", "luat", "Quốc hội", "Sửa đổi, bổ sung một số điều của Luật Bến đò",
                                     {"Thời hạn", "Trả lời trong thời hạn 20 ngày."});
  EXPECT_FALSE(judged(amending, law, Kind::kQuantity, "20 ngày", "15 ngày"));
}

}  // namespace
}  // namespace rasoat::test
