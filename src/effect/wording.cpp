#include "effect/wording.h"

#include <algorithm>
#include <iterator>

#include "rasoat/text.h"

namespace rasoat {
namespace {

bool blank(const std::string& words, std::size_t at) {
  return at < words.size() && words[at] == ' ';
}

bool mark(const std::string& words, std::size_t at) {
  return at < words.size() && std::string_view(",;.:").find(words[at]) != std::string_view::npos;
}

// The blank that belonged to the words that stood at `at`.
void close_gap(std::string& words, std::size_t at) {
  if (blank(words, at) && (at == 0 || blank(words, at - 1)))
    words.erase(at, 1);
  else if (at > 0 && blank(words, at - 1) && (mark(words, at) || at == words.size()))
    words.erase(at - 1, 1);
}

}  // namespace

std::size_t syllables(std::string_view phrase) {
  return tokenize(phrase).size();
}

std::vector<Span> places_as_spelled(const std::string& words, const std::string& phrase) {
  std::vector<Span> out;
  for (std::size_t at = words.find(phrase); at != std::string::npos; at = words.find(phrase, at + phrase.size()))
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())});
  return out;
}

std::vector<Span> places_as_read(const std::string& words, const std::string& phrase) {
  const std::vector<Token> sought = tokenize(phrase);
  if (sought.empty()) return {};
  const std::string_view whole(words), lead = std::string_view(phrase).substr(0, sought.front().span.begin),
                                       trail = std::string_view(phrase).substr(sought.back().span.end);
  const std::vector<Token> tokens = tokenize(words);
  const auto same = [](const Token& one, const Token& other) { return one.key == other.key; };
  std::vector<Span> out;
  for (auto at = std::search(tokens.begin(), tokens.end(), sought.begin(), sought.end(), same); at != tokens.end();
       at = std::search(at, tokens.end(), sought.begin(), sought.end(), same)) {
    const auto last = std::next(at, static_cast<std::ptrdiff_t>(sought.size()) - 1);
    const bool marked = whole.substr(0, at->span.begin).ends_with(lead) && whole.substr(last->span.end).starts_with(trail);
    if (marked)
      out.push_back({static_cast<std::uint32_t>(at->span.begin - lead.size()), static_cast<std::uint32_t>(last->span.end + trail.size())});
    at = marked ? std::next(last) : std::next(at);
  }
  return out;
}

bool put_in_places(std::string& words, const std::vector<Span>& places, const std::string& fresh) {
  const std::vector<Span> there = places_as_read(words, fresh);
  bool changed = false;
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const auto holds = [&](Span one) { return one.begin <= place->begin && place->end <= one.end && one.size() > place->size(); };
    if (std::any_of(there.begin(), there.end(), holds)) continue;
    changed = true;
    words.replace(place->begin, place->size(), fresh);
    if (fresh.empty()) close_gap(words, place->begin);
  }
  return changed;
}

void append_words(std::string& words, const std::string& added) {
  std::size_t end = words.size();
  while (end > 0 && (mark(words, end - 1) || blank(words, end - 1))) --end;
  const bool close = added.find_first_of(",;.") == 0;
  words.insert(end, (close ? "" : " ") + added);
}

}  // namespace rasoat
