// A paper that a sentence demands and the superior's closed file does not have: "nộp đơn, bản vẽ và biên bản đồng thuận của các hộ".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastPaper = 1.8;  // weight of a name that tells one paper from another
constexpr double kForeign = 0.4;     // share of a paper that the file names
constexpr double kKnown = 0.5;       // … from which the file has it

const PaperKnowledge& known() {
  return compare_knowledge().papers;
}

struct Paper {
  std::size_t begin = 0, end = 0;
  Part part;
};

bool opens_paper(const Words& words, std::size_t begin, std::size_t at) {
  if (known().nouns.at(words, at) < 0) return false;
  if (at == begin) return true;
  const Lexeme& before = words[at - 1];
  if (before.stop == ',' || before.stop == ':' || before.is(WordClass::kAnd) || before.is(WordClass::kOr)) return true;
  for (std::size_t back = 1; back <= 3 && back <= at - begin; ++back) {
    std::size_t length = 0;
    if (known().demands.at(words, at - back, length) >= 0 && length == back) return true;
  }
  return before.is(WordClass::kQuantity) || known().more.at(words, at - 1) >= 0;
}

// The papers of a sentence, from the first word that asks for one.
std::vector<Paper> papers_in(const Analysis& analysis, const Sentence& s) {
  const Words& words = *s.words;
  std::vector<Paper> out;
  std::size_t asked = s.begin;
  while (asked < s.end && known().demands.at(words, asked) < 0 && known().more.at(words, asked) < 0) ++asked;
  for (std::size_t i = asked; i < s.end; ++i) {
    if (!opens_paper(words, asked, i)) continue;
    std::size_t end = i + 1;
    while (end < s.end && words[end - 1].stop == 0 && !words[end].is(WordClass::kCondition) && !opens_paper(words, asked, end)) ++end;
    Paper paper{i, end, part_of(analysis, words, i, end)};
    const bool refers = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](const Lexeme& word) { return word.is(WordClass::kReference); });
    if (!refers) out.push_back(std::move(paper));
    i = end - 1;
  }
  return out;
}

// A file that the superior means to be whole: a closed list of papers, or "chỉ nộp …".
struct File {
  Part head;  ///< for what it is
  Part all;   ///< its papers
  Words said;
  bool only = false;
};

std::vector<File> files_in(const Analysis& analysis, const Clause& clause) {
  std::vector<File> out;
  for (const Sentence& s : sentences_of(clause)) {
    const Words& words = *s.words;
    const Words said(words.begin() + static_cast<std::ptrdiff_t>(s.begin), words.begin() + static_cast<std::ptrdiff_t>(s.end));
    const std::string folded_words = folded(analysis, said);
    if (known().only.within(words, s.begin, s.end)) {
      out.push_back({part_of(analysis, clause.heading, 0, clause.heading.size()), part_of(analysis, said, 0, said.size()), said, true});
      out.back().head = part_of(analysis, said, 0, said.size());
      continue;
    }
    const bool lists = folded_words.find("ho so") != std::string::npos && folded_words.find("gom") != std::string::npos;
    if (!lists || s.item) continue;
    Words head = said, papers = said;
    for (const Item& item : clause.items) papers.insert(papers.end(), item.words.begin(), item.words.end());
    const std::string all = folded(analysis, papers);
    if (all.find(" khac") != std::string::npos || all.find("lien quan") != std::string::npos) continue;
    // The words before "gồm" say for what the file is.
    for (std::size_t i = 0; i < head.size(); ++i)
      if (fold(analysis.document().words(head[i].span)).find("gom") != std::string::npos) head.resize(i);
    out.push_back({part_of(analysis, head, 0, head.size()), part_of(analysis, papers, 0, papers.size()), head, false});
  }
  return out;
}

// A sentence that asks for papers, with the words of its heading before its own.
struct Demand {
  Sentence sentence;
  std::vector<Paper> papers;
  Words about;
  Part theme;
};

std::vector<Demand> demands_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Demand> out;
  for (const Sentence& s : sentences_of(clause)) {
    if (known().free.within(*s.words, s.begin, s.end)) continue;
    std::vector<Paper> papers = papers_in(analysis, s);
    if (papers.empty()) continue;
    Words about = clause.heading;
    about.insert(about.end(), s.words->begin() + static_cast<std::ptrdiff_t>(s.begin),
                 s.words->begin() + static_cast<std::ptrdiff_t>(s.end));
    Part theme = part_of(analysis, about, 0, about.size());
    out.push_back({s, std::move(papers), std::move(about), std::move(theme)});
  }
  return out;
}

double share(const Part& some, const Part& of) {
  return likeness(some.terms, some.mass, of.terms, std::max(of.mass, some.mass)).containment;
}

// "cấp lại" against "cấp": two files of one licence.
bool other_occasion(const Words& a, const Words& b) {
  return known().occasions.within(a, 0, a.size()) != known().occasions.within(b, 0, b.size());
}

}  // namespace

void slot_papers(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& files = pair.b_read.of<std::vector<File>>([&] { return files_in(pair.b, pair.b_clause); });
  if (files.empty()) return;
  for (const auto& [s, papers, about, theme] : pair.a_read.of<std::vector<Demand>>([&] { return demands_in(pair.a, pair.a_clause); })) {
    for (const File& file : files) {
      if (other_occasion(about, file.said)) continue;
      const auto held =
          std::count_if(papers.begin(), papers.end(), [&](const Paper& paper) { return share(paper.part, file.all) >= kKnown; });
      const bool more = known().more.within(*s.words, s.begin, s.end);
      const double matter =
          file.only ? likeness(file.head.terms, file.head.mass, theme.terms, theme.mass).containment : share(file.head, theme);
      for (const Paper& paper : papers) {
        const double own = share(paper.part, file.all);
        if (paper.part.mass < kLeastPaper || own > kForeign) continue;
        const double likely = likelihood("papers", {{"matter", matter},
                                                    {"held", held > 0 ? 1.0 : 0.0},
                                                    {"more", more ? 1.0 : 0.0},
                                                    {"only", file.only ? 1.0 : 0.0},
                                                    {"own", own},
                                                    {"alike", pair.words.dice}});
        if (likely < kLeastLikelihood) continue;
        Difference d = slot_difference(pair, Kind::kList, "added paper", {s.words, paper.begin, paper.end}, {}, likely, "papers");
        d.a_unit = s.unit;
        d.features.emplace_back("matter", matter);
        d.features.emplace_back("held", static_cast<double>(held));
        d.features.emplace_back("own", own);
        out.push_back(std::move(d));
      }
    }
  }
}

}  // namespace rasoat
