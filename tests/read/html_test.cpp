#include "read/read_helpers.h"

#include <thread>

namespace rasoat {
namespace {

using namespace read_test;
using Lines = std::vector<std::string>;

std::string page(std::string_view body) {
  return "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Trang</title></head><body>" + std::string(body) + "</body></html>";
}

TEST(Html, BlocksBreakAndInlineJoins) {
  const Source source = only(page("<p>Đi<span>ều</span> <b>1</b>.\n  Phạm&nbsp;vi</p><div>một<br>hai</div><p> &nbsp; </p>ba"), "a.html");
  EXPECT_EQ(shown(source), (Lines{"Điều 1. Phạm\xC2\xA0vi", "một", "hai", "ba"}));
  EXPECT_EQ(source.imported.title, "Trang");
}

TEST(Html, WhatAPagePutsAroundTheTextGoes) {
  const Source source = only(page("<nav>Trang chủ</nav><script>var a = '<p>x</p>';</script><style>p{}</style><p>Điều 1.</p>"
                                  "<p style='display: none'>ẩn</p><select><option>chọn</option></select><footer>Liên hệ</footer>"),
                             "a.html");
  EXPECT_EQ(shown(source), Lines{"Điều 1."});
}

TEST(Html, RaisedDigits) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"100 m<sup>2</sup>.", "100 m²."},         {"5 km<sup>2</sup>", "5 km²"},
      {"m<sup>3</sup>/ngày", "m³/ngày"},         {"10<sup>-6</sup>", "10⁻⁶"},
      {"Luật này<sup>5</sup>.", "Luật này[5]."}, {"Luật này<sup>[5]</sup>", "Luật này[5]"},
      {"trùm<sup>2</sup>", "trùm[2]"},           {"the 5<sup>th</sup>", "the 5th"},
  };
  for (const auto& [markup, text] : rows) EXPECT_EQ(shown(only(page("<p>" + markup + "</p>"), "a.html")), Lines{text}) << markup;
}

TEST(Html, ListsThatCountShowTheirNumbers) {
  const Source source =
      only(page("<ol><li>một</li><li><p>hai</p><p>tiếp</p></li></ol><ol type='a' start='2'><li>bê</li></ol><ol><li>1. đã gõ "
                "số</li><li></li><li>ba</li></ol>"
                "<ul><li>gạch</li><li> </li></ul><ol style='list-style-type: none'><li>trơn</li></ol><ol type='I'><li>mục</li></ol>"),
           "a.html");
  EXPECT_EQ(shown(source), (Lines{"1. một", "2. hai", "tiếp", "b) bê", "1. đã gõ số", "3. ba", "- gạch", "trơn", "I. mục"}));
}

TEST(Html, TablesAndFrames) {
  const Source source =
      only(page("<table><tr><td rowspan='2'>a</td><td colspan='2'>b</td><td>c</td></tr><tr><td>d<p>e</p></td></tr></table>"
                "<table><tr><td><p>Điều 1.</p><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>"),
           "a.html");
  EXPECT_EQ(shown(source), (Lines{"[1:0:0] a", "[1:0:1] b", "[1:0:3] c", "[1:1:1] d", "[1:1:1] e", "Điều 1.", "[2:0:0] x", "[2:0:1] y"}));
}

TEST(Html, BoldAndStruck) {
  const Source source =
      only(page("<p><b>Điều 1.</b> </p><p><b>Điều</b> 2</p><p><s>bãi bỏ</s></p><h2>Chương</h2><p style='font-weight:700'>x</p>"), "a.html");
  ASSERT_EQ(source.paragraphs.size(), 5u);
  EXPECT_TRUE(source.paragraphs[0].bold);
  EXPECT_FALSE(source.paragraphs[1].bold);
  EXPECT_TRUE(source.paragraphs[2].struck);
  EXPECT_FALSE(source.paragraphs[1].struck);
  EXPECT_TRUE(source.paragraphs[3].bold);
  EXPECT_TRUE(source.paragraphs[4].bold);
}

TEST(Html, APageOfTheMinistry) {
  const Source source = only(
      "<html><head><base href='https://vbpl.vn/'></head><body><div>Danh mục</div><h1 class='lawDocumentHeader_title__x1'>Quyết định số "
      "5/2030/QĐ-UBND Quy "
      "định mức thu</h1><div class='effStatus_detailStatusTag__y'>Còn hiệu lực</div><span class='lawDocumentHeader_dateLabel__z'>Ngày có "
      "hiệu lực:</span>"
      "<span class='lawDocumentHeader_dateValue__z'>15/03/2030</span><span class='lawDocumentHeader_dateLabel__z'>Ngày ban hành:</span>"
      "<span class='lawDocumentHeader_dateValue__z'>--</span><div class='a preview-content b'><p>Điều 1. Mức thu</p></div><p>Liên "
      "hệ</p></body></html>",
      "a.html");
  EXPECT_EQ(shown(source), Lines{"Điều 1. Mức thu"});
  EXPECT_EQ(source.imported.title, "Quyết định số 5/2030/QĐ-UBND Quy định mức thu");
  EXPECT_EQ(source.imported.number, "5/2030/QĐ-UBND");
  EXPECT_EQ(source.imported.type, "Quyết định");
  EXPECT_EQ(source.imported.status, "Còn hiệu lực");
  EXPECT_EQ(source.imported.effective, Date::make(2030, 3, 15));
  EXPECT_EQ(source.imported.issued, std::nullopt);
}

TEST(Html, ANumberInTheTitleMayBeAnothers) {
  const Source source = only(
      "<html><body><h1 class='lawDocumentHeader_title__x'>Luật sửa đổi, bổ sung một số điều của Luật Thủy sản số 18/2027/QH15</h1>"
      "<div class='preview-content'>Điều 1.</div></body></html>",
      "a.html");
  EXPECT_EQ(source.imported.number, "");
}

TEST(Html, ASitesPageWithoutTextIsNoDocument) {
  EXPECT_EQ(error_of("<html><head><base href='https://vbpl.vn/'></head><body><p>Văn bản không tồn tại</p></body></html>", "a.html"),
            ErrorCode::kNoDocument);
  EXPECT_EQ(error_of(page("<script>x</script>"), "a.html"), ErrorCode::kNoDocument);
}

// The first pages of a process, all at once: whoever reads several files does that.
TEST(Html, SeveralThreadsReadTheirFirstPages) {
  constexpr std::size_t kThreads = 8;
  std::vector<Lines> read(kThreads);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kThreads; ++i) threads.emplace_back([&read, i] { read[i] = shown(only(page("<p>Điều 1.</p>"), "a.html")); });
  for (std::thread& thread : threads) thread.join();
  for (const Lines& lines : read) EXPECT_EQ(lines, Lines{"Điều 1."});
}

TEST(Html, HostilePages) {
  EXPECT_EQ(error_of(page(repeat("<div>", 5000) + "x"), "a.html"), ErrorCode::kTooDeep);
  Limits shallow;
  shallow.depth = 20;
  EXPECT_EQ(error_of(page(repeat("<div>", 30) + "x"), "a.html", shallow), ErrorCode::kTooDeep);
  EXPECT_EQ(error_of("<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><html><body>&b;</body></html>", "a.html"),
            ErrorCode::kForbiddenMarkup);
  Limits short_paragraphs;
  short_paragraphs.paragraph_bytes = 1000;
  EXPECT_EQ(error_of(page(repeat("a", 1001)), "a.html", short_paragraphs), ErrorCode::kParagraphTooLong);
  // Numbers in the markup do not decide how much memory is taken.
  EXPECT_EQ(shown(only(page("<table><tr><td colspan='4000000000' rowspan='4000000000'>a</td><td>b</td></tr></table>"), "a.html")).size(),
            2u);
  EXPECT_EQ(shown(only(page("<p>một<table><tr><td>hai<td>ba"), "a.html")).size(), 3u);
}

TEST(Html, TruncatedAnywhereItStillReadsOrSaysWhy) {
  const std::string whole =
      page("<table><tr><td>Số: 5/2030/QĐ-UBND</td><td>Sông Lam</td></tr></table><p>Điều 1. <b>Mức</b> thu m<sup>2</sup></p>");
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const auto sources = read_bytes(std::string_view(whole).substr(0, size), "a.html");
    EXPECT_TRUE(sources ? !sources->front().paragraphs.empty() : sources.error().code != ErrorCode::kInternal) << size;
  }
}

}  // namespace
}  // namespace rasoat
