#include "read/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <optional>

#include "rasoat/text.h"
#include "read/article_label.h"
#include "read/decode.h"
#include "read/knowledge.h"
#include "read/lines.h"

namespace rasoat::read {
namespace {

using Json = nlohmann::json;

// The value of the first of the keys that holds a string or a number; empty if none does.
std::string text_at(const Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const auto at = object.find(key);
    if (at == object.end()) continue;
    if (at->is_string()) return at->get<std::string>();
    if (at->is_number_integer()) return std::to_string(at->get<long long>());
  }
  return {};
}

const Json* list_at(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_array() ? &*at : nullptr;
}

std::optional<Date> date_at(const Json& object, std::initializer_list<const char*> keys) {
  return Date::parse_iso(std::string_view(text_at(object, keys)).substr(0, 10));
}

bool only_blanks(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string_view after_article_word(std::string_view label) {
  constexpr std::string_view kWord = "Điều ";
  return label.starts_with(kWord) ? label.substr(kWord.size()) : label;
}

// The type that the page's address names: ".../bo-luat-hang-hai-so-95-2015-qh13--96117" is a "Bộ luật".
std::string type_in_page(std::string_view page) {
  const std::string_view last = page.substr(page.rfind('/') + 1);
  std::string slug = fold(last);
  for (const std::string& type : knowledge().document_types) {
    std::string words = fold(type);
    std::replace(words.begin(), words.end(), ' ', '-');
    if (slug.starts_with(words + "-")) return type;
  }
  return {};
}

// A list that was sorted as text ("Điều 1", "Điều 10", "Điều 2") is put back in the order of its numbers. Any other order is the document's
// own: labels may begin again in what it puts in force.
void in_order_of_numbers(std::vector<std::pair<std::string, const Json*>>& entries) {
  const auto as_text = [](const auto& a, const auto& b) { return a.first < b.first; };
  const auto by_number = [](const auto& a, const auto& b) { return label_less(after_article_word(a.first), after_article_word(b.first)); };
  if (std::adjacent_find(entries.begin(), entries.end(), std::not_fn(as_text)) != entries.end()) return;
  std::stable_sort(entries.begin(), entries.end(), by_number);
}

class Builder {
 public:
  Builder(const std::string& file, const Limits& limits) : limits_(limits) {
    source_.file = file;
    source_.format = "json";
  }

  Result<Source> chapters(const Json& law) {
    facts(law, {"id", "number", "so_hieu"});
    for (const Json& chapter : *list_at(law, "chapters")) {
      if (!chapter.is_object()) return missing("chapters[] objects");
      lines(text_at(chapter, {"title"}), ParagraphKind::kBody);
      lines(text_at(chapter, {"subtitle"}), ParagraphKind::kBody);
      const Json* articles = list_at(chapter, "articles");
      if (articles == nullptr) return missing("chapters[].articles");
      if (auto done = all(*articles); !done) return tl::unexpected(done.error());
    }
    return finish();
  }

  Result<Source> flat(const Json& law) {
    facts(law, {"law_id", "number", "id"});
    if (auto done = all(*list_at(law, "articles")); !done) return tl::unexpected(done.error());
    return finish();
  }

 private:
  void facts(const Json& law, std::initializer_list<const char*> number_keys) {
    Imported& imported = source_.imported;
    imported.number = text_at(law, number_keys);
    std::replace(imported.number.begin(), imported.number.end(), '_', '/');
    // An identifier of the list's own ("HIEN-PHAP-2013") is no number of a document.
    if (imported.number.find('/') == std::string::npos || imported.number.find_first_of("0123456789") == std::string::npos)
      imported.number.clear();
    imported.title = text_at(law, {"title", "name"});
    imported.type = text_at(law, {"type", "loai_van_ban"});
    if (imported.type.empty()) imported.type = type_in_page(text_at(law, {"sourceUrl"}));
    imported.issuer = text_at(law, {"issuer"});
    imported.status = text_at(law, {"status"});
    imported.issued = date_at(law, {"issued", "issue_date", "issueDate"});
    imported.effective = date_at(law, {"effective", "effective_date", "effectiveDate"});
    source_.part = imported.number.empty() ? text_at(law, number_keys) : imported.number;
  }

  Result<void> all(const Json& articles) {
    std::vector<std::pair<std::string, const Json*>> entries;
    for (const Json& entry : articles) {
      if (!entry.is_object()) return missing("articles[] objects");
      entries.emplace_back(text_at(entry, {"number", "article_id"}), &entry);
    }
    in_order_of_numbers(entries);
    for (auto& [label, entry] : entries) {
      if (!label.empty() && label[0] >= '0' && label[0] <= '9') label = "Điều " + label;
      article(label, text_at(*entry, {"heading", "title"}));
      lines(text_at(*entry, {"body", "text"}), ParagraphKind::kBody);
    }
    return {};
  }

  void article(std::string label, const std::string& heading) {
    if (label.empty()) return lines(heading, ParagraphKind::kBody);
    if (!label.ends_with('.')) label.push_back('.');
    std::string line = heading.empty() ? label : label + " " + heading;
    std::replace(line.begin(), line.end(), '\n', ' ');
    add(std::move(line), label.starts_with("Điều ") ? ParagraphKind::kArticle : ParagraphKind::kBody);
  }

  void lines(std::string_view text, ParagraphKind kind) {
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min(text.find('\n', from), text.size());
      std::string_view line = text.substr(from, end - from);
      from = end + 1;
      while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
      if (!only_blanks(line) && !is_furniture(line)) add(std::string(line), kind);
    }
  }

  void add(std::string text, ParagraphKind kind) {
    longest_ = std::max(longest_, text.size());
    Paragraph paragraph;
    paragraph.text = std::move(text);
    paragraph.kind = kind;
    paragraph.origin.offset = source_.paragraphs.size();
    source_.paragraphs.push_back(std::move(paragraph));
  }

  [[nodiscard]] tl::unexpected<Error> missing(const char* what) const {
    return fail(ErrorCode::kFormat, std::string("missing ") + what, source_.file);
  }

  Result<Source> finish() {
    if (longest_ > limits_.paragraph_bytes) return fail(ErrorCode::kParagraphTooLong, std::to_string(longest_), source_.file);
    if (source_.paragraphs.empty()) return fail(ErrorCode::kNoDocument, source_.part, source_.file);
    return std::move(source_);
  }

  const Limits& limits_;
  Source source_;
  std::size_t longest_ = 0;
};

Result<Source> law_of(const Json& law, const std::string& file, const Limits& limits) {
  if (!law.is_object()) return fail(ErrorCode::kFormat, "missing an object with \"chapters\" or \"articles\"", file);
  if (list_at(law, "chapters") != nullptr) return Builder(file, limits).chapters(law);
  if (list_at(law, "articles") != nullptr) return Builder(file, limits).flat(law);
  return fail(ErrorCode::kFormat, "missing \"chapters\" or \"articles\"", file);
}

// nlohmann's parser keeps its own stack, but whatever walks the value later recurses.
Result<void> within_depth(std::string_view text, const std::string& file, const Limits& limits) {
  std::uint32_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > limits.depth) return fail(ErrorCode::kTooDeep, std::to_string(depth), file);
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return {};
}

class JsonReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "json"; }

  [[nodiscard]] bool accepts(std::string_view extension, std::string_view head) const override {
    if (!binary_kind(head).empty()) return false;
    if (extension == ".json") return true;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    // An object with a key, or a list of objects: text may well begin with a bracket.
    std::size_t at = head.find_first_not_of(" \t\r\n");
    if (at != std::string_view::npos && head[at] == '[') at = head.find_first_not_of(" \t\r\n", at + 1);
    if (at == std::string_view::npos || head[at] != '{') return false;
    const std::size_t key = head.find_first_not_of(" \t\r\n", at + 1);
    return key != std::string_view::npos && head[key] == '"';
  }

  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    auto decoded = decode(bytes, file);
    if (!decoded) return tl::unexpected(decoded.error());
    if (auto fine = within_depth(decoded->text, file, limits); !fine) return tl::unexpected(fine.error());
    try {
      return laws(Json::parse(decoded->text), file, limits, decoded->warnings);
    } catch (const Json::exception& fault) {
      return fail(ErrorCode::kFormat, fault.what(), file);
    }
  }

 private:
  static Result<std::vector<Source>> laws(const Json& json, const std::string& file, const Limits& limits,
                                          const std::vector<std::string>& warnings) {
    std::vector<Source> out;
    const auto take = [&](const Json& law) -> Result<void> {
      auto made = law_of(law, file, limits);
      if (!made) return tl::unexpected(made.error());
      made->warnings = warnings;
      out.push_back(std::move(*made));
      return {};
    };
    if (!json.is_array()) {
      if (auto done = take(json); !done) return tl::unexpected(done.error());
      out.front().part.clear();  // the only document of its file
      return out;
    }
    for (const Json& law : json)
      if (auto done = take(law); !done) return tl::unexpected(done.error());
    if (out.empty()) return fail(ErrorCode::kNoDocument, "an empty list", file);
    return out;
  }
};

}  // namespace

std::unique_ptr<Reader> make_json_reader() {
  return std::make_unique<JsonReader>();
}

}  // namespace rasoat::read
