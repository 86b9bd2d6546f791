#include <gtest/gtest.h>

#include "rasoat/read.h"
#include "read/docx_builder.h"

namespace rasoat {
namespace {

using test::docx_of;
using test::p;
using test::zip_of;

Source read_one(const std::string& bytes, const Limits& limits = {}) {
  const auto sources = read_bytes(bytes, "a.docx", limits);
  EXPECT_TRUE(sources) << static_cast<int>(sources.error().code) << " " << sources.error().detail;
  return sources ? sources->front() : Source{};
}

std::vector<std::string> texts(const Source& source) {
  std::vector<std::string> out;
  for (const Paragraph& paragraph : source.paragraphs) out.push_back(paragraph.text);
  return out;
}

ErrorCode fault(const std::string& bytes, const Limits& limits = {}) {
  const auto sources = read_bytes(bytes, "a.docx", limits);
  return sources ? ErrorCode::kInternal : sources.error().code;
}

using Texts = std::vector<std::string>;

TEST(Docx, ReadsParagraphsWithTheirOrdinals) {
  const Source source = read_one(docx_of(p("Điều 1. Phạm vi") + "<w:p/>" + p("Lời")));
  EXPECT_EQ(texts(source), (Texts{"Điều 1. Phạm vi", "", "Lời"}));
  EXPECT_EQ(source.paragraphs[2].origin.offset, 2u);
}

TEST(Docx, KeepsInsertedAndLeavesOutDeletedWords) {
  EXPECT_EQ(
      texts(read_one(docx_of(
          "<w:p><w:r><w:t>Trong </w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins><w:r><w:t>15</w:t></w:r></w:ins>"
          "<w:r><w:instrText>PAGE</w:instrText><w:t xml:space=\"preserve\"> ngày</w:t></w:r></w:p>"))),
      (Texts{"Trong 15 ngày"}));
}

TEST(Docx, BreaksTabsAndHyphens) {
  EXPECT_EQ(
      texts(read_one(docx_of("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"))),
      (Texts{"a", "b\tc-d"}));
}

constexpr const char* kNumbering =
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"7\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl>"
    "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%3.\"/></w:lvl></w:abstractNum>"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
    "w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";

std::string item(const std::string& words, int level, int list = 1) {
  return p(words, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}

TEST(Docx, ComputesListNumbers) {
  const std::string body =
      item("một", 0) + item("điểm", 1) + item("điểm", 1) + item("hai", 0) + item("điểm", 1) + item("số", 2) + item("năm", 0, 2);
  EXPECT_EQ(texts(read_one(docx_of(body, {{"word/numbering.xml", kNumbering}}))),
            (Texts{"1. một", "a) điểm", "b) điểm", "2. hai", "a) điểm", "2.1. số", "5. năm"}));
}

TEST(Docx, NumbersComeFromStylesToo) {
  const std::string styles =
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style "
      "w:styleId=\"Khoan\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:styleId=\"Con\"><w:basedOn w:val=\"Khoan\"/></w:style></w:styles>";
  EXPECT_EQ(
      texts(read_one(docx_of(p("x", "<w:pStyle w:val=\"Con\"/>"), {{"word/numbering.xml", kNumbering}, {"word/styles.xml", styles}}))),
      (Texts{"1. x"}));
}

TEST(Docx, CellsKnowTheirPlace) {
  const auto cell = [](const std::string& words, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
  };
  const Source source = read_one(docx_of("<w:tbl><w:tr>" + cell("a", "<w:gridSpan w:val=\"2\"/>") + cell("b") + "</w:tr><w:tr>" +
                                         cell("c", "<w:vMerge w:val=\"restart\"/>") + cell("d") + "</w:tr><w:tr>" +
                                         cell("lost", "<w:vMerge/>") + cell("e") + "</w:tr></w:tbl>"));
  EXPECT_EQ(texts(source), (Texts{"a", "b", "c", "d", "e"}));
  EXPECT_EQ(source.paragraphs[1].kind, ParagraphKind::kCell);
  EXPECT_EQ(source.paragraphs[1].origin.column, 2u);
  EXPECT_EQ(source.paragraphs[4].origin.row, 2u);
}

TEST(Docx, ATextBoxIsReadOnce) {
  const std::string box = "<w:txbxContent>" + p("DỰ THẢO") + "</w:txbxContent>";
  EXPECT_EQ(texts(read_one(docx_of("<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback><w:pict>" + box +
                                   "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Số: 1</w:t></w:r></w:p>"))),
            (Texts{"Số: 1", "DỰ THẢO"}));
}

TEST(Docx, NotesStandBehindTheText) {
  const std::string notes =
      "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote w:id=\"2\">" + p("Lời chú") +
      "</w:footnote></w:footnotes>";
  const Source source = read_one(
      docx_of("<w:p><w:r><w:t>Luật này</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("tiếp"), {{"word/footnotes.xml", notes}}));
  EXPECT_EQ(texts(source), (Texts{"Luật này", "tiếp", "Lời chú"}));
  EXPECT_EQ(source.paragraphs[2].kind, ParagraphKind::kNote);
  EXPECT_EQ(source.paragraphs[1].origin.offset, 1U) << "a note is no paragraph of the main part";
}

TEST(HostileDocx, EachLimitIsANamedError) {
  const std::string good = docx_of(p("Điều 1. Phạm vi điều chỉnh của văn bản"));
  EXPECT_EQ(fault("không phải tệp nén"), ErrorCode::kFormat);
  EXPECT_EQ(fault(good.substr(0, good.size() / 2)), ErrorCode::kFormat);
  EXPECT_EQ(fault(zip_of({{"a.txt", "x"}})), ErrorCode::kFormat);
  EXPECT_EQ(fault(docx_of("<w:p>")), ErrorCode::kFormat);
  EXPECT_EQ(fault(zip_of({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"}})), ErrorCode::kForbiddenMarkup);
  std::string deep;
  for (int i = 0; i < 200; ++i) deep = "<w:ins>" + deep + "</w:ins>";
  Limits shallow;
  shallow.depth = 100;
  EXPECT_EQ(fault(docx_of(p("x") + deep), shallow), ErrorCode::kTooDeep);
  Limits few;
  few.archive_entries = 2;
  EXPECT_EQ(fault(docx_of(p("x"), {{"a", "1"}, {"b", "2"}}), few), ErrorCode::kTooManyParts);
  Limits small;
  small.paragraph_bytes = 10;
  EXPECT_EQ(fault(docx_of(p("một đoạn dài hơn mười byte")), small), ErrorCode::kParagraphTooLong);
  EXPECT_EQ(fault(std::string("\xD0\xCF\x11\xE0", 4) + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)),
            ErrorCode::kEncrypted);
  EXPECT_EQ(fault(docx_of("<w:p/>")), ErrorCode::kNoDocument);
}

// Forty megabytes of one letter pack into forty kilobytes.
TEST(HostileDocx, ABombIsStoppedWhileItUnpacks) {
  EXPECT_EQ(fault(docx_of(p(std::string(40u << 20, 'a')))), ErrorCode::kInflation);
}

}  // namespace
}  // namespace rasoat
