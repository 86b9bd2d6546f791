#include <fmt/format.h>
#include <toml++/toml.h>
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "rasoat/toml_words.h"
#include "rules/pack.h"
#include "rules/probes.h"

namespace rasoat {
namespace {

constexpr std::array<std::pair<std::string_view, RulePlace>, 11> kPlaces = {{{"sentence", RulePlace::kSentence},
                                                                             {"provision", RulePlace::kProvision},
                                                                             {"heading", RulePlace::kHeading},
                                                                             {"chapter", RulePlace::kChapter},
                                                                             {"head", RulePlace::kHead},
                                                                             {"title", RulePlace::kTitle},
                                                                             {"basis", RulePlace::kBasis},
                                                                             {"effect", RulePlace::kEffect},
                                                                             {"number", RulePlace::kNumber},
                                                                             {"signature", RulePlace::kSignature},
                                                                             {"recipient", RulePlace::kRecipient}}};

// The content hash that findings record: enough to tell two editions of a pack apart.
std::string content_hash(std::string_view bytes) {
  return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
}

// Carries the first fault out of a deep read; never leaves this file.
struct Fault {
  Error error;
};

// A table, and the pack's defaults for the keys that it leaves out.
struct Row {
  const toml::table& own;
  const toml::table* defaults = nullptr;

  [[nodiscard]] const toml::node* get(std::string_view key) const {
    const toml::node* node = own.get(key);
    return node || !defaults ? node : defaults->get(key);
  }
};

class PackReader {
 public:
  PackReader(const std::string& file, std::string hash, bool trusted) : file_(file), hash_(std::move(hash)), trusted_(trusted) {}

  Pack read(const toml::table& root) {
    only(root, {"rule", "pack", "off"});
    read_head(root);
    Pack pack;
    pack.off = names(root, "off");
    const toml::array* rows = root["rule"].as_array();
    if (!rows && pack.off.empty()) fault(root, "thiếu [[rule]] hoặc off = [...]");
    if (rows)
      for (const toml::node& node : *rows) {
        if (!node.is_table()) fault(node, "phải viết [[rule]]");
        pack.rules.push_back(rule({*node.as_table(), defaults_}));
      }
    return pack;
  }

 private:
  [[nodiscard]] std::string place_of(const toml::node& node) const {
    const toml::source_position at = node.source().begin;
    return fmt::format("{}:{}:{}", file_, at.line, at.column);
  }

  [[noreturn]] void fault(const toml::node& node, const std::string& what) const { throw Fault{{ErrorCode::kRule, what, place_of(node)}}; }

  // "did you mean": the known key that shares the most letters at its beginning.
  static std::string nearest(std::string_view key, const std::vector<std::string_view>& keys) {
    std::string_view best;
    std::size_t most = 1;
    for (const std::string_view known : keys) {
      std::size_t same = 0;
      while (same < key.size() && same < known.size() && key[same] == known[same]) ++same;
      if (same > most) best = known, most = same;
    }
    return best.empty() ? std::string() : fmt::format("; có phải “{}”?", best);
  }

  void only(const toml::table& table, const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : table)
      if (std::find(keys.begin(), keys.end(), key.str()) == keys.end()) {
        const toml::source_position at = key.source().begin;
        throw Fault{{ErrorCode::kRule, fmt::format("khóa lạ “{}”{}", key.str(), nearest(key.str(), keys)),
                     fmt::format("{}:{}:{}", file_, at.line, at.column)}};
      }
  }

  void read_head(const toml::table& root) {
    const std::size_t slash = file_.find_last_of('/'), dot = file_.find_last_of('.');
    name_ = file_.substr(0, dot);
    if (file_.front() == '/' && slash != std::string::npos) name_ = file_.substr(slash + 1, dot - slash - 1);
    const toml::table* head = root["pack"].as_table();
    if (!head) return;
    only(*head, {"name", "version", "title", "default"});
    if (head->contains("name")) name_ = text({*head}, "name");
    version_ = integer({*head}, "version", 1);
    defaults_ = (*head)["default"].as_table();
    if (defaults_) only(*defaults_, {"kind", "severity", "confidence", "confirmed", "from", "to", "ground", "handling", "scope"});
  }

  std::string text(const Row& row, std::string_view key, bool required = false) const {
    const toml::node* node = row.get(key);
    if (!node && required) fault(row.own, fmt::format("thiếu “{}”", key));
    if (!node) return {};
    if (!node->is_string()) fault(*node, fmt::format("“{}” phải là chuỗi trong dấu nháy", key));
    return node->value_or(std::string());
  }

  int integer(const Row& row, std::string_view key, int otherwise) const {
    const toml::node* node = row.get(key);
    if (!node) return otherwise;
    if (!node->is_integer()) fault(*node, fmt::format("“{}” phải là số nguyên", key));
    return node->value_or(otherwise);
  }

  bool yes(const Row& row, std::string_view key, bool otherwise) const {
    const toml::node* node = row.get(key);
    if (!node) return otherwise;
    if (!node->is_boolean()) fault(*node, fmt::format("“{}” phải là true hoặc false", key));
    return node->value_or(otherwise);
  }

  const toml::table* table(const Row& row, std::string_view key) const {
    const toml::node* node = row.get(key);
    if (node && !node->is_table()) fault(*node, fmt::format("“{}” phải là bảng", key));
    return node ? node->as_table() : nullptr;
  }

  std::vector<std::string> texts(const Row& row, std::string_view key) const {
    std::vector<std::string> out;
    const toml::node* node = row.get(key);
    if (!node) return out;
    if (!node->is_array()) fault(*node, fmt::format("“{}” phải là danh sách", key));
    for (const toml::node& item : *node->as_array()) {
      if (!item.is_string()) fault(item, fmt::format("“{}” phải là danh sách chuỗi", key));
      out.push_back(item.value_or(std::string()));
    }
    return out;
  }

  // Rules named by id; whether there are such rules is known when all files are read.
  std::vector<RuleName> names(const toml::table& table, std::string_view key) const {
    std::vector<RuleName> out;
    const std::vector<std::string> ids = texts({table}, key);
    for (std::size_t i = 0; i < ids.size(); ++i) out.push_back({ids[i], place_of(*table.get(key)->as_array()->get(i))});
    return out;
  }

  std::optional<Date> date(const Row& row, std::string_view key) const {
    const toml::node* node = row.get(key);
    if (!node) return std::nullopt;
    const auto value = node->value<toml::date>();
    if (!value) fault(*node, fmt::format("“{}” phải là ngày, ví dụ 2025-04-01 (không có dấu nháy)", key));
    return Date::make(value->year, value->month, value->day);
  }

  Patterns patterns(const toml::table& table, std::string_view key) const {
    Patterns out;
    const std::vector<std::string> list = texts({table}, key);
    for (std::size_t i = 0; i < list.size(); ++i) {
      out.push_back(std::make_unique<Pattern>(list[i]));
      if (!trusted_ && !out.back()->re().ok())
        fault(*table.get(key)->as_array()->get(i), fmt::format("mẫu “{}”: {}", list[i], out.back()->re().error()));
    }
    return out;
  }

  CompiledRule rule(const Row& row) {
    only(row.own, {"id", "version", "kind", "severity", "confidence", "title", "message", "explanation", "from", "to", "confirmed",
                   "ground", "handling", "scope", "trigger", "example", "examples", "yields_to"});
    CompiledRule out;
    Rule& rule = out.rule;
    rule.id = text(row, "id", true);
    rule.file = file_;
    rule.pack = name_;
    rule.pack_version = version_;
    rule.pack_hash = hash_;
    rule.version = integer(row, "version", 1);
    const auto kind = kind_of(text(row, "kind", true));
    if (!kind || *kind < Kind::kCompetence) fault(*row.get("kind"), "kind: competence, validity, form");
    rule.kind = *kind;
    rule.confidence = confidence(row);
    rule.title = text(row, "title", true);
    rule.message = text(row, "message", true);
    rule.explanation = text(row, "explanation", true);
    rule.from = date(row, "from");
    rule.to = date(row, "to");
    rule.confirmed = yes(row, "confirmed", false);
    rule.severity = severity(row, rule.confirmed);
    rule.yields_to = texts({row.own}, "yields_to");
    out.yields_to = names(row.own, "yields_to");
    rule.ground = grounds(row);
    rule.handling.action = "amend";
    if (const toml::table* handling = table(row, "handling")) {
      only(*handling, {"action", "by", "to"});
      rule.handling = {text({*handling}, "action", true), text({*handling}, "by"), text({*handling}, "to")};
    }
    if (const toml::table* scope = table(row, "scope")) rule.scope = read_scope(*scope);
    const toml::table* trigger = table(row, "trigger");
    if (!trigger) fault(row.own, "thiếu [rule.trigger]");
    out.trigger = read_trigger(*trigger, rule.kind);
    read_examples(row.own, rule);
    return out;
  }

  // Nobody is warned on a ground that nobody has read.
  Severity severity(const Row& row, bool confirmed) const {
    const std::string name = text(row, "severity", true);
    if (!confirmed && (name == "warning" || name == "error"))
      fault(*row.get("severity"), "“confirmed” chưa phải true (căn cứ chưa đối chiếu với nguyên văn) thì severity chỉ được là info");
    for (const Severity one : {Severity::kInfo, Severity::kWarning, Severity::kError})
      if (name == severity_name(one)) return one;
    fault(*row.get("severity"), "severity: info, warning, error");
  }

  double confidence(const Row& row) const {
    const toml::node* node = row.get("confidence");
    if (!node) return 0.6;
    const double value = node->value_or(-1.0);
    if (value < 0 || value > 1) fault(*node, "“confidence” phải là số từ 0 đến 1");
    return value;
  }

  std::vector<Ground> grounds(const Row& row) const {
    std::vector<Ground> out;
    const toml::node* node = row.get("ground");
    const toml::array* rows = node ? node->as_array() : nullptr;
    if (!rows || rows->empty()) fault(node ? *node : row.own, "thiếu “ground”: ground = [{ citation = \"Điều …\", why = \"…\" }]");
    for (const toml::node& item : *rows) {
      if (!item.is_table()) fault(item, "ground = [{ citation = …, why = … }]");
      only(*item.as_table(), {"citation", "why"});
      out.push_back({text({*item.as_table()}, "citation", true), text({*item.as_table()}, "why", true)});
    }
    return out;
  }

  RuleScope read_scope(const toml::table& table) const {
    only(table, {"types", "issuers", "levels", "normative"});
    RuleScope scope{texts({table}, "types"), texts({table}, "issuers"), texts({table}, "levels"), std::nullopt};
    if (table.contains("normative")) scope.normative = yes({table}, "normative", true);
    return scope;
  }

  RulePlace place(const toml::table& table, Kind kind) const {
    if (!table.contains("place")) return kind == Kind::kCompetence ? RulePlace::kProvision : RulePlace::kSentence;
    const std::string name = text({table}, "place");
    for (const auto& [known, place] : kPlaces)
      if (known == name) return place;
    std::string names;
    for (const auto& [known, place] : kPlaces) names += (names.empty() ? "" : ", ") + std::string(known);
    fault(*table.get("place"), "place: " + names);
  }

  RuleTrigger read_trigger(const toml::table& table, Kind kind) const {
    only(table, {"place", "any", "all", "none", "heading", "none_heading", "title", "none_title", "none_basis", "document", "none_document",
                 "once", "absent", "probe", "days", "words"});
    RuleTrigger trigger;
    trigger.place = place(table, kind);
    trigger.any = patterns(table, "any");
    trigger.all = patterns(table, "all");
    trigger.none = patterns(table, "none");
    trigger.heading = patterns(table, "heading");
    trigger.none_heading = patterns(table, "none_heading");
    trigger.title = patterns(table, "title");
    trigger.none_title = patterns(table, "none_title");
    trigger.none_basis = patterns(table, "none_basis");
    trigger.document = patterns(table, "document");
    trigger.none_document = patterns(table, "none_document");
    trigger.once = yes({table}, "once", false);
    trigger.absent = yes({table}, "absent", false);
    trigger.probe = text({table}, "probe");
    trigger.days = integer({table}, "days", 0);
    trigger.words = texts({table}, "words");
    if (!trigger.probe.empty() && !is_probe(trigger.probe))
      fault(*table.get("probe"), fmt::format("không có phép thử “{}”; có: {}", trigger.probe, fmt::join(probe_names(), ", ")));
    if (trigger.probe.empty() && trigger.any.empty() && trigger.all.empty()) fault(table, "thiếu “any”, “all” hoặc “probe”");
    return trigger;
  }

  // [[rule.example]] is written out in full; [rule.examples] gives what they share once, and lists what is wrong and what is right.
  void read_examples(const toml::table& row, Rule& rule) const {
    if (const toml::node* list = row.get("example")) {
      if (!list->is_array_of_tables()) fault(*list, "phải viết [[rule.example]]");
      for (const toml::node& node : *list->as_array()) rule.examples.push_back(example({*node.as_table()}, std::nullopt));
    }
    const toml::table* shared = table({row}, "examples");
    if (!shared) return;
    only(*shared, {"number", "title", "issuer", "issued", "known", "wrong", "right", "gap"});
    for (const std::string_view key : {"wrong", "right", "gap"}) {
      const toml::node* list = shared->get(key);
      if (!list) continue;
      if (!list->is_array()) fault(*list, "“wrong”, “right”, “gap” phải là danh sách");
      for (const toml::node& node : *list->as_array()) {
        RuleExample one = listed_example(node, *shared, key == "wrong");
        one.gap = key == "gap";
        rule.examples.push_back(std::move(one));
      }
    }
  }

  RuleExample listed_example(const toml::node& node, const toml::table& shared, bool fires) const {
    if (const toml::table* own = node.as_table()) return example({*own, &shared}, fires);
    if (!node.is_string()) fault(node, "ví dụ phải là chuỗi hoặc bảng { text = … }");
    RuleExample one = example({toml::table{}, &shared}, fires);
    one.text = node.value_or(std::string());
    return one;
  }

  RuleExample example(const Row& row, std::optional<bool> fires) const {
    only(row.own, {"text", "number", "title", "issuer", "issued", "known", "fires", "note"});
    RuleExample out;
    out.text = text(row, "text");
    out.number = text(row, "number");
    out.title = text(row, "title");
    out.issuer = text(row, "issuer");
    out.issued = date(row, "issued");
    out.fires = fires ? *fires : yes(row, "fires", true);
    out.note = text(row, "note");
    if (const toml::node* known = row.get("known")) {
      if (!known->is_array()) fault(*known, "known = [{ number = … }]");
      for (const toml::node& node : *known->as_array()) out.known.push_back(known_fact(node));
    }
    return out;
  }

  KnownFact known_fact(const toml::node& node) const {
    if (!node.is_table()) fault(node, "known = [{ number = … }]");
    const Row row{*node.as_table()};
    only(row.own, {"number", "issued", "effective", "expired", "amended", "by", "units", "title", "amended-units"});
    return {text(row, "number", true), date(row, "issued"), date(row, "effective"), date(row, "expired"),       text(row, "by"),
            date(row, "amended"),      texts(row, "units"), text(row, "title"),     texts(row, "amended-units")};
  }

  const std::string& file_;
  std::string hash_, name_;
  bool trusted_;
  int version_ = 1;
  const toml::table* defaults_ = nullptr;
};

}  // namespace

const RE2& Pattern::re() const {
  std::call_once(once_, [&] {
    RE2::Options options;
    options.set_log_errors(false);
    compiled_ = std::make_unique<RE2>(text_, options);
  });
  return *compiled_;
}

Result<Pack> read_pack(std::string_view toml_text, const std::string& file, bool trusted) {
  const std::string hash = content_hash(toml_text);
  try {
    const toml::table root = toml::parse(toml_text, file);
    return PackReader(file, hash, trusted).read(root);
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return fail(ErrorCode::kRule, toml_words(error.description()), fmt::format("{}:{}:{}", file, at.line, at.column));
  } catch (const Fault& fault) {
    return tl::unexpected(fault.error);
  }
}

}  // namespace rasoat
