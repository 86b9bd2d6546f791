#include "read/codification_split.h"

namespace rasoat::read {
namespace {

constexpr std::string_view kMarker = "<p class='p";

// The digits between `before` and the quote after it, from `at` on; empty if there are none.
std::string_view quoted_digits(std::string_view html, std::string_view before, std::size_t& at) {
  at = html.find(before, at);
  if (at == std::string_view::npos) return {};
  at += before.size();
  std::size_t end = at;
  while (end < html.size() && html[end] >= '0' && html[end] <= '9') ++end;
  return html.substr(at, end - at);
}

enum class Kind { kNone, kChapter, kArticle, kNote, kBody, kLinks };

Kind kind_of(std::string_view class_rest) {
  if (class_rest.starts_with("Dieu'")) return Kind::kArticle;
  if (class_rest.starts_with("NoiDung'")) return Kind::kBody;
  if (class_rest.starts_with("GhiChu'")) return Kind::kNote;
  if (class_rest.starts_with("ChiDan'")) return Kind::kLinks;
  if (class_rest.starts_with("Chuong'")) return Kind::kChapter;
  return Kind::kNone;
}

void add(Kind kind, std::string_view piece, std::vector<RawArticle>& articles, bool& in_article) {
  if (kind == Kind::kChapter) {
    in_article = false;  // links after a chapter's heading are the chapter's
    return;
  }
  if (kind == Kind::kArticle) {
    RawArticle article;
    std::size_t at = 0;
    article.anchor = quoted_digits(piece, "<a name='", at);
    article.label = piece;
    articles.push_back(std::move(article));
    in_article = true;
    return;
  }
  if (!in_article) return;
  RawArticle& article = articles.back();
  if (kind == Kind::kNote && article.note.empty()) article.note = piece;
  if (kind == Kind::kBody) article.bodies.push_back(piece);
  if (kind == Kind::kLinks) article.links.push_back(piece);
}

}  // namespace

std::vector<RawArticle> split_codification(std::string_view html) {
  std::vector<RawArticle> articles;
  bool in_article = false;
  Kind open = Kind::kNone;
  std::size_t begin = 0;
  for (std::size_t at = html.find(kMarker); at != std::string_view::npos; at = html.find(kMarker, at + 1)) {
    const Kind kind = kind_of(html.substr(at + kMarker.size(), 8));
    const std::size_t close = html.find('>', at);
    if (kind == Kind::kNone || close == std::string_view::npos) continue;
    if (open != Kind::kNone) add(open, html.substr(begin, at - begin), articles, in_article);
    open = kind;
    begin = close + 1;
  }
  if (open != Kind::kNone) add(open, html.substr(begin), articles, in_article);
  return articles;
}

std::vector<std::string_view> link_targets(std::string_view html) {
  std::vector<std::string_view> out;
  std::size_t at = 0;
  for (;;) {
    const std::string_view digits = quoted_digits(html, "ViewNoiDungPhapDien('", at);
    if (at == std::string_view::npos) return out;
    if (!digits.empty()) out.push_back(digits);
  }
}

}  // namespace rasoat::read
