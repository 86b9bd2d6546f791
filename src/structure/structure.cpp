#include "rasoat/structure.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/text.h"
#include "structure/header.h"
#include "structure/names.h"
#include "structure/quotes.h"
#include "structure/reflow.h"
#include "structure/signature.h"
#include "structure/tree.h"

namespace rasoat {
namespace {

bool blank(char c) {
  return c == ' ' || c == '\t';
}

Span trimmed(const std::string& text, Span span) {
  while (!span.empty() && blank(text[span.begin])) ++span.begin;
  while (!span.empty() && blank(text[span.end - 1])) --span.end;
  return span;
}

// "QUY ĐỊNH", "QUY CHẾ …": how an attached document begins.
bool attachment_title(std::string_view line) {
  static const RE2 title(
      R"(^(?:QUY ĐỊNH|QUY CHẾ|ĐIỀU LỆ|NỘI QUY|QUY TRÌNH|QUY CHUẨN|HƯỚNG DẪN|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|DANH MỤC|BẢNG GIÁ|ĐƠN GIÁ|QUY TẮC|ĐỊNH MỨC)\b)");
  return all_capitals(line.substr(0, line.find('\n'))) && RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), title);
}

std::optional<Label> annex_of(std::string_view line) {
  static const RE2 annex(R"(^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?(?:\s+([IVXLC]+|\d{1,3}[a-zA-Z]?|[A-Z]))?\s*(?:[.:\-–]\s*|$))");
  re2::StringPiece rest(line.data(), line.size());
  std::string name;
  if (!RE2::Consume(&rest, annex, &name)) return std::nullopt;
  return Label{UnitKind::kAnnex, name.empty() ? "" : normalize_label(UnitKind::kAnnex, name), line.size() - rest.size(), false};
}

bool issued_with(std::string_view line) {
  const std::string folded = fold(line.substr(0, std::min<std::size_t>(line.size(), 120)));
  return folded.find("ban hanh kem") != std::string::npos || folded.find("kem theo") != std::string::npos;
}

class Body {
 public:
  explicit Body(Document& document) : document_(document), tree_(document) {}

  void read(std::size_t begin, bool fragment) {
    const std::vector<Span>& lines = document_.text.paragraphs;
    for (std::size_t i = begin; i < lines.size(); ++i) {
      const Span line = trimmed(document_.text.words, lines[i]);
      if (line.empty()) continue;
      const std::string_view words = document_.words(line);
      if (quoted(line, words)) continue;
      if (!fragment && starts_part(i, line, words)) continue;
      if (after_signature_) continue;
      if (!fragment && tree_.in_article() && begins_signature(words)) {
        i = read_signature(document_, i) - 1;
        tree_.close();
        after_signature_ = true;
        continue;
      }
      unit_or_words(line, words);
    }
    if (quotes_.open()) document_.warnings.push_back({"unclosed-quote", "", document_.quoted.back()});
  }

 private:
  // Quoted lines belong to another document; one that continues our own sequence shows that the closing mark is missing.
  bool quoted(Span line, std::string_view words) {
    if (quotes_.open() && resumes(words)) {
      quotes_.give_up();
      document_.warnings.push_back({"unclosed-quote", "", document_.quoted.back()});
    }
    const bool was_open = quotes_.open();
    if (!quotes_.inside(words, announced_)) {
      announced_ = announces(words);
      return false;
    }
    if (was_open && !document_.quoted.empty())
      document_.quoted.back().end = line.end;
    else
      document_.quoted.push_back(line);
    tree_.quoted(line);
    announced_ = !quotes_.open();
    return true;
  }

  // "3. Sửa đổi, bổ sung khoản 2 Điều 7 như sau:" after an open quotation of clause 2.
  [[nodiscard]] bool resumes(std::string_view words) const {
    static const RE2 amending(
        R"(^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay|Bỏ|Đổi|Hủy bỏ|Hiệu lực|Điều khoản|Trách nhiệm|Tổ chức thực hiện|Quy định chuyển tiếp))");
    const auto label = label_of(words);
    if (!label || label->kind == UnitKind::kIndent) return false;
    const std::string_view rest = words.substr(label->length);
    return RE2::PartialMatch(re2::StringPiece(rest.data(), rest.size()), amending) &&
           follows(label->kind, tree_.last(label->kind), label->name) && !tree_.last(label->kind).empty();
  }

  // An attached document or an annex begins.
  bool starts_part(std::size_t i, Span line, std::string_view words) {
    if (auto annex = annex_of(words); annex && words.size() < 160 && (all_capitals(words.substr(0, 8)) || after_signature_)) {
      if (annex->name.empty()) annex->name = std::to_string(++unnamed_annexes_);
      const Span heading{line.begin + static_cast<std::uint32_t>(annex->length), line.end};
      tree_.begin_part(UnitKind::kAnnex, annex->name, line, heading);
      return resume();
    }
    if (!attachment_title(words) || !(after_signature_ || announced_part(i))) return false;
    tree_.begin_part(UnitKind::kAttachment, std::to_string(++attachments_), line, line);
    return resume();
  }

  bool resume() {
    after_signature_ = false;
    return true;
  }

  // One of the next lines says "(Ban hành kèm theo Quyết định số …)".
  [[nodiscard]] bool announced_part(std::size_t i) const {
    const std::vector<Span>& lines = document_.text.paragraphs;
    for (std::size_t next = i + 1; next < lines.size() && next <= i + 6; ++next) {
      const std::string_view words = document_.words(lines[next]);
      if (label_of(words)) return false;
      if (issued_with(words)) return true;
    }
    return false;
  }

  void unit_or_words(Span line, std::string_view words) {
    const auto label = label_of(words);
    if (!label || label->kind == UnitKind::kIndent || !tree_.admits(*label)) {
      tree_.line(line);
      if (tree_.empty()) begin_text(line);
      return;
    }
    const Span own = trimmed(document_.text.words, {line.begin + static_cast<std::uint32_t>(label->length), line.end});
    tree_.begin(*label, line, own);
  }

  // Words before any unit in a text without articles.
  void begin_text(Span line) { tree_.begin({UnitKind::kText, "1", 0, false}, line, line); }

  Document& document_;
  Tree tree_;
  Quotes quotes_;
  bool announced_ = false, after_signature_ = false;
  int attachments_ = 0, unnamed_annexes_ = 0;
};

// The paragraph where the body begins: the first article, chapter or part; else the first numbered line after the head.
std::size_t body_begin(const Document& document) {
  const std::vector<Span>& lines = document.text.paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view words = document.words(trimmed(document.text.words, lines[i]));
    const auto label = label_of(words);
    if (label && (label->kind == UnitKind::kArticle || label->kind == UnitKind::kChapter || label->kind == UnitKind::kPart)) return i;
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view words = document.words(trimmed(document.text.words, lines[i]));
    static const RE2 roman(R"(^(?:I|1|A)[.)]\s)");
    if (RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), roman)) return i;
  }
  return lines.size();
}

// A line "Điều 3. …" is the article's title where words follow it, and its whole text where none do; a line that announces its clauses
// ("… như sau:") is text as well.
void settle_headings(Document& document) {
  std::vector<bool> has_children(document.units.size(), false);
  for (const Unit& unit : document.units)
    if (unit.parent >= 0) has_children[static_cast<std::size_t>(unit.parent)] = true;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    Unit& unit = document.units[i];
    if (unit.kind != UnitKind::kArticle || unit.heading.empty() || !unit.text.empty()) continue;
    const bool quotes_follow =
        std::any_of(document.quoted.begin(), document.quoted.end(), [&](Span quoted) { return unit.extent.contains(quoted); });
    const bool alone = !has_children[i] && !quotes_follow;
    if (!alone && !announces(document.words(unit.heading))) continue;
    unit.text = unit.heading;
    unit.heading = {};
  }
}

void warn_of_order(Document& document) {
  int before = 0;
  std::int32_t parent = -2;
  bool any = false;
  for (const Unit& unit : document.units) {
    if (unit.kind != UnitKind::kArticle) continue;
    any = true;
    const std::int32_t top = document.ancestor(unit.parent, UnitKind::kAttachment);
    const int number = numbered(unit.label).first;
    if (top == parent && number < before) document.warnings.push_back({"articles-out-of-order", unit.id, unit.extent});
    if (top == parent && number > before + 1) document.warnings.push_back({"article-gap", unit.id, unit.extent});
    parent = top;
    before = number;
  }
  if (!any) document.warnings.push_back({"no-articles", "", {}});
  if (document.header.number.empty() && !document.header.draft) document.warnings.push_back({"no-number", "", {}});
}

// Laws bear their day at the end: "… thông qua ngày 19 tháng 6 năm 2015".
void read_adoption(Document& document) {
  if (document.header.issued) return;
  static const RE2 adopted(R"(thông qua\s+(?:tại[^.;]{0,80}\s)?(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))");
  const std::string& text = document.text.words;
  const std::size_t from = text.size() > 4000 ? text.size() - 4000 : 0;
  std::string day;
  if (RE2::PartialMatch(re2::StringPiece(text.data() + from, text.size() - from), adopted, &day)) document.header.issued = date_in(day);
}

}  // namespace

void header_from_number(std::string_view number, std::string_view title, Header& header) {
  if (!number.empty() && header.number.empty()) header.number = std::string(number);
  if (!title.empty() && header.title.empty()) header.title = std::string(title);
  if (header.type.empty()) header.type = type_of_number(number);
  if ((header.type == "luat" || header.type.empty()) && !title.empty()) {
    const std::string named = type_slug(title);
    if (named == "nghi-quyet" || named == "bo-luat" || named == "luat" || (header.type.empty() && !named.empty())) header.type = named;
  }
  if (header.type == "phap-lenh" && fold(number).find("nq-") != std::string::npos) header.type = "nghi-quyet";
  if (header.issuers.empty()) {
    const std::string folded = fold(number);
    if (folded.find("/qh") != std::string::npos)
      header.issuers = {"Quốc hội"};
    else if (folded.find("ubtvqh") != std::string::npos)
      header.issuers = {"Ủy ban Thường vụ Quốc hội"};
    else if (folded.find("-ttg") != std::string::npos)
      header.issuers = {"Thủ tướng Chính phủ"};
    else if (folded.find("nd-cp") != std::string::npos || folded.find("nq-cp") != std::string::npos)
      header.issuers = {"Chính phủ"};
    else if (folded.find("-ctubnd") != std::string::npos)
      header.issuers = {"Chủ tịch Ủy ban nhân dân"};
    else if (folded.find("-ubnd") != std::string::npos)
      header.issuers = {"Ủy ban nhân dân"};
    else if (folded.find("-hdnd") != std::string::npos)
      header.issuers = {"Hội đồng nhân dân"};
  }
  static const RE2 with_year(R"(/(?:19|20)\d\d/|/(?:19|20)\d\d/?QH|/QH\d|/UBTVQH)");
  constexpr std::string_view kNormative[] = {"hien-phap", "bo-luat",    "luat",     "phap-lenh",          "nghi-quyet",
                                             "nghi-dinh", "quyet-dinh", "thong-tu", "thong-tu-lien-tich", "nghi-quyet-lien-tich",
                                             "lenh"};
  const bool type = std::find(std::begin(kNormative), std::end(kNormative), header.type) != std::end(kNormative);
  header.normative = type && RE2::PartialMatch(header.number, with_year);
}

Document parse_structure(const Source& source) {
  Document document;
  document.file = source.file;
  document.part = source.part;
  document.imported = source.imported;
  document.text = normalize(source);
  reflow(document.text, source);
  const std::size_t body = body_begin(document);
  read_head(document, body);
  fill_from_imported(document);
  Body(document).read(body, false);
  settle_headings(document);
  read_adoption(document);
  warn_of_order(document);
  return document;
}

Document parse_fragment(std::string_view words) {
  Source source;
  std::size_t begin = 0;
  while (begin <= words.size()) {
    const std::size_t end = std::min(words.find('\n', begin), words.size());
    source.paragraphs.push_back({std::string(words.substr(begin, end - begin)), ParagraphKind::kBody, {begin, 0, 0, 0}, false, false});
    begin = end + 1;
  }
  Document document;
  document.text = normalize(source);
  Body(document).read(0, true);
  settle_headings(document);
  return document;
}

}  // namespace rasoat
