// A way of filing that the one side shuts and the other opens: "không nhận hồ sơ gửi qua bưu điện" beside "trực tiếp, qua bưu chính hoặc
// trực tuyến".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

using Ways = std::uint32_t;    // a bit for each way of [filing]
using Things = std::uint32_t;  // a bit for each thing that is filed or handed over

const FilingKnowledge& known() {
  return compare_knowledge().filing;
}

bool says(const std::string& words, const std::unique_ptr<RE2>& pattern) {
  return RE2::PartialMatch(words, *pattern);
}

Ways ways_in(const std::string& words) {
  Ways out = 0;
  for (std::size_t i = 0; i < known().ways.size(); ++i)
    if (says(words, known().ways[i])) out |= Ways{1} << i;
  return out;
}

Things things_in(const std::string& words) {
  Things out = 0;
  const std::string padded = ' ' + words + ' ';
  for (std::size_t i = 0; i < known().things.size(); ++i)
    if (padded.find(' ' + known().things[i] + ' ') != std::string::npos) out |= Things{1} << i;
  return out;
}

// A part of a sentence between its marks that shuts ways: those it names, or all but those it names.
struct Shut {
  Sentence sentence;
  std::size_t begin = 0, end = 0;
  Ways ways = 0;
  bool only = false;
  Things things = 0;
  Part theme;
};

// Ways that one rule leaves to choose from.
struct Offer {
  Sentence sentence;
  Ways ways = 0;
  Things things = 0;
  Part theme;
};

struct Filing {
  std::vector<Shut> shut;
  std::vector<Offer> offers;
};

// The parts of a sentence between its marks, each without diacritics.
struct Segment {
  std::size_t begin = 0, end = 0;
  std::string folded;
};

std::vector<Segment> segments_of(const Analysis& analysis, const Sentence& s) {
  std::vector<Segment> out;
  for (std::size_t begin = s.begin, i = s.begin; i < s.end; ++i) {
    const char stop = (*s.words)[i].stop;
    if (stop != ',' && stop != ';' && stop != ':' && i + 1 < s.end) continue;
    out.push_back({begin, i + 1, fold(analysis.text(*s.words, begin, i + 1))});
    begin = i + 1;
  }
  return out;
}

// "chỉ nhận trực tiếp", "không nhận hồ sơ gửi qua bưu điện", "hồ sơ gửi qua mạng được trả lại". A notice that something was not accepted
// shuts nothing, nor does a rule for one case. "chi" without its mark is to pay.
bool shuts(const Words& words, const Segment& part, Shut& out) {
  if (says(part.folded, known().no_rule)) return false;
  const auto names = [&](const std::unique_ptr<RE2>& pattern) {
    re2::StringPiece named;
    out.ways = RE2::PartialMatch(part.folded, *pattern, &named) ? ways_in(std::string(named)) : 0;
    return out.ways != 0;
  };
  const bool only =
      std::any_of(words.begin() + static_cast<std::ptrdiff_t>(part.begin), words.begin() + static_cast<std::ptrdiff_t>(part.end), is_only);
  out.only = (only && names(known().only)) || names(known().must);
  return out.only || names(known().refused) || names(known().turned_away);
}

// The words of a heading and of a sentence: what a rule is about.
Part theme_of(const Analysis& analysis, const Clause& clause, const Words& said) {
  Words words = clause.heading;
  words.insert(words.end(), said.begin(), said.end());
  return part_of(analysis, words, 0, words.size());
}

Words words_of(const Sentence& s) {
  return {s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end)};
}

// What is filed is named next to the way, or else in the clause.
Things nearest_things(const Analysis& analysis, const Clause& clause, const Sentence& s, const std::string& segment) {
  if (const Things here = things_in(segment); here != 0) return here;
  if (const Things around = things_in(fold(analysis.text(*s.words, s.begin, s.end))); around != 0) return around;
  return things_in(folded(analysis, clause) + ' ' + folded(analysis, clause.heading));
}

// A sentence with the items that it leads into.
Words with_items(const Clause& clause, const Sentence& s) {
  Words out = words_of(s);
  if (!s.item && !out.empty() && s.end == clause.lead.size())
    for (const Item& item : clause.items) out.insert(out.end(), item.words.begin(), item.words.end());
  return out;
}

Filing filing_in(const Analysis& analysis, const Clause& clause) {
  Filing out;
  for (const Sentence& s : periods_of(clause)) {
    bool shut_here = false;
    for (const Segment& segment : segments_of(analysis, s)) {
      Shut one{s, segment.begin, segment.end, 0, false, 0, {}};
      if (!shuts(*s.words, segment, one)) continue;
      one.things = nearest_things(analysis, clause, s, segment.folded);
      one.theme = theme_of(analysis, clause, words_of(s));
      out.shut.push_back(std::move(one));
      shut_here = true;
    }
    if (shut_here) continue;
    const Words all = with_items(clause, s);
    const std::string text = folded(analysis, all);
    const Ways ways = ways_in(text);
    const bool several = (ways & (ways - 1)) != 0;
    if (ways == 0 || says(text, known().closed) || (!several && !says(text, known().offered))) continue;
    out.offers.push_back({s, ways, things_in(text), theme_of(analysis, clause, all)});
  }
  return out;
}

bool opens(const Offer& offer, const Shut& shut) {
  if ((offer.things & shut.things) == 0) return false;
  return shut.only ? (offer.ways & shut.ways) != 0 && (offer.ways & ~shut.ways) != 0 : (offer.ways & shut.ways) != 0;
}

}  // namespace

void slot_ways(const ClausePair& pair, std::vector<Difference>& out) {
  if (!pair.a_clause.scope.files || !pair.b_clause.scope.files) return;
  const auto& mine = pair.a_read.of<Filing>([&] { return filing_in(pair.a, pair.a_clause); });
  if (mine.shut.empty()) return;
  const auto& theirs = pair.b_read.of<Filing>([&] { return filing_in(pair.b, pair.b_clause); });
  if (!theirs.shut.empty()) return;  // the superior shuts a way as well
  for (const Shut& a : mine.shut)
    for (const Offer& b : theirs.offers) {
      if (!opens(b, a)) continue;
      const Likeness theme = likeness(a.theme.terms, a.theme.mass, b.theme.terms, b.theme.mass);
      const double likely = likelihood("ways", {{"theme", theme.containment}, {"only", a.only ? 1.0 : 0.0}, {"head", pair.heads.dice}});
      if (likely < kLeastLikelihood) continue;
      Difference d =
          slot_difference(pair, Kind::kProcedure, "channel", {a.sentence.words, a.begin, a.end}, range_of(b.sentence), likely, "ways");
      d.a_unit = a.sentence.unit;
      d.b_unit = b.sentence.unit;
      d.features.emplace_back("theme", theme.containment);
      out.push_back(std::move(d));
      return;
    }
}

}  // namespace rasoat
