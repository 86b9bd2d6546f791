// Which reader takes which bytes.
#include "read/read_helpers.h"

namespace rasoat {
namespace {

using namespace read_test;

struct Choice {
  const char* what;
  std::string bytes;
  std::string file;
  std::string format;
};

TEST(Readers, ContentDecidesBeforeTheExtension) {
  const std::vector<Choice> choices = {
      {"plain text", "Điều 1. Phạm vi\n1. Nội dung.", "a.txt", "text"},
      {"no extension", "Điều 1. Phạm vi", "a", "text"},
      {"marks of Markdown in a .txt", "**Điều 1. Phạm vi**\nNội dung.\n**Điều 2. Đối tượng**", "a.txt", "markdown"},
      {"one star is no Markdown", "Giá trị * ghi chú\nĐiều 1.", "a.txt", "text"},
      {"Markdown by name", "Điều 1. Phạm vi", "a.md", "markdown"},
      {"a page under another name", "<!DOCTYPE html><html><body><p>Điều 1.</p></body></html>", "a.txt", "html"},
      {"Markdown that begins with a tag", "<center>**QUYẾT ĐỊNH**</center>\n**Điều 1.** Nội dung\n**Điều 2.** Nội dung", "a.md",
       "markdown"},
      {"JSON under another name", R"({"law_id": "1/2030/QH15", "articles": [{"article_id": "1", "text": "x"}]})", "a.txt", "json"},
      {"a bracket is no JSON", "[Mẫu số 01] Đơn đề nghị", "a.txt", "text"},
      {"a file of the codification", "<div class='_content'><p class='pDieu'>Điều 1.1.LQ.1. Tên</p><p class='pNoiDung'>Nội dung</p></div>",
       "a.html", "codification"},
  };
  for (const Choice& choice : choices) EXPECT_EQ(only(choice.bytes, choice.file).format, choice.format) << choice.what;
}

TEST(Readers, BinaryIsNamed) {
  const std::vector<std::pair<std::string, std::string>> heads = {
      {"\x89PNG\r\n and so on", "PNG"},
      {"{\\rtf1 and so on}", "RTF"},
  };
  for (const auto& [bytes, name] : heads) {
    const auto sources = read_bytes(bytes, "a.txt");
    ASSERT_FALSE(sources.has_value());
    EXPECT_EQ(sources.error().code, ErrorCode::kBinary);
    EXPECT_EQ(sources.error().detail, name);
  }
}

TEST(Readers, RefusalsByReason) {
  EXPECT_EQ(error_of("", "a.txt"), ErrorCode::kEmpty);
  EXPECT_EQ(error_of(" \r\n\t", "a.txt"), ErrorCode::kEmpty);
  EXPECT_EQ(error_of(std::string("a\0b\0c\0", 6), "a.txt"), ErrorCode::kBinary);
  EXPECT_EQ(error_of(std::string("a\0b\0c\0", 6), "a.html"), ErrorCode::kBinary);
  EXPECT_EQ(error_of(repeat("\x01\x02\x03", 40), "a.txt"), ErrorCode::kBinary);
  Limits small;
  small.file_bytes = 10;
  EXPECT_EQ(error_of("12345678901", "a.txt", small), ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace rasoat
