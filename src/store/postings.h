// Inverted lists of our own, for ranking: which passages hold a term and how often. A term is a syllable or a pair of adjacent
// ones, exact or by bare letters, hashed to 46 bits. Lists are written once per transaction as a segment, and read by term.
//
// FTS5 scores every match through its position lists, and needs a pass of its own for the frequency of each phrase: over a
// hundred milliseconds for a question of ten common syllables. With pairs as terms of their own a ranking only adds up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/text.h"
#include "store/sqlite.h"

namespace rasoat::store {

inline constexpr int kTermBits = 46;

/// Which column of a passage a word stands in.
enum class Field : unsigned char { kTitle, kHeading, kBody };

struct Posting {
  std::int64_t passage = 0;
  std::uint32_t weight = 0;  ///< occurrences, those in the heading counted double
};

/// Adds the postings of some words of a passage to `out`, in the form that the buffer takes.
void mark_postings(Field field, const std::vector<Token>& tokens, std::vector<std::uint64_t>& out);

/// Gathers the postings of one transaction.
class PostingBuffer {
 public:
  /// What mark_postings() made of the passage. Passages must come with ascending identifiers; all fields of one before the next.
  void add(std::int64_t passage, const std::vector<std::uint64_t>& postings);
  /// Writes everything gathered as a new segment (more if there are very many passages) and forgets it.
  void flush(Connection& connection);
  void clear();
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  /// More passages than a segment can number: flush before the next.
  [[nodiscard]] bool full() const;

 private:
  std::vector<std::uint64_t> entries_;  // term, ordinal of the passage, field
  std::vector<std::int64_t> passages_;
};

/// Reads lists; a view of one state of the store.
class PostingReader {
 public:
  explicit PostingReader(Connection& connection);
  /// Segments may have come or gone since.
  void refresh();
  /// All postings of the term, in order of passage, those of passages that are gone included.
  void read(std::uint64_t term, std::vector<Posting>& out);
  /// Bytes of the blocks that hold the term's lists and nothing else, without reading them: those of words that are everywhere.
  std::size_t bytes_alone(std::uint64_t term);

 private:
  Connection& connection_;
  Statement block_, size_;
  std::vector<std::int64_t> segments_;
};

/// Joins small segments into one when there are many, leaving out passages that are gone.
void merge_segments(Connection& connection);

}  // namespace rasoat::store
