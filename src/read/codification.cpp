// The codification prints the articles of many documents sorted by topic. Here they go back to their documents: every article names its own
// in a note, the first of a document in full. Origin.offset is the ordinal of the paragraph in the document that is made.
#include "read/codification.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "rasoat/text.h"
#include "read/article_label.h"
#include "read/codification_note.h"
#include "read/codification_split.h"
#include "read/fragment.h"

namespace rasoat {
namespace read {
namespace {

struct Article {
  RawArticle raw;
  std::size_t file = 0;
  std::size_t document = 0;
  std::string label;  // "5", "41a"; empty if it has none
  std::string unit;   // "Điều 5", "Mục IV"
  std::string heading;
  std::string changes;
};

struct Group {
  Imported imported;
  std::string part;
  std::vector<std::size_t> articles;
  std::size_t unread_notes = 0;
  bool full = false;  // a full note has been seen
};

std::string stem_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.find_last_of('.'));
}

class Regrouping {
 public:
  Regrouping(const std::vector<CodificationFile>& files, const std::string& folder, const std::string& edition, const Limits& limits)
      : files_(files), folder_(folder), edition_(edition), limits_(limits) {}

  Result<std::vector<Source>> run() {
    for (const std::size_t file : by_path())
      for (RawArticle& raw : split_codification(files_[file].bytes)) take(std::move(raw), file);
    if (articles_.empty()) return fail(ErrorCode::kNoDocument, "no articles", folder_);
    date_edition();
    std::vector<Source> out;
    out.reserve(groups_.size());
    for (const std::size_t group : by_number()) {
      auto source = source_of(groups_[group]);
      if (!source) return tl::unexpected(source.error());
      out.push_back(std::move(*source));
    }
    return out;
  }

 private:
  // A folder without a date is the current edition; how new it is at least its newest documents tell. One or two days may be misprints.
  void date_edition() {
    if (edition_.empty() || (edition_[0] >= '0' && edition_[0] <= '9')) return;
    std::vector<Date> issued;
    for (const Group& group : groups_)
      if (group.imported.issued) issued.push_back(*group.imported.issued);
    constexpr std::size_t kMisprints = 2;
    std::sort(issued.rbegin(), issued.rend());
    if (issued.size() <= kMisprints) return;
    for (Group& group : groups_) group.imported.edition = "current:" + issued[kMisprints].iso();
  }

  [[nodiscard]] std::vector<std::size_t> by_path() const {
    std::vector<std::size_t> order(files_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return files_[a].path < files_[b].path; });
    return order;
  }

  [[nodiscard]] std::vector<std::size_t> by_number() const {
    std::vector<std::size_t> order(groups_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(groups_[a].part, groups_[a].imported.type) < std::tie(groups_[b].part, groups_[b].imported.type);
    });
    return order;
  }

  void take(RawArticle raw, std::size_t file) {
    Article article;
    article.file = file;
    const std::string label = normalize(flat_text(raw.label));
    std::string code_label;
    article.heading = heading_of(label, code_label);
    const auto note = parse_source_note(normalize(flat_text(raw.note)));
    if (note) {
      // "(Điều Thông tư số …": the number is only in the code.
      const std::string& number = note->article.empty() && lower(note->unit) == "điều" ? code_label : note->article;
      article.label = lower(number);
      article.unit = number.empty() ? note->unit : "Điều " + number;
      article.changes = note->changes;
      article.document = group_of(*note, file);
    } else {
      article.label = lower(code_label);
      article.unit = code_label.empty() ? "" : "Điều " + code_label;
      article.document = group(stem_key(file), "@" + stem_of(files_[file].path));
      ++groups_[article.document].unread_notes;
    }
    article.raw = std::move(raw);
    if (!article.raw.anchor.empty()) by_anchor_.emplace(article.raw.anchor, articles_.size());
    groups_[article.document].articles.push_back(articles_.size());
    articles_.push_back(std::move(article));
  }

  // "Điều 36.3.NĐ.1.12a. Title": the title, and in `article` the last part of the code, which is the article's number in its document.
  static std::string heading_of(const std::string& label, std::string& article) {
    static const RE2 kCoded(R"(^Điều [\d.]+\.\p{L}{2}(?:\.[\p{L}\d]+)*\.(\d+\p{L}{0,2})\.\s*(.*)$)");
    static const RE2 kPlain(R"(^Điều (\d+\p{L}{0,2})\.\s*(.*)$)");
    std::string heading;
    if (RE2::FullMatch(label, kCoded, &article, &heading) || RE2::FullMatch(label, kPlain, &article, &heading)) return heading;
    return label;
  }

  static std::string stem_key(std::size_t file) { return "\n@" + std::to_string(file); }

  std::size_t group(const std::string& key, const std::string& part) {
    const auto [at, fresh] = group_by_key_.emplace(key, groups_.size());
    if (fresh) {
      groups_.emplace_back();
      groups_.back().part = part;
      groups_.back().imported.edition = edition_;
    }
    return at->second;
  }

  // A document without a number is known by its type and topic: no topic holds two of one type.
  std::size_t group_of(const SourceNote& note, std::size_t file) {
    const bool numbered = !note.number.empty();
    std::string slug = fold(note.type);
    std::replace(slug.begin(), slug.end(), ' ', '-');
    const std::size_t at = group(lower(note.type) + (numbered ? "\n" + lower(note.number) : stem_key(file)),
                                 numbered ? note.number : "@" + stem_of(files_[file].path) + "~" + slug);
    Imported& imported = groups_[at].imported;
    imported.number = note.number;
    if (imported.type.empty()) imported.type = note.type;
    if (!imported.effective) imported.effective = note.effective;
    if (!numbered && imported.title.empty()) imported.title = note.title;
    if (note.issued && !groups_[at].full) {
      groups_[at].full = true;
      imported.title = note.title;
      imported.issuer = note.issuer;
      imported.issued = note.issued;
      imported.effective = note.effective;
    }
    return at;
  }

  Result<Source> source_of(const Group& group) {
    Source source;
    source.file = folder_;
    source.part = group.part;
    source.format = "codification";
    source.imported = group.imported;
    if (group.unread_notes > 0) source.warnings.push_back("note-unread:" + std::to_string(group.unread_notes));
    std::vector<std::size_t> order = group.articles;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return label_less(articles_[a].label, articles_[b].label); });
    std::size_t same_label_from = 0;  // where in the paragraphs the run of articles with this label begins
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Article& article = articles_[order[i]];
      if (i == 0 || article.label.empty() || article.label != articles_[order[i - 1]].label) same_label_from = source.paragraphs.size();
      if (auto done = add(article, same_label_from, source); !done) return tl::unexpected(done.error());
    }
    return source;
  }

  // Writes the article unless the same text stands already among those with its label.
  Result<void> add(const Article& article, std::size_t same_label_from, Source& source) {
    std::vector<Paragraph>& paragraphs = source.paragraphs;
    const std::size_t begin = paragraphs.size();
    Paragraph first;
    first.kind = article.label.empty() ? ParagraphKind::kBody : ParagraphKind::kArticle;
    first.text = article.unit.empty()      ? article.heading
                 : article.heading.empty() ? article.unit + "."
                                           : article.unit + ". " + article.heading;
    first.origin.offset = begin;
    paragraphs.push_back(std::move(first));
    BlockWriter writer(paragraphs);
    for (const std::string_view body : article.raw.bodies) write_fragment(body, writer);
    if (writer.longest() > limits_.paragraph_bytes)
      return fail(ErrorCode::kParagraphTooLong, std::to_string(writer.longest()), files_[article.file].path);
    if (same_label_from < begin) {
      if (is_repeated(paragraphs, same_label_from, begin)) {
        paragraphs.resize(begin);
      } else {
        source.warnings.push_back("article-text-differs:" + article.label);
      }
    }
    add_relations(article, source.imported);
    return {};
  }

  // True if the article that begins at `begin` stands, word for word, among the articles from `from` on.
  static bool is_repeated(const std::vector<Paragraph>& paragraphs, std::size_t from, std::size_t begin) {
    const auto words = [&](std::size_t at, std::size_t end) {
      std::string out;
      for (; at < end; ++at) out += normalize(paragraphs[at].text) + "\n";
      return out;
    };
    const std::string mine = words(begin, paragraphs.size());
    for (std::size_t at = from; at < begin;) {
      std::size_t end = at + 1;
      while (end < begin && paragraphs[end].kind != ParagraphKind::kArticle) ++end;
      if (words(at, end) == mine) return true;
      at = end;
    }
    return false;
  }

  void add_relations(const Article& article, Imported& imported) const {
    if (!article.changes.empty()) {
      const bool known = std::any_of(imported.notes.begin(), imported.notes.end(), [&](const Imported::Note& note) {
        return note.article == article.label && note.text == article.changes;
      });
      if (!known) imported.notes.push_back({article.label, article.changes});
    }
    for (const std::string_view piece : article.raw.links)
      for (const std::string_view anchor : link_targets(piece)) {
        const auto at = by_anchor_.find(anchor);
        if (at == by_anchor_.end()) continue;
        const Article& target = articles_[at->second];
        imported.links.push_back({article.label, groups_[target.document].part, target.label});
      }
  }

  const std::vector<CodificationFile>& files_;
  const std::string& folder_;
  const std::string& edition_;
  const Limits& limits_;
  std::vector<Article> articles_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::size_t> group_by_key_;
  std::unordered_map<std::string_view, std::size_t> by_anchor_;
};

class CodificationReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "codification"; }
  [[nodiscard]] bool accepts(std::string_view, std::string_view head) const override { return is_codification(head); }
  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    return read_codification({{file, std::string(bytes)}}, file, {}, limits);
  }
};

}  // namespace

std::unique_ptr<Reader> make_codification_reader() {
  return std::make_unique<CodificationReader>();
}

}  // namespace read

bool is_codification(std::string_view head) {
  head = head.substr(0, 8192);
  return head.find("<p class='pDieu'") != std::string_view::npos || head.find("<p class='pChuong'") != std::string_view::npos ||
         (head.find("<div class='_content'>") != std::string_view::npos && head.find("ViewDanhSachVB(") != std::string_view::npos);
}

Result<std::vector<Source>> read_codification(const std::vector<CodificationFile>& files, const std::string& folder,
                                              const std::string& edition, const Limits& limits) {
  try {
    return read::Regrouping(files, folder, edition, limits).run();
  } catch (const std::exception& fault) {
    return fail(ErrorCode::kInternal, fault.what(), folder);
  }
}

}  // namespace rasoat
