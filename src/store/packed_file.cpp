#include "store/packed_file.h"

#include <xxhash.h>

#include "store/codec.h"
#include "store/document_codec.h"
#include "store/postings.h"
#include "store/words.h"

namespace rasoat {
namespace store {
namespace {

std::string hash_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const std::uint64_t half : {hash.high64, hash.low64})
    for (int shift = 60; shift >= 0; shift -= 4) out += kDigits[half >> shift & 15];
  return out;
}

PackedPassage packed(const Document& document, const Piece& piece) {
  const std::vector<Token> heading = tokenize(document.words(piece.heading)), body = tokenize(document.words(piece.body));
  PackedPassage out{piece, heading.size() + body.size(), {}};
  mark_postings(Field::kHeading, heading, out.postings);
  mark_postings(Field::kBody, body, out.postings);
  return out;
}

PackedDocument packed(Document document) {
  PackedDocument out;
  const std::string_view words = document.text.words;
  const std::string facts = pack_facts(document), structure = pack_structure(document);
  out.words_hash = hash_of(document.name() + "\n" + document.text.words);
  out.facts_hash = hash_of(facts + structure);
  out.facts = compress(facts);
  out.structure = compress(structure);
  for (std::size_t at = 0; at < words.size(); at += kWordsPiece) out.words.push_back(compress(words.substr(at, kWordsPiece)));
  out.title = passage_title(document.header);
  const std::vector<Token> title = tokenize(out.title);
  out.title_length = title.size();
  mark_postings(Field::kTitle, title, out.title_postings);
  for (const Piece& piece : cut(document)) out.passages.push_back(packed(document, piece));
  out.document = std::move(document);
  return out;
}

}  // namespace
}  // namespace store

std::shared_ptr<const PackedFile> Store::pack(StoredFile file, std::string_view bytes, Keep keep, std::vector<Document> documents) {
  auto out = std::make_shared<PackedFile>();
  out->file = std::move(file);
  if (keep == Keep::kBytes && !bytes.empty()) out->bytes = store::compress(bytes);
  for (Document& document : documents) out->documents.push_back(store::packed(std::move(document)));
  return out;
}

Result<void> Store::put(const StoredFile& file, std::string_view bytes, Keep keep, const std::vector<Document>& documents) {
  return put(*pack(file, bytes, keep, documents));
}

}  // namespace rasoat
