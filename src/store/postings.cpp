// A row of `posting` is a block of lists with ascending terms; its identifier is segment and first term. The layout of a block
// is described in docs/store.md.
#include "store/postings.h"

#include <algorithm>
#include <memory>
#include <queue>
#include <utility>

#include "rasoat/store.h"
#include "store/codec.h"

namespace rasoat::store {
namespace {

// An entry of the buffer: term (46 bits), ordinal of its passage in the segment (16), field (2).
constexpr int kOrdinalBits = 16, kFieldBits = 2;
constexpr std::size_t kMostPassages = std::size_t{1} << kOrdinalBits;
constexpr std::uint64_t kTermMask = (std::uint64_t{1} << kTermBits) - 1;

constexpr std::size_t kBlockBytes = 1000;
// A longer block holds one list alone. The two numbers before it and what its first passage takes more than the others are no part of
// what is counted.
constexpr std::size_t kLongestShared = kBlockBytes, kBlockHead = 12;
// A segment is kept apart from the smaller ones while it has more than this many times their terms.
constexpr std::int64_t kTimesSmaller = 2;

std::int64_t row_id(std::int64_t segment, std::uint64_t term) {
  return segment << kTermBits | static_cast<std::int64_t>(term);
}

// Stable, three passes over the bits of the term: entries are made in the order of passages and keep it.
void sort_by_term(std::vector<std::uint64_t>& entries) {
  std::vector<std::uint64_t> other(entries.size());
  for (int shift = kOrdinalBits + kFieldBits; shift < 64; shift += 16) {
    std::vector<std::uint32_t> at(std::size_t{1} << 16);
    for (const std::uint64_t entry : entries) ++at[entry >> shift & 0xFFFF];
    std::uint32_t sum = 0;
    for (std::uint32_t& count : at) count = std::exchange(sum, sum + count);
    for (const std::uint64_t entry : entries) other[at[entry >> shift & 0xFFFF]++] = entry;
    entries.swap(other);
  }
}

// The postings of one term as bytes.
class ListWriter {
 public:
  void add(const Posting& posting) {
    const auto delta = static_cast<std::uint64_t>(posting.passage - last_);
    last_ = posting.passage;
    const std::uint32_t small = std::min<std::uint32_t>(posting.weight, 4) - 1;
    put_varint(bytes_, delta << 2 | small);
    if (small == 3) put_varint(bytes_, posting.weight - 4);
  }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  std::string take() {
    last_ = 0;
    return std::exchange(bytes_, {});
  }

 private:
  std::string bytes_;
  std::int64_t last_ = 0;
};

void read_list(std::string_view bytes, std::vector<Posting>& out) {
  std::int64_t passage = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t head = 0, more = 0;
    if (!get_varint(bytes, at, head)) return;
    if ((head & 3) == 3 && !get_varint(bytes, at, more)) return;
    passage += static_cast<std::int64_t>(head >> 2);
    out.push_back({passage, static_cast<std::uint32_t>((head & 3) + 1 + more)});
  }
}

// Lists with ascending terms to blocks of about a kilobyte.
class SegmentWriter {
 public:
  explicit SegmentWriter(Connection& connection)
      : connection_(connection), insert_(connection, "INSERT INTO posting(id, passages) VALUES(?1, ?2)") {
    // The first free number, so that numbers stay within their bits however often segments come and go.
    segment_ = connection.integer(
        "SELECT min(n) FROM (SELECT 1 AS n UNION ALL SELECT id + 1 FROM posting_segment) WHERE n NOT IN (SELECT id FROM posting_segment)");
  }

  void add(std::uint64_t term, const std::string& list) {
    if (!block_.empty() && block_.size() + list.size() > kBlockBytes) close_block();
    if (block_.empty()) first_ = last_ = term;
    put_varint(block_, term - last_);
    put_varint(block_, list.size());
    block_ += list;
    last_ = term;
    ++terms_;
  }

  void finish() {
    close_block();
    Statement segment(connection_, "INSERT INTO posting_segment(id, terms) VALUES(?1, ?2)");
    segment.bind(1, segment_);
    segment.bind(2, terms_);
    segment.run();
  }

 private:
  void close_block() {
    if (block_.empty()) return;
    insert_.bind(1, row_id(segment_, first_));
    insert_.bind_blob(2, block_);
    insert_.run();
    block_.clear();
  }

  Connection& connection_;
  Statement insert_;
  std::int64_t segment_ = 0, terms_ = 0;
  std::uint64_t first_ = 0, last_ = 0;
  std::string block_;
};

// Walks the lists of a block.
class BlockReader {
 public:
  BlockReader(std::uint64_t first, std::string_view bytes) : term(first), bytes_(bytes) {}
  bool next() {
    std::uint64_t delta = 0, size = 0;
    if (!get_varint(bytes_, at_, delta) || !get_varint(bytes_, at_, size) || size > bytes_.size() - at_) return false;
    term += delta;
    list = bytes_.substr(at_, size);
    at_ += size;
    return true;
  }
  std::uint64_t term;
  std::string_view list;

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

// Walks all lists of a segment in order of term.
class SegmentReader {
 public:
  SegmentReader(Connection& connection, std::int64_t segment)
      : segment_(segment), blocks_(connection, "SELECT id, passages FROM posting WHERE id >= ?1 AND id < ?2 ORDER BY id") {
    blocks_.bind(1, row_id(segment, 0));
    blocks_.bind(2, row_id(segment + 1, 0));
  }
  bool next() {
    while (!block_.next()) {
      if (!blocks_.step()) return false;
      bytes_ = blocks_.blob(1);
      block_ = BlockReader(static_cast<std::uint64_t>(blocks_.integer(0)) & kTermMask, bytes_);
    }
    return true;
  }
  [[nodiscard]] std::uint64_t term() const { return block_.term; }
  [[nodiscard]] std::string_view list() const { return block_.list; }
  [[nodiscard]] std::int64_t segment() const { return segment_; }

 private:
  std::int64_t segment_;
  Statement blocks_;
  std::string bytes_;
  BlockReader block_{0, {}};
};

// Those to join: every term that is asked for costs a look into every segment, and joining costs writing all of it anew. So that few stay
// and little is written twice, sizes grow by steps, as in a log-structured merge tree.
std::vector<std::int64_t> smallest_segments(Connection& connection) {
  std::vector<std::int64_t> segments;
  std::size_t joined = 0;
  std::int64_t smaller = 0;
  Statement all(connection, "SELECT id, terms FROM posting_segment ORDER BY terms, id");
  while (all.step()) {
    segments.push_back(all.integer(0));
    if (smaller > 0 && all.integer(1) <= kTimesSmaller * smaller) joined = segments.size();
    smaller += all.integer(1);
  }
  segments.resize(joined);
  return segments;
}

std::vector<bool> live_passages(Connection& connection) {
  std::vector<bool> live(static_cast<std::size_t>(connection.integer("SELECT coalesce(max(id), 0) FROM passage")) + 1);
  Statement all(connection, "SELECT id FROM passage");
  while (all.step()) live[static_cast<std::size_t>(all.integer(0))] = true;
  return live;
}

void write_list(SegmentWriter& writer, std::uint64_t term, std::vector<Posting>& postings, const std::vector<bool>& live) {
  std::sort(postings.begin(), postings.end(), [](const Posting& a, const Posting& b) { return a.passage < b.passage; });
  ListWriter list;
  for (const Posting& posting : postings)
    if (static_cast<std::size_t>(posting.passage) < live.size() && live[static_cast<std::size_t>(posting.passage)]) list.add(posting);
  if (!list.empty()) writer.add(term, list.take());
}

void merge(Connection& connection, const std::vector<std::int64_t>& segments) {
  const std::vector<bool> live = live_passages(connection);
  std::vector<std::unique_ptr<SegmentReader>> readers;
  const auto later = [](const SegmentReader* a, const SegmentReader* b) {
    return a->term() != b->term() ? a->term() > b->term() : a->segment() > b->segment();
  };
  std::priority_queue<SegmentReader*, std::vector<SegmentReader*>, decltype(later)> queue(later);
  for (const std::int64_t segment : segments) {
    readers.push_back(std::make_unique<SegmentReader>(connection, segment));
    if (readers.back()->next()) queue.push(readers.back().get());
  }
  SegmentWriter writer(connection);
  std::vector<Posting> postings;
  while (!queue.empty()) {
    const std::uint64_t term = queue.top()->term();
    postings.clear();
    while (!queue.empty() && queue.top()->term() == term) {
      SegmentReader* reader = queue.top();
      queue.pop();
      read_list(reader->list(), postings);
      if (reader->next()) queue.push(reader);
    }
    write_list(writer, term, postings, live);
  }
  writer.finish();
}

}  // namespace

void mark_postings(Field field, const std::vector<Token>& tokens, std::vector<std::uint64_t>& out) {
  const auto put = [&](std::uint64_t term) { out.push_back(term << (kOrdinalBits + kFieldBits) | static_cast<std::uint64_t>(field)); };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    put(term_key(tokens[i], false));
    put(term_key(tokens[i], true));
    if (i + 1 == tokens.size()) continue;
    put(pair_key(tokens[i], tokens[i + 1], false));
    put(pair_key(tokens[i], tokens[i + 1], true));
  }
}

void PostingBuffer::add(std::int64_t passage, const std::vector<std::uint64_t>& postings) {
  if (passages_.empty() || passages_.back() != passage) passages_.push_back(passage);
  const std::uint64_t ordinal = (passages_.size() - 1) << kFieldBits;
  for (const std::uint64_t posting : postings) entries_.push_back(posting | ordinal);
}

bool PostingBuffer::full() const {
  return passages_.size() >= kMostPassages;
}

void PostingBuffer::clear() {
  entries_.clear();
  passages_.clear();
}

void PostingBuffer::flush(Connection& connection) {
  if (entries_.empty()) return;
  sort_by_term(entries_);
  SegmentWriter writer(connection);
  ListWriter list;
  const auto heading = static_cast<std::uint64_t>(Field::kHeading);
  for (std::size_t i = 0; i < entries_.size();) {
    const std::uint64_t term = entries_[i] >> (kOrdinalBits + kFieldBits);
    while (i < entries_.size() && entries_[i] >> (kOrdinalBits + kFieldBits) == term) {
      const std::uint64_t same = entries_[i] >> kFieldBits;
      Posting posting{passages_[same & (kMostPassages - 1)], 0};
      for (; i < entries_.size() && entries_[i] >> kFieldBits == same; ++i) posting.weight += (entries_[i] & 3) == heading ? 2 : 1;
      list.add(posting);
    }
    writer.add(term, list.take());
  }
  writer.finish();
  clear();
}

PostingReader::PostingReader(Connection& connection)
    : connection_(connection),
      block_(connection, "SELECT id, passages FROM posting WHERE id >= ?1 AND id <= ?2 ORDER BY id DESC LIMIT 1"),
      size_(connection, "SELECT id, length(passages) FROM posting WHERE id >= ?1 AND id <= ?2 ORDER BY id DESC LIMIT 1") {}

void PostingReader::refresh() {
  segments_.clear();
  Statement all(connection_, "SELECT id FROM posting_segment ORDER BY id");
  while (all.step()) segments_.push_back(all.integer(0));
}

void PostingReader::read(std::uint64_t term, std::vector<Posting>& out) {
  for (const std::int64_t segment : segments_) {
    const Use use(block_);
    block_.bind(1, row_id(segment, 0));
    block_.bind(2, row_id(segment, term));
    if (!block_.step()) continue;
    BlockReader block(static_cast<std::uint64_t>(block_.integer(0)) & kTermMask, block_.blob(1));
    // Each segment's list is in order; most come after those before it.
    const auto middle = static_cast<std::ptrdiff_t>(out.size());
    while (block.next() && block.term <= term)
      if (block.term == term) read_list(block.list, out);
    const auto by_passage = [](const Posting& one, const Posting& other) { return one.passage < other.passage; };
    if (middle > 0 && middle < static_cast<std::ptrdiff_t>(out.size()) &&
        by_passage(out[static_cast<std::size_t>(middle)], out[static_cast<std::size_t>(middle) - 1]))
      std::inplace_merge(out.begin(), out.begin() + middle, out.end(), by_passage);
  }
}

std::size_t PostingReader::bytes_alone(std::uint64_t term) {
  std::size_t bytes = 0;
  for (const std::int64_t segment : segments_) {
    const Use use(size_);
    size_.bind(1, row_id(segment, 0));
    size_.bind(2, row_id(segment, term));
    if (!size_.step() || size_.integer(0) != row_id(segment, term)) continue;
    const auto size = static_cast<std::size_t>(size_.integer(1));
    if (size > kLongestShared) bytes += size - kBlockHead;
  }
  return bytes;
}

void merge_segments(Connection& connection) {
  const std::vector<std::int64_t> segments = smallest_segments(connection);
  if (segments.empty()) return;
  merge(connection, segments);
  Statement blocks(connection, "DELETE FROM posting WHERE id >= ?1 AND id < ?2");
  Statement entry(connection, "DELETE FROM posting_segment WHERE id = ?1");
  for (const std::int64_t segment : segments) {
    blocks.bind(1, row_id(segment, 0));
    blocks.bind(2, row_id(segment + 1, 0));
    blocks.run();
    entry.bind(1, segment);
    entry.run();
  }
}

}  // namespace rasoat::store
