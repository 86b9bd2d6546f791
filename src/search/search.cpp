#include "rasoat/search.h"

#include <chrono>

#include "search/query.h"
#include "search/snippet.h"

namespace rasoat {
namespace {

// An article of a law names its subject at every turn: that it holds a word of the question tells much, how often tells little.
constexpr double kSaturation = 0.5;

// "khoản 1 Điều 7 Quy định ban hành kèm theo Quyết định số …": what an attached document calls itself stands in its heading.
std::string citation_of(const Store& store, const Passage& passage) {
  const auto known = store.known(passage.document);
  if (!known) return {};
  Header header;
  header.number = known->number;
  header.type = known->type;
  header.title = known->title;
  std::string attachment;
  if (passage.unit.rfind("att_", 0) == 0)
    if (const auto document = store.load(passage.document)) attachment = attachment_kind(**document, passage.index);
  const std::string unit = cite_unit(passage.unit, attachment), document = cite_document(header);
  return unit.empty() ? document : unit + " " + document;
}

Result<Hit> hit_of(const Store& store, const Passage& passage, const search_detail::Query& query, Date day) {
  const auto words = store.words(passage.id);
  if (!words) return tl::unexpected(words.error());
  search_detail::Snippet snippet = search_detail::make_snippet(*words, query);
  Hit hit;
  hit.document = passage.document;
  hit.unit = passage.unit;
  hit.citation = citation_of(store, passage);
  hit.score = passage.score;
  hit.status = store.status(passage.document, day, passage.unit);
  hit.snippet = std::move(snippet.text);
  hit.marks = std::move(snippet.marks);
  return hit;
}

}  // namespace

Result<SearchResult> search(const Store& store, std::string_view query, const Filter& filter, std::size_t limit, Date day) {
  const auto start = std::chrono::steady_clock::now();
  auto parsed = search_detail::parse_query(store, query);
  if (!parsed) return tl::unexpected(parsed.error());
  SearchResult result;
  RankQuery rank;
  rank.terms = parsed->terms;
  rank.required = parsed->required;
  rank.saturation = kSaturation;
  rank.filter = filter;
  rank.limit = limit;
  const auto passages = store.rank(rank, &result.total);
  if (!passages) return tl::unexpected(passages.error());
  for (const Passage& passage : *passages) {
    auto hit = hit_of(store, passage, *parsed, day);
    if (!hit) return tl::unexpected(hit.error());
    result.hits.push_back(std::move(*hit));
  }
  result.micros = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace rasoat
