#include <gtest/gtest.h>

#include <ostream>

#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Row {
  const char* name;
  const char* in;
  const char* out;
};

// The name of the case, not its bytes, names the test.
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.name;
}

class Normalize : public testing::TestWithParam<Row> {};

TEST_P(Normalize, GivesTheNormalForm) {
  EXPECT_EQ(normalize(GetParam().in), GetParam().out);
}

INSTANTIATE_TEST_SUITE_P(
    Repairs, Normalize,
    testing::Values(Row{"composes letters", "Quye\u0302\u0301t \u0111i\u0323nh", "Quyết định"},
                    Row{"puts marks in order", "E\u0323\u0302 e\u0302\u0323", "Ệ ệ"},
                    Row{"eth to d with stroke", "Ðiều 5, NÐ-CP, quy ðịnh", "Điều 5, NĐ-CP, quy định"},
                    Row{"non-breaking and other spaces", "Điều\u00a05.\u2003Tên\u3000điều", "Điều 5. Tên điều"},
                    Row{"drops soft hyphen, zero width and direction marks", "hợp\u00ad đồng\u200b lao\u200e động\ufeff",
                        "hợp đồng lao động"},
                    Row{"Cyrillic letters inside a number", "05/2024/TT-BT\u0421", "05/2024/TT-BTC"},
                    Row{"Cyrillic words stay", "\u041c\u043e\u0441\u043a\u0432\u0430", "\u041c\u043e\u0441\u043a\u0432\u0430"},
                    Row{"hyphens", "NĐ\u2011CP, TT\u2013BTC, 2021 \u2013 2025", "NĐ-CP, TT-BTC, 2021 \u2013 2025"},
                    Row{"Word bullets", "\uf0b7 Sở Tư pháp", "- Sở Tư pháp"}, Row{"full-width digits", "\uff11\uff12 tháng", "12 tháng"},
                    Row{"blanks collapse, ends are cut", "  a  b ", "a b"},
                    Row{"a column gap is a tab", "ỦY BAN     CỘNG HÒA\tViệt Nam", "ỦY BAN\tCỘNG HÒA\tViệt Nam"},
                    Row{"control characters go",
                        "a\x01"
                        "b\x7f",
                        "ab"},
                    Row{"tone placement is display and stays", "hoà thuỷ", "hoà thuỷ"}));

Source lines(std::vector<std::string> texts) {
  Source source;
  for (std::string& text : texts) source.paragraphs.push_back({std::move(text), ParagraphKind::kLine, {}, false, false});
  return source;
}

TEST(NormalizeSource, KeepsParagraphsAndLeavesEmptyOnesOut) {
  const Text text = normalize(lines({"Điều 1.", " \u00a0 ", "Điều 2."}));
  EXPECT_EQ(text.words, "Điều 1.\nĐiều 2.\n");
  ASSERT_EQ(text.paragraphs.size(), 2u);
  EXPECT_EQ(text.paragraph_of[1], 2u);
  EXPECT_EQ(text.paragraphs[1].in(text.words), "Điều 2.");
}

// Every word of the normal form must be found in the source where the map says, on composed and decomposed text alike.
TEST(NormalizeSource, MapsEachWordBackToItsSource) {
  const Source source = lines({"Kh\u00adoản 1.  Quye\u0302\u0301t đi\u0323nh\u00a0này", "Ðiều\u200b 5   Căn cứ"});
  const Text text = normalize(source);
  const struct {
    const char* word;
    std::uint32_t paragraph;
    const char* there;
  } rows[] = {{"Khoản", 0, "Kh\u00adoản"}, {"Quyết", 0, "Quye\u0302\u0301t"}, {"này", 0, "này"}, {"Điều", 1, "Ðiều"}, {"5", 1, "5"},
              {"Căn cứ", 1, "Căn cứ"}};
  for (const auto& row : rows) {
    const auto at = static_cast<std::uint32_t>(text.words.find(row.word));
    const SourcePosition from = text.source_of(at);
    EXPECT_EQ(from.paragraph, row.paragraph) << row.word;
    EXPECT_EQ(source.paragraphs[from.paragraph].text.substr(from.offset, std::string(row.there).size()), row.there) << row.word;
  }
}

TEST(NormalizeSource, IsIdempotent) {
  for (const std::string& words : {std::string("Quye\u0302\u0301t  ðịnh\u00ad  số 05/TT\u2013BTC"),
                                   std::string("u\u00ad\u0301"),           // a mark after a letter, with a soft hyphen between them
                                   std::string("\u0410\u0302\u0301 Ban"),  // a Cyrillic look-alike with its marks
                                   std::string("e\u2013\0\0p", 7)}) {      // a dash between letters that dropped bytes keep apart
    const std::string once = normalize(std::string_view(words));
    EXPECT_EQ(normalize(std::string_view(once)), once) << words;
  }
}

TEST(NormalizeSource, MapsComposedLettersIntoTheirSource) {
  const std::string source = "?\u0340b\u0340";
  const Text text = normalize(lines({source}));
  for (std::uint32_t at = 0; at < text.words.size(); ++at) EXPECT_LE(text.source_of(at).offset, source.size()) << at;
}

TEST(NormalizeSource, SurvivesBrokenUtf8) {
  const Text text = normalize(lines({std::string("Kho\xe1\xba n \xff 2", 11)}));
  EXPECT_TRUE(valid_utf8(text.words));
  EXPECT_NE(text.words.find('2'), std::string::npos);
}

}  // namespace
}  // namespace rasoat
