// A paper that a sentence or a list demands and the superior's closed file does not have: "nộp đơn, bản vẽ và biên bản đồng thuận của các
// hộ"; a paper that it says nobody has to bring.
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/papers.h"

namespace rasoat {
namespace {

constexpr double kLeastPaper = 1.8;  // weight of a name that tells one paper from another
constexpr double kForeign = 0.4;     // share of a paper that the file names
constexpr double kKnown = 0.5;       // … from which the file has it
constexpr double kElsewhere = 0.7;   // share of a paper that another clause of the superior names
constexpr double kFewPapers = 3;     // papers that the file has besides one: more tell no more

const PaperKnowledge& known() {
  return compare_knowledge().papers;
}

// The name of a paper begins with the noun of the other's: "văn bản xác nhận …" beside "xác nhận …".
bool one_noun(const Paper& paper, const Refusal& refusal) {
  constexpr std::size_t kOpening = 3;
  const std::uint32_t noun = (*refusal.sentence.words)[refusal.begin].key;
  for (std::size_t i = paper.begin; i < paper.end && i < paper.begin + kOpening; ++i)
    if ((*paper.sentence.words)[i].key == noun) return true;
  return false;
}

std::uint64_t occasions_in(const Words& words) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const int occasion = known().occasions.at(words, i); occasion >= 0) out |= std::uint64_t{1} << occasion;
  return out;
}

// "cấp lại" against "cấp", "chuyển nhượng" against "sáp nhập": two files of one licence.
bool other_occasion(const Words& a, const Words& b) {
  const std::uint64_t mine = occasions_in(a), theirs = occasions_in(b);
  return mine == 0 ? theirs != 0 : (mine & theirs) == 0;
}

// Another clause of the superior's asks for the paper.
bool named_elsewhere(const ClausePair& pair, const Paper& paper) {
  return pair.others && std::any_of(pair.others->begin(), pair.others->end(), [&](const Clause* clause) {
           return share(paper.part, Part{clause->terms, clause->mass}) >= kElsewhere;
         });
}

std::ptrdiff_t held_by(const File& file, const Demand& demand) {
  return std::count_if(demand.papers.begin(), demand.papers.end(),
                       [&](const Paper& paper) { return share(paper.part, file.all) >= kKnown; });
}

double matter_of(const File& file, const Demand& demand) {
  if (file.only) return likeness(file.head.terms, file.head.mass, demand.theme.terms, demand.theme.mass).containment;
  if (!demand.head) return share(file.head, demand.theme);
  // "Chủ cơ sở nộp 01 bộ giấy tờ tại bộ phận một cửa, gồm": the heading says for what.
  return std::max(likeness(file.head.terms, file.head.mass, demand.head->terms, demand.head->mass).dice,
                  likeness(file.head.terms, file.head.mass, demand.heading.terms, demand.heading.mass).dice);
}

// Of the superior's files the one that has most of the papers is the one that is asked for.
bool another_file(const ClausePair& pair, const Demand& demand, const File& file) {
  if (!pair.others) return false;
  for (std::size_t j = 0; j < pair.others->size(); ++j) {
    const Clause& clause = *(*pair.others)[j];
    const Files& files = (*pair.others_read)[j].of<Files>([&] { return files_in(pair.b, clause); });
    if (std::any_of(files.all.begin(), files.all.end(), [&](const File& other) { return held_by(other, demand) > held_by(file, demand); }))
      return true;
  }
  return false;
}

// The superior bars all papers besides those that it names, wherever it says so.
bool bars_more(const ClausePair& pair) {
  if (!pair.others) return false;
  for (std::size_t j = 0; j < pair.others->size(); ++j) {
    const Clause& clause = *(*pair.others)[j];
    if ((*pair.others_read)[j].of<Files>([&] { return files_in(pair.b, clause); }).no_more) return true;
  }
  return false;
}

void compare_file(const ClausePair& pair, const Demand& a, const File& file, std::vector<Difference>& out) {
  if (other_occasion(a.about, file.said) || another_file(pair, a, file)) return;
  const auto held = static_cast<double>(held_by(file, a));
  const double matter = matter_of(file, a);
  for (const Paper& paper : a.papers) {
    const double own = share(paper.part, file.all);
    // Whoever asks for something applies for it, by whatever name.
    const bool application = known().applications.at(*paper.sentence.words, paper.begin) >= 0;
    if (application || paper.part.mass < kLeastPaper || own > kForeign || named_elsewhere(pair, paper)) continue;
    const double likely = likelihood("papers", {{"matter", matter},
                                                {"held", held > 0 ? 1.0 : 0.0},
                                                {"many_held", std::clamp(held - 1, 0.0, kFewPapers) / kFewPapers},
                                                {"more", a.more ? 1.0 : 0.0},
                                                {"before_filing", a.before_filing ? 1.0 : 0.0},
                                                {"only", file.only ? 1.0 : 0.0},
                                                {"prose", file.prose ? 1.0 : 0.0},
                                                {"no_more", bars_more(pair) ? 1.0 : 0.0},
                                                {"own", own},
                                                {"alike", pair.words.dice}});
    if (likely < kLeastLikelihood) continue;
    Difference d = slot_difference(pair, Kind::kList, "added paper", {paper.sentence.words, paper.begin, paper.end}, {}, likely, "papers");
    d.a_unit = paper.sentence.unit;
    d.features.emplace_back("matter", matter);
    d.features.emplace_back("held", held);
    d.features.emplace_back("own", own);
    out.push_back(std::move(d));
  }
}

void compare_refusal(const ClausePair& pair, const Demand& a, const Refusal& b, std::vector<Difference>& out) {
  const double theme = likeness(a.theme.terms, a.theme.mass, b.theme.terms, b.theme.mass).containment;
  for (const Paper& paper : a.papers) {
    if (std::min(paper.part.mass, b.paper.mass) < kLeastPaper) continue;
    Features features = {{"paper", std::max(share(paper.part, b.paper), share(b.paper, paper.part))},
                         {"noun", one_noun(paper, b) ? 1.0 : 0.0},
                         {"theme", theme}};
    const double likely = likelihood("refused", features);
    if (likely < kLeastLikelihood) continue;
    Difference d = slot_difference(pair, Kind::kList, "added paper", {paper.sentence.words, paper.begin, paper.end},
                                   {b.sentence.words, b.begin, b.end}, likely, "refused");
    d.a_unit = paper.sentence.unit;
    d.b_unit = b.sentence.unit;
    d.features = std::move(features);
    out.push_back(std::move(d));
  }
}

}  // namespace

void slot_papers(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& refusals = pair.b_read.of<std::vector<Refusal>>([&] { return refusals_in(pair.b, pair.b_clause); });
  for (const Refusal& refusal : refusals)
    for (const Demand& demand : pair.a_read.of<std::vector<Demand>>([&] { return demands_in(pair.a, pair.a_clause); }))
      compare_refusal(pair, demand, refusal, out);
  const Files& files = pair.b_read.of<Files>([&] { return files_in(pair.b, pair.b_clause); });
  if (files.all.empty()) return;
  for (const Demand& demand : pair.a_read.of<std::vector<Demand>>([&] { return demands_in(pair.a, pair.a_clause); }))
    for (const File& file : files.all) compare_file(pair, demand, file, out);
}

}  // namespace rasoat
