#include "effect/phrases.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "effect/selection.h"

namespace rasoat {
namespace {

struct Quote {
  std::size_t begin, end;  // with its marks
  std::string words;
};

std::vector<Quote> quotes_in(std::string_view line, std::size_t begin, std::size_t end) {
  // “quy phạm bằng cụm từ “quy chuẩn”: a page may lose the mark that closes the first of two.
  static const RE2 quote(R"re((?:“([^”"“]*)[”"]|“([^”"“]+?)\s+(?:bằng|thành)\s+(?:cụm\s+)?từ\s+“|"([^"”]*)["”]))re");
  std::vector<Quote> out;
  re2::StringPiece groups[4];
  const re2::StringPiece words(line.data(), line.size());
  for (std::size_t at = begin; at < end && quote.Match(words, at, end, RE2::UNANCHORED, groups, 4);) {
    const auto from = static_cast<std::size_t>(groups[0].data() - line.data());
    const bool unclosed = groups[2].data() != nullptr;
    const re2::StringPiece inner = groups[1].data() ? groups[1] : unclosed ? groups[2] : groups[3];
    const auto past = static_cast<std::size_t>(inner.data() - line.data()) + inner.size();
    out.push_back({from, unclosed ? past : from + groups[0].size(), std::string(inner.data(), inner.size())});
    at = out.back().end;
  }
  return out;
}

// "bằng cụm từ", "thành": the next quotation is what comes instead.
bool leads_to_new(std::string_view between) {
  static const RE2 by(R"((?i)(?:bằng|thành|bởi)(?:\s+(?:các\s+)?(?:cụm\s+)?từ(?:\s+ngữ)?)?\s*:?\s*$)");
  return RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), by);
}

enum class Side { kNone, kAfter, kBefore };

// "vào sau cụm từ": the next quotation is where the last one goes.
Side leads_to_place(std::string_view between) {
  static const RE2 to(R"((?i)(?:vào\s+)?(?:ngay\s+|liền\s+)?(?:(sau)|(trước))(?:\s+(?:các\s+)?(?:cụm\s+)?từ(?:\s+ngữ)?)?\s*:?\s*$)");
  re2::StringPiece after, before;
  if (!RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), to, &after, &before)) return Side::kNone;
  return after.empty() ? Side::kBefore : Side::kAfter;
}

std::string joined(const std::string& first, const std::string& second) {
  const bool close = second.empty() || second.find_first_of(",;. ") == 0 || (!first.empty() && first.back() == ' ');
  return first + (close ? "" : " ") + second;
}

// A phrase and where its words stand in the line.
struct Phrase {
  Announced said;
  std::string added;        // what a supplement adds
  std::size_t own_end = 0;  // of the quotation with the words that are changed
  std::size_t end = 0;      // of the last quotation that belongs to it
};

std::vector<Phrase> pair_up(const Line& line, Action action, const std::vector<Quote>& quotes, std::size_t begin) {
  std::vector<Phrase> out;
  std::size_t last = begin;
  for (const Quote& quote : quotes) {
    const std::string_view between = std::string_view(line.words).substr(last, quote.begin - last);
    last = quote.end;
    if (!out.empty() && out.back().said.to.empty()) {
      if (action == Action::kReplacePhrase && leads_to_new(between)) {
        // "các cụm từ “A”, “B” bằng “C”": one new phrase for all that wait for theirs.
        for (Phrase& one : out)
          if (one.said.to.empty()) one.said.to = quote.words;
        out.back().end = quote.end;
        continue;
      }
      const Side side = action == Action::kSupplement ? leads_to_place(between) : Side::kNone;
      if (side != Side::kNone) {
        Announced& said = out.back().said;
        out.back().added = said.from;
        said.to = side == Side::kAfter ? joined(quote.words, said.from) : joined(said.from, quote.words);
        said.from = quote.words;
        out.back().end = quote.end;
        continue;
      }
    }
    out.push_back({{action, false, {}, {}, quote.words, {}, {}}, {}, quote.end, quote.end});
  }
  // Added words whose place is not said by other words stand at the end of a unit ("vào cuối khoản 2") or cannot be placed.
  if (action == Action::kSupplement)
    for (Phrase& one : out)
      if (one.said.to.empty()) {
        one.added = std::move(one.said.from);
        one.said.from.clear();
      }
  return out;
}

// Where a segment begins to name the units at whose end the words are added: "vào cuối điểm i khoản 2"; `end` if it does not.
std::size_t end_of_units(const Line& line, std::size_t begin, std::size_t end) {
  static const RE2 at_end(R"((?i)vào\s+(?:phần\s+)?cuối\s)");
  re2::StringPiece found;
  if (!at_end.Match(line.masked, begin, end, RE2::UNANCHORED, &found, 1)) return end;
  return static_cast<std::size_t>(found.data() - line.masked.data());
}

// "Bổ sung cụm từ “A” vào sau cụm từ “B” tại khoản 1; vào cuối điểm i": the same words at the end of another unit.
std::optional<Announced> appended(const Line& line, const Phrase& phrase, std::size_t cut, std::size_t end) {
  if (phrase.added.empty() || cut >= end) return std::nullopt;
  const Selection chosen = select_targets(line, cut, end, false);
  if (chosen.targets.empty()) return std::nullopt;
  return Announced{Action::kSupplement, false, chosen.targets, chosen.scope, {}, phrase.added, {}};
}

}  // namespace

std::vector<Announced> phrases_in(const Line& line, Action action, std::size_t begin, std::size_t end) {
  const std::vector<Quote> quotes = quotes_in(line.words, begin, end);
  std::vector<Phrase> phrases = pair_up(line, action, quotes, begin);
  const auto next_quote = [&](std::size_t at) {
    const auto next = std::find_if(quotes.begin(), quotes.end(), [&](const Quote& quote) { return quote.begin >= at; });
    return next == quotes.end() ? end : next->begin;
  };
  // The places of a phrase stand right after it ("“A” tại khoản 1 bằng “B”") or after what comes instead; phrases in a row share the places
  // of the last.
  std::vector<Announced> out(phrases.size()), at_ends;
  for (std::size_t i = phrases.size(); i-- > 0;) {
    Phrase& phrase = phrases[i];
    const std::size_t stop = next_quote(phrase.end), cut = action == Action::kSupplement ? end_of_units(line, phrase.end, stop) : stop;
    if (auto more = appended(line, phrase, cut, stop)) at_ends.push_back(std::move(*more));
    Selection chosen = select_targets(line, phrase.own_end, std::min(cut, next_quote(phrase.own_end)), false);
    if (chosen.targets.empty() && phrase.end != phrase.own_end) chosen = select_targets(line, phrase.end, cut, false);
    out[i] = std::move(phrase.said);
    out[i].targets = chosen.targets;
    out[i].scope = chosen.scope;
    if (out[i].targets.empty() && i + 1 < out.size()) {
      out[i].targets = out[i + 1].targets;
      out[i].scope = out[i + 1].scope;
    }
    if (out[i].targets.empty()) out[i].targets.push_back({});  // wherever it stands in what is amended
  }
  // Words that are only added at ends have no other place.
  if (!at_ends.empty()) std::erase_if(out, [](const Announced& one) { return one.from.empty(); });
  std::move(at_ends.rbegin(), at_ends.rend(), std::back_inserter(out));
  return out;
}

std::vector<Announced> passive_phrases_in(const Line& line) {
  static const RE2 done(
      R"((?i)^(.*?)(?:cụm\s+)?từ(?:\s+ngữ)?\s*["“].*["”]\s*(?:được|bị)\s+(?:thay thế|thay|sửa đổi|sửa|điều chỉnh)\s+(?:bằng|thành))");
  re2::StringPiece before;
  if (!RE2::PartialMatch(line.masked, done, &before)) return {};
  std::vector<Announced> out = phrases_in(line, Action::kReplacePhrase, before.size(), line.masked.size());
  std::erase_if(out, [](const Announced& one) { return one.to.empty(); });
  // "Tại khoản 2 Điều 5 Luật …, cụm từ …": the place may stand before.
  const Selection place = select_targets(line, 0, before.size(), false);
  for (Announced& one : out)
    if (one.targets.size() == 1 && one.targets.front() == Target{} && !place.targets.empty()) {
      one.targets = place.targets;
      one.scope = place.scope;
    }
  return out;
}

}  // namespace rasoat
