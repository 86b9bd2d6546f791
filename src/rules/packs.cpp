// Packs: loaded from the built-in files and from folders, evaluated sentence by sentence.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "rasoat/knowledge.h"
#include "rasoat/text.h"
#include "rules/pack.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// The folders of rules/ that hold packs; the files beside them are other knowledge.
constexpr std::string_view kPackFolders[] = {"competence/", "validity/", "form/", "reform/"};

bool admits(const std::vector<std::string>& list, const std::string& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool in_scope(const CompiledRule& compiled, const Document& document, Date day) {
  const Header& header = document.header;
  const Date issued = header.issued ? *header.issued : day;
  if ((compiled.rule.from && issued < *compiled.rule.from) || (compiled.rule.to && issued > *compiled.rule.to)) return false;
  if (!admits(compiled.scope.types, header.type) || !admits(compiled.scope.issuers, issuer_class(header))) return false;
  if (!admits(compiled.scope.levels, issuer_level(header))) return false;
  return !compiled.scope.normative || *compiled.scope.normative == header.normative;
}

// A stretch of text that patterns read: lower-case words, and where they stand.
struct Stretch {
  std::int32_t unit = -1;
  Span span;
  std::string words;
};

// Sentences of a unit's own words: cut after '.', ';' or a line end.
void add_sentences(const Document& document, std::int32_t unit, Span own, std::vector<Stretch>& out) {
  const std::string_view text = document.text.words;
  std::uint32_t begin = own.begin;
  for (std::uint32_t i = own.begin; i < own.end; ++i) {
    const bool stop =
        text[i] == '\n' || ((text[i] == '.' || text[i] == ';') && (i + 1 >= own.end || text[i + 1] == ' ' || text[i + 1] == '\n'));
    if (!stop && i + 1 < own.end) continue;
    const Span span{begin, i + 1};
    begin = i + 1;
    if (span.size() > 3) out.push_back({unit, span, lower(document.words(span))});
  }
}

std::vector<Stretch> stretches(const Document& document, RulePlace place) {
  std::vector<Stretch> out;
  const auto each_unit = [&](auto&& visit) {
    for (std::size_t i = 0; i < document.units.size(); ++i) visit(static_cast<std::int32_t>(i), document.units[i]);
  };
  switch (place) {
    case RulePlace::kSentence:
      each_unit([&](std::int32_t i, const Unit& unit) { add_sentences(document, i, unit.text, out); });
      break;
    case RulePlace::kHeading:
      each_unit([&](std::int32_t i, const Unit& unit) {
        if (!unit.heading.empty()) out.push_back({i, unit.heading, lower(document.words(unit.heading))});
      });
      break;
    case RulePlace::kTitle: {
      const std::size_t at = document.text.words.find(document.header.title);
      const Span span = at == std::string::npos || document.header.title.empty()
                            ? Span{}
                            : Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + document.header.title.size())};
      out.push_back({-1, span, lower(document.header.title)});
      break;
    }
    case RulePlace::kBasis:
      for (const Basis& basis : document.header.bases) out.push_back({-1, basis.span, lower(document.words(basis.span))});
      break;
  }
  return out;
}

bool matches(const std::vector<std::unique_ptr<RE2>>& patterns, std::string_view words, bool every) {
  const auto one = [&](const std::unique_ptr<RE2>& pattern) {
    return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), *pattern);
  };
  return every ? std::all_of(patterns.begin(), patterns.end(), one) : std::any_of(patterns.begin(), patterns.end(), one);
}

// The words that the first matching pattern found, from the original text where case folding kept the length.
std::string found_words(const RuleTrigger& trigger, const Stretch& stretch, const Document& document) {
  const auto& patterns = trigger.any.empty() ? trigger.all : trigger.any;
  for (const auto& pattern : patterns) {
    re2::StringPiece whole;
    if (!pattern->Match(re2::StringPiece(stretch.words), 0, stretch.words.size(), RE2::UNANCHORED, &whole, 1)) continue;
    const auto offset = static_cast<std::size_t>(whole.data() - stretch.words.data());
    const std::string_view original = document.words(stretch.span);
    if (original.size() == stretch.words.size()) return std::string(original.substr(offset, whole.size()));
    return std::string(whole);
  }
  return {};
}

std::string heading_above(const Document& document, std::int32_t unit) {
  std::string headings;
  for (; unit >= 0; unit = document.units[static_cast<std::size_t>(unit)].parent)
    headings += lower(document.words(document.units[static_cast<std::size_t>(unit)].heading)) + "\n";
  return headings;
}

// A legal basis by which the issuer may do what the rule forbids.
bool empowered(const RuleTrigger& trigger, const Document& document) {
  const std::vector<Basis>& bases = document.header.bases;
  return std::any_of(bases.begin(), bases.end(),
                     [&](const Basis& basis) { return matches(trigger.none_basis, lower(document.words(basis.span)), false); });
}

class Packs : public RulePacks {
 public:
  Result<void> add(std::string_view toml, const std::string& file) {
    auto read = read_pack(toml, file);
    if (!read) return tl::unexpected(read.error());
    for (CompiledRule& rule : *read) {
      const auto known =
          std::find_if(compiled_.begin(), compiled_.end(), [&](const CompiledRule& other) { return other.rule.id == rule.rule.id; });
      if (known != compiled_.end())
        *known = std::move(rule);
      else
        compiled_.push_back(std::move(rule));
    }
    return {};
  }

  void settle() {
    std::sort(compiled_.begin(), compiled_.end(),
              [](const CompiledRule& one, const CompiledRule& other) { return one.rule.id < other.rule.id; });
    for (const CompiledRule& rule : compiled_) rules_.push_back(rule.rule);
  }

  [[nodiscard]] const std::vector<Rule>& rules() const override { return rules_; }

  [[nodiscard]] const Rule* find(std::string_view id) const override {
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules_.end() ? nullptr : &*found;
  }

  [[nodiscard]] std::vector<RuleHit> evaluate(const Document& document, const RuleContext& context) const override {
    std::vector<RuleHit> hits;
    std::map<RulePlace, std::vector<Stretch>> places;
    for (std::size_t i = 0; i < compiled_.size(); ++i) {
      const CompiledRule& compiled = compiled_[i];
      if (!in_scope(compiled, document, context.day()) || empowered(compiled.trigger, document)) continue;
      if (!compiled.trigger.probe.empty()) {
        for (RuleHit& hit : run_probe(compiled.trigger, document, context)) {
          hit.rule = &rules_[i];
          hits.push_back(std::move(hit));
        }
        continue;
      }
      const auto [place, is_new] = places.try_emplace(compiled.trigger.place);
      if (is_new) place->second = stretches(document, compiled.trigger.place);
      for (const Stretch& stretch : place->second) {
        if (!fires(compiled.trigger, stretch, document)) continue;
        hits.push_back({&rules_[i], stretch.unit, stretch.span, found_words(compiled.trigger, stretch, document)});
        if (compiled.trigger.once) break;
      }
    }
    return hits;
  }

 private:
  static bool fires(const RuleTrigger& trigger, const Stretch& stretch, const Document& document) {
    if (!trigger.any.empty() && !matches(trigger.any, stretch.words, false)) return false;
    if (!matches(trigger.all, stretch.words, true) || matches(trigger.none, stretch.words, false)) return false;
    return trigger.none_heading.empty() || !matches(trigger.none_heading, heading_above(document, stretch.unit), false);
  }

  std::vector<CompiledRule> compiled_;
  std::vector<Rule> rules_;  // parallel to compiled_
};

Result<void> add_folder(Packs& packs, const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return fail(ErrorCode::kNotFound, "--rules", folder);
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == ".toml") files.push_back(it->path());
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorCode::kPermission, {}, path.string());
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (auto ok = packs.add(bytes, path.string()); !ok) return ok;
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<RulePacks>> RulePacks::load(const std::vector<std::string>& folders) {
  auto packs = std::make_unique<Packs>();
  for (const KnowledgeFile& file : knowledge_files()) {
    const bool pack = std::any_of(std::begin(kPackFolders), std::end(kPackFolders),
                                  [&](std::string_view folder) { return file.path.rfind(folder, 0) == 0; });
    if (!pack) continue;
    if (auto ok = packs->add(file.bytes, std::string(file.path)); !ok) return tl::unexpected(ok.error());
  }
  for (const std::string& folder : folders)
    if (auto ok = add_folder(*packs, folder); !ok) return tl::unexpected(ok.error());
  packs->settle();
  return packs;
}

}  // namespace rasoat
