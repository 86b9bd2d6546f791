#include "read/article_label.h"
#include "read/codification_note.h"
#include "read/read_helpers.h"

namespace rasoat {
namespace {

using namespace read_test;
using Lines = std::vector<std::string>;

std::string article(const std::string& anchor, const std::string& label, const std::string& note, const std::string& body,
                    const std::string& links = {}) {
  std::string out = "<p class='pDieu'><a name='" + anchor + "'></a>" + label + "</p>";
  if (!note.empty()) out += "<p class='pGhiChu'>" + note + "</p>";
  out += "<p class='pNoiDung'>" + body + "</p>";
  if (!links.empty()) out += "<p class='pChiDan'>" + links + "</p>";
  return out;
}

CodificationFile file(const std::string& name, const std::string& articles) {
  return {"/data/" + name + ".html",
          "\xEF\xBB\xBF<h3>Đề mục 90.1</h3><div class='_content'><p class='pChuong'><a name='9'></a>Chương I</p>" + articles + "</div>"};
}

const std::string kFull =
    "<a href='x'>(Điều 2 Nghị định số 12/2030/NĐ-CP Quy định về đê điều ngày 01/02/2030 của Chính phủ, có hiệu lực thi hành kể từ ngày "
    "15/03/2030)</a>";
std::string brief(const std::string& n) {
  return "(Điều " + n + " Nghị định số 12/2030/NĐ-CP, có hiệu lực thi hành kể từ ngày 15/03/2030)";
}

std::vector<Source> regroup(const std::vector<CodificationFile>& files) {
  auto sources = read_codification(files, "/data", "2030-06");
  EXPECT_TRUE(sources.has_value());
  return sources ? std::move(*sources) : std::vector<Source>{};
}

TEST(Codification, ArticlesGoBackToTheirDocument) {
  const auto sources = regroup({file("b", article("20", "Điều 90.2.NĐ.1.10. Đê cũ", brief("10"), "<p>\r\n\t1. Một;</p><p>2. Hai.</p>")),
                                file("a", article("11", "Điều 90.1.NĐ.1.2. Đê mới", kFull, "Nội dung<br/>tiếp",
                                                  "(Điều này liên quan <a onclick=\"ViewNoiDungPhapDien('20')\">x</a>; "
                                                  "<a onclick=\"ViewNoiDungPhapDien('77')\">mất</a>)"))});
  ASSERT_EQ(sources.size(), 1u);
  const Source& source = sources[0];
  EXPECT_EQ(shown(source), (Lines{"# Điều 2. Đê mới", "Nội dung", "tiếp", "# Điều 10. Đê cũ", "1. Một;", "2. Hai."}));
  EXPECT_EQ(source.part, "12/2030/NĐ-CP");
  EXPECT_EQ(source.file, "/data");
  EXPECT_EQ(source.imported.number, "12/2030/NĐ-CP");
  EXPECT_EQ(source.imported.type, "Nghị định");
  EXPECT_EQ(source.imported.title, "Quy định về đê điều");
  EXPECT_EQ(source.imported.issuer, "Chính phủ");
  EXPECT_EQ(source.imported.issued, Date::make(2030, 2, 1));
  EXPECT_EQ(source.imported.effective, Date::make(2030, 3, 15));
  EXPECT_EQ(source.imported.edition, "2030-06");
  ASSERT_EQ(source.imported.links.size(), 1u);
  EXPECT_EQ(source.imported.links[0].article, "2");
  EXPECT_EQ(source.imported.links[0].to_document, "12/2030/NĐ-CP");
  EXPECT_EQ(source.imported.links[0].to_article, "10");
}

TEST(Codification, WhatAmendedAnArticleIsANote) {
  const auto sources = regroup({file(
      "a",
      article("1", "Điều 90.1.NĐ.1.5a. Cấp phép",
              "(<a href='x'>Điều 5a</a> Nghị định số 12/2030/NĐ-CP, có hiệu lực thi hành kể từ ngày 15/03/2030, có nội dung được sửa đổi "
              "bởi <a>Điều 1</a> Nghị định số 8/2031/NĐ-CP có hiệu lực thi hành kể từ ngày 01/01/2032)",
              "Nội dung"))});
  ASSERT_EQ(sources.size(), 1u);
  ASSERT_EQ(sources[0].imported.notes.size(), 1u);
  EXPECT_EQ(sources[0].imported.notes[0].article, "5a");
  EXPECT_EQ(sources[0].imported.notes[0].text,
            "có nội dung được sửa đổi bởi Điều 1 Nghị định số 8/2031/NĐ-CP có hiệu lực thi hành kể từ ngày 01/01/2032");
  EXPECT_EQ(sources[0].imported.effective, Date::make(2030, 3, 15));
}

TEST(Codification, RepeatedArticlesStandOnceDifferingOnesTwice) {
  const auto sources = regroup({file("a", article("1", "Điều 90.1.NĐ.1.3. Đê", brief("3"), "Như nhau.") +
                                              article("2", "Điều 90.1.NĐ.1.4. Kè", brief("4"), "Bản một.")),
                                file("b", article("3", "Điều 90.2.NĐ.1.3. Đê", brief("3"), "<p>Như\xC2\xA0nhau.</p>") +
                                              article("4", "Điều 90.2.NĐ.1.4. Kè", brief("4"), "Bản hai."))});
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(shown(sources[0]), (Lines{"# Điều 3. Đê", "Như nhau.", "# Điều 4. Kè", "Bản một.", "# Điều 4. Kè", "Bản hai."}));
  EXPECT_EQ(sources[0].warnings, Lines{"article-text-differs:4"});
}

TEST(Codification, NamesOfAttachedFilesAreNoText) {
  const auto sources =
      regroup({file("a", article("1", "Điều 90.1.NĐ.1.3. Đê", brief("3"),
                                 "Đơn theo mẫu.</p><a href='http://x/Files/AppFile/data/mau1.docx'><p>Mau so 1_don.docx</p></a><p>Hết."))});
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(shown(sources[0]), (Lines{"# Điều 3. Đê", "Đơn theo mẫu.", "Hết."}));
}

TEST(Codification, OneNumberOfTwoTypesIsTwoDocuments) {
  const auto sources = regroup(
      {file("a", article("1", "Điều 90.1.LQ.1. Một", "(Điều 1 Luật số 93/2030/QH15, có hiệu lực thi hành kể từ ngày 01/01/2031)", "x") +
                     article("2", "Điều 90.1.NQ.1.1. Hai",
                             "(Điều 1 Nghị quyết số 93/2030/QH15, có hiệu lực thi hành kể từ ngày 01/01/2031)", "y"))});
  ASSERT_EQ(sources.size(), 2u);
  EXPECT_EQ(sources[0].imported.type, "Luật");
  EXPECT_EQ(sources[1].imported.type, "Nghị quyết");
}

TEST(Codification, AnUnreadNoteLosesNothing) {
  const auto sources = regroup({file(
      "a", article("1", "Điều 90.1.NĐ.1.7. Chung", "(không rõ nguồn)", "Một.") + article("2", "Điều 90.1.NĐ.1.8. Riêng", "", "Hai."))});
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(sources[0].part, "@a");
  EXPECT_EQ(sources[0].warnings, Lines{"note-unread:2"});
  EXPECT_EQ(shown(sources[0]), (Lines{"# Điều 7. Chung", "Một.", "# Điều 8. Riêng", "Hai."}));
}

TEST(Codification, TheCodeGivesTheNumberThatANoteForgot) {
  const auto sources = regroup({file(
      "a",
      article("1", "Điều 90.1.NĐ.1.9. Kè", "(Điều Nghị định số 12/2030/NĐ-CP, có hiệu lực thi hành kể từ ngày 15/03/2030)", "x") +
          article("2", "Mục 90.1.NĐ.1. Kho", "(Mục IV Nghị định số 12/2030/NĐ-CP, có hiệu lực thi hành kể từ ngày 15/03/2030)", "y"))});
  ASSERT_EQ(sources.size(), 1u);
  EXPECT_EQ(shown(sources[0]), (Lines{"# Điều 9. Kè", "x", "Mục IV. Mục 90.1.NĐ.1. Kho", "y"}));
}

TEST(Codification, TextAsItStands) {
  const auto sources =
      regroup({file("a", article("1", "Điều 90.1.NĐ.1.1. Cỡ hạt", brief("1"),
                                 "<p>hạt <0,5mm và <b>>2mm</b>, KH&CN, a&#160;b, 5 "
                                 "m<sup>2</sup></p><table><tr><td><p>TT</p></td><td>Tên</td></tr><tr><td>1</td></tr></table>") +
                             article("2", "Điều 90.1.NĐ.1.2. Tên đầy đủ thay nội dung", brief("2"), ""))});
  EXPECT_EQ(shown(sources.at(0)), (Lines{"# Điều 1. Cỡ hạt",
                                         "hạt <0,5mm và >2mm, KH&CN, a\xC2\xA0"
                                         "b, 5 m²",
                                         "[1:0:0] TT", "[1:0:1] Tên", "[1:1:0] 1", "# Điều 2. Tên đầy đủ thay nội dung"}));
}

TEST(Codification, TheOrderOfFilesDoesNotMatter) {
  const CodificationFile a = file("a", article("1", "Điều 90.1.NĐ.1.1. Một", kFull, "x"));
  const CodificationFile b = file("b", article("2", "Điều 90.2.NĐ.1.3. Ba", brief("3"), "y"));
  EXPECT_EQ(shown(regroup({a, b}).at(0)), shown(regroup({b, a}).at(0)));
}

TEST(Codification, FilesWithoutArticles) {
  const std::string stub = "<h3>Đề mục 90.3</h3><p>(<a onclick=\"ViewDanhSachVB(this,'x')\"></a>)</p><div class='_content'></div>";
  EXPECT_TRUE(is_codification(stub));
  EXPECT_FALSE(is_codification("<p class='other'>"));
  EXPECT_EQ(error_of(stub, "a.html"), ErrorCode::kNoDocument);
  EXPECT_FALSE(read_codification({}, "/data", "2030-06").has_value());
}

TEST(Codification, HostileFiles) {
  const std::string whole =
      file("a", article("1", "Điều 90.1.NĐ.1.1. Một", kFull, "<table><tr><td colspan=9>x</td></tr></table>", "ViewNoiDungPhapDien('1')"))
          .bytes;
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const auto sources = read_codification({{"/data/a.html", whole.substr(0, size)}}, "/data", "");
    EXPECT_TRUE(sources.has_value() || sources.error().code == ErrorCode::kNoDocument) << size;
  }
  EXPECT_EQ(regroup({file("a", article("1", "Điều 90.1.NĐ.1.1. Một", kFull, repeat("<table><tr><td>", 20000) + "x"))}).size(), 1u);
  Limits limits;
  limits.paragraph_bytes = 100;
  EXPECT_EQ(read_codification({file("a", article("1", "Điều 1", kFull, repeat("a", 101)))}, "/data", "", limits).error().code,
            ErrorCode::kParagraphTooLong);
}

struct NoteRow {
  std::string text, article, type, number;
};

TEST(SourceNote, NumbersAsTyped) {
  const std::string tail = ", có hiệu lực thi hành kể từ ngày 01/01/2031)";
  const std::vector<NoteRow> rows = {
      {"(Điều 5 Nghị định số 12/2030/NĐ-CP" + tail, "5", "Nghị định", "12/2030/NĐ-CP"},
      {"((Điều 5. Nghị định số 12/2030/NĐ-CP" + tail + ")", "5", "Nghị định", "12/2030/NĐ-CP"},
      {"(Điều 41a Bộ Luật số 3/2030/QH15" + tail, "41a", "Bộ luật", "3/2030/QH15"},
      {"(Điều 2 Thông tư số 17 /2030/TT-BXY" + tail, "2", "Thông tư", "17/2030/TT-BXY"},
      {"(Điều 2 Thông tư số: 17/2030/TT- BXY" + tail, "2", "Thông tư", "17/2030/TT-BXY"},
      {"(Điều 2 Thông tư liên tịch 13/2030/TTLT-BXY-BKT" + tail, "2", "Thông tư liên tịch", "13/2030/TTLT-BXY-BKT"},
      {"(Điều 2 Thông tư số liên tịch 13/2030/TTLT/BXY" + tail, "2", "Thông tư liên tịch", "13/2030/TTLT/BXY"},
      {"(Điều 2 Thông tư số 89-TC/TCT" + tail, "2", "Thông tư", "89-TC/TCT"},
      {"(Điều 2 Thông tư số 7/1990/TT-BXY(C13) Hướng dẫn" + tail, "2", "Thông tư", "7/1990/TT-BXY(C13)"},
      {"(Điều 3 Quyết định số 2/2030/QĐ-BNN&PT" + tail, "3", "Quyết định", "2/2030/QĐ-BNN&PT"},
      {"(Chương II Điều 3 Luật số 3/2030/QH15" + tail, "3", "Luật", "3/2030/QH15"},
      {"(27 Nghị định số 12/2030/NĐ-CP" + tail, "27", "Nghị định", "12/2030/NĐ-CP"},
      {"(Mục IV Thông tư số 9/2030/TT-BXY" + tail, "", "Thông tư", "9/2030/TT-BXY"},
      {"(Điều 2 Pháp lệnh Về hàm, cấp" + tail, "2", "Pháp lệnh", ""},
      {"(Điều 2 Pháp lệnh Không số Về hàm, cấp" + tail, "2", "Pháp lệnh", ""},
  };
  for (const NoteRow& row : rows) {
    const auto note = read::parse_source_note(row.text);
    ASSERT_TRUE(note.has_value()) << row.text;
    EXPECT_EQ(note->article, row.article) << row.text;
    EXPECT_EQ(note->type, row.type) << row.text;
    EXPECT_EQ(note->number, row.number) << row.text;
    EXPECT_EQ(note->effective, Date::make(2031, 1, 1)) << row.text;
  }
  EXPECT_FALSE(read::parse_source_note("(không rõ)").has_value());
  EXPECT_FALSE(read::parse_source_note("(Thông tư này có hiệu lực từ ngày ký. Bãi bỏ Thông tư số 15/2020/TT-BXY)").has_value());
}

TEST(SourceNote, TheDayOfIssueIsTheLastBeforeTheDayOfEffect) {
  const auto note = read::parse_source_note(
      "(Điều 1 Thông tư số 9/2030/TT-BXY sửa đổi Thông tư số 4/2028/TT-BXY ngày 05/11/2028 của Bộ trưởng Bộ Xây Yên ngày 28/05/2030 của Bộ "
      "Xây Yên, có hiệu lực thi "
      "hành kể từ ngày 01/07/2030)");
  ASSERT_TRUE(note.has_value());
  EXPECT_EQ(note->issued, Date::make(2030, 5, 28));
  EXPECT_EQ(note->title, "sửa đổi Thông tư số 4/2028/TT-BXY ngày 05/11/2028 của Bộ trưởng Bộ Xây Yên");
  EXPECT_EQ(note->issuer, "Bộ Xây Yên");
}

TEST(ArticleLabel, Order) {
  const Lines order = {"1", "2", "5", "5a", "5b", "10", "10d", "10đ", "10e", "111"};
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t j = 0; j < order.size(); ++j) EXPECT_EQ(read::label_less(order[i], order[j]), i < j) << order[i] << " " << order[j];
  EXPECT_TRUE(read::label_less("9", ""));
  EXPECT_FALSE(read::label_less("", "9"));
  EXPECT_FALSE(read::label_less("", ""));
}

}  // namespace
}  // namespace rasoat
