// Packs: loaded from the built-in files and from folders, and held against documents.
#include <fmt/format.h>

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
    named_off_.insert(named_off_.end(), read->off.begin(), read->off.end());
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

  Result<void> settle() {
    if (auto known = check_names(); !known) return known;
    for (const RuleName& name : named_off_) off_.push_back(name.id);
    std::erase_if(compiled_, [&](const CompiledRule& compiled) {
      return std::any_of(off_.begin(), off_.end(), [&](const std::string& off) { return names(off, compiled.rule.id); });
    });
    std::sort(compiled_.begin(), compiled_.end(),
              [](const CompiledRule& one, const CompiledRule& other) { return one.rule.id < other.rule.id; });
    for (std::size_t i = 0; i < compiled_.size(); ++i) {
      rules_.push_back(compiled_[i].rule);
      const RuleTrigger& trigger = compiled_[i].trigger;
      PatternFilter& filter = filters_[{filter_place(trigger.place), local_alone(compiled_[i].rule.scope)}];
      // One pattern of `all` will do: a stretch that lacks it lacks all.
      for (const auto& pattern : trigger.any) filter.add(pattern->text(), static_cast<int>(i));
      if (trigger.any.empty() && !trigger.all.empty()) filter.add(trigger.all.front()->text(), static_cast<int>(i));
    }
    for (auto& [group, filter] : filters_) filter.compile();
    for (const CompiledRule& compiled : compiled_) {
      narrower_.emplace_back();
      for (const RuleName& name : compiled.yields_to)
        if (const Rule* rule = find(name.id)) narrower_.back().push_back(rule);
    }
    return {};
  }

  [[nodiscard]] const std::vector<Rule>& rules() const override { return rules_; }
  [[nodiscard]] const std::vector<std::string>& switched_off() const override { return off_; }

  [[nodiscard]] const Rule* find(std::string_view id) const override {
    const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules_.end() ? nullptr : &*found;
  }

  [[nodiscard]] std::vector<RuleHit> evaluate(const Document& document, const RuleContext& context) const override {
    const std::vector<RuleHit> all = all_hits(document, context);
    std::vector<RuleHit> told;
    for (const RuleHit& hit : all)
      if (!narrower_hit(hit, all)) told.push_back(hit);
    return told;
  }

  [[nodiscard]] std::vector<RuleReason> explain(std::string_view id, const Document& document, const RuleContext& context) const override {
    const Rule* rule = find(id);
    if (!rule) return {};
    const auto index = static_cast<std::size_t>(rule - rules_.data());
    const RuleTrigger& trigger = compiled_[index].trigger;
    Reading reading(document);
    if (auto reason = header_outside(compiled_[index], reading, context.day())) return {*reason};
    if (auto reason = context_outside(trigger, reading)) return {*reason};
    std::vector<RuleReason> reasons;
    if (!trigger.probe.empty())
      for (const RuleHit& hit : run_probe(trigger, reading, context)) reasons.push_back({Why::kFired, hit.unit, hit.span, hit.detail});
    else
      for (const Stretch& stretch : reading.at(trigger.place))
        if (RuleReason reason = judge_stretch(trigger, stretch, reading); reason.why != Why::kNothing) reasons.push_back(std::move(reason));
    if (trigger.absent && (!reasons.empty() || missing_from(trigger, reading))) return absent_reasons(std::move(reasons));
    if (reasons.empty()) reasons.push_back({trigger.probe.empty() ? Why::kNothing : Why::kProbe, -1, {}, {}});
    mark_yielding(*rule, document, context, reasons);
    return reasons;
  }

 private:
  // Whatever a file names must be there: a misspelt name must not pass in silence. And no two rules may yield to each other, or a
  // sentence would be told by none.
  Result<void> check_names() const {
    const auto is_rule = [&](const std::string& name) {
      return std::any_of(compiled_.begin(), compiled_.end(), [&](const CompiledRule& one) { return names(name, one.rule.id); });
    };
    for (const RuleName& name : named_off_)
      if (!is_rule(name.id)) return fail(ErrorCode::kRule, fmt::format("off: không có quy tắc “{}”", name.id), name.place);
    for (const CompiledRule& compiled : compiled_)
      for (const RuleName& name : compiled.yields_to) {
        if (!is_rule(name.id)) return fail(ErrorCode::kRule, fmt::format("yields_to: không có quy tắc “{}”", name.id), name.place);
        if (yields(name.id, compiled.rule.id))
          return fail(ErrorCode::kRule, fmt::format("yields_to: “{}” và “{}” nhường lẫn nhau", compiled.rule.id, name.id), name.place);
      }
    return {};
  }

  // Whether the rule `wide` yields to `narrow`, or is that rule itself, or yields to one that does.
  [[nodiscard]] bool yields(const std::string& wide, const std::string& narrow) const {
    std::vector<std::string> reached = {wide};
    for (std::size_t at = 0; at < reached.size(); ++at) {
      if (reached[at] == narrow) return true;
      for (const CompiledRule& compiled : compiled_)
        for (const RuleName& name : compiled.yields_to)
          if (compiled.rule.id == reached[at] && std::find(reached.begin(), reached.end(), name.id) == reached.end())
            reached.push_back(name.id);
    }
    return false;
  }

  // The hit of a narrower rule on the same words; null if there is none.
  [[nodiscard]] const RuleHit* narrower_hit(const RuleHit& hit, const std::vector<RuleHit>& all) const {
    const std::vector<const Rule*>& narrower = narrower_[static_cast<std::size_t>(hit.rule - rules_.data())];
    if (narrower.empty()) return nullptr;
    const auto found = std::find_if(all.begin(), all.end(), [&](const RuleHit& other) {
      return std::find(narrower.begin(), narrower.end(), other.rule) != narrower.end() && other.unit == hit.unit &&
             other.span.begin < hit.span.end && hit.span.begin < other.span.end;
    });
    return found == all.end() ? nullptr : &*found;
  }

  void mark_yielding(const Rule& rule, const Document& document, const RuleContext& context, std::vector<RuleReason>& reasons) const {
    if (rule.yields_to.empty()) return;
    const std::vector<RuleHit> all = all_hits(document, context);
    for (RuleReason& reason : reasons)
      if (const RuleHit* hit = reason.why == Why::kFired ? narrower_hit({&rule, reason.unit, reason.span, {}}, all) : nullptr) {
        reason.why = Why::kYields;
        reason.detail = hit->rule->id;
      }
  }

  [[nodiscard]] std::vector<RuleHit> all_hits(const Document& document, const RuleContext& context) const {
    std::vector<RuleHit> hits;
    Reading reading(document);
    std::vector<Scope> scope(compiled_.size(), Scope::kOut);
    for (std::size_t i = 0; i < compiled_.size(); ++i)
      if (rules_[i].confidence >= context.least() && !header_outside(compiled_[i], reading, context.day())) scope[i] = Scope::kOpen;
    for (const auto& [group, filter] : filters_)
      if (!group.local || !reading.level().empty()) add_pattern_hits(group.place, filter, reading, scope, hits);
    for (std::size_t i = 0; i < compiled_.size(); ++i) {
      const RuleTrigger& trigger = compiled_[i].trigger;
      if ((!trigger.absent && trigger.probe.empty()) || !stands(i, reading, scope)) continue;
      if (trigger.absent && missing_from(trigger, reading)) hits.push_back(missing(i, document));
      if (trigger.probe.empty()) continue;
      for (RuleHit& hit : run_probe(trigger, reading, context)) {
        hit.rule = &rules_[i];
        hits.push_back(std::move(hit));
      }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const RuleHit& one, const RuleHit& other) { return one.rule < other.rule; });
    return hits;
  }

  // Where the place itself is missing (an extract without bases), nothing can be said to be missing from it. Bases broken over lines and
  // recipients beside a signature are not always taken whole: then the words stand in some other line.
  static bool missing_from(const RuleTrigger& trigger, Reading& reading) {
    if (reading.at(trigger.place).empty()) return false;
    if (trigger.place != RulePlace::kBasis && trigger.place != RulePlace::kRecipient) return true;
    const std::vector<Span>& lines = reading.document().text.paragraphs;
    return std::none_of(lines.begin(), lines.end(), [&](Span line) { return any_matches(trigger.any, reading.words(line)); });
  }

  static std::vector<RuleReason> absent_reasons(std::vector<RuleReason> found) {
    std::erase_if(found, [](const RuleReason& reason) { return reason.why != Why::kFired; });
    if (found.empty()) return {{Why::kFired, -1, {}, {}}};
    for (RuleReason& reason : found) reason.why = Why::kPresent;
    return found;
  }

  // What is known of a rule while a document is read: the context asks patterns of the whole document, so it is asked only of rules that
  // would fire.
  enum class Scope : unsigned char { kOut, kOpen, kIn };

  [[nodiscard]] bool stands(std::size_t rule, Reading& reading, std::vector<Scope>& scope) const {
    if (scope[rule] == Scope::kOpen) scope[rule] = context_outside(compiled_[rule].trigger, reading) ? Scope::kOut : Scope::kIn;
    return scope[rule] == Scope::kIn;
  }

  // Half of all rules are for local bodies alone: central documents are spared their patterns.
  struct Group {
    RulePlace place;
    bool local;
    friend auto operator<=>(const Group&, const Group&) = default;
  };

  static bool local_alone(const RuleScope& scope) {
    return !scope.issuers.empty() && std::all_of(scope.issuers.begin(), scope.issuers.end(), is_local_class);
  }

  // Provisions are sentences, and those in quotes: one filter reads both.
  static RulePlace filter_place(RulePlace place) { return place == RulePlace::kProvision ? RulePlace::kSentence : place; }

  // The rules that fire in the stretches of one place. One about absence is out when its words are there.
  void add_pattern_hits(RulePlace place, const PatternFilter& filter, Reading& reading, std::vector<Scope>& scope,
                        std::vector<RuleHit>& hits) const {
    const auto add = [&](const Stretch& stretch, std::size_t i) {
      const RuleTrigger& trigger = compiled_[i].trigger;
      RuleReason reason = judge_stretch(trigger, stretch, reading);
      if (reason.why != Why::kFired) return;
      if (!trigger.absent && stands(i, reading, scope)) hits.push_back({&rules_[i], stretch.unit, stretch.span, std::move(reason.detail)});
      if (trigger.absent || trigger.once) scope[i] = Scope::kOut;
    };
    for (const Stretch& stretch : reading.at(place))
      for (const int i : filter.candidates(stretch.words))
        if (scope[static_cast<std::size_t>(i)] != Scope::kOut) add(stretch, static_cast<std::size_t>(i));
    if (place != RulePlace::kSentence) return;
    for (const Stretch& stretch : reading.quoted())
      for (const int i : filter.candidates(stretch.words)) {
        const auto rule = static_cast<std::size_t>(i);
        if (compiled_[rule].trigger.place == RulePlace::kProvision && scope[rule] != Scope::kOut) add(stretch, rule);
      }
  }

  // What is missing stands nowhere; the finding quotes the head of the document.
  [[nodiscard]] RuleHit missing(std::size_t rule, const Document& document) const {
    const Span first = document.text.paragraphs.empty() ? Span{} : document.text.paragraphs.front();
    return {&rules_[rule], -1, first, {}};
  }

  std::vector<CompiledRule> compiled_;
  std::vector<Rule> rules_;                         // parallel to compiled_
  std::vector<std::vector<const Rule*>> narrower_;  // parallel to compiled_: the rules that it yields to
  std::vector<RuleName> named_off_;
  std::vector<std::string> off_;
  std::map<Group, PatternFilter> filters_;
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
  if (auto ok = packs->settle(); !ok) return tl::unexpected(ok.error());
  return packs;
}

}  // namespace rasoat
