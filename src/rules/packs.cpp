// Packs: loaded from the built-in files and from folders, and held against documents.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "rasoat/knowledge.h"
#include "rules/filter.h"
#include "rules/judgement.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

using Why = RuleReason::Why;

// The folders of rules/ that hold packs; the files beside them are other knowledge.
constexpr std::string_view kPackFolders[] = {"competence/", "validity/", "form/", "reform/"};

// "form/*" names every rule whose id begins with "form/".
bool names(const std::string& off, const std::string& id) {
  if (off.size() > 1 && off.ends_with("/*")) return id.compare(0, off.size() - 1, off, 0, off.size() - 1) == 0;
  return off == id;
}

class Packs : public RulePacks {
 public:
  Result<void> add(std::string_view toml, const std::string& file, bool trusted) {
    auto read = read_pack(toml, file, trusted);
    if (!read) return tl::unexpected(read.error());
    off_.insert(off_.end(), read->off.begin(), read->off.end());
    for (CompiledRule& rule : read->rules) {
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
    std::erase_if(compiled_, [&](const CompiledRule& compiled) {
      return std::any_of(off_.begin(), off_.end(), [&](const std::string& off) { return names(off, compiled.rule.id); });
    });
    std::sort(compiled_.begin(), compiled_.end(),
              [](const CompiledRule& one, const CompiledRule& other) { return one.rule.id < other.rule.id; });
    for (std::size_t i = 0; i < compiled_.size(); ++i) {
      rules_.push_back(compiled_[i].rule);
      const RuleTrigger& trigger = compiled_[i].trigger;
      // One pattern of `all` will do: a stretch that lacks it lacks all.
      for (const auto& pattern : trigger.any) filters_[trigger.place].add(pattern->text(), static_cast<int>(i));
      if (trigger.any.empty() && !trigger.all.empty()) filters_[trigger.place].add(trigger.all.front()->text(), static_cast<int>(i));
    }
    for (auto& [place, filter] : filters_) filter.compile();
  }

  [[nodiscard]] const std::vector<Rule>& rules() const override { return rules_; }
  [[nodiscard]] const std::vector<std::string>& switched_off() const override { return off_; }

  [[nodiscard]] const Rule* find(std::string_view id) const override {
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules_.end() ? nullptr : &*found;
  }

  [[nodiscard]] std::vector<RuleHit> evaluate(const Document& document, const RuleContext& context) const override {
    std::vector<RuleHit> hits;
    Reading reading(document);
    std::vector<char> wanted(compiled_.size());
    for (std::size_t i = 0; i < compiled_.size(); ++i) wanted[i] = !out_of_scope(compiled_[i], reading, context.day());
    for (const auto& [place, filter] : filters_) add_pattern_hits(place, filter, reading, wanted, hits);
    for (std::size_t i = 0; i < compiled_.size(); ++i) {
      const RuleTrigger& trigger = compiled_[i].trigger;
      if (!wanted[i]) continue;
      if (trigger.absent && missing_from(trigger, reading)) hits.push_back(missing(i, document));
      if (trigger.probe.empty()) continue;
      for (RuleHit& hit : run_probe(trigger, document, context)) {
        hit.rule = &rules_[i];
        hits.push_back(std::move(hit));
      }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const RuleHit& one, const RuleHit& other) { return one.rule < other.rule; });
    return hits;
  }

  [[nodiscard]] std::vector<RuleReason> explain(std::string_view id, const Document& document, const RuleContext& context) const override {
    const Rule* rule = find(id);
    if (!rule) return {};
    const auto index = static_cast<std::size_t>(rule - rules_.data());
    const RuleTrigger& trigger = compiled_[index].trigger;
    Reading reading(document);
    if (auto reason = out_of_scope(compiled_[index], reading, context.day())) return {*reason};
    std::vector<RuleReason> reasons;
    if (!trigger.probe.empty())
      for (const RuleHit& hit : run_probe(trigger, document, context)) reasons.push_back({Why::kFired, hit.unit, hit.span, hit.detail});
    else
      for (const Stretch& stretch : reading.at(trigger.place))
        if (RuleReason reason = judge_stretch(trigger, stretch, document); reason.why != Why::kNothing)
          reasons.push_back(std::move(reason));
    if (trigger.absent && (!reasons.empty() || missing_from(trigger, reading))) return absent_reasons(std::move(reasons));
    if (reasons.empty()) reasons.push_back({trigger.probe.empty() ? Why::kNothing : Why::kProbe, -1, {}, {}});
    return reasons;
  }

 private:
  // Where the place itself is missing (an extract without bases), nothing can be said to be missing from it. Bases broken over lines and
  // recipients beside a signature are not always taken whole: then the words stand in some other line.
  static bool missing_from(const RuleTrigger& trigger, Reading& reading) {
    if (reading.at(trigger.place).empty()) return false;
    if (trigger.place != RulePlace::kBasis && trigger.place != RulePlace::kRecipient) return true;
    const Document& document = reading.document();
    return std::none_of(document.text.paragraphs.begin(), document.text.paragraphs.end(),
                        [&](Span line) { return any_matches(trigger.any, pattern_words(document.words(line))); });
  }

  static std::vector<RuleReason> absent_reasons(std::vector<RuleReason> found) {
    std::erase_if(found, [](const RuleReason& reason) { return reason.why != Why::kFired; });
    if (found.empty()) return {{Why::kFired, -1, {}, {}}};
    for (RuleReason& reason : found) reason.why = Why::kPresent;
    return found;
  }

  // The rules of `wanted` that fire in the stretches of one place. A rule about absence is taken off `wanted` when its words are there.
  void add_pattern_hits(RulePlace place, const PatternFilter& filter, Reading& reading, std::vector<char>& wanted,
                        std::vector<RuleHit>& hits) const {
    for (const Stretch& stretch : reading.at(place))
      for (const int candidate : filter.candidates(stretch.words)) {
        const auto i = static_cast<std::size_t>(candidate);
        if (!wanted[i]) continue;
        const RuleTrigger& trigger = compiled_[i].trigger;
        RuleReason reason = judge_stretch(trigger, stretch, reading.document());
        if (reason.why != Why::kFired) continue;
        if (!trigger.absent) hits.push_back({&rules_[i], stretch.unit, stretch.span, std::move(reason.detail)});
        if (trigger.absent || trigger.once) wanted[i] = false;
      }
  }

  // What is missing stands nowhere; the finding quotes the head of the document.
  [[nodiscard]] RuleHit missing(std::size_t rule, const Document& document) const {
    const Span first = document.text.paragraphs.empty() ? Span{} : document.text.paragraphs.front();
    return {&rules_[rule], -1, first, {}};
  }

  std::vector<CompiledRule> compiled_;
  std::vector<Rule> rules_;  // parallel to compiled_
  std::vector<std::string> off_;
  std::map<RulePlace, PatternFilter> filters_;
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
    if (auto ok = packs.add(bytes, path.string(), false); !ok) return ok;
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
    if (auto ok = packs->add(file.bytes, std::string(file.path), true); !ok) return tl::unexpected(ok.error());
  }
  for (const std::string& folder : folders)
    if (auto ok = add_folder(*packs, folder); !ok) return tl::unexpected(ok.error());
  packs->settle();
  return packs;
}

}  // namespace rasoat
