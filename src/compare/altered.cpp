// A rule written anew beside the rule that it was written from: how much of the one does not stand in the other?
//
// Between two documents of one type and subject, a clause copied with other words mostly rules something else; the more words, the
// surer. A few words for others, an abbreviation, a heading repeated are only wording. The signs are read over the whole clause and
// weighed by the model "altered" of rules/models.toml; the finding shows the places with the most words, and points at the first of them.
#include <algorithm>
#include <cmath>

#include "compare/altered.h"
#include "compare/knowledge.h"
#include "compare/leftover.h"
#include "compare/list_class.h"
#include "compare/model.h"
#include "compare/same_words.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastWeight = 0.6;  // of the words left over: less is grammar

// "(sau đây gọi tắt là …)" gives a name and rules nothing.
bool names_only(const Segment& s, const Region& region) {
  const auto names = [](const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
    return begin == end || RE2::PartialMatch(fold(analysis.text(words, begin, end)), *compare_knowledge().naming);
  };
  return names(s.a, s.a_words, region.a_begin, region.a_end) && names(s.b, s.b_words, region.b_begin, region.b_end);
}

bool is_wording(const Segment& s, const Region& region, const Leftover& a, const Leftover& b) {
  if (names_only(s, region) || of_own_subject(s, region) || rest_of_share(s, region)) return true;
  if (a.words > 0 && b.words > 0) return false;
  const Words& words = a.words > 0 ? s.a_words : s.b_words;
  const std::size_t begin = a.words > 0 ? region.a_begin : region.b_begin, end = a.words > 0 ? region.a_end : region.b_end;
  return of_own_case(words, begin) || (borders_series(words, begin, end) && left_open(s, region));
}

bool any(const Segment& s, const Region& region, const auto& is) {
  for (std::size_t i = region.a_begin; i < region.a_end; ++i)
    if (s.a_open(i) && is(s.a_words[i])) return true;
  for (std::size_t j = region.b_begin; j < region.b_end; ++j)
    if (s.b_open(j) && is(s.b_words[j])) return true;
  return false;
}

// The region with the words around it that both sides share, to the next mark at most: altered words alone are no sentence to read.
Region with_context(const Segment& s, Region region) {
  constexpr std::size_t kContext = 6;
  const auto pair = [&](std::size_t i, std::size_t j) { return s.d.a_to_b[i] == static_cast<std::int32_t>(j); };
  for (std::size_t k = 0; k < kContext && region.a_begin > 0 && region.b_begin > 0; ++k) {
    if (!pair(region.a_begin - 1, region.b_begin - 1) || s.a_words[region.a_begin - 1].stop != 0) break;
    --region.a_begin, --region.b_begin;
  }
  for (std::size_t k = 0; k < kContext && region.a_end < s.a_words.size() && region.b_end < s.b_words.size(); ++k) {
    if (region.a_end > region.a_begin && s.a_words[region.a_end - 1].stop != 0) break;
    if (!pair(region.a_end, region.b_end)) break;
    ++region.a_end, ++region.b_end;
  }
  return region;
}

// In which respect the rules differ, by what the words are.
struct Respect {
  Kind kind;
  const char* what;
};

Respect respect_of(const Segment& s, const Region& region, const Leftover& a, const Leftover& b) {
  const bool added = b.words == 0, dropped = a.words == 0;
  if (is_definition(s.a, s.a_clause) && is_definition(s.b, s.b_clause)) return {Kind::kDefinition, "definition"};
  const bool series =
      (added && in_series(s.a_words, region.a_begin, region.a_end)) || (dropped && in_series(s.b_words, region.b_begin, region.b_end));
  if (series) return {Kind::kList, added ? "added item" : "dropped item"};
  return {added || dropped ? Kind::kScope : Kind::kCopy, "altered words"};
}

}  // namespace

void Altered::add(Segment& s) {
  if (taken_ <= 0) return;
  pass_over_wording(s);
  for (const Region& region : s.d.regions) {
    const Leftover a = leftover_a(s, region), b = leftover_b(s, region);
    const double weight = a.weight + b.weight;
    if (weight < kLeastWeight || is_wording(s, region, a, b)) continue;
    total_ += weight;
    condition_ |= any(s, region, [](const Lexeme& word) { return word.is(WordClass::kCondition); });
    alternative_ |= any(s, region, [](const Lexeme& word) { return word.is(WordClass::kOr); });
    const Respect respect = respect_of(s, region, a, b);
    Segment shown = s;
    Difference place = difference(shown, respect.kind, respect.what, with_context(s, region), 0, "altered");
    places_.push_back({weight, place.a, place.b});
    if (weight <= most_) continue;
    most_ = weight;
    main_ = std::move(place);
  }
}

// The places with the most words, in reading order.
std::string Altered::printed(std::string Place::*side) const {
  constexpr std::size_t kShown = 5;
  std::vector<double> weights;
  for (const Place& place : places_) weights.push_back(place.weight);
  std::sort(weights.begin(), weights.end(), std::greater<>());
  const double least = weights[std::min(weights.size(), kShown) - 1];
  std::string out;
  for (const Place& place : places_) {
    if (place.weight < least || (place.*side).empty()) continue;
    if (!out.empty()) out += " … ";
    out += place.*side;
  }
  return out;
}

namespace {

// "Nhà nước có chính sách khuyến khích …": nobody is bound by it, whatever its words.
bool is_policy(const Analysis& analysis, const Clause& clause) {
  return RE2::PartialMatch(folded(analysis, clause.lead), *compare_knowledge().policy);
}

// Rows and cells: lines of a word or two, which no one wrote anew.
bool is_table(const Analysis& analysis, const Clause& clause) {
  constexpr std::ptrdiff_t kLines = 12, kBytesOfLine = 40;
  const std::string_view words = analysis.text(clause.lead, 0, clause.lead.size());
  const auto lines = std::count(words.begin(), words.end(), '\n');
  return lines >= kLines && static_cast<std::ptrdiff_t>(words.size()) < lines * kBytesOfLine;
}

}  // namespace

void Altered::tell(const Clause& a, const Clause& b, const Analysis& of_a, const Analysis& of_b, std::vector<Difference>& out) {
  if (!main_ || is_table(of_a, a) || is_table(of_b, b) || (is_policy(of_a, a) && is_policy(of_b, b))) return;
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  Features features = {{"total", std::log1p(total_)},
                       {"regions", static_cast<double>(std::min<std::size_t>(places_.size(), 6)) / 6},
                       {"condition", holds(condition_)},
                       {"alternative", holds(alternative_)},
                       {"listed", holds(whole_list(of_a, a) || whole_list(of_b, b))}};
  main_->a = printed(&Place::a);
  main_->b = printed(&Place::b);
  main_->strength = likelihood("altered", features);
  features.emplace_back("taken", taken_);
  main_->features = std::move(features);
  if (main_->strength >= kLeastLikelihood) out.push_back(std::move(*main_));
}

}  // namespace rasoat
