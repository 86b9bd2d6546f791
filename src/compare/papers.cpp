#include "compare/papers.h"

#include <algorithm>

#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastHead = 2.5;  // weight of words that say for what a file is

const PaperKnowledge& known() {
  return compare_knowledge().papers;
}

// The noun opens the name of a paper: after a mark, "và", or a word that asks for one.
bool opens_paper(const Words& words, std::size_t begin, std::size_t at, const KeyPhrases& asks) {
  if (known().nouns.at(words, at) < 0) return false;
  if (at == begin) return true;
  const Lexeme& before = words[at - 1];
  if (before.stop == ',' || before.stop == ':' || before.stop == ';' || before.is(WordClass::kAnd) || before.is(WordClass::kOr))
    return true;
  for (std::size_t back = 1; back <= 3 && back <= at - begin; ++back) {
    std::size_t length = 0;
    if (asks.at(words, at - back, length) >= 0 && length == back) return true;
  }
  return before.is(WordClass::kQuantity) || known().more.at(words, at - 1) >= 0;
}

// "giấy tờ về trụ sở (hợp đồng thuê hoặc giấy chứng nhận)": words in brackets say which paper is meant.
bool in_brackets(const Words& words, std::size_t begin, std::size_t at) {
  bool open = false;
  for (std::size_t i = begin; i < at; ++i) open = words[i].stop == '(' || (open && (words[i].stop == 0 || words[i].stop == ','));
  return open;
}

// The papers among words [begin, end) of a sentence; "có thể" frees those behind it, "(nếu có)" the one before it.
std::vector<Paper> papers_in(const Analysis& analysis, const Sentence& s, std::size_t begin, std::size_t end, const KeyPhrases& asks) {
  const Words& words = *s.words;
  const auto opens = [&](std::size_t at) { return opens_paper(words, begin, at, asks) && !in_brackets(words, begin, at); };
  std::vector<Paper> out;
  for (std::size_t i = begin; i < end; ++i) {
    if (!opens(i)) continue;
    if (known().free.within(words, s.begin, i)) break;
    std::size_t last = i + 1, next = i + 1;
    while (last < end && words[last - 1].stop == 0 && !words[last].is(WordClass::kCondition) && !opens(last)) ++last;
    while (next < end && !opens(next)) ++next;
    if (last > i + 1 && (words[last - 1].is(WordClass::kAnd) || words[last - 1].is(WordClass::kOr))) --last;
    const bool refers = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const Lexeme& word) { return word.is(WordClass::kReference); });
    if (!refers && !known().optional.within(words, i, next)) out.push_back({s, i, last, part_of(analysis, words, i, last)});
    i = next - 1;
  }
  return out;
}

Words words_of(const Sentence& s) {
  return {s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end)};
}

// The words before "gồm" say for what the file is; where they say no more than "hồ sơ", the heading does.
Words head_of(const Analysis& analysis, const Clause& clause, const Words& said) {
  Words head = said;
  for (std::size_t i = 0; i < head.size(); ++i)
    if (known().lists.at(head, i) >= 0) head.resize(i);
  if (part_of(analysis, head, 0, head.size()).mass >= kLeastHead) return head;
  Words out = clause.heading;
  out.insert(out.end(), head.begin(), head.end());
  return out;
}

bool goes_on(const std::string& papers) {
  return papers.find(" khac") != std::string::npos || papers.find("lien quan") != std::string::npos;
}

// Two papers or more that a sentence has handed in to somebody, under a heading that says for what.
std::optional<File> told_file(const Analysis& analysis, const Clause& clause, const Sentence& s) {
  const Words said = words_of(s);
  if (s.item || clause.heading.empty() || known().lists.within(said, 0, said.size())) return std::nullopt;
  std::size_t hands_in = s.begin;
  while (hands_in < s.end && known().hands_in.at(*s.words, hands_in) < 0) ++hands_in;
  const std::vector<Paper> papers = papers_in(analysis, s, hands_in, s.end, known().demands);
  if (papers.size() < 2 || goes_on(folded(analysis, said))) return std::nullopt;
  return File{part_of(analysis, clause.heading, 0, clause.heading.size()), part_of(analysis, said, 0, said.size()), said, false, true};
}

void finish(const Analysis& analysis, const Clause& clause, Demand demand, std::vector<Demand>& out) {
  if (demand.papers.empty()) return;
  if (known().lists.within(demand.about, 0, demand.about.size())) {
    const Words head = head_of(analysis, clause, demand.about);
    demand.head = part_of(analysis, head, 0, head.size());
  }
  demand.heading = part_of(analysis, clause.heading, 0, clause.heading.size());
  demand.about.insert(demand.about.begin(), clause.heading.begin(), clause.heading.end());
  demand.theme = part_of(analysis, demand.about, 0, demand.about.size());
  out.push_back(std::move(demand));
}

// "… theo đúng thành phần hồ sơ tại Điều 24" takes up what another rule asks for; offices send each other papers of their own.
// Of a sentence, from the first word that asks for a paper; what must be at hand before the file may be handed in, from its first word. A
// list that is closed by its own head is for the comparators of lists to read.
Demand demand_of(const Analysis& analysis, const Sentence& s) {
  const Words& words = *s.words;
  Demand out;
  out.about = words_of(s);
  out.more = known().more.within(words, s.begin, s.end);
  out.before_filing = RE2::PartialMatch(folded(analysis, out.about), *known().before_filing);
  std::size_t asked = s.begin;
  while (!out.before_filing && asked < s.end && known().demands.at(words, asked) < 0 && known().more.at(words, asked) < 0) ++asked;
  const bool taken_up =
      !out.more && std::any_of(out.about.begin(), out.about.end(), [](const Lexeme& word) { return word.is(WordClass::kReference); });
  if (taken_up || RE2::PartialMatch(folded(analysis, out.about), *known().among_offices)) return out;
  out.papers = papers_in(analysis, s, asked, s.end, out.before_filing ? known().has : known().demands);
  return out;
}

// "Chủ bến gửi về Sở …:" leads into items that are papers, under a head that does not close the list.
bool asks_for_items(const Clause& clause) {
  const Words& lead = clause.lead;
  if (clause.items.empty() || lead.empty()) return false;
  std::size_t begin = lead.size() - 1;
  while (begin > 0 && lead[begin - 1].stop != '.') --begin;
  return known().demands.within(lead, begin, lead.size()) && !known().free.within(lead, begin, lead.size());
}

}  // namespace

Files files_in(const Analysis& analysis, const Clause& clause) {
  Files out;
  for (const Sentence& s : periods_of(clause)) {
    const Words said = words_of(s);
    if (known().only.within(said, 0, said.size())) {
      const Part all = part_of(analysis, said, 0, said.size());
      out.all.push_back({all, all, said, true});
      continue;
    }
    if (RE2::PartialMatch(folded(analysis, said), *known().no_more)) {
      Words about = clause.heading;
      about.insert(about.end(), said.begin(), said.end());
      out.no_more = true;
      out.all.push_back({part_of(analysis, about, 0, about.size()), part_of(analysis, said, 0, said.size()), said, true});
      continue;
    }
    if (auto file = told_file(analysis, clause, s)) {
      out.all.push_back(std::move(*file));
      continue;
    }
    if (s.item || !known().lists.within(said, 0, said.size()) || folded(analysis, said).find("ho so") == std::string::npos) continue;
    Words papers = said;
    if (s.end == s.words->size())
      for (const Item& item : clause.items) papers.insert(papers.end(), item.words.begin(), item.words.end());
    if (goes_on(folded(analysis, papers))) continue;
    const Words head = head_of(analysis, clause, said);
    out.all.push_back({part_of(analysis, head, 0, head.size()), part_of(analysis, papers, 0, papers.size()), head, false});
  }
  return out;
}

std::vector<Demand> demands_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Demand> out;
  const bool listed = asks_for_items(clause);
  Demand list;
  list.about = clause.lead;
  for (const Sentence& s : periods_of(clause)) {
    if (!listed || !s.item) {
      finish(analysis, clause, demand_of(analysis, s), out);
      continue;
    }
    for (Paper& paper : papers_in(analysis, s, s.begin, s.end, known().demands)) list.papers.push_back(std::move(paper));
  }
  finish(analysis, clause, std::move(list), out);
  return out;
}

std::vector<Refusal> refusals_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Refusal> out;
  for (const Sentence& s : sentences_of(clause)) {
    const Words& words = *s.words;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      std::size_t length = 0;
      if (known().refuses.at(words, i, length) < 0 || i + length >= s.end) continue;
      const std::size_t begin = i + length;
      std::size_t end = begin;
      while (end < s.end && (end == begin || words[end - 1].stop == 0) && known().refusal_ends.at(words, end) < 0) ++end;
      if (known().nouns.at(words, begin) < 0) break;
      Words theme = clause.heading;
      theme.insert(theme.end(), words.begin() + static_cast<std::ptrdiff_t>(s.begin), words.begin() + static_cast<std::ptrdiff_t>(s.end));
      out.push_back({s, begin, end, part_of(analysis, words, begin, end), part_of(analysis, theme, 0, theme.size())});
      break;
    }
  }
  return out;
}

}  // namespace rasoat
