// Reads who may lay down what: in a sentence, in the items under it, under the heading that names the body.
#include "compare/grants.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include "compare/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastMatter = 2.5;
constexpr std::size_t kNounOfRule = 4;  // words behind "quyết định" of which one names what is laid down

std::vector<Part> things_in(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  constexpr double kLeastThing = 3;
  std::vector<Part> out;
  for (std::size_t i = begin, from = begin; i < end; ++i) {
    const bool last = i + 1 == end || words[i].stop == ',' || words[i].is(WordClass::kAnd);
    if (!last) continue;
    Part thing = part_of(analysis, words, from, i + 1);
    if (thing.mass >= kLeastThing && from > begin) out.push_back(std::move(thing));  // the first holds the noun of the rule
    from = i + 1;
  }
  return out;
}

Part core_of(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  const auto past = [&](std::size_t at) {
    return compare_knowledge().deeds.past_thing.at(words, at) >= 0 || compare_knowledge().reserve.past_name.at(words, at) >= 0;
  };
  std::size_t stop = begin;
  while (stop < end && (stop == begin || (words[stop - 1].stop == 0 && !past(stop)))) ++stop;
  return part_of(analysis, words, begin, stop);
}

bool ends_sentence(char stop) {
  return stop == '.' || stop == ';' || stop == '\n' || stop == ':';
}

std::size_t end_of_sentence(const Words& words, std::size_t at) {
  while (at < words.size() && !ends_sentence(words[at].stop)) ++at;
  return std::min(at + 1, words.size());
}

std::size_t begin_of_sentence(const Words& words, std::size_t at) {
  while (at > 0 && !ends_sentence(words[at - 1].stop)) --at;
  return at;
}

// Courts, departments and boards decide cases.
bool is_body(const Lexeme& word) {
  if (!word.is(WordClass::kBody)) return false;
  switch (static_cast<BodyKind>(word.sub)) {
    case BodyKind::kAssembly:
    case BodyKind::kGovernment:
    case BodyKind::kPrimeMinister:
    case BodyKind::kMinistry:
    case BodyKind::kCouncil:
    case BodyKind::kCommittee:
      return true;
    default:
      return false;
  }
}

std::string folded_text(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  return begin < end ? fold(analysis.text(words, begin, end)) : std::string();
}

// A body that lays down rules, and the verb by which it does; `listed`: what it lays down follows as a list.
struct Power {
  Words bodies;
  bool cities = false, passive = false;
  std::size_t first = 0, verb = 0;  ///< of the first body; of the verb
};

// All bodies that stand in one row before the verb.
std::size_t first_of_row(const Words& words, std::size_t body) {
  std::size_t first = body;
  while (first > 0) {
    std::size_t before = first - 1;
    if (words[before].is(WordClass::kAnd) && before > 0) --before;
    if (!is_body(words[before]) || (words[before].stop != ',' && before + 1 == first)) break;
    first = before;
  }
  return first;
}

// "quyết định số lượng …" begins with two words that the lexicon joins.
std::size_t matter_after(const Analysis& analysis, const Words& words, std::size_t verb) {
  return verb < words.size() && fold(analysis.document().words(words[verb].span)) == "quyet dinh so" ? verb : verb + 1;
}

// The verb after the body at `body`, past what may stand between: "được", "có thẩm quyền", "theo đề nghị của …".
std::optional<std::size_t> verb_after(const Analysis& analysis, const Words& words, std::size_t body, bool any_matter) {
  constexpr std::size_t kFarthest = 30;
  for (std::size_t at = body + 1; at < std::min(words.size(), body + kFarthest) && !ends_sentence(words[at - 1].stop); ++at) {
    if (!rules_verb(analysis, words, at, true)) continue;
    if (!RE2::FullMatch(folded_text(analysis, words, body + 1, at), *compare_knowledge().reserve.may_stand_between)) continue;
    const std::size_t matter = matter_after(analysis, words, at);
    const bool decides = any_matter || matter == at || names_rule(words, matter, std::min(words.size(), matter + kNounOfRule));
    if (rules_verb(analysis, words, at, decides)) return at;
  }
  return std::nullopt;
}

Words row_of(const Words& words, std::size_t first, std::size_t body) {
  Words out;
  for (std::size_t i = first; i <= body; ++i)
    if (is_body(words[i])) out.push_back(words[i]);
  return out;
}

// "Bộ trưởng Bộ Y tế chủ trì, phối hợp với Bộ trưởng Bộ Tài chính quy định": both do.
void add_partners(const Words& words, std::size_t body, std::size_t verb, Words& row) {
  for (std::size_t i = body + 1; i < verb; ++i)
    if (is_body(words[i]) && words[i].sub == static_cast<std::uint8_t>(BodyKind::kMinistry)) row.insert(row.begin(), words[i]);
}

// "Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp": the level of the body before.
void take_level(const Analysis& analysis, const Words& words, std::size_t body, Words& row) {
  if (body + 1 >= words.size() || folded_text(analysis, words, body + 1, body + 2) != "cung cap") return;
  for (std::size_t i = body; i-- > 0;)
    if (words[i].is(WordClass::kBody) && words[i].level != BodyLevel::kNone) {
      row.back().level = words[i].level;
      return;
    }
}

std::optional<Power> power_at(const Analysis& analysis, const Words& words, std::size_t body, bool any_matter) {
  if (!is_body(words[body]) || ends_sentence(words[body].stop)) return std::nullopt;
  Power out;
  out.first = first_of_row(words, body);
  const std::string before = folded_text(analysis, words, out.first > 4 ? out.first - 4 : 0, out.first);
  if (RE2::PartialMatch(before, *compare_knowledge().reserve.only_asked)) return std::nullopt;
  out.passive = out.first > 0 && fold(analysis.document().words(words[out.first - 1].span)) == "do";
  const bool rule_before = out.passive && names_rule(words, out.first > 16 ? out.first - 16 : 0, out.first);
  const auto verb = verb_after(analysis, words, body, any_matter || rule_before);
  if (!verb || (out.passive && !any_matter && !rules_verb(analysis, words, *verb, rule_before))) return std::nullopt;
  // "theo Nghị định của Chính phủ quy định chi tiết …" is the title of a document.
  if (!out.passive && out.first > 0 && words[out.first - 1].is(WordClass::kFiller) && words[out.first - 1].stop == 0) return std::nullopt;
  out.verb = *verb;
  out.bodies = row_of(words, out.first, body);
  add_partners(words, body, out.verb, out.bodies);
  take_level(analysis, words, body, out.bodies);
  out.cities = RE2::PartialMatch(folded_text(analysis, words, body, body + 1), *compare_knowledge().reserve.cities);
  return out;
}

class Reader {
 public:
  Reader(const Analysis& analysis, bool any_matter) : analysis_(analysis), any_matter_(any_matter) {}

  void read(const Clause& clause) {
    ground_ = &clause;
    const std::optional<Power> headed = by_heading(clause.heading);
    sentences(clause.lead);
    if (headed) begins_with_verb(clause.lead, *headed);
    const std::optional<Power> above = by_lead(clause.lead);
    const bool whole = above && above->verb < clause.lead.size();
    for (const Item& item : clause.items) {
      sentences(item.words);
      if (whole)
        of_item(item.words, *above);
      else if (above || headed)
        begins_with_verb(item.words, above ? *above : *headed);
    }
  }

  std::vector<Grant> out{};

 private:
  [[nodiscard]] std::string text(const Words& words, std::size_t begin, std::size_t end) const {
    return folded_text(analysis_, words, begin, end);
  }

  void add(const Words& words, std::size_t begin, std::size_t end, std::size_t verb, const Power& power) {
    Grant grant;
    grant.ground = ground_;
    grant.bodies = power.bodies;
    grant.cities = power.cities;
    grant.matter = part_of(analysis_, words, begin, end);
    grant.core = core_of(analysis_, words, begin, end);
    grant.things = things_in(analysis_, words, begin, end);
    if (begin < end)
      grant.named = names_in(without_lead(std::string(analysis_.text(words, with_level(words, begin, verb), end)), power.passive));
    for (const Syllables& name : grant.named)
      if (Head head = head_of(name); !head.noun.empty()) grant.heads.push_back(std::move(head));
    grant.of_time = compare_knowledge().reserve.times.within(words, begin, end);
    grant.on_rule = names_rule(words, power.passive || verb >= begin ? begin : verb, end);
    const std::string says = verb < words.size() ? text(words, verb, std::min(words.size(), verb + 3)) : std::string();
    grant.details = says.starts_with("quy dinh chi tiet");
    grant.closer = grant.details || says.starts_with("quy dinh cu the");
    if (grant.matter.mass >= kLeastMatter) out.push_back(std::move(grant));
  }

  // "quy định mức" is one word of the lexicon; "mức" belongs to the matter.
  [[nodiscard]] std::size_t with_level(const Words& words, std::size_t begin, std::size_t verb) const {
    return verb < begin && text(words, verb, verb + 1) == "quy dinh muc" ? verb : begin;
  }

  // "bảo đảm điều kiện về | diện tích tối thiểu do … quy định".
  static std::string without_lead(const std::string& words, bool passive) {
    std::string out = lower(words);
    if (passive) RE2::Replace(&out, *compare_knowledge().reserve.last_name, "");
    return out;
  }

  void sentences(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_body(words[i]) && (submitted(words, i) || belongs(words, i) || as_resolved(words, i))) continue;
      const auto power = power_at(analysis_, words, i, any_matter_);
      if (!power) continue;
      if (!power->passive) {
        const std::size_t matter = matter_after(analysis_, words, power->verb);
        add(words, matter, end_of_sentence(words, power->verb + 1), power->verb, *power);
        continue;
      }
      const std::size_t end = power->first - 1;
      // "Các trường hợp khác do Chính phủ quy định" names no matter.
      if (end > 0 && text(words, end - 1, end) == "khac") continue;
      std::size_t begin = end;
      // "Tờ khai theo mẫu do Bộ … quy định": the form is laid down, not the paper.
      while (begin > 0 && !ends_sentence(words[begin - 1].stop) && words[begin - 1].stop != '(' &&
             fold(analysis_.document().words(words[begin - 1].span)) != "theo")
        --begin;
      add(words, begin, end, power->verb, *power);
    }
  }

  [[nodiscard]] bool stands_before(const KeyPhrases& phrases, const Words& words, std::size_t at, std::size_t& begin) const {
    constexpr std::size_t kFew = 4;
    for (begin = at; begin-- > 0 && at - begin <= kFew && !ends_sentence(words[begin].stop);) {
      std::size_t length = 0;
      if (phrases.at(words, begin, length) >= 0 && begin + length == at) return true;
    }
    return false;
  }

  // "Mức … do Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp quyết định"; "Ủy ban nhân dân cấp tỉnh xây dựng mức … trình Hội
  // đồng nhân dân cùng cấp quyết định".
  bool submitted(const Words& words, std::size_t body) {
    std::size_t submits = 0;
    if (!stands_before(compare_knowledge().reserve.submits, words, body, submits)) return false;
    auto power = power_at(analysis_, words, body, true);
    if (!power || power->passive) return false;
    const std::size_t begin = begin_of_sentence(words, submits);
    for (std::size_t i = submits; i-- > begin;) {
      const bool agent = words[i].is(WordClass::kFiller) && words[i].sub == static_cast<std::uint8_t>(Filler::kAgent);
      if (!agent || !is_body(words[i + 1])) continue;
      power->passive = true;
      return by_agent(words, begin, i, *power);
    }
    const bool said_after = power->verb + 1 < words.size() && words[power->verb].stop == 0;
    std::size_t submitter = submits;
    while (submitter > begin && !is_body(words[submitter - 1])) --submitter;
    if (said_after || submitter == begin) return false;
    while (submitter < submits && !words[submitter].is(WordClass::kPlain)) ++submitter;
    return by_agent(words, submitter, submits, *power);
  }

  bool by_agent(const Words& words, std::size_t begin, std::size_t end, const Power& power) {
    if (begin >= end || (!any_matter_ && !names_rule(words, end > 16 ? std::max(begin, end - 16) : begin, end))) return false;
    add(words, begin, end, power.verb, power);
    return true;
  }

  // "Thẩm quyền quyết định mức … thuộc Hội đồng nhân dân cấp tỉnh".
  bool belongs(const Words& words, std::size_t body) {
    std::size_t end = 0;
    Power power;
    power.first = first_of_row(words, body);
    if (!stands_before(compare_knowledge().reserve.belongs, words, power.first, end)) return false;
    for (std::size_t at = begin_of_sentence(words, end); at < end; ++at) {
      if (!rules_verb(analysis_, words, at, true)) continue;
      power.bodies = row_of(words, power.first, body);
      power.verb = at;
      return by_agent(words, matter_after(analysis_, words, at), end, power);
    }
    return false;
  }

  // "Mức đóng góp … thực hiện theo nghị quyết của Hội đồng nhân dân cấp tỉnh", "Mức thu phí … theo quy định của Bộ Tài chính".
  bool as_resolved(const Words& words, std::size_t body) {
    constexpr std::size_t kOpens = 3;
    std::size_t end = 0;
    Power power;
    power.first = first_of_row(words, body);
    if (words[body].sub == static_cast<std::uint8_t>(BodyKind::kCommittee) ||
        !stands_before(compare_knowledge().reserve.as_resolved, words, power.first, end))
      return false;
    const std::size_t begin = begin_of_sentence(words, end);
    if (!names_rule(words, begin, std::min(end, begin + kOpens))) return false;
    power.bodies = row_of(words, power.first, body);
    power.verb = words.size();
    return by_agent(words, begin, end, power);
  }

  // "Hội đồng nhân dân cấp tỉnh quyết định những nội dung sau: …", "… có nhiệm vụ, quyền hạn sau đây: …". In the first each item is a
  // matter; in the second (`verb` past the end) those that open with a verb are.
  [[nodiscard]] std::optional<Power> by_lead(const Words& words) const {
    for (std::size_t i = words.size(); i-- > 0;) {
      if (!is_body(words[i])) continue;
      if (auto power = power_at(analysis_, words, i, true);
          power && !power->passive && RE2::FullMatch(text(words, power->verb + 1, words.size()), *compare_knowledge().reserve.list_follows))
        return power;
      if (!RE2::FullMatch(text(words, i + 1, words.size()), *compare_knowledge().reserve.tasks_follow)) return std::nullopt;
      Power power;
      power.first = first_of_row(words, i);
      power.bodies = row_of(words, power.first, i);
      power.verb = words.size();
      return power;
    }
    return std::nullopt;
  }

  // "Điều 21. Thẩm quyền của Hội đồng nhân dân cấp tỉnh".
  [[nodiscard]] std::optional<Power> by_heading(const Words& heading) const {
    if (heading.empty() || !RE2::PartialMatch(folded(analysis_, heading), *compare_knowledge().reserve.tasks_of)) return std::nullopt;
    std::size_t last = heading.size();
    while (last > 0 && !is_body(heading[last - 1])) --last;
    if (last == 0) return std::nullopt;
    Power power;
    power.first = first_of_row(heading, last - 1);
    power.bodies = row_of(heading, power.first, last - 1);
    return power;
  }

  void of_item(const Words& words, const Power& power) {
    const bool decides = any_matter_ || names_rule(words, 0, std::min(words.size(), kNounOfRule)) ||
                         power.bodies.back().sub == static_cast<std::uint8_t>(BodyKind::kCouncil);
    if (decides) add(words, 0, end_of_sentence(words, 0), words.size(), power);
  }

  void begins_with_verb(const Words& words, const Power& power) {
    constexpr std::size_t kLatest = 3;  // "Xem xét, quyết định …"
    for (std::size_t at = 0; at < std::min(words.size(), kLatest); ++at) {
      if (at > 0 && !words[at - 1].is(WordClass::kFiller)) return;
      const bool decides = any_matter_ || names_rule(words, at + 1, std::min(words.size(), at + 1 + kNounOfRule));
      if (!rules_verb(analysis_, words, at, decides)) continue;
      add(words, at + 1, end_of_sentence(words, at + 1), at, power);
      return;
    }
  }

  const Analysis& analysis_;
  bool any_matter_;
  const Clause* ground_ = nullptr;
};

}  // namespace

bool names_rule(const Words& words, std::size_t begin, std::size_t end) {
  return begin < end && compare_knowledge().reserve.matters.within(words, begin, end);
}

std::vector<Syllables> names_in(std::string words) {
  std::string rest = lower(words);
  RE2::GlobalReplace(&rest, *compare_knowledge().reserve.one_word, "\\1_\\2");
  RE2::GlobalReplace(&rest, *compare_knowledge().reserve.between, " | ");
  std::vector<Syllables> out;
  std::istringstream read(rest);
  for (std::string name; std::getline(read, name, '|');) {
    RE2::Replace(&name, *compare_knowledge().reserve.before_name, "");
    Syllables syllables;
    std::istringstream words_of(name);
    for (std::string word; words_of >> word;) syllables.push_back(word);
    if (!syllables.empty()) out.push_back(std::move(syllables));
  }
  return out;
}

Head head_of(const Syllables& name) {
  std::string words;
  for (const std::string& word : name) words += word + " ";
  const ReserveKnowledge& known = compare_knowledge().reserve;
  std::string noun;
  if (RE2::PartialMatch(words, *known.sum, &noun)) return {noun, true};
  if (RE2::PartialMatch(words, *known.measure, &noun)) return {noun, false};
  return {};
}

std::vector<Grant> grants_in(const Analysis& b, const std::vector<const Clause*>& bs, bool any_matter) {
  Reader reader(b, any_matter);
  for (const Clause* ground : bs) reader.read(*ground);
  return std::move(reader.out);
}

bool gives_to(const Grant& grant, const Issuer& issuer) {
  if (grant.cities && issuer.of_province) return false;
  return std::any_of(grant.bodies.begin(), grant.bodies.end(), [&](const Lexeme& body) { return same_body(body, issuer); });
}

}  // namespace rasoat
