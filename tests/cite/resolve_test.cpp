// From what a citation says to the stored document that it means.
#include <gtest/gtest.h>

#include "rasoat/cite.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

class List : public Registry {
 public:
  explicit List(std::vector<KnownDocument> documents) : documents_(std::move(documents)) {}
  [[nodiscard]] std::vector<KnownDocument> by_number(std::string_view key) const override {
    std::vector<KnownDocument> out;
    for (const KnownDocument& one : documents_)
      if (number_key(one.number) == key) out.push_back(one);
    return out;
  }
  [[nodiscard]] std::vector<KnownDocument> by_name(std::string_view type, std::string_view folded) const override {
    std::vector<KnownDocument> out;
    for (const KnownDocument& one : documents_)
      if (one.type == type && one.title == folded) out.push_back(one);
    return out;
  }

 private:
  std::vector<KnownDocument> documents_;
};

Date day(const char* iso) {
  return *Date::parse_iso(iso);
}

KnownDocument known(std::int64_t id, const char* number, const char* type, const char* province, const char* issued) {
  KnownDocument one;
  one.id = id;
  one.number = number;
  one.type = type;
  one.province = province;
  one.issued = day(issued);
  return one;
}

Header citing(const char* province, const char* issued) {
  Header header;
  header.number = "99/2022/QĐ-UBND";
  header.type = "quyet-dinh";
  header.province = province;
  header.issued = day(issued);
  return header;
}

Resolved resolved(const std::string& words, const Header& header, const Registry& registry) {
  const std::vector<Citation> citations = citations_in(words);
  if (citations.empty() || citations[0].targets.empty()) return {};
  return resolve(citations[0], citations[0].targets[0], header, registry);
}

TEST(Citations, OfALawByNameMeanTheOneOfTheNumbersYearWhereNoDayIsKnown) {
  Document document = parse_fragment("Điều 5. Phạt\nVi phạm khoản 1 Điều 132 Luật Các tổ chức tín dụng.");
  document.header.number = "996/2014/NĐ-CP";
  find_citations(document);
  ASSERT_EQ(document.citations.size(), 1u);
  EXPECT_EQ(document.citations[0].targets[0].document, "47/2010/QH12");
}

TEST(Citations, OfAUnitThatNothingSpeaksFromAreNone) {
  Document document = parse_fragment("Điều 5. Phạt\n18 Khoản này được sửa đổi theo Nghị định số 934/2026/NĐ-CP.");
  find_citations(document);
  ASSERT_EQ(document.citations.size(), 1u);
  EXPECT_EQ(document.citations[0].targets[0].document, "934/2026/NĐ-CP");
}

std::vector<std::string> targets_in(const std::string& text, const std::string& type = "thong-tu") {
  Document document = parse_fragment(text);
  document.header.type = type;
  document.header.number = "996/2023/TT-BGTVT";
  document.header.issued = Date::make(2023, 4, 12);
  find_citations(document);
  std::vector<std::string> out;
  for (const Citation& citation : document.citations)
    for (const Target& target : citation.targets) out.push_back(target.document + "#" + target.unit);
  return out;
}

TEST(Citations, OfArticlesThatTheDocumentDoesNotHaveAreOfTheLawThatItsListIsAbout) {
  EXPECT_EQ(targets_in("Điều 1. Phạm vi\nHướng dẫn các điều, khoản sau đây của Bộ luật Lao động:\n1. Hợp đồng theo khoản 1 Điều 21.\n"
                       "2. Nghỉ phép theo Điều 2.\nĐiều 2. Nghỉ phép\nNgười lái đò được nghỉ."),
            (std::vector<std::string>{"45/2019/QH14#", "45/2019/QH14#art_21__para_1", "#art_2"}));
  EXPECT_EQ(targets_in("Điều 1. Phạm vi\nTại khoản 1 Điều 114 và các điều từ Điều 115 đến Điều 116 của Bộ luật Tố tụng dân sự."),
            (std::vector<std::string>{"92/2015/QH13#art_114__para_1", "92/2015/QH13#art_115", "92/2015/QH13#art_116"}));
}

TEST(Citations, GoOnOnTheNextLineWhereThatNamesTheRest) {
  EXPECT_EQ(targets_in("Điều 1. Phạm vi\nBến đò theo Điều 13\nNghị định số 912/2020/NĐ-CP."),
            (std::vector<std::string>{"912/2020/NĐ-CP#art_13"}));
  EXPECT_EQ(targets_in("Điều 1. Phạm vi\nBến đò theo Nghị định số 912/2020/NĐ-\nCP."), (std::vector<std::string>{"912/2020/NĐ-CP#"}));
}

TEST(Citations, OfAJointCircularThatCallsItselfACircularAreItsOwn) {
  EXPECT_EQ(targets_in("Điều 1. Phạm vi\nThay Thông tư số 910/2012/TT-BTC; xem Điều 5 Thông tư này.", "thong-tu-lien-tich"),
            (std::vector<std::string>{"910/2012/TT-BTC#", "#art_5"}));
}

TEST(Citations, OfWhatALetterQuotesAreNotTheLetters) {
  EXPECT_EQ(targets_in("1. Phí bến\nChủ bến nộp phí theo Điều 11 Nghị định này.", "cong-van"), (std::vector<std::string>{}));
}

TEST(Citations, AreNoHeadingsOfAForm) {
  EXPECT_EQ(targets_in("Điều 1. Mẫu\n1. Hợp đồng gồm:\nBên A và Bên B\nĐiều 16. Thông báo\n2. Xem Điều 16. Sau đó nộp đơn."),
            (std::vector<std::string>{"#art_16"}));
}

TEST(Citations, OfATariffInAnAnnexAreNone) {
  Document document = parse_fragment("Toàn bộ Chương 64\nGiày dép");
  document.units.front().kind = UnitKind::kAnnex;
  find_citations(document);
  EXPECT_TRUE(document.citations.empty());
}

TEST(Resolve, TakesTheNumberHoweverItIsPrinted) {
  const List list({known(7, "08/2021/TT-NHNN", "thong-tu", "", "2021-07-30")});
  for (const char* words : {"Thông tư số 08/2021/TT-NHNN", "Thông tư số 8/2021/TT-NHNN", "Thông tư 08/2021/TT- NHNN"}) {
    const Resolved one = resolved(words, citing("Sông Lam", "2022-01-05"), list);
    EXPECT_EQ(one.how, Resolution::kResolved) << words;
    EXPECT_EQ(one.document, 7) << words;
  }
}

TEST(Resolve, PrefersTheCitingProvince) {
  const List list({known(1, "12/2020/QĐ-UBND", "quyet-dinh", "Hồng Lĩnh", "2020-03-01"),
                   known(2, "12/2020/QĐ-UBND", "quyet-dinh", "Sông Lam", "2020-03-02")});
  EXPECT_EQ(resolved("Quyết định số 12/2020/QĐ-UBND", citing("Sông Lam", "2022-01-05"), list).document, 2);
  EXPECT_EQ(resolved("Quyết định số 12/2020/QĐ-UBND", citing("Hồng Lĩnh", "2022-01-05"), list).document, 1);
}

TEST(Resolve, SaysWhyItCannot) {
  const List list({known(1, "12/2020/QĐ-UBND", "quyet-dinh", "Hồng Lĩnh", "2020-03-01"),
                   known(2, "12/2020/QĐ-UBND", "quyet-dinh", "Sông Lam", "2020-03-02")});
  EXPECT_EQ(resolved("Quyết định số 13/2020/QĐ-UBND", citing("Sông Lam", "2022-01-05"), list).how, Resolution::kUnknownDocument);
  EXPECT_EQ(resolved("Quyết định số 12/2020/QĐ-UBND", citing("", "2022-01-05"), list).how, Resolution::kAmbiguous);
}

TEST(Resolve, KnowsTheCitingDocumentItself) {
  EXPECT_EQ(resolved("Quyết định số 99/2022/QĐ-UBND", citing("Sông Lam", "2022-01-05"), List({})).how, Resolution::kSelf);
}

TEST(Cite, NamesADocumentAsOfficialsDo) {
  Header header = citing("Sông Lam", "2022-01-05");
  EXPECT_EQ(cite_document(header), "Quyết định số 99/2022/QĐ-UBND");
  header.type = "luat";
  header.number = "905/2018/QH14";
  header.title = "Bến đò";
  EXPECT_EQ(cite_document(header), "Luật Bến đò số 905/2018/QH14");
}

}  // namespace
}  // namespace rasoat
