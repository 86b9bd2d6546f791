#include "effect/phrases.h"

#include <re2/re2.h>

#include <algorithm>

#include "effect/selection.h"

namespace rasoat {
namespace {

struct Quote {
  std::size_t begin, end;  // with its marks
  std::string words;
};

std::vector<Quote> quotes_in(std::string_view line, std::size_t begin, std::size_t end) {
  static const RE2 quote(R"re((?:“([^”"“]*)[”"]|"([^"”]*)["”]))re");
  std::vector<Quote> out;
  re2::StringPiece groups[3];
  const re2::StringPiece words(line.data(), line.size());
  for (std::size_t at = begin; at < end && quote.Match(words, at, end, RE2::UNANCHORED, groups, 3);) {
    const auto from = static_cast<std::size_t>(groups[0].data() - line.data());
    const re2::StringPiece inner = groups[1].data() ? groups[1] : groups[2];
    out.push_back({from, from + groups[0].size(), std::string(inner.data(), inner.size())});
    at = out.back().end;
  }
  return out;
}

// "bằng cụm từ", "thành": the next quotation is what comes instead.
bool leads_to_new(std::string_view between) {
  static const RE2 by(R"((?i)(?:bằng|thành|bởi)(?:\s+(?:các\s+)?(?:cụm\s+)?từ(?:\s+ngữ)?)?\s*:?\s*$)");
  return RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), by);
}

}  // namespace

std::vector<Announced> phrases_in(const Line& line, Action action, std::size_t begin, std::size_t end) {
  const std::vector<Quote> quotes = quotes_in(line.words, begin, end);
  std::vector<Announced> out;
  std::size_t last = begin;
  std::vector<std::size_t> ends;
  for (const Quote& quote : quotes) {
    if (action == Action::kReplacePhrase && !out.empty() && out.back().to.empty() &&
        leads_to_new(std::string_view(line.masked).substr(last, quote.begin - last))) {
      out.back().to = quote.words;
      ends.back() = quote.end;
      // "các cụm từ “A”, “B” bằng “C”": one new phrase for all that wait for theirs.
      for (Announced& one : out)
        if (one.to.empty()) one.to = quote.words;
    } else {
      out.push_back({action, false, {}, {}, quote.words, {}, {}});
      ends.push_back(quote.end);
    }
    last = quote.end;
  }
  // The places of a phrase stand after it; phrases in a row share the places of the last.
  for (std::size_t i = out.size(); i-- > 0;) {
    const std::size_t limit =
        i + 1 < quotes.size() && i + 1 < out.size() ? std::max(ends[i], line.words.find(out[i + 1].from, ends[i])) : end;
    const Selection chosen = select_targets(line, ends[i], std::min(limit, end), false);
    out[i].targets = chosen.targets;
    out[i].scope = chosen.scope;
    if (out[i].targets.empty() && i + 1 < out.size()) {
      out[i].targets = out[i + 1].targets;
      out[i].scope = out[i + 1].scope;
    }
    if (out[i].targets.empty()) out[i].targets.push_back({});  // wherever it stands in what is amended
  }
  return out;
}

}  // namespace rasoat
