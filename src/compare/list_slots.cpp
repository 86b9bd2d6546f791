// Two lists with heads of one class, act and object: an item of the one without counterpart in the closed other.
#include <algorithm>

#include "compare/list_class.h"
#include "compare/segment.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kSameHead = 0.5;  // dice of the two heads
constexpr double kSureHead = 0.8;  // from here on no item has to match, and the heads need not name a class of lists
constexpr double kNearHead = 0.6;  // … also if the shorter head stands in the longer
constexpr double kForeign = 0.3;   // share of an added item that stands anywhere on the other side
constexpr std::size_t kLongestHead = 60;

struct Head {
  Words words;
  std::optional<ListClass> cls;
  bool of_lead = false;  ///< the class is named by the lead, not by the heading above it
  bool closed = false;
  Part part;
};

// "… theo quy định của pháp luật", "các giấy tờ khác": a list that ends so is open.
bool open_tail(const Analysis& analysis, const Clause& clause) {
  if (clause.items.empty()) return true;
  const Words& last = clause.items.back().words;
  const std::string folded = fold(analysis.text(last, 0, last.size()));
  return folded.find(" khac") != std::string::npos || folded.find("v.v") != std::string::npos;
}

// The words that lead into the items: a paragraph after them belongs to the clause as well.
Words leading(const Clause& clause) {
  const auto colon = std::find_if(clause.lead.begin(), clause.lead.end(), [](const Lexeme& word) { return word.stop == ':'; });
  return colon == clause.lead.end() ? clause.lead : Words(clause.lead.begin(), colon + 1);
}

Head head_of(const Analysis& analysis, const Clause& clause) {
  Head out;
  const Words lead_words = leading(clause);
  out.words = lead_words.size() <= kLongestHead ? lead_words : Words{};
  const std::string lead = fold(analysis.text(lead_words, 0, lead_words.size()));
  out.cls = list_class(lead);
  out.of_lead = out.cls.has_value();
  out.closed = lead.find("gom") != std::string::npos || lead.find("sau day") != std::string::npos || lead.find("sau") != std::string::npos;
  if (!out.cls) out.cls = list_class(fold(analysis.text(clause.heading, 0, clause.heading.size())));
  Words all = clause.heading;
  all.insert(all.end(), out.words.begin(), out.words.end());
  out.part.terms = terms_of(analysis, {&all}, out.part.mass);
  // A head is named once: heading and lead repeat its words.
  std::vector<Term> once;
  out.part.mass = 0;
  for (const Term& term : out.part.terms)
    if (once.empty() || once.back().key != term.key) once.push_back(term), out.part.mass += term.weight;
  out.part.terms = std::move(once);
  return out;
}

// "Giấy tờ quy định tại khoản 2 Điều 5": little but what another rule says. "Tiêu chuẩn “…” quy định tại điểm b khoản 1 Điều 7 là …": says
// what that one means.
bool incorporates(const Analysis& analysis, const Item& item) {
  constexpr double kOwnWords = 8;
  const bool refers = std::any_of(item.words.begin(), item.words.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
  const auto quotes = [&] { return analysis.text(item.words, 0, item.words.size()).find("“") != std::string_view::npos; };
  return refers && (part_of(analysis, item.words, 0, item.words.size()).mass < kOwnWords || quotes());
}

// What an item says beyond the head, whose words it may repeat.
Part beyond(const Part& item, const Part& head) {
  Part out;
  for (const Term& term : item.terms) {
    const auto same = [&](const Term& other) { return other.key == term.key; };
    if (std::any_of(head.terms.begin(), head.terms.end(), same)) continue;
    out.terms.push_back(term);
    out.mass += term.weight;
  }
  return out;
}

}  // namespace

void slot_lists(const ClausePair& pair, std::vector<Difference>& out) {
  if (pair.a_clause.items.empty() || pair.b_clause.items.size() < 2) return;
  if (is_definition(pair.a, pair.a_clause)) return;
  const auto& a_signs = pair.a_read.of<ApartSigns>([&] { return apart_signs(pair.a, pair.a_clause); });
  const auto& b_signs = pair.b_read.of<ApartSigns>([&] { return apart_signs(pair.b, pair.b_clause); });
  if (opposed(a_signs, b_signs)) return;
  const Head& a = pair.a_read.of<Head>([&] { return head_of(pair.a, pair.a_clause); });
  const Head& b = pair.b_read.of<Head>([&] { return head_of(pair.b, pair.b_clause); });
  if (a.cls != b.cls || !b.closed || open_tail(pair.b, pair.b_clause)) return;
  const Likeness heads = likeness(a.part.terms, a.part.mass, b.part.terms, b.part.mass);
  const bool sure = heads.dice >= kSureHead || (heads.dice >= kNearHead && heads.containment >= kSureHead);
  if (heads.dice < kSameHead || ((!a.cls || !a.cls->whole) && !sure)) return;
  if (a.cls && !a.cls->whole && (a.of_lead || b.of_lead)) return;
  const std::vector<std::int32_t> a_to_b = match_items(pair.a, pair.a_clause.items, pair.b, pair.b_clause.items);
  const auto matched = std::count_if(a_to_b.begin(), a_to_b.end(), [](std::int32_t j) { return j >= 0; });
  if (matched == 0 && !sure) return;
  for (std::size_t i = 0; i < a_to_b.size(); ++i) {
    const Item& item = pair.a_clause.items[i];
    if (a_to_b[i] >= 0 || incorporates(pair.a, item) || is_no_item(pair.a, item)) continue;
    const Part part = beyond(part_of(pair.a, item.words, 0, item.words.size()), a.part);
    if (part.mass < 3) continue;
    const double held = likeness(part.terms, part.mass, pair.b_clause.terms, std::max(pair.b_clause.mass, part.mass)).containment;
    if (held > kForeign) continue;
    Difference d =
        slot_difference(pair, Kind::kList, "added item", {&item.words, 0, item.words.size()}, {}, matched > 0 ? 0.65 : 0.55, "closed-list");
    d.a_unit = item.unit;
    out.push_back(std::move(d));
  }
}

}  // namespace rasoat
