// Two or three old provinces are one: their rule sets side by side, matter by matter. Each article gets the one counterpart that
// is most like it, the surest pairs first, so that a row is one matter.
#include <algorithm>
#include <map>
#include <set>

#include "app/touching.h"
#include "rasoat/address.h"
#include "rasoat/app.h"
#include "rasoat/bodies.h"
#include "rasoat/compare.h"
#include "rasoat/effect.h"
#include "rasoat/match.h"

namespace rasoat {
namespace {

// Rules of two provinces on one matter are seldom copied from each other: some words in common are enough.
constexpr double kSomeOverlap = 0.12;

using Spot = std::pair<std::int64_t, std::int32_t>;  // document and unit

class Table {
 public:
  Table(const Store& store, const std::map<std::int64_t, std::size_t>& area_of, Date day) : store_(store), area_of_(area_of), day_(day) {}

  Result<std::vector<MergedRow>> run(std::vector<StoredPair> pairs) {
    std::stable_sort(pairs.begin(), pairs.end(), [](const StoredPair& one, const StoredPair& other) { return one.score > other.score; });
    for (const StoredPair& pair : pairs)
      if (auto ok = take(pair); !ok) return tl::unexpected(ok.error());
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& one, const Row& other) { return one.at < other.at; });
    if (auto ok = add_unmatched(); !ok) return tl::unexpected(ok.error());
    std::vector<MergedRow> out;
    for (Row& row : rows_) out.push_back(std::move(row.row));
    return out;
  }

 private:
  struct Row {
    Spot at;
    MergedRow row;
  };

  [[nodiscard]] std::size_t area(std::int64_t document) const { return area_of_.at(document); }

  Result<void> take(const StoredPair& pair) {
    if (area(pair.first.document) == area(pair.second.document)) return {};
    const bool turned = area(pair.second.document) < area(pair.first.document);
    const StoredUnit &one = turned ? pair.second : pair.first, &other = turned ? pair.first : pair.second;
    // One counterpart for each other area.
    if (!used_.insert({{one.document, one.index}, area(other.document)}).second) return {};
    if (!used_.insert({{other.document, other.index}, area(one.document)}).second) {
      used_.erase({{one.document, one.index}, area(other.document)});
      return {};
    }
    auto a = store_.load(one.document), b = store_.load(other.document);
    if (!a) return tl::unexpected(a.error());
    if (!b) return tl::unexpected(b.error());
    rows_.push_back({{one.document, one.index},
                     {side(**a, one.document, one.index), side(**b, other.document, other.index), pair.score,
                      compare(**a, {one.index}, **b, {other.index})}});
    return {};
  }

  // Articles without a counterpart, of documents that have one somewhere: what one area regulates and the other does not.
  Result<void> add_unmatched() {
    std::map<std::int64_t, std::set<std::int32_t>> matched;
    for (const auto& [place, area] : used_) matched[place.first].insert(place.second);
    for (const auto& [id, area] : area_of_) {
      const auto some = matched.find(id);
      auto document = store_.load(id);
      if (!document) return tl::unexpected(document.error());
      if (some == matched.end()) {
        add_alone(side(**document, id, -1), area, {id, -1});
        continue;
      }
      for (std::size_t i = 0; i < (*document)->units.size(); ++i)
        if ((*document)->units[i].kind == UnitKind::kArticle && some->second.count(static_cast<std::int32_t>(i)) == 0)
          add_alone(side(**document, id, static_cast<std::int32_t>(i)), area, {id, static_cast<std::int32_t>(i)});
    }
    return {};
  }

  // The first area stands on the left, all others on the right.
  void add_alone(Side side, std::size_t area, Spot at) {
    Row row{at, {}};
    (area == 0 ? row.row.a : row.row.b) = std::move(side);
    rows_.push_back(std::move(row));
  }

  Side side(const Document& document, std::int64_t id, std::int32_t unit) const {
    Side out;
    out.document = document.name();
    out.file = document.file;
    out.citation = cite_document(document);
    out.in_force = status_name(store_.status(id, day_));
    out.title = document.header.title;
    if (!document.header.issuers.empty()) out.issuer = document.header.issuers.front();
    out.issued = document.header.issued;
    if (unit < 0) return out;
    const Unit& own = document.units[static_cast<std::size_t>(unit)];
    out.unit = own.id;
    out.citation = cite_unit(own.id, attachment_kind(document, unit)) + " " + out.citation;
    out.span = own.extent;
    out.quote = std::string(document.words(own.extent));
    return out;
  }

  const Store& store_;
  const std::map<std::int64_t, std::size_t>& area_of_;
  Date day_;
  std::set<std::pair<Spot, std::size_t>> used_;  // an article, and the area in which it has its counterpart
  std::vector<Row> rows_;
};

// What the new province issued under the name of the old one holds for all of it already.
bool issued_since_merger(const std::optional<Date>& issued, const std::vector<std::string>& areas) {
  return issued && std::all_of(areas.begin(), areas.end(), [&](const std::string& area) {
           return fold(province_on(area, *issued)) == fold(province_on(areas.front(), *issued));
         });
}

// The normative documents in force on the day that were issued for one of the areas alone, each with the index of its area.
Result<std::map<std::int64_t, std::size_t>> rule_sets(const Store& store, const std::vector<std::string>& areas, Date day) {
  std::map<std::int64_t, std::size_t> out;
  for (const std::int64_t id : store.documents()) {
    const auto known = store.known(id);
    if (!known || store.copies_of(id).front() != id || issued_since_merger(known->issued, areas)) continue;
    const auto found =
        std::find_if(areas.begin(), areas.end(), [&](const std::string& area) { return fold(area) == fold(known->province); });
    if (found == areas.end() || !in_force_on(store, id, day)) continue;
    auto document = store.load(id);
    if (!document) return tl::unexpected(document.error());
    if (rank((*document)->header) > 0) out.emplace(id, static_cast<std::size_t>(found - areas.begin()));
  }
  return out;
}

}  // namespace

Result<std::vector<MergedRow>> compare_merged(const Store& store, const std::vector<std::string>& areas, Date day, const Control& control) {
  if (areas.size() < 2) return fail(ErrorCode::kUsage, "--merged A,B");
  for (const std::string& area : areas)
    if (fold(province_on(area, day)) != fold(province_on(areas.front(), day)))
      return fail(ErrorCode::kUsage,
                  "--merged: " + areas.front() + " → " + province_on(areas.front(), day) + ", " + area + " → " + province_on(area, day));
  const auto area_of = rule_sets(store, areas, day);
  if (!area_of) return tl::unexpected(area_of.error());
  auto pairs = self_join(store, {.least = kSomeOverlap,
                                 .threads = control.jobs,
                                 .wanted = [&](std::int64_t id) { return area_of->count(id) > 0; },
                                 .cancelled = control.cancelled});
  if (!pairs) return tl::unexpected(pairs.error());
  return Table(store, *area_of, day).run(std::move(*pairs));
}

}  // namespace rasoat
