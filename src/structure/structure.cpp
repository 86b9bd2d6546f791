#include "rasoat/structure.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/text.h"
#include "structure/body.h"
#include "structure/header.h"
#include "structure/knowledge.h"
#include "structure/names.h"
#include "structure/quotes.h"
#include "structure/reflow.h"
#include "structure/sequence.h"

namespace rasoat {
namespace {

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

// An edition holds articles of its own choice: those that ended or stand elsewhere are left out, and no page has lost them. So nothing
// warns of a gap in a document that is stored from the codification alone (docs/huong-dan.md says so to its readers).
bool chooses_articles(const Document& document) {
  return !document.imported.edition.empty();
}

// A plan, a letter or a directive has no articles, and circulars and resolutions of before 2009 may have numbered sections instead.
bool may_lack_articles(const Document& document) {
  const Header& header = document.header;
  if (!header.type.empty() && !normative_type(header.type)) return true;
  return header.issued && header.issued->year < 2009 &&
         std::any_of(document.units.begin(), document.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kSection; });
}

void warn_of_order(Document& document) {
  int before = 0;
  std::int32_t parent = -2;
  bool any = false;
  for (const Unit& unit : document.units) {
    if (unit.kind != UnitKind::kArticle) continue;
    // Forms in annexes hold articles of contracts and decisions to be filled in.
    if (document.ancestor(unit.parent, UnitKind::kAnnex) >= 0) continue;
    any = true;
    const std::int32_t top = document.ancestor(unit.parent, UnitKind::kAttachment);
    const int number = numbered(unit.label).first;
    if (top == parent && number < before) document.warnings.push_back({"articles-out-of-order", unit.id, unit.extent});
    if (top == parent && number > before + 1 && !chooses_articles(document))
      document.warnings.push_back({"article-gap", unit.id, unit.extent});
    parent = top;
    before = number;
  }
  if (!any && !may_lack_articles(document)) document.warnings.push_back({"no-articles", "", {}});
  if (document.header.number.empty() && !document.header.draft) document.warnings.push_back({"no-number", "", {}});
}

// Every twelfth word or more is one of English that no Vietnamese text has, and hardly a letter bears a mark.
bool in_english(std::string_view words) {
  constexpr std::size_t kLeast = 200;
  const std::vector<std::string>& english = structure::words().english;
  std::size_t count = 0, known = 0, marked = 0;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\n", begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    ++count;
    if (std::any_of(word.begin(), word.end(),
                    [](char c) { return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2; }))
      ++marked;
    if (std::find(english.begin(), english.end(), word) != english.end()) ++known;
  }
  return count >= kLeast && known * 12 > count && marked * 20 < count;
}

// Laws bear their day at the end: "… thông qua ngày 19 tháng 6 năm 2015".
// Of a decision's text such words are about something else: a statute that an assembly adopted.
void read_adoption(Document& document) {
  if (document.header.issued || document.header.draft || document.header.type == "quyet-dinh") return;
  static const RE2 adopted(R"(thông qua\s+(?:tại[^.;]{0,80}\s)?(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))");
  const std::string& text = document.text.words;
  const std::size_t from = text.size() > 4000 ? text.size() - 4000 : 0;
  std::string day;
  if (RE2::PartialMatch(re2::StringPiece(text.data() + from, text.size() - from), adopted, &day)) document.header.issued = date_in(day);
}

// A consolidated text bears its number and day where it is certified, at its end: "Số: 79/VBHN-VPQH ⏎ XÁC THỰC VĂN BẢN HỢP NHẤT ⏎ Hà Nội,
// ngày …".
void read_certification(Document& document) {
  Header& header = document.header;
  if (header.type != "van-ban-hop-nhat" || !header.number.empty()) return;
  static const RE2 certified(
      R"((?i)Số:\s*(\d+/VBHN-[\p{Lu}\d&-]+)\s+XÁC THỰC VĂN BẢN HỢP NHẤT\s+(?:[^\n]*,\s*(ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d{4}))?)");
  std::string number, day;
  if (!RE2::PartialMatch(document.text.words, certified, &number, &day)) return;
  header.number = number;
  if (!day.empty()) header.issued = date_in(day);
}

}  // namespace

bool normative_type(std::string_view slug) {
  constexpr std::string_view kNormative[] = {"hien-phap", "bo-luat",    "luat",     "phap-lenh",          "nghi-quyet",
                                             "nghi-dinh", "quyet-dinh", "thong-tu", "thong-tu-lien-tich", "nghi-quyet-lien-tich",
                                             "lenh"};
  return std::find(std::begin(kNormative), std::end(kNormative), slug) != std::end(kNormative);
}

std::string published(const Header& header) {
  if (header.type != "quyet-dinh") return {};
  static const RE2 about(R"(^\s*(?:về việc|v/v|về)?\s*)");
  const std::string whole = lower(header.title);
  re2::StringPiece rest(whole);
  RE2::Consume(&rest, about);
  const std::string_view title(rest.data(), rest.size());
  for (const structure::Publishing& one : structure::words().publishing)
    if (structure::begins_with_any(title, one.begins) && title.find(one.names) != std::string_view::npos) return one.what;
  return {};
}

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
  // A draft has no number yet; what it will be is read from the blank left for one.
  if (!header.draft) header.normative = normative_type(header.type) && RE2::PartialMatch(header.number, with_year);
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
  read_body(document, body, &source);
  settle_headings(document);
  read_certification(document);
  read_adoption(document);
  if (in_english(document.text.words)) {
    // A translation is no text that binds: neither its numbering nor its number is asked for.
    document.header.language = "en";
    document.header.normative = false;
    document.header.issuers.clear();  // a heading that is no body's name
    document.warnings.push_back({"translation", "", {}});
  } else {
    warn_of_order(document);
  }
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
  read_body(document, 0, nullptr);
  settle_headings(document);
  return document;
}

}  // namespace rasoat
