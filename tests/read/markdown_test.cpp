#include "read/markdown_inline.h"
#include "read/read_helpers.h"

namespace rasoat {
namespace {

using namespace read_test;
using Lines = std::vector<std::string>;

TEST(MarkdownInline, MarksGoAndSignsOfTheTextStay) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"**Điều 5. Mức thu**", "Điều 5. Mức thu"},
      {"**Điều", "Điều"},
      {"13. Khen thưởng...**", "13. Khen thưởng..."},
      {"*Căn cứ Luật Thủy lợi;*", "Căn cứ Luật Thủy lợi;"},
      {"Căn cứ _Luật Thủy lợi_;", "Căn cứ Luật Thủy lợi;"},
      {"1\\. Nội dung \\- một \\* hai", "1. Nội dung - một * hai"},
      {"theo [Nghị định 5](https://example.org/a_b) này", "theo Nghị định 5 này"},
      {"khoản [2](sửa đổi) này", "khoản [2](sửa đổi) này"},
      {"Ghi chú (*): số liệu", "Ghi chú (*): số liệu"},
      {"diện tích 2 * 3 m", "diện tích 2 * 3 m"},
      {"Số: ____/QĐ-UBND", "Số: ____/QĐ-UBND"},
      {"tệp bao_cao_1", "tệp bao_cao_1"},
      {"10 m<sup>2</sup> &amp; <u>đất</u>", "10 m2 & đất"},
      {"<tên cơ quan>, KH&CN", "<tên cơ quan>, KH&CN"},
      {"một<br/>hai", "một\nhai"},
  };
  for (const auto& [markdown, text] : rows) EXPECT_EQ(read::strip_inline(markdown).text, text) << markdown;
}

TEST(Markdown, HeadingsBulletsCommentsAndFences) {
  const Source source =
      only("# QUYẾT ĐỊNH\n<!-- ghi chú\nhai dòng --> Về mức thu\n\n* một\n- hai\n+ ba\n> trích\n```\nmã\n```\n* *\n**Điều 1.** Nội dung",
           "a.md");
  EXPECT_EQ(shown(source), (Lines{"QUYẾT ĐỊNH", " Về mức thu", "- một", "- hai", "+ ba", "trích", "mã", "Điều 1. Nội dung"}));
  EXPECT_TRUE(source.paragraphs[0].bold);
  EXPECT_FALSE(source.paragraphs.back().bold);
}

TEST(Markdown, HostileLines) {
  // Time is linear in the length of a line, whatever its marks.
  for (const char* mark : {">", "> ", "*", "* ", "[", "](", "<!--", "|", "| |", "_", "`", "\\", "&", "# ", "<b>"})
    EXPECT_TRUE(read_bytes("**a**\n" + repeat(mark, 200000) + "\nĐiều 1.", "a.md").has_value()) << mark;
}

TEST(Markdown, TablesOfRows) {
  const Source source = only("Bảng giá\n| TT | **Loại** |\n|---|:--:|\n| 1 | Đất ở<br>đô thị |\n| 2 | a \\| b |\nHết", "a.md");
  EXPECT_EQ(shown(source), (Lines{"Bảng giá", "[1:0:0] TT", "[1:0:1] Loại", "[1:1:0] 1", "[1:1:1] Đất ở", "[1:1:1] đô thị", "[1:2:0] 2",
                                  "[1:2:1] a | b", "Hết"}));
}

TEST(Markdown, TablesOfLoneBars) {
  const Source source = only(
      "|\n**ỦY BAN NHÂN\nDÂN**\nTỈNH SÔNG LAM\n|\n**CỘNG HÒA**\n|\n|\nSố: 5/2030/QĐ-UBND\n|\n*Sông Lam, ngày 5\ntháng 3 năm "
      "2030*\n|\n\n**QUYẾT ĐỊNH**\n"
      "Điều 1. Nội dung\n|\nNơi nhận:\n- Như trên.\n|\nCHỦ TỊCH\n|\n",
      "a.txt");
  EXPECT_EQ(shown(source), (Lines{"[1:0:0] ỦY BAN NHÂN DÂN", "[1:0:0] TỈNH SÔNG LAM", "[1:0:1] CỘNG HÒA", "[1:1:0] Số: 5/2030/QĐ-UBND",
                                  "[1:1:1] Sông Lam, ngày 5 tháng 3 năm 2030", "QUYẾT ĐỊNH", "Điều 1. Nội dung",
                                  "[2:0:0] Nơi nhận:", "[2:0:0] - Như trên.", "[2:0:1] CHỦ TỊCH"}));
}

TEST(Markdown, ATitleBetweenTwoTablesIsNoCell) {
  const Source source = only("|\nTT\n|\nLoại\n|\n|\n1\n|\nĐất\n|\n**II. Rừng**\n|\nTT\n|\nGiá\n|\nMức\n|\n|\n1\n|\n2\n|\n3\n|\n", "a.txt");
  EXPECT_EQ(shown(source), (Lines{"[1:0:0] TT", "[1:0:1] Loại", "[1:1:0] 1", "[1:1:1] Đất", "II. Rừng", "[2:0:0] TT", "[2:0:1] Giá",
                                  "[2:0:2] Mức", "[2:1:0] 1", "[2:1:1] 2", "[2:1:2] 3"}));
}

}  // namespace
}  // namespace rasoat
