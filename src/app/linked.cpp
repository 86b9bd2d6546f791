// Articles that an article names, and those that name it.
#include <algorithm>
#include <set>

#include "rasoat/relations.h"

namespace rasoat {
namespace {

// "art_5" of "art_5__para_2", "att_1__art_5" of "att_1__art_5__para_2"; empty for what lies in no article.
std::string article_part(const std::string& unit) {
  const std::size_t inner = unit.find("__art_");
  if (inner == std::string::npos && !unit.starts_with("art_")) return {};
  return unit.substr(0, unit.find("__", inner == std::string::npos ? 0 : inner + 2));
}

std::string article_around(const Document& document, std::int32_t unit) {
  const std::int32_t article = document.ancestor(unit, UnitKind::kArticle);
  return article < 0 ? std::string() : document.units[static_cast<std::size_t>(article)].id;
}

class Collector {
 public:
  explicit Collector(const Store& store) : store_(store) {}

  void add_named(const Document& document, std::int64_t id, const std::string& article) {
    const std::vector<Link> links = store_.links(id);
    for (const Citation& citation : document.citations) {
      if (article_around(document, citation.unit) != article) continue;
      for (const Target& target : citation.targets)
        for (const Link& link : links)
          if (link.target == target.document && link.how == Resolution::kResolved) add(link.document, article_part(target.unit), false);
    }
  }

  void add_naming(std::int64_t id, const std::string& article, std::size_t limit) {
    const std::vector<std::int64_t> copies = store_.copies_of(id);
    std::set<std::int64_t> citing;
    for (const std::int64_t copy : copies)
      for (const std::int64_t one : store_.citing(copy)) citing.insert(one);
    for (const std::int64_t copy : copies) citing.erase(copy);
    // The last stored first: of many that cite a law, not all can be read while somebody waits.
    for (auto one = citing.rbegin(); one != citing.rend() && limit > 0; ++one, --limit)
      if (const auto by = store_.load(*one)) add_naming(**by, *one, copies, article);
  }

  std::vector<LinkedArticle> out;

 private:
  void add_naming(const Document& by, std::int64_t id, const std::vector<std::int64_t>& copies, const std::string& article) {
    std::set<std::string> names;
    for (const Link& link : store_.links(id))
      if (std::find(copies.begin(), copies.end(), link.document) != copies.end()) names.insert(link.target);
    for (const Citation& citation : by.citations) {
      const bool here = std::any_of(citation.targets.begin(), citation.targets.end(), [&](const Target& target) {
        return names.count(target.document) > 0 && article_part(target.unit) == article;
      });
      if (here) add(id, article_around(by, citation.unit), true);
    }
  }

  void add(std::int64_t document, const std::string& article, bool incoming) {
    if (article.empty() || !seen_.emplace(document, article).second) return;
    out.push_back({document, article, incoming});
  }

  const Store& store_;
  std::set<std::pair<std::int64_t, std::string>> seen_;
};

}  // namespace

std::vector<LinkedArticle> linked_articles(const Store& store, std::int64_t document, const std::string& unit, std::size_t limit) {
  const std::string article = article_part(unit);
  const auto loaded = store.load(document);
  if (article.empty() || !loaded) return {};
  Collector collector(store);
  collector.add_named(**loaded, document, article);
  collector.add_naming(document, article, limit);
  return std::move(collector.out);
}

}  // namespace rasoat
