// A document cut into clauses, each with its words as lexemes: what all comparators work on. Made once a document.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/declared.h"
#include "rasoat/compare.h"
#include "rasoat/lexicon.h"

namespace rasoat {

using Words = std::vector<Lexeme>;

/// An item of a list: a point, a dash, or a clause under an article that ends in ':'.
struct Item {
  std::int32_t unit = -1;
  Words words;
};

/// A weighted word or pair of words of a clause.
struct Term {
  std::uint64_t key = 0;
  double weight = 0;
};

/// A clause with what it inherits. `lead` holds its own words, `items` its points.
/// What a clause would have to say for one of the comparators of scope to look at it: read once, for it meets thousands of others.
struct ScopeSigns {
  bool schooling = false;  ///< a qualification with its grade
  bool every = false, exception = false, counted_in = false, left_out = false;
  bool distinguishes = false;  ///< asks for one side of what may be distinguished: residence, ownership …
  bool levels = false;         ///< lets such a thing count for nothing
  bool files = false;          ///< names a way of filing
  bool leaves_out = false;     ///< has a word that leaves members out or lets one in alone
  bool conditions = false;     ///< may put a kind of condition on who gets something
  bool gated = false;          ///< lets an act through with a paper of another office alone
};

struct Clause {
  std::int32_t unit = -1;
  bool part = false;    ///< an item alone: compared only where the caller asks for that unit
  bool quoted = false;  ///< new text of an amendment
  bool effect = false;  ///< says from when the document is in force
  Words heading;        ///< of the article
  Words above;          ///< own words of the article above a khoản: its lead; of the khoản above an item
  Words lead;
  std::vector<Item> items;
  std::vector<Term> terms;  ///< of all words, sorted by key
  double mass = 0;          ///< sum of their weights
  std::vector<Term> head_terms;
  double head_mass = 0;
  ScopeSigns scope;
};

class Analysis {
 public:
  /// `units`: see Analysed.
  Analysis(const Document& document, const std::vector<std::int32_t>& units, const Weights& weight);

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const std::vector<Clause>& clauses() const { return clauses_; }
  /// Articles whose heading leads into their khoản as into the items of a list: the heading is the lead.
  [[nodiscard]] const std::vector<Clause>& headed() const { return headed_; }
  [[nodiscard]] const Quantity& quantity(const Lexeme& lexeme) const { return lexemes_.quantities[static_cast<std::size_t>(lexeme.index)]; }
  [[nodiscard]] double weight(const Lexeme& lexeme) const;
  /// The words from the first to the last lexeme, as printed.
  [[nodiscard]] std::string_view text(const Words& words, std::size_t begin, std::size_t end) const;
  [[nodiscard]] Span span(const Words& words, std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool titled() const { return !title_.empty(); }
  /// True if the title of the document has the word.
  [[nodiscard]] bool in_title(std::uint32_t key) const { return std::binary_search(title_.begin(), title_.end(), key); }
  /// Floor or ceiling where the document declares the plain values of the unit to be such; kExact where it does not.
  [[nodiscard]] Bound declared(std::int32_t unit) const;
  /// True if the word names the body that issued the document.
  [[nodiscard]] bool is_issuer(const Lexeme& body) const { return std::binary_search(issuers_.begin(), issuers_.end(), body.key); }
  /// True if both documents are of one type and level, so that neither details the other: "Quyết định" of a province is none of the
  /// Prime Minister's.
  [[nodiscard]] bool peers(const Analysis& other) const;
  /// True if both documents are of one type and each title has words of meaning that the other lacks: sisters, not successors.
  [[nodiscard]] bool other_subject(const Analysis& other) const;
  /// What the two titles say of the subjects: one where all of one title stands in the other ("… trên địa bàn tỉnh").
  enum class Subjects : unsigned char { kUntold, kOne, kOther };
  [[nodiscard]] Subjects subjects(const Analysis& other) const;
  /// All lexemes of the document: for rules that look at the whole of a side.
  [[nodiscard]] const Lexemes& lexemes() const { return lexemes_; }

 private:
  friend class ClauseMaker;
  const Document* document_;
  Weights weight_;
  Lexemes lexemes_;
  std::vector<Clause> clauses_, headed_;
  [[nodiscard]] bool has_own_subject(const Analysis& other) const;
  std::vector<std::uint32_t> title_words_;      ///< keys in reading order
  std::vector<std::uint32_t> title_, issuers_;  ///< sorted keys
  std::vector<DeclaredBound> declared_;
};

/// The words [begin, end) with what stands around them in their sentence, to the next mark and at most eight words on each side: a bare
/// value is no sentence to read.
std::string phrase(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end);

/// True if the verb right after the body lays down rules: "Chính phủ quy định việc cấp …" does not grant.
bool regulates(const Analysis& analysis, const Words& words, std::size_t body);

/// Shared weight over the smaller, and over the mean, of two sorted lists of terms.
struct Likeness {
  double containment = 0, dice = 0;
};
Likeness likeness(const std::vector<Term>& a, double mass_a, const std::vector<Term>& b, double mass_b);
/// The words, and those of a clause with its items, without diacritics: what patterns about powers and days of effect read.
std::string folded(const Analysis& analysis, const Words& words);
std::string folded(const Analysis& analysis, const Clause& clause);
/// Terms of words (and pairs of neighbours), sorted; `mass` gets the sum.
std::vector<Term> terms_of(const Analysis& analysis, std::initializer_list<const Words*> parts, double& mass);

}  // namespace rasoat
