// search and related: ranked provisions, one query or a file of them.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/cite.h"
#include "rasoat/relations.h"
#include "rasoat/search.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// The words of a snippet with the matched ones in colour.
std::string marked(const Hit& hit, const Style& style) {
  if (!style.color) return hit.snippet;
  std::string out;
  std::uint32_t at = 0;
  for (const Span mark : hit.marks) {
    out += hit.snippet.substr(at, mark.begin - at) + "\033[1;33m" + hit.snippet.substr(mark.begin, mark.size()) + "\033[0m";
    at = mark.end;
  }
  return out + hit.snippet.substr(at);
}

Json hit_json(const Store& store, const Hit& hit) {
  const auto known = store.known(hit.document);
  return {{"document", known ? known->number : ""}, {"unit", hit.unit},      {"citation", hit.citation}, {"score", hit.score},
          {"status", status_name(hit.status)},      {"snippet", hit.snippet}};
}

Json result_json(const Store& store, const std::string& query, const SearchResult& result) {
  Json hits = Json::array();
  for (const Hit& hit : result.hits) hits.push_back(hit_json(store, hit));
  return {{"query", query}, {"micros", result.micros}, {"total", result.total}, {"results", hits}};
}

std::string result_text(const SearchResult& result, const Style& style) {
  if (result.hits.empty()) return style.language == Language::kVietnamese ? "Không tìm thấy quy định nào.\n" : "Nothing found.\n";
  std::string out;
  int n = 0;
  for (const Hit& hit : result.hits) {
    out += fmt::format("{}{:2}. {}{}  [{}]\n", style.color ? "\033[1m" : "", ++n, hit.citation, style.color ? "\033[0m" : "",
                       status_words(hit.status, style.language));
    out += "    " + marked(hit, style) + "\n";
  }
  out += fmt::format(
      fmt::runtime(style.language == Language::kVietnamese ? "\n{} điều khớp; {:.1f} ms\n" : "\n{} articles match; {:.1f} ms\n"),
      result.total, static_cast<double>(result.micros) / 1000);
  return out;
}

Result<std::vector<std::string>> lines_of(const std::string& path) {
  std::ifstream file(path);
  if (!file) return fail(ErrorCode::kNotFound, {}, path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

Filter filter_of(const SearchArguments& arguments) {
  Filter filter;
  filter.type = arguments.type;
  filter.issuer = arguments.issuer;
  filter.province = arguments.province;
  return filter;
}

// Heading and words of what a related query starts from: the unit, or the whole document.
struct Start {
  std::string title, heading, words, type, unit;
  std::int64_t document = -1;  ///< left out of its own answers
};

Result<Start> start_of(const std::string& argument, const Store& store) {
  auto named = name_document(argument, &store);
  if (!named) return tl::unexpected(named.error());
  const Document& document = *named->document;
  Start start;
  if (auto address = parse_address(argument))
    if (auto id = find_one(store, *address)) start.document = *id;
  start.title = document.header.number + " " + document.header.title;
  start.type = document.header.type;
  if (named->units.empty()) {
    start.words = document.text.words;
    return start;
  }
  const std::int32_t unit = named->units.front();
  start.unit = document.units[static_cast<std::size_t>(unit)].id;
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  if (article >= 0) start.heading = std::string(document.words(document.units[static_cast<std::size_t>(article)].heading));
  start.words = std::string(document.words(document.units[static_cast<std::size_t>(unit)].extent));
  return start;
}

// A provision on the matter, and how it is known: by its words alone, or because one names the other.
struct Answer {
  Passage passage;
  const char* link = nullptr;
};

// What a citation links stands in front, in the order of the words: each gets the best score that words have on top of its own.
std::vector<Answer> with_links(const Store& store, const Start& start, std::vector<Passage> passages, std::size_t limit) {
  constexpr std::size_t kMostRead = 200;
  const double best = passages.empty() ? 1 : passages.front().score;
  std::vector<Answer> out;
  for (const LinkedArticle& linked : linked_articles(store, start.document, start.unit, kMostRead)) {
    const auto same = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
      return passage.document == linked.document && passage.unit == linked.unit;
    });
    Passage passage = same != passages.end() ? *same : Passage{linked.document, linked.unit, 0, -1, -1};
    if (same != passages.end()) passages.erase(same);
    passage.score += best;
    out.push_back({std::move(passage), linked.incoming ? "cited-by" : "cites"});
  }
  std::stable_sort(out.begin(), out.end(), [](const Answer& a, const Answer& b) { return a.passage.score > b.passage.score; });
  for (Passage& passage : passages) out.push_back({std::move(passage)});
  if (out.size() > limit) out.resize(limit);
  return out;
}

Result<Json> related_json(const std::string& argument, const Store& store, const RelatedArguments& arguments) {
  auto start = start_of(argument, store);
  if (!start) return tl::unexpected(start.error());
  const auto limit = static_cast<std::size_t>(arguments.limit);
  auto passages = related(store, {start->title, start->heading, start->words, start->type, start->document}, {}, limit);
  if (!passages) return tl::unexpected(passages.error());
  std::vector<Answer> answers;
  if (!arguments.text_only && start->document >= 0 && !start->unit.empty()) {
    answers = with_links(store, *start, std::move(*passages), limit);
  } else {
    for (Passage& passage : *passages) answers.push_back({std::move(passage)});
  }
  Json results = Json::array();
  for (const auto& [passage, link] : answers) {
    const auto known = store.known(passage.document);
    if (!known) continue;
    Header header;
    header.number = known->number;
    header.type = known->type;
    header.title = known->title;
    results.push_back({{"document", known->number},
                       {"unit", passage.unit},
                       {"score", passage.score},
                       {"citation", cite_unit(passage.unit) + " " + cite_document(header)},
                       {"link", link ? Json(link) : Json(nullptr)}});
  }
  return Json{{"address", argument}, {"results", results}};
}

std::string link_text(const Json& link, const Global& global) {
  if (link.is_null()) return {};
  const bool vi = global.lang() == Language::kVietnamese, cites = link == "cites";
  return vi ? (cites ? "  được quy định này viện dẫn" : "  viện dẫn quy định này") : (cites ? "  cited by it" : "  cites it");
}

}  // namespace

int run_search(const Global& global, const SearchArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json", "jsonl"}); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  std::vector<std::string> queries = {arguments.query};
  if (!arguments.batch.empty()) {
    auto lines = lines_of(arguments.batch);
    if (!lines) return report(lines.error(), global);
    queries = std::move(*lines);
  }
  for (const std::string& query : queries) {
    auto result = search(**store, query, filter_of(arguments), static_cast<std::size_t>(arguments.limit), *day);
    if (!result) return report(result.error(), global);
    const bool json = global.format != "text" || !arguments.batch.empty();
    const std::string out = json ? dump(result_json(**store, query, *result)) + "\n" : result_text(*result, global.style());
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return 0;
}

int run_related(const Global& global, const RelatedArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json", "jsonl"}); !ok) return report(ok.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  std::vector<std::string> addresses = {arguments.address};
  if (!arguments.batch.empty()) {
    auto lines = lines_of(arguments.batch);
    if (!lines) return report(lines.error(), global);
    addresses = std::move(*lines);
  }
  for (const std::string& address : addresses) {
    auto result = related_json(address, **store, arguments);
    if (!result && arguments.batch.empty()) return report(result.error(), global);
    // One bad line of a batch does not take the others' answers away.
    if (!result) {
      complain("rasoat: " + message(result.error(), global.lang()));
      result = Json{{"address", address}, {"results", Json::array()}};
    }
    if (global.format != "text" || !arguments.batch.empty()) {
      fmt::print("{}\n", dump(*result));
      continue;
    }
    int n = 0;
    for (const auto& row : (*result)["results"])
      fmt::print("{:2}. {}  ({:.2f}){}\n", ++n, row["citation"].get<std::string>(), row["score"].get<double>(),
                 link_text(row["link"], global));
  }
  return 0;
}

}  // namespace rasoat::cli
