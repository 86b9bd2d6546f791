#include "compare/series.h"

#include <algorithm>

#include "compare/knowledge.h"
#include "compare/segment.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestLead = 60;   // words; more lead into no list
constexpr std::size_t kLeastByCommas = 3;  // commas part two things of one sentence as well

bool ends_sentence(const Lexeme& word) {
  return word.stop == '.' || word.stop == '\n';
}

bool says(const Analysis& analysis, const Lexeme& word, std::initializer_list<const char*> phrases) {
  if (!word.is(WordClass::kFiller)) return false;
  const std::string folded = fold(analysis.document().words(word.span));
  return std::any_of(phrases.begin(), phrases.end(), [&](const char* one) { return folded == one; });
}

// "và các giấy tờ khác theo quy định", "v.v", "như": others may follow.
bool goes_on(const Analysis& analysis, const Words& lead, const Words& last) {
  const std::string end = folded(analysis, last);
  return RE2::PartialMatch(end, *compare_knowledge().open_tail) ||
         RE2::PartialMatch(folded(analysis, lead), *compare_knowledge().open_lead);
}

// The first word of the members in [begin, end): after a colon, or after "gồm"; `end` where nothing leads in.
std::size_t members_begin(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (words[i].stop == ':' || (words[i].stop == 0 && says(analysis, words[i], {"gom", "bao gom", "gom co", "bao gom cac"}))) return i + 1;
  return end;
}

void drop_mark(Words& member) {
  if (member.size() > 1 && member[0].span.size() <= 3 && member[0].stop == ')') member.erase(member.begin());
}

// Members in [begin, end) between semicolons, or else between commas and before the last "và".
std::vector<Item> split(const Words& words, std::size_t begin, std::size_t end, std::int32_t unit) {
  const auto has = [&](char mark) {
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end) - 1,
                       [&](const Lexeme& word) { return word.stop == mark; });
  };
  const char mark = has(';') ? ';' : ',';
  std::vector<Item> out;
  Words member;
  const auto next = [&] {
    drop_mark(member);
    if (!member.empty()) out.push_back({unit, std::move(member)});
    member.clear();
  };
  for (std::size_t i = begin; i < end; ++i) {
    if (mark == ',' && (words[i].is(WordClass::kAnd) || words[i].is(WordClass::kOr))) {
      next();
      continue;
    }
    member.push_back(words[i]);
    if (words[i].stop == mark || words[i].stop == ';') next();
  }
  next();
  if (mark == ',' && out.size() < kLeastByCommas) out.clear();
  return out;
}

// Each word once: heading and lead say one thing twice.
Part once(const Analysis& analysis, const Words& words) {
  Part all = part_of(analysis, words, 0, words.size()), out;
  for (const Term& term : all.terms)
    if (out.terms.empty() || out.terms.back().key != term.key) out.terms.push_back(term), out.mass += term.weight;
  return out;
}

Part beyond(const Part& member, const Part& head) {
  Part out;
  for (const Term& term : member.terms) {
    if (std::any_of(head.terms.begin(), head.terms.end(), [&](const Term& other) { return other.key == term.key; })) continue;
    out.terms.push_back(term);
    out.mass += term.weight;
  }
  return out;
}

// "6. …; 7. …": what stands before the first member was not quoted.
bool begins_late(const Analysis& analysis, const Series& series) {
  const std::int32_t first = series.members.front().unit;
  if (first < 0 || first == series.unit) return false;
  const std::string& label = analysis.document().units[static_cast<std::size_t>(first)].label;
  return !label.empty() && label != "1" && label != "a" && label != "-";
}

// "… gồm", "… sau đây:": what follows is all of it.
bool closes(const Analysis& analysis, const Words& lead) {
  if (lead.empty()) return false;
  const std::string& text = analysis.document().text.words;
  const std::uint32_t end = lead.back().span.end;
  return (end < text.size() && text[end] == ':') || RE2::PartialMatch(folded(analysis, lead), *compare_knowledge().closed_lead);
}

void finish(const Analysis& analysis, const Clause& clause, Series series, std::vector<Series>& out) {
  if (series.members.empty()) return;
  series.excerpt = clause.quoted || begins_late(analysis, series);
  const bool lone = series.members.size() < 2 && !(series.excerpt && heads_list(folded(analysis, clause.heading)));
  if (lone || series.lead.size() > kLongestLead) return;
  series.head = clause.heading;
  series.head.insert(series.head.end(), series.lead.begin(), series.lead.end());
  series.about = once(analysis, series.head);
  series.cls = list_class(folded(analysis, series.lead));
  series.of_lead = series.cls.has_value();
  if (!series.cls) series.cls = list_class(folded(analysis, clause.heading));
  series.open = goes_on(analysis, series.lead, series.members.back().words);
  series.refers = std::any_of(series.lead.begin(), series.lead.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
  series.closed = closes(analysis, series.lead);
  for (const Item& member : series.members)
    series.parts.push_back(beyond(part_of(analysis, member.words, 0, member.words.size()), series.about));
  out.push_back(std::move(series));
}

// Each sentence of some words that leads into members of its own.
void within(const Analysis& analysis, const Clause& clause, std::int32_t unit, const Words& words, std::vector<Series>& out) {
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && !ends_sentence(words[end])) ++end;
    end = std::min(end + 1, words.size());
    const std::size_t members = members_begin(analysis, words, begin, end);
    if (members < end) {
      Series series;
      series.unit = unit;
      series.lead.assign(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(members));
      series.members = split(words, members, end, unit);
      finish(analysis, clause, std::move(series), out);
    }
    begin = end;
  }
}

}  // namespace

std::vector<Series> series_of(const Analysis& analysis, const Clause& clause) {
  std::vector<Series> out;
  if (is_definition(analysis, clause)) return out;
  if (clause.items.empty()) {
    within(analysis, clause, clause.unit, clause.lead, out);
    return out;
  }
  Series series;
  series.unit = clause.unit;
  series.lead = clause.lead.empty() ? clause.above : clause.lead;
  series.members = clause.items;
  finish(analysis, clause, std::move(series), out);
  for (const Item& item : clause.items) within(analysis, clause, item.unit, item.words, out);
  return out;
}

}  // namespace rasoat
