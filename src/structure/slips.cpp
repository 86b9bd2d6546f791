// A label is corrected only where its neighbours leave no doubt: the one that is missing between the label before and the label after, the
// second clause of an article whose first has no number, the clause whose footnote was set right behind its number.
#include "structure/slips.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "structure/lines.h"
#include "structure/quotes.h"

namespace rasoat {
namespace {

constexpr std::size_t kScans = 4;       // times the whole text that may be looked through
constexpr std::size_t kFarthest = 400;  // lines to the next label of a list

// The one label that stands between two others of a list, or after the last one; empty if there is none or more than one.
std::string between(Form form, const std::string& before, const std::optional<Label>& after) {
  static constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                  "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
  const auto fits = [&](std::string_view label) {
    return step(form, before, label) == Follow::kNext && (!after || step(form, label, after->name) == Follow::kNext);
  };
  if (form == Form::kNumber) {
    const std::string next = std::to_string(numbered(before).first + 1);
    return fits(next) ? next : "";
  }
  for (const std::string_view letter : kLetters)
    if (fits(letter)) return std::string(letter);
  return "";
}

// "Sửa đổi khoản 2 và khoản 3 như sau:": what follows is the amended document's, even without quotation marks.
bool leads_into_new_text(const Document& document, std::int32_t article) {
  const Unit& unit = document.units[static_cast<std::size_t>(article)];
  const std::string_view words = document.words({unit.extent.begin, unit.text.end});
  const bool amends = words.find("ửa đổi") != std::string_view::npos || words.find("ổ sung") != std::string_view::npos;
  return amends && words.find("như sau") != std::string_view::npos;
}

}  // namespace

Slips::Slips(const Document& document, const Tree& tree, bool excerpt)
    : document_(document),
      tree_(tree),
      excerpt_(excerpt),
      consolidated_(document.header.type == "van-ban-hop-nhat"),
      budget_(kScans * document.text.paragraphs.size()) {}

std::string_view Slips::words(std::size_t paragraph) const {
  return document_.words(trimmed(document_.text.words, document_.text.paragraphs[paragraph]));
}

std::optional<Tree::Place> Slips::place(std::size_t i, Label& label, const std::optional<Tree::Place>& printed) {
  if (printed && first_point(i, label, *printed)) {
    label.form = Form::kLetter;
    label.name = "a";
    return tree_.place(label);
  }
  if (excerpt_) return printed;
  if (consolidated_)
    if (auto found = footnoted(i, label)) return found;
  if (printed && printed->step != Follow::kGap) return printed;
  // Annexes hold forms, which number each of their parts anew, and tables that were printed as lines.
  const bool countable = label.form == Form::kNumber || label.form == Form::kLetter;
  if (!countable || !tree_.in_article() || tree_.in_annex() || words(i).find('\t') != std::string_view::npos) return printed;
  if (auto found = missing_one(i, label)) return found;
  if (printed || label.form != Form::kNumber) return printed;
  return headless_list(i, label);
}

// "2. …: 1. … b) … c) …", "1. …: 1. … 2. …: a) …": the page prints a number for the first point. Numbers stand above letters, so that a
// list of numbers within a clause holds none.
bool Slips::first_point(std::size_t i, const Label& label, const Tree::Place& place) const {
  if (label.form != Form::kNumber || label.name != "1" || place.kind != UnitKind::kSubpoint || place.step != Follow::kNone) return false;
  bool second = false;
  for (std::size_t next = i + 1; next < document_.text.paragraphs.size(); ++next) {
    const auto after = label_of(words(next));
    if (!after || after->form == Form::kDash || after->form == Form::kBracketed || after->form == Form::kSmallRoman) continue;
    if (after->form == Form::kLetter && !small_roman(after->name)) return after->name == (second ? "a" : "b");
    if (after->form == Form::kLetter) continue;
    if (second || after->form != Form::kNumber || after->name != "2") return false;
    second = true;
  }
  return false;
}

// "3.4 Rút khiếu nại …", "1a.6 Tranh chấp …" of a consolidated text: clause 3 with footnote 4.
std::optional<Tree::Place> Slips::footnoted(std::size_t i, Label& label) const {
  if (label.form != Form::kDecimal) return std::nullopt;
  static const RE2 glued(R"((\d{1,3}[a-zđ]?)\.\d{1,3} +(?:\p{Lu}|\())");
  re2::StringPiece line(words(i).data(), words(i).size());
  std::string number;
  if (!RE2::Consume(&line, glued, &number)) return std::nullopt;
  const Label clause{Form::kNumber, number, label.length, '.'};
  auto found = tree_.place(clause);
  if (!found || found->kind != UnitKind::kClause) return std::nullopt;
  label = clause;
  return found;
}

// "c) … d) … d) … e) …", "c) … đ) … đ) …", "2. … 2. … 4. …": the second label, or the first, is the one that is missing.
std::optional<Tree::Place> Slips::missing_one(std::size_t i, Label& label) {
  const auto list = tree_.open_list(label.form);
  if (!list || list->mark != label.mark) return std::nullopt;
  const auto after = next_of(i, label.form);
  const bool again = label.name == list->last;
  if (!after && !again) return std::nullopt;
  if (std::string own = between(label.form, list->last, after); !own.empty()) {
    label.name = std::move(own);
    return list->next;
  }
  // Printed twice with no number left out: both are units, and bear the label that they have.
  if (again && after && step(label.form, label.name, after->name) == Follow::kNext) return list->next;
  return std::nullopt;
}

// An article whose first clause bears no number, and its second does.
std::optional<Tree::Place> Slips::headless_list(std::size_t i, const Label& label) {
  const auto clause = tree_.first_clause();
  const int value = numbered(label.name).first;
  if (!clause || label.mark != '.' || value < 2 || label.name.size() != std::to_string(value).size()) return std::nullopt;
  static const RE2 sentence(R"(\p{Lu})");
  const std::string_view rest = words(i).substr(label.length);
  re2::StringPiece begin(rest.data(), rest.size());
  if (!RE2::Consume(&begin, sentence) || leads_into_new_text(document_, clause->article)) return std::nullopt;
  const auto after = next_of(i, Form::kNumber);
  const bool goes_on = after && step(Form::kNumber, label.name, after->name) == Follow::kNext;
  if (!goes_on && (after || value > 2)) return std::nullopt;
  return clause->place;
}

// The next label of that form within the article, or for a letter within the clause; quoted lines are left out.
std::optional<Label> Slips::next_of(std::size_t i, Form form) {
  std::size_t open = 0;
  for (std::size_t next = i + 1; next < document_.text.paragraphs.size() && next < i + kFarthest && budget_ > 0; ++next, --budget_) {
    const std::string_view line = words(next);
    const Marks marks = marks_of(line);
    const bool quoted = open > 0 || opening_mark(line) > 0;
    open = open + marks.open - std::min(open + marks.open, marks.close);
    const auto label = label_of(line);
    if (!label) continue;
    if (label->form <= Form::kArticle && label->mark != 0) return std::nullopt;
    if (quoted) continue;
    if (label->form == form && !(form == Form::kLetter && small_roman(label->name) > 1)) return label;
    if (form == Form::kLetter && label->form == Form::kNumber) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace rasoat
