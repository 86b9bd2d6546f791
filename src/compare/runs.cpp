// A member left out of a series that runs on in a sentence, in rules written anew: "bảo hiểm xã hội, bảo hiểm y tế" where the superior adds
// "bảo hiểm thất nghiệp".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/segment.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kSameSentence = 0.56;  // dice of two sentences from which both say one thing
constexpr double kSameMember = 0.85;    // share of the shorter member
constexpr double kLeastMember = 0.5;    // weight of a member that can be recognised
constexpr double kLeastMissing = 0.9;   // weight of what is missing
constexpr double kForeign = 0.4;        // share of what is missing that the other side may say elsewhere
constexpr double kRunStrength = 0.6;
constexpr std::size_t kFewMembers = 2;  // members in common that make one series of two
constexpr std::size_t kLastMember = 6;  // words of the last member that are no longer its own sentence

struct Chunk {
  std::size_t begin = 0, end = 0;
  Part part;
};

// A sentence with a series: its words, and its members once they are asked for.
struct Run {
  Piece piece;
  std::size_t begin = 0, end = 0;
  Part part;
  std::vector<Chunk> chunks;
};

bool ends(char stop) {
  return stop == '.' || stop == ';' || stop == '\n' || stop == ':';
}

bool joins(const Lexeme& word) {
  return word.is(WordClass::kAnd) || word.is(WordClass::kOr);
}

// Sentences that commas, "và" and "hoặc" cut; of the reviewed side those alone that refer to nothing.
std::vector<Run> runs(const Analysis& analysis, const Clause& clause, bool references) {
  std::vector<Run> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
      bool cut = false, refers = false;
      for (end = begin; end < words.size() && (end == begin || !ends(words[end - 1].stop)); ++end) {
        cut |= joins(words[end]) || words[end].stop == ',';
        refers |= words[end].is(WordClass::kReference);
      }
      if (cut && (references || !refers)) out.push_back({piece, begin, end, part_of(analysis, words, begin, end), {}});
    }
  }
  return out;
}

std::vector<Chunk> chunks_of(const Analysis& analysis, const Run& run) {
  std::vector<Chunk> out;
  const Words& words = *run.piece.words;
  std::size_t from = run.begin;
  for (std::size_t i = run.begin; i < run.end; ++i) {
    if (!joins(words[i]) && words[i].stop != ',' && i + 1 < run.end) continue;
    const std::size_t to = joins(words[i]) ? i : i + 1;
    if (to > from) out.push_back({from, to, part_of(analysis, words, from, to)});
    from = i + 1;
  }
  return out;
}

// The words of `b` that stand in `a`, chunk by chunk.
std::vector<bool> matched(const Run& a, const Run& b) {
  std::vector<bool> out(b.chunks.size(), false);
  for (std::size_t j = 0; j < b.chunks.size(); ++j)
    out[j] = std::any_of(a.chunks.begin(), a.chunks.end(), [&](const Chunk& chunk) {
      return std::min(chunk.part.mass, b.chunks[j].part.mass) >= kLeastMember &&
             likeness(chunk.part.terms, chunk.part.mass, b.chunks[j].part.terms, b.chunks[j].part.mass).containment >= kSameMember;
    });
  return out;
}

// "bảo hiểm …" beside "bảo hiểm …": members of one kind begin alike. The first member stands at the end of its chunk.
bool of_one_kind(const Run& b, const std::vector<bool>& common, std::size_t missing) {
  const Words& words = *b.piece.words;
  const std::uint32_t first = words[b.chunks[missing].begin].key;
  for (std::size_t j = 0; j < b.chunks.size(); ++j) {
    if (!common[j]) continue;
    const Chunk& chunk = b.chunks[j];
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(chunk.begin),
               end = words.begin() + static_cast<std::ptrdiff_t>(chunk.end);
    if (std::any_of(begin, j == 0 ? end : begin + 1, [&](const Lexeme& word) { return word.key == first; })) return true;
  }
  return false;
}

// The first chunk that has no counterpart though its neighbour has one; `chunks.size()` if none.
std::size_t missing_from(const ClausePair& pair, const Run& a, const Run& b, Chunk& member) {
  const std::vector<bool> common = matched(a, b);
  if (static_cast<std::size_t>(std::count(common.begin(), common.end(), true)) < kFewMembers) return b.chunks.size();
  for (std::size_t j = 1; j < b.chunks.size(); ++j) {
    if (common[j] || !(common[j - 1] || (j + 1 < b.chunks.size() && common[j + 1])) || !of_one_kind(b, common, j)) continue;
    member = b.chunks[j];
    if (j + 1 == b.chunks.size()) member.end = std::min(member.end, member.begin + kLastMember);
    member.part = part_of(pair.b, *b.piece.words, member.begin, member.end);
    const Clause& other = pair.a_clause;
    const double held =
        likeness(member.part.terms, member.part.mass, other.terms, std::max(other.mass, member.part.mass)).containment * member.part.mass;
    if (member.part.mass - held >= kLeastMissing && held <= kForeign * member.part.mass) return j;
  }
  return b.chunks.size();
}

}  // namespace

void slot_runs(const ClausePair& pair, std::vector<Difference>& out) {
  if (pair.a_clause.quoted) return;
  auto& as = pair.a_read.of<std::vector<Run>>([&] { return runs(pair.a, pair.a_clause, false); });
  if (as.empty()) return;
  auto& bs = pair.b_read.of<std::vector<Run>>([&] { return runs(pair.b, pair.b_clause, true); });
  for (Run& a : as)
    for (Run& b : bs) {
      if (likeness(a.part.terms, a.part.mass, b.part.terms, b.part.mass).dice < kSameSentence) continue;
      if (RE2::PartialMatch(fold(pair.a.text(*a.piece.words, a.begin, a.end)), *compare_knowledge().run_goes_on)) break;
      if (a.chunks.empty()) a.chunks = chunks_of(pair.a, a);
      if (b.chunks.empty()) b.chunks = chunks_of(pair.b, b);
      if (std::min(a.chunks.size(), b.chunks.size()) < kFewMembers) continue;
      Chunk member;
      if (missing_from(pair, a, b, member) == b.chunks.size()) continue;
      out.push_back(slot_difference(pair, Kind::kList, "dropped item", {}, {b.piece.words, member.begin, member.end}, kRunStrength, "run"));
      out.back().a_unit = a.piece.unit;
      out.back().b_unit = b.piece.unit;
      return;
    }
}

}  // namespace rasoat
