#include "norm/phrases.h"

#include <array>
#include <bitset>
#include <unordered_set>

#include "norm/knowledge.h"

namespace rasoat {
namespace {

using View = toml::node_view<const toml::node>;

struct Lexicon {
  PhraseTrie<Phrase> phrases;
  std::unordered_set<std::uint32_t> filler, common, title;
  std::unordered_set<std::uint64_t> compounds;  ///< keys of two syllables that are one word
  std::bitset<4096> light;                      ///< by the last bits of a key: few words are filler or common, and every word is asked
};

std::uint32_t key_of(std::string_view words) {
  std::uint32_t key = 2166136261U;
  const std::vector<Token> tokens = tokenize(words);
  if (tokens.size() == 1) return tokens[0].key;
  for (const Token& token : tokens) key = (key ^ token.key) * 16777619U;
  return key;
}

std::uint64_t compound_key(const Token& first, const Token& second) {
  return std::uint64_t{first.key} << 32 | second.key;
}

// A key that no syllable has by chance: classes of words whose members are one word.
std::uint32_t class_key(WordClass word, int sub, int level = 0, int field = 0) {
  return key_of("1class " + std::to_string(static_cast<int>(word)) + " " + std::to_string(sub) + " " + std::to_string(level) + " " +
                std::to_string(field));
}

void add(Lexicon& out, std::string_view words, WordClass word, int sub, std::uint32_t key, BodyLevel level = BodyLevel::kNone) {
  Phrase& phrase = out.phrases.add(words);
  if (phrase.key == 0) phrase.key = key ? key : key_of(words);
  phrase.word = word;
  phrase.sub = static_cast<std::uint8_t>(sub);
  phrase.level = level;
}

void add_modals(Lexicon& out, const toml::table& file) {
  constexpr std::array<std::pair<const char*, Modality>, 6> kClasses = {{{"obligation", Modality::kObligation},
                                                                         {"prohibition", Modality::kProhibition},
                                                                         {"permission", Modality::kPermission},
                                                                         {"exemption", Modality::kExemption},
                                                                         {"restriction", Modality::kRestriction},
                                                                         {"recommendation", Modality::kRecommendation}}};
  for (const auto& [name, modality] : kClasses)
    for (const std::string& words : strings(View(file["modal"][name])))
      add(out, words, WordClass::kModal, static_cast<int>(modality), class_key(WordClass::kModal, static_cast<int>(modality)));
  // The passive voice is a weak permission: a modal word without a modality of its own.
  for (const std::string& words : strings(View(file["modal"]["passive"])))
    add(out, words, WordClass::kModal, static_cast<int>(Modality::kNone), class_key(WordClass::kModal, static_cast<int>(Modality::kNone)));
}

void add_words(Lexicon& out, const toml::table& file) {
  const auto words_of = [&](const char* name) { return strings(View(file["words"][name])); };
  for (const std::string& words : words_of("filler")) {
    add(out, words, WordClass::kFiller, static_cast<int>(words == "do" ? Filler::kAgent : Filler::kNone), 0);
    out.filler.insert(key_of(words));
  }
  for (const std::string& words : words_of("common")) out.common.insert(key_of(words));
  for (const std::string& words : words_of("title")) out.title.insert(key_of(words));
  constexpr std::array<std::pair<const char*, WordClass>, 5> kClasses = {{{"negation", WordClass::kNegation},
                                                                          {"and", WordClass::kAnd},
                                                                          {"or", WordClass::kOr},
                                                                          {"condition", WordClass::kCondition},
                                                                          {"exception", WordClass::kException}}};
  for (const auto& [name, word] : kClasses)
    for (const std::string& words : words_of(name)) add(out, words, word, 0, class_key(word, 0));
  constexpr std::array<std::pair<const char*, Quantifier>, 4> kQuantifiers = {
      {{"only", Quantifier::kOnly}, {"every", Quantifier::kEvery}, {"all_of", Quantifier::kAllOf}, {"any_of", Quantifier::kAnyOf}}};
  for (const auto& [name, quantifier] : kQuantifiers)
    for (const std::string& words : words_of(name))
      add(out, words, WordClass::kQuantifier, static_cast<int>(quantifier),
          class_key(WordClass::kQuantifier, static_cast<int>(quantifier)));
  int way = 0;
  for (const std::vector<std::string>& group : groups(View(file["channels"]["ways"]))) {
    for (const std::string& words : group) add(out, words, WordClass::kChannel, way, class_key(WordClass::kChannel, way));
    ++way;
  }
}

void add_acts(Lexicon& out, const toml::table& file) {
  for (int role = 1; role <= static_cast<int>(ActRole::kPay); ++role)
    for (const std::string& words : strings(View(file["acts"][act_role_name(static_cast<ActRole>(role))])))
      add(out, words, WordClass::kAct, role, 0);
  for (const std::string& words : strings(View(file["acts"]["not_acts"]))) {
    Phrase& phrase = out.phrases.add(words);
    if (phrase.key == 0) phrase.key = key_of(words);
    phrase.mask = true;
  }
  for (const std::string& words : strings(View(file["acts"]["compounds"]))) {
    const std::vector<Token> tokens = tokenize(words);
    if (tokens.size() == 2) out.compounds.insert(compound_key(tokens[0], tokens[1]));
  }
}

void add_synonyms(Lexicon& out, const toml::table& file) {
  for (const std::vector<std::string>& group : groups(View(file["synonyms"]["groups"]))) {
    if (group.empty()) continue;
    const std::uint32_t key = key_of(group.front());
    for (const std::string& words : group) out.phrases.add(words).key = key;
  }
}

void add_bodies(Lexicon& out, const toml::table& file) {
  const View bodies(file["bodies"]);
  const auto body = [&](const std::string& words, BodyKind kind, BodyLevel level, int field) {
    add(out, words, WordClass::kBody, static_cast<int>(kind),
        class_key(WordClass::kBody, static_cast<int>(kind), static_cast<int>(level), field), level);
  };
  int field = 0;
  for (const std::vector<std::string>& names : groups(View(file["bodies"]["fields"]))) {
    ++field;
    for (const std::string& name : names) {
      for (const std::string& head : strings(bodies["ministry"])) body(head + " " + name, BodyKind::kMinistry, BodyLevel::kCentral, field);
      for (const std::string& head : strings(bodies["department"]))
        body(head + " " + name, BodyKind::kDepartment, BodyLevel::kProvince, field);
      for (const std::string& head : strings(bodies["office"])) body(head + " " + name, BodyKind::kDepartment, BodyLevel::kDistrict, field);
    }
  }
  constexpr std::array<std::pair<const char*, BodyLevel>, 4> kLevels = {{{"province", BodyLevel::kProvince},
                                                                         {"district", BodyLevel::kDistrict},
                                                                         {"commune", BodyLevel::kCommune},
                                                                         {"central", BodyLevel::kCentral}}};
  constexpr std::array<std::pair<const char*, BodyKind>, 3> kLocal = {
      {{"committee", BodyKind::kCommittee}, {"council", BodyKind::kCouncil}, {"budget", BodyKind::kBudget}}};
  for (const auto& [name, kind] : kLocal)
    for (const std::string& head : strings(bodies[name])) {
      body(head, kind, BodyLevel::kNone, 0);
      for (const auto& [level_name, level] : kLevels)
        for (const std::string& tail : strings(bodies[level_name])) body(head + " " + tail, kind, level, 0);
    }
  constexpr std::array<std::pair<const char*, BodyKind>, 6> kOthers = {{{"assembly", BodyKind::kAssembly},
                                                                        {"government", BodyKind::kGovernment},
                                                                        {"prime_minister", BodyKind::kPrimeMinister},
                                                                        {"zone_board", BodyKind::kZoneBoard},
                                                                        {"court", BodyKind::kCourt},
                                                                        {"other", BodyKind::kOther}}};
  for (const auto& [name, kind] : kOthers)
    for (const std::string& words : strings(bodies[name]))
      add(out, words, WordClass::kBody, static_cast<int>(kind),
          kind == BodyKind::kOther ? 0 : class_key(WordClass::kBody, static_cast<int>(kind)));
}

Lexicon read() {
  Lexicon out;
  const toml::table words = knowledge_table("words.toml");
  add_synonyms(out, words);
  add_words(out, words);
  add_acts(out, words);
  add_modals(out, words);
  add_bodies(out, knowledge_table("norms.toml"));
  for (const auto* light : {&out.filler, &out.common})
    for (const std::uint32_t key : *light) out.light.set(key % out.light.size());
  return out;
}

const Lexicon& lexicon() {
  static const Lexicon instance = read();
  return instance;
}

}  // namespace

const Phrase* phrase_at(std::span<const Token> tokens, std::size_t at, std::size_t& length) {
  return lexicon().phrases.longest([&](std::size_t i) { return tokens[i].key; }, at, tokens.size(), length);
}

bool closes_word(std::span<const Token> tokens, std::size_t at) {
  return at > 0 && lexicon().compounds.contains(compound_key(tokens[at - 1], tokens[at]));
}

std::string_view act_role_name(ActRole role) {
  constexpr std::array<std::string_view, 10> kNames = {"",        "propose", "submit", "receive", "appraise",
                                                       "approve", "grant",   "revoke", "rule",    "pay"};
  return kNames[static_cast<std::size_t>(role)];
}

double built_in_weight(std::uint32_t key) {
  const Lexicon& known = lexicon();
  if (!known.light[key % known.light.size()]) return 1;
  if (known.filler.contains(key)) return 0;
  return known.common.contains(key) ? 0.3 : 1;
}

bool title_formula(std::uint32_t key) {
  return lexicon().title.contains(key);
}

}  // namespace rasoat
