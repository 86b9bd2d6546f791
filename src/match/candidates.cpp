// Candidates: every article of a draft, and every clause of a long one, asks for the passages that share its telling words.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "rasoat/match.h"

namespace rasoat {
namespace {

// An article longer than this may be made of clauses from several places: they ask for themselves too.
constexpr std::size_t kLongArticle = 120;
constexpr std::size_t kLeastClause = 12;
constexpr std::size_t kMostTerms = 64;
// Less than this share of weighted words says nothing, even of a document that the draft cites.
constexpr double kLeastScore = 0.02;
// Words that have their original somewhere are about what that is about: passages that are much further off share the form of
// speech ("… có trách nhiệm phối hợp với …") and not the matter. Documents that the draft cites may be further off: what they say on the
// matter they say in other words.
constexpr double kOriginal = 0.5, kFarFromOriginal = 0.5, kCitedFarFromOriginal = 0.25;

class CandidateFinder {
 public:
  CandidateFinder(const Document& draft, const Store& store, const MatchOptions& options)
      : draft_(draft), store_(store), options_(options) {
    if (!draft.header.number.empty())
      for (const KnownDocument& known : store.by_number(number_key(draft.header.number)))
        if (known.province == draft.header.province || known.province.empty() || draft.header.province.empty()) own_.insert(known.id);
    for (const Citation& citation : draft.citations) {
      for (const Target& target : citation.targets) {
        if (target.document.empty()) continue;
        const Resolved resolved = resolve(citation, target, draft.header, store);
        if (resolved.how == Resolution::kResolved && in_force(resolved.document)) cited_.insert(resolved.document);
      }
    }
  }

  Result<std::vector<Candidate>> run() {
    std::vector<Candidate> out;
    std::int32_t inside = -1;
    for (std::size_t i = 0; i < draft_.units.size(); ++i) {
      const auto unit = static_cast<std::int32_t>(i);
      if (inside >= 0 && under(unit, inside)) continue;
      inside = -1;
      if (draft_.units[i].kind != UnitKind::kArticle && holds_article(unit)) continue;
      if (amends_several(unit)) continue;
      inside = unit;
      if (auto added = add_unit(unit, out); !added) return tl::unexpected(added.error());
    }
    return out;
  }

 private:
  using Best = std::map<std::pair<std::int64_t, std::int32_t>, Candidate>;  // by stored document and unit

  [[nodiscard]] bool under(std::int32_t unit, std::int32_t ancestor) const {
    for (; unit >= 0; unit = draft_.units[static_cast<std::size_t>(unit)].parent)
      if (unit == ancestor) return true;
    return false;
  }

  // "Điều 1. Sửa đổi, bổ sung một số điều của Quy định …": each clause with its quotation is about a matter of its own and asks for itself,
  // or the first ones take all the places.
  [[nodiscard]] bool amends_several(std::int32_t unit) const {
    if (draft_.amendments.empty()) return false;
    std::int64_t parts = 0;
    for (std::size_t i = 0; i < draft_.units.size(); ++i) parts += draft_.units[i].parent == unit && quotes(static_cast<std::int32_t>(i));
    return parts > 1;
  }

  // New text stands in its quotation still, or as units that bear the identifier of the one that quotes them.
  [[nodiscard]] bool quotes(std::int32_t index) const {
    const Unit& part = draft_.units[static_cast<std::size_t>(index)];
    if (std::any_of(draft_.quoted.begin(), draft_.quoted.end(), [&](Span quoted) { return part.extent.contains(quoted); })) return true;
    return std::any_of(draft_.units.begin() + index, draft_.units.end(),
                       [&](const Unit& below) { return below.parent == index && below.id == part.id; });
  }

  bool holds_article(std::int32_t unit) {
    if (!containers_made_) {
      containers_made_ = true;
      for (const Unit& article : draft_.units)
        for (std::int32_t up = article.kind == UnitKind::kArticle ? article.parent : -1; up >= 0;
             up = draft_.units[static_cast<std::size_t>(up)].parent)
          containers_.insert(up);
    }
    return containers_.count(unit) > 0;
  }

  bool in_force(std::int64_t document) {
    const auto [at, fresh] = in_force_.emplace(document, false);
    if (!fresh) return at->second;
    if (own_.count(document) > 0) return false;
    const Status status = store_.status(document, options_.day);
    const bool held = status == Status::kInForce || status == Status::kExpiredInPart || status == Status::kUnknown;
    return in_force_[document] = held;
  }

  Result<void> add_unit(std::int32_t index, std::vector<Candidate>& out) {
    const Unit& unit = draft_.units[static_cast<std::size_t>(index)];
    Best best;
    const std::vector<Token> tokens = tokenize(draft_.words(unit.extent));
    if (auto asked = ask(tokens, index, best); !asked) return asked;
    if (tokens.size() > kLongArticle) {
      for (const Unit& part : draft_.units) {
        if (part.parent != index) continue;
        const std::vector<Token> words = tokenize(draft_.words(part.extent));
        if (words.size() < kLeastClause) continue;
        if (auto asked = ask(words, index, best); !asked) return asked;
      }
    }
    choose(best, out);
    return {};
  }

  // The words ask twice: all documents, and those that the draft cites, whose articles must not be crowded out.
  Result<void> ask(const std::vector<Token>& tokens, std::int32_t unit, Best& best) {
    auto terms = telling_terms(tokens);
    if (!terms) return tl::unexpected(terms.error());
    RankQuery query;
    query.terms = std::move(*terms);
    if (query.terms.empty()) return {};
    query.measure = Measure::kOverlap;
    query.limit = options_.per_unit;
    query.wanted = [&](const Passage& passage) { return passage.index >= 0 && in_force(passage.document); };
    const auto original = ask(query, unit, 0, best);
    if (!original) return tl::unexpected(original.error());
    if (cited_.empty()) return {};
    query.documents.assign(cited_.begin(), cited_.end());
    const auto asked = ask(query, unit, *original, best);
    return asked ? Result<void>() : tl::unexpected(asked.error());
  }

  // `original` is the best score that the words have anywhere, found by the question to all documents, which comes first.
  Result<double> ask(const RankQuery& query, std::int32_t unit, double original, Best& best) {
    const auto passages = store_.rank(query, nullptr);
    if (!passages) return tl::unexpected(passages.error());
    const double far = query.documents.empty() ? kFarFromOriginal : kCitedFarFromOriginal;
    original = std::max(original, passages->empty() ? 0 : passages->front().score);
    const double least = original >= kOriginal ? far * original : kLeastScore;
    for (const Passage& passage : *passages) {
      if (passage.score < least) continue;
      Candidate& candidate = best[{passage.document, passage.index}];
      candidate.unit = unit;
      candidate.document = passage.document;
      candidate.other = passage.index;
      candidate.score = std::max(candidate.score, std::min(1.0, passage.score));
      candidate.cited = cited_.count(passage.document) > 0;
    }
    return original;
  }

  // The rarest words and pairs that the store knows at all; of equals the one with the smaller key.
  Result<std::vector<Term>> telling_terms(const std::vector<Token>& tokens) {
    std::set<std::uint64_t> distinct;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      distinct.insert(term_key(tokens[i], false));
      if (i + 1 < tokens.size()) distinct.insert(pair_key(tokens[i], tokens[i + 1], false));
    }
    const auto rare = store_.rarest({distinct.begin(), distinct.end()}, kMostTerms);
    if (!rare) return tl::unexpected(rare.error());
    std::vector<Term> terms;
    for (const auto& [frequency, key] : *rare) terms.push_back({key, 1});
    return terms;
  }

  // A third of the places is kept for cited documents, the rest goes by score.
  void choose(const Best& best, std::vector<Candidate>& out) const {
    std::vector<Candidate> ranked;
    for (const auto& [key, candidate] : best) ranked.push_back(candidate);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    const std::size_t kept = (options_.per_unit + 2) / 3;
    std::size_t cited = 0;
    std::stable_partition(ranked.begin(), ranked.end(), [&](const Candidate& c) { return c.cited && ++cited <= kept; });
    if (ranked.size() > options_.per_unit) ranked.resize(options_.per_unit);
    std::stable_sort(ranked.begin(), ranked.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    out.insert(out.end(), ranked.begin(), ranked.end());
  }

  const Document& draft_;
  const Store& store_;
  const MatchOptions& options_;
  std::set<std::int64_t> own_, cited_;  // stored copies of the draft itself; documents that it cites
  std::unordered_map<std::int64_t, bool> in_force_;
  std::unordered_set<std::int32_t> containers_;
  bool containers_made_ = false;
};

}  // namespace

Result<std::vector<Candidate>> candidates(const Document& draft, const Store& store, const MatchOptions& options) {
  return CandidateFinder(draft, store, options).run();
}

}  // namespace rasoat
