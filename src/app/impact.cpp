// What a draft or a new document touches: four questions to the graph of citations and to the index of words.
#include <algorithm>
#include <map>
#include <set>

#include "app/touching.h"
#include "rasoat/app.h"
#include "rasoat/match.h"

namespace rasoat {
namespace {

// Less is chance: forms of speech that every document shares.
constexpr double kSameMatter = 0.3;

class Tracer {
 public:
  Tracer(const Document& document, std::int32_t unit, const Store& store, Date day)
      : document_(document), unit_(unit), store_(store), day_(day) {
    if (unit >= 0) unit_id_ = document.units[static_cast<std::size_t>(unit)].id;
    if (!document.header.number.empty())
      for (const KnownDocument& known : store.by_number(number_key(document.header.number)))
        if (known.province == document.header.province || known.province.empty()) own_.insert(known.id);
  }

  Result<std::vector<Impact>> run() {
    for (const Amendment& amendment : document_.amendments)
      if (within(amendment.unit) && !amendment.target.document.empty()) act_on(amendment);
    for (const std::int64_t own : own_)
      if (auto ok = those_naming(own, {}, unit_id_); !ok) return tl::unexpected(ok.error());
    for (const std::int64_t acted : acted_)
      if (auto ok = those_naming(acted, store_.known(acted)->number, {}); !ok) return tl::unexpected(ok.error());
    if (auto ok = same_matter(); !ok) return tl::unexpected(ok.error());
    std::vector<Impact> out;
    for (const auto& [id, impact] : found_) out.push_back(impact);
    std::stable_sort(out.begin(), out.end(), [](const Impact& one, const Impact& other) { return one.touch < other.touch; });
    return out;
  }

 private:
  [[nodiscard]] bool within(std::int32_t unit) const {
    for (; unit >= 0 && unit_ >= 0; unit = document_.units[static_cast<std::size_t>(unit)].parent)
      if (unit == unit_) return true;
    return unit_ < 0;
  }

  // The first reason found is the strongest; further units of the same reason are added.
  void note(std::int64_t id, Touch touch, const std::string& via, const std::vector<std::string>& units) {
    if (own_.count(id) > 0 || !in_force_on(store_, id, day_)) return;
    const auto [at, fresh] = found_.emplace(id, Impact{id, touch, via, {}});
    if (!fresh && (at->second.touch < touch || at->second.via != via)) {
      if (at->second.touch <= touch) return;
      at->second = Impact{id, touch, via, {}};
    }
    for (const std::string& unit : units)
      if (std::find(at->second.units.begin(), at->second.units.end(), unit) == at->second.units.end()) at->second.units.push_back(unit);
  }

  void act_on(const Amendment& amendment) {
    const std::int64_t id = document_meant(document_, amendment.target, store_);
    if (id == 0) return;
    acted_.insert(id);
    note(id, Touch::kActedOn, {}, amendment.target.unit.empty() ? std::vector<std::string>{} : std::vector{amendment.target.unit});
  }

  Result<void> those_naming(std::int64_t named, const std::string& via, const std::string& unit) {
    for (const std::int64_t id : store_.citing(named)) {
      auto citing = store_.load(id);
      if (!citing) return tl::unexpected(citing.error());
      const Mention mention = mention_of(**citing, {named}, store_, unit);
      if (mention.basis) note(id, Touch::kBasedOn, via, mention.units);
      if (!mention.basis && !mention.units.empty()) note(id, Touch::kCites, via, mention.units);
    }
    return {};
  }

  Result<void> same_matter() {
    MatchOptions options;
    options.day = day_;
    const auto candidates = rasoat::candidates(document_, store_, options);
    if (!candidates) return tl::unexpected(candidates.error());
    for (const Candidate& candidate : *candidates) {
      if (candidate.score < kSameMatter || !within(candidate.unit)) continue;
      const auto other = store_.load(candidate.document);
      if (!other) return tl::unexpected(other.error());
      note(candidate.document, Touch::kSameMatter, {}, {(*other)->units[static_cast<std::size_t>(candidate.other)].id});
    }
    return {};
  }

  const Document& document_;
  std::int32_t unit_;
  std::string unit_id_;
  const Store& store_;
  Date day_;
  std::set<std::int64_t> own_, acted_;  // stored copies of the document itself; what it amends or ends
  std::map<std::int64_t, Impact> found_;
};

}  // namespace

std::string_view touch_name(Touch touch) {
  switch (touch) {
    case Touch::kActedOn:
      return "acted-on";
    case Touch::kBasedOn:
      return "based-on";
    case Touch::kCites:
      return "cites";
    case Touch::kSameMatter:
      break;
  }
  return "same-matter";
}

Result<std::vector<Impact>> impact(const Document& document, std::int32_t unit, const Store& store, Date day) {
  return Tracer(document, unit, store, day).run();
}

}  // namespace rasoat
