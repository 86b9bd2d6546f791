// PDF and old Word files, by the converters that tools/packages.txt installs.
#include <gtest/gtest.h>

#include "rasoat/read.h"
#include "read/converter.h"
#include "read/legacy.h"

namespace rasoat {
namespace {

// A PDF of one page with one line for each of `lines`, in the plain letters that its standard fonts have.
std::string pdf(const std::vector<std::string>& lines) {
  std::string page = "BT /F 12 Tf 72 720 Td 14 TL ";
  for (const std::string& line : lines) page += "(" + line + ") Tj T* ";
  page += "ET";
  const std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      "<< /Length " + std::to_string(page.size()) + " >>\nstream\n" + page + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string out = "%PDF-1.4\n", table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[24];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
    table += entry;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = out.size();
  return out + "xref\n0 6\n" + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

TEST(Pdf, GivesItsTextLayer) {
  const auto read = read_bytes(pdf({"Dieu 1. Pham vi", "1. Ben do ngang."}), "a.pdf");
  ASSERT_TRUE(read) << read.error().detail;
  std::string all;
  for (const Paragraph& paragraph : read->front().paragraphs) all += paragraph.text + "\n";
  EXPECT_NE(all.find("Dieu 1. Pham vi"), std::string::npos) << all;
  EXPECT_NE(all.find("1. Ben do ngang."), std::string::npos) << all;
  EXPECT_EQ(read->front().format, "pdf");
}

TEST(Pdf, WithoutTextNeedsOcr) {
  const auto read = read_bytes(pdf({}), "a.pdf");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::kNeedsOcr);
}

TEST(Converted, BrokenFilesAreNamed) {
  for (const std::string& bytes : {std::string("%PDF-1.7\nnothing of a PDF"), pdf({"Dieu 1."}).substr(0, 60),
                                   std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0')}) {
    const auto read = read_bytes(bytes, "a.bin");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::kFormat);
    EXPECT_EQ(read.error().place, "a.bin");
  }
}

TEST(Converter, GivesWhatTheProgramPrints) {
  const auto converted = read::convert({"cat", "{}"}, "Điều 1.", "a.doc");
  ASSERT_TRUE(converted);
  EXPECT_EQ(converted->out, "Điều 1.");
  EXPECT_EQ(converted->status, 0);
}

TEST(Converter, IsMissedByName) {
  const auto converted = read::convert({"rasoat-no-such-program", "{}"}, "x", "a.doc");
  ASSERT_FALSE(converted);
  EXPECT_EQ(converted.error().code, ErrorCode::kConverter);
  EXPECT_EQ(converted.error().detail, "rasoat-no-such-program");
}

TEST(Converter, IsStoppedAtItsLimits) {
  read::ConverterLimits limits;
  limits.output_bytes = 1u << 16;
  const auto endless = read::convert({"yes"}, "x", "a.doc", limits);
  ASSERT_FALSE(endless);
  EXPECT_EQ(endless.error().code, ErrorCode::kConverter);
  limits.seconds = 0;  // no time at all
  EXPECT_FALSE(read::convert({"sleep", "60"}, "x", "a.doc", limits));
}

TEST(Legacy, BecomesUnicode) {
  EXPECT_EQ(read::from_legacy("QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc thu c¸c kho¶n ®­îc giao", "TCVN3 (.VnTime)"),
            "Quyết định của Uỷ ban nhân dân tỉnh về việc thu các khoản được giao");
  EXPECT_EQ(read::from_legacy("NGHÞ §ÞNH cña ChÝnh phñ\nNGHÞ §ÞNH:\nLª T« H¹", "TCVN3 (.VnTime)"),
            "NGHị ĐịNH của Chính phủ\nNGHỊ ĐỊNH:\nLê Tô Hạ")
      << "a font of capitals is told by the line";
  EXPECT_EQ(read::from_legacy("Quyeát ñònh cuûa UÛy ban nhaân daân tænh veà vieäc thu caùc khoaûn ñöôïc giao", "VNI"),
            "Quyết định của Ủy ban nhân dân tỉnh về việc thu các khoản được giao");
  EXPECT_EQ(read::from_legacy("Quyết định", "CP1258"), "Quyết định") << "another encoding is left alone";
}

}  // namespace
}  // namespace rasoat
