// Documents for tests, made by hand: no parser stands between a test and what it stores.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "rasoat/store.h"

namespace rasoat::sample {

struct Article {
  std::string label, heading, body;
};

/// A document of articles; every paragraph of a body is a line.
inline Document document(const std::string& number, const std::string& title, const std::vector<Article>& articles,
                         const std::string& type = "nghi-dinh") {
  Document out;
  out.header.number = number;
  out.header.title = title;
  out.header.type = type;
  out.header.issued = Date::make(2020, 5, 14);
  out.header.effective = Date::make(2020, 7, 1);
  out.header.issuers = {"Chính phủ"};
  out.header.normative = true;
  out.file = "mẫu.txt";
  auto& words = out.text.words;
  const auto line = [&](const std::string& text) {
    const auto begin = static_cast<std::uint32_t>(words.size());
    words += text;
    const Span span{begin, static_cast<std::uint32_t>(words.size())};
    out.text.paragraphs.push_back(span);
    out.text.paragraph_of.push_back(static_cast<std::uint32_t>(out.text.paragraphs.size() - 1));
    out.text.pieces.push_back({begin, {out.text.paragraph_of.back(), 0}});
    words += '\n';
    return span;
  };
  for (const Article& article : articles) {
    const std::string label = "Điều " + article.label + ". ";
    const Span head = line(label + article.heading), body = line(article.body);
    Unit unit;
    unit.kind = UnitKind::kArticle;
    unit.label = article.label;
    unit.id = "art_" + article.label;
    unit.heading = {head.begin + static_cast<std::uint32_t>(label.size()), head.end};
    unit.text = body;
    unit.extent = {head.begin, body.end};
    out.units.push_back(unit);
  }
  return out;
}

/// Adds a citation of another document, standing at the end of the words of the first unit.
inline void cite(Document& document, const std::string& number) {
  Citation citation;
  citation.unit = 0;
  citation.targets.push_back({number, ""});
  document.citations.push_back(citation);
}

/// Adds what the first unit does to another document.
inline void act(Document& document, Action action, const std::string& number, const std::string& unit) {
  Amendment amendment;
  amendment.unit = 0;
  amendment.action = action;
  amendment.target = {number, unit};
  document.amendments.push_back(amendment);
}

/// A folder of its own for a test, gone with it.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "rasoat-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

/// Opens a new store for writing; a fault ends the test by an empty pointer.
inline std::unique_ptr<Store> create(const std::string& path) {
  auto store = Store::open(path, Store::Mode::kWrite);
  return store ? std::move(*store) : nullptr;
}

inline StoredFile file(const std::string& path) {
  return {path, 10, 20, "hash of " + path};
}

/// Stores documents as the file `path`, in a transaction of their own.
inline bool put(Store& store, const std::string& path, const std::vector<Document>& documents) {
  return store.put(file(path), "bytes", Keep::kBytes, documents).has_value();
}

}  // namespace rasoat::sample
