// What one side forbids and the other permits, demands and forgives, binds to and only recommends; with the modal word taken from the
// heading or the lead where a point has none, and "được" read as a permission of whoever is named before it. Weighed by the model "stance".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentence.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kLeastAct = 1.8;
constexpr double kNearAct = 0.2;
constexpr double kNearSentence = 0.2;
constexpr double kNearOpening = 0.45;  // likeness of the first words of two acts from which the rest of long sentences need not be alike
constexpr std::size_t kOpening = 8;    // words after a recommendation in which somebody is named and what he should do
constexpr double kSameCase = 0.3;      // likeness of two clauses that both name a case below which the cases are two

struct Stance {
  Sentence sentence;
  std::size_t at = 0;  ///< the modal word, or the first word of the act
  Modality modality = Modality::kNone;
  Words lent{};                          ///< the words above that say what need not be done
  bool above = false;                    ///< the modal word stands in a heading or a lead
  bool plain = false;                    ///< "được"
  bool free = false;                     ///< "tự nguyện"
  bool soft = false;                     ///< "khuyến khích", "có thể": leaves free what another may bind to
  bool softens = false;                  ///< "hạn chế đốt rơm rạ": asks for less of what another may forbid
  bool bare = false;                     ///< "Không rắc vàng mã": a ban without a modal word
  bool exception = false;                ///< "trừ …"
  bool even = false;                     ///< "… cũng phải", "dưới mọi hình thức": no case is left out
  Part included{};                       ///< "kể cả …": the case that is named
  bool conditional = false;              ///< the sentence opens with a case …
  bool in_case = false;                  ///< … or names one
  Part case_{};                          ///< the case that is named: to the next mark
  bool mixed = false;                    ///< the sentence holds a duty and an exemption: "không phải nộp …, nhưng phải …"
  Part near{};                           ///< the first words of the act
  Part act{};                            ///< all of it
  Part whole{};                          ///< the sentence
  Part subject{};                        ///< the words before the modal word
  std::uint32_t verb = 0;                ///< the first word of meaning after the modal word …
  std::vector<std::uint32_t> opening{};  ///< … and those after it: "khuyến khích | chủ cơ sở mua"
};

// "Danh mục hàng hóa cấm vận chuyển": the name of a list, wherever it stands.
bool in_name(const Words& words, std::size_t begin, std::size_t at) {
  constexpr std::size_t kLongestName = 8;
  std::size_t from = at;
  while (from > begin && at - from < kLongestName && words[from - 1].stop == 0) --from;
  return compare_knowledge().named_lists.within(words, from, at);
}

bool names_doer(const Words& words, std::size_t at) {
  return words[at].is(WordClass::kBody) || compare_knowledge().deeds.heads.at(words, at) >= 0;
}

// "được cung cấp thông tin cho báo chí": who gives it to somebody does not receive it.
bool gives_on(const Words& words, const Sentence& s, std::size_t at) {
  constexpr std::size_t kFarthest = 6;
  std::size_t length = 0;
  if (compare_knowledge().given.at(words, at, length) < 0) return false;
  for (std::size_t i = at + length; i < s.end && i - at < kFarthest && words[i - 1].stop == 0; ++i)
    if (compare_knowledge().given_to.at(words, i) >= 0) return true;
  return false;
}

// "Khách được chụp ảnh": somebody in few words, no agent after "được", and nothing that one is given.
bool permits(const Words& words, const Sentence& s, std::size_t at) {
  constexpr std::size_t kLongestSubject = 12;
  if (!words[at].is(WordClass::kModal) || words[at].modality() != Modality::kNone || at + 1 >= s.end) return false;
  if (words[at].stop != 0 || names_doer(words, at + 1) || words[at + 1].is(WordClass::kFiller)) return false;
  if (compare_knowledge().received.at(words, at + 1) >= 0 && !gives_on(words, s, at + 1)) return false;
  std::size_t subject = at;
  while (subject > s.begin && words[subject - 1].stop == 0) --subject;
  // "góp vốn vào đơn vị được kiểm toán": the unit is no subject.
  if (compare_knowledge().into.within(words, subject, at)) return false;
  // "Kích thước chữ được ghi bằng ngôn ngữ khác không được lớn hơn …": what is permitted is told behind.
  for (std::size_t i = at + 1; i < s.end && words[i - 1].stop == 0; ++i)
    if (words[i].modality() == Modality::kProhibition || words[i].modality() == Modality::kObligation) return false;
  return at > subject && at - subject <= kLongestSubject &&
         std::none_of(words.begin() + static_cast<std::ptrdiff_t>(subject), words.begin() + static_cast<std::ptrdiff_t>(at),
                      [](const Lexeme& word) { return word.is(WordClass::kAct) || word.is(WordClass::kQuantity); });
}

struct Lent {
  Modality modality = Modality::kNone;
  Words words;
};

// The modality that the words above lend to a point: "Các hành vi bị nghiêm cấm", "Công trình không phải xin phép gồm:".
Lent lent(const Clause& clause, bool item) {
  const auto found = [](const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Modality modality = words[i].modality();
      if ((modality != Modality::kProhibition && modality != Modality::kExemption) || in_name(words, 0, i)) continue;
      if (compare_knowledge().modal_nouns.at(words, i + 1) < 0) return Lent{modality, words};
    }
    return Lent{};
  };
  Lent out;
  if (item && !clause.lead.empty() && clause.lead.back().stop == ':') out = found(clause.lead);
  if (out.modality == Modality::kNone) out = found(clause.above);
  return out.modality == Modality::kNone ? found(clause.heading) : out;
}

Part first_words(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kNear = 6;
  std::size_t length = 0;
  if (compare_knowledge().idle_openings.at(words, begin, length) >= 0) begin = std::min(begin + length, end);
  std::size_t weighty = 0, i = begin;
  for (; i < end && weighty < kNear; ++i) weighty += analysis.weight(words[i]) > 0 ? 1 : 0;
  return part_of(analysis, words, begin, i);
}

class Reader {
 public:
  Reader(const Analysis& analysis, const Clause& clause) : analysis_(analysis), clause_(clause) {
    for (const Sentence& s : sentences_of(clause)) read(s);
  }
  std::vector<Stance> out;

 private:
  void read(const Sentence& s) {
    const Words& words = *s.words;
    if (soften(s)) return;
    if (words[s.begin].is(WordClass::kNegation) && s.begin + 1 < s.end && words[s.begin + 1].is(WordClass::kPlain)) {
      Stance stance = blank(s, s.begin, Modality::kProhibition);
      stance.bare = true;
      return add(std::move(stance), s.begin + 1);
    }
    bool told = false;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      const bool free = words[i].modality() == Modality::kPermission && text(words[i]).find("tu nguyen") != std::string::npos;
      const bool plain = permits(words, s, i);
      const Modality modality = plain ? Modality::kPermission : words[i].modality();
      if (modality == Modality::kNone || (i + 1 < s.end && compare_knowledge().modal_nouns.at(words, i + 1) >= 0)) continue;
      if (in_name(words, s.begin, i) || (modality == Modality::kProhibition && bans_beyond(words, i, s.end))) continue;
      // A later one speaks of somebody on the way: "người bị cấm hành nghề".
      if (told && !free && words[i - 1].stop != ',') continue;
      told = true;
      Stance stance = blank(s, i, modality);
      stance.plain = plain;
      stance.free = free;
      add(std::move(stance), free ? s.begin : i + 1);
    }
    if (told || words[s.end - 1].stop == ':') return;
    const Lent above = lent(clause_, s.item);
    if (above.modality == Modality::kNone) return;
    Stance stance = blank(s, s.begin, above.modality);
    stance.above = true;
    if (above.modality == Modality::kExemption) stance.lent = above.words;  // what need not be done stands above
    add(std::move(stance), s.begin);
  }

  // "Vận động nhân dân hạn chế thả đèn trời": each such phrase is a stance of its own, its act ends where the next mark stands.
  bool soften(const Sentence& s) {
    const Words& words = *s.words;
    bool found = false;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      std::size_t length = 0;
      if (compare_knowledge().softens.at(words, i, length) < 0 || i + length >= s.end || words[i + length - 1].stop != 0) continue;
      if (i > s.begin && compare_knowledge().limits_noun.at(words, i - 1) >= 0) continue;
      Sentence act = s;
      for (act.end = i + length + 1; act.end < s.end && words[act.end - 1].stop == 0; ++act.end) {
      }
      Stance stance = blank(s, i, Modality::kRecommendation);
      stance.sentence = act;
      stance.softens = true;
      add(std::move(stance), i + length);
      found = true;
    }
    return found;
  }

  // "không được chở quá 5 người" forbids no carrying: it sets a bound, which is held against other bounds.
  [[nodiscard]] bool bans_beyond(const Words& words, std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < end && words[i - 1].stop == 0; ++i)
      if (words[i].is(WordClass::kQuantity)) return may_be_passed(analysis_, words[i]);
    return false;
  }

  // "kể cả thuyền nan, bè gỗ chèo tay": to the next mark that is no comma, or to what is demanded.
  [[nodiscard]] Part included_in(const Sentence& s) const {
    const Words& words = *s.words;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      std::size_t length = 0;
      if (compare_knowledge().including.at(words, i, length) < 0) continue;
      std::size_t end = i + length;
      while (end < s.end && !words[end].is(WordClass::kModal) &&
             (end == i + length || words[end - 1].stop == 0 || words[end - 1].stop == ','))
        ++end;
      return part_of(analysis_, words, i + length, end);
    }
    return {};
  }

  // "Đối với thông tin đơn giản, có sẵn, …".
  [[nodiscard]] Part case_in(const Sentence& s) const {
    const Words& words = *s.words;
    std::size_t begin = s.begin;
    while (begin < s.end && !words[begin].is(WordClass::kCondition)) ++begin;
    std::size_t end = begin;
    while (end < s.end && (end == begin || words[end - 1].stop == 0)) ++end;
    return part_of(analysis_, words, begin, end);
  }

  [[nodiscard]] std::string text(const Lexeme& word) const { return fold(analysis_.document().words(word.span)); }

  [[nodiscard]] Stance blank(const Sentence& s, std::size_t at, Modality modality) const {
    Stance stance{s, at, modality};
    stance.soft = modality == Modality::kRecommendation || (modality == Modality::kPermission && text((*s.words)[at]) == "co the");
    stance.conditional = (*s.words)[s.begin].is(WordClass::kCondition);
    stance.case_ = case_in(s);
    stance.included = included_in(s);
    stance.even = stance.included.mass == 0 && RE2::PartialMatch(fold(analysis_.text(*s.words, s.begin, s.end)), *compare_knowledge().even);
    for (std::size_t i = s.begin; i < s.end; ++i) {
      stance.exception |= (*s.words)[i].is(WordClass::kException);
      stance.in_case |= (*s.words)[i].is(WordClass::kCondition);
    }
    const auto holds = [&](Modality wanted) {
      return std::any_of(s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end),
                         [&](const Lexeme& word) { return word.modality() == wanted; });
    };
    stance.mixed = holds(Modality::kObligation) && holds(Modality::kExemption);
    return stance;
  }

  void add(Stance stance, std::size_t act) {
    const Sentence& s = stance.sentence;
    Words acts = stance.lent, whole = stance.lent;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      if (i >= act && i != stance.at) acts.push_back((*s.words)[i]);
      if (i != stance.at || stance.above) whole.push_back((*s.words)[i]);
    }
    stance.act = part_of(analysis_, acts, 0, acts.size());
    stance.whole = part_of(analysis_, whole, 0, whole.size());
    if (!stance.above) stance.subject = part_of(analysis_, *s.words, s.begin, stance.at);
    if (stance.act.mass < kLeastAct) return;
    stance.near = first_words(analysis_, acts, stance.lent.size(), acts.size());
    for (std::size_t i = act; i < s.end && stance.opening.size() < kOpening; ++i)
      if (analysis_.weight((*s.words)[i]) > 0) stance.opening.push_back((*s.words)[i].key);
    if (!stance.opening.empty()) stance.verb = stance.opening.front();
    out.push_back(std::move(stance));
  }

  const Analysis& analysis_;
  const Clause& clause_;
};

// What cannot both hold; the reviewed side `a` may also weaken what the superior demands.
bool opposed(const Stance& a, const Stance& b) {
  if (a.softens || b.softens || a.bare || b.bare) return a.softens && b.modality == Modality::kProhibition;
  const auto either = [&](Modality x, Modality y) { return (a.modality == x && b.modality == y) || (a.modality == y && b.modality == x); };
  if (either(Modality::kProhibition, Modality::kPermission) || either(Modality::kProhibition, Modality::kObligation)) return true;
  if (either(Modality::kObligation, Modality::kExemption) || either(Modality::kProhibition, Modality::kRecommendation)) return true;
  if (b.modality == Modality::kObligation && a.free) return true;
  if (a.modality == Modality::kObligation && (b.free || b.modality == Modality::kRecommendation)) return true;
  return b.modality == Modality::kObligation && a.soft && (a.modality == Modality::kRecommendation || a.verb == b.verb);
}

// "khuyến khích chủ cơ sở mua …" beside "phải mua …": who is urged stands between.
bool one_verb(const Stance& a, const Stance& b) {
  const auto opens_with = [](const Stance& urging, const Stance& other) {
    return urging.modality == Modality::kRecommendation &&
           std::find(urging.opening.begin(), urging.opening.end(), other.verb) != urging.opening.end();
  };
  return a.verb != 0 && b.verb != 0 && (a.verb == b.verb || opens_with(a, b) || opens_with(b, a));
}

// The first words of each act, as far as they stand in the other: who acts may be named before or after the modal word.
double near_likeness(const Stance& a, const Stance& b) {
  constexpr double kOneOfSeveral = 0.8;  // an act that is forbidden among several that the other side permits
  const double dice = likeness(a.near.terms, a.near.mass, b.near.terms, b.near.mass).dice;
  const double listed = a.modality == Modality::kProhibition ? kOneOfSeveral * share(a.near, b.act) : 0;
  return std::max({dice, (share(a.near, b.act) + share(b.near, a.act)) / 2, listed});
}

// The other side says the same of this act in another sentence: what it forbids or permits beside is something else.
bool said_as_well(const Stance& a, const std::vector<Stance>& bs, double alike) {
  return std::any_of(bs.begin(), bs.end(), [&](const Stance& b) {
    return a.modality == b.modality && likeness(a.act.terms, a.act.mass, b.act.terms, b.act.mass).dice > alike;
  });
}

// "Trang trại phải kê khai" in another clause of the superior: that one speaks of whom "cũng phải kê khai" binds.
bool said_elsewhere(const ClausePair& pair, const Stance& a, double alike) {
  if (!pair.others) return false;
  for (std::size_t j = 0; j < pair.others->size(); ++j) {
    const Clause& clause = *(*pair.others)[j];
    if (&clause != &pair.b_clause && said_as_well(a, (*pair.others_read)[j].of<Reader>([&] { return Reader(pair.b, clause); }).out, alike))
      return true;
  }
  return false;
}

// "Nghiêm cấm hút thuốc lá trong trường học. Vận động hạn chế hút thuốc lá tại nơi ở": the ban is kept, and more is asked for.
bool forbidden_as_well(const Analysis& analysis, const Stance& softened) {
  constexpr double kSameAct = 0.35;
  return std::any_of(analysis.clauses().begin(), analysis.clauses().end(), [&](const Clause& clause) {
    const std::vector<Stance> all = Reader(analysis, clause).out;
    return std::any_of(all.begin(), all.end(), [&](const Stance& one) {
      return one.modality == Modality::kProhibition &&
             likeness(one.act.terms, one.act.mass, softened.act.terms, softened.act.mass).dice >= kSameAct;
    });
  });
}

// No case is left out, or the one that is named is the other's.
bool leaves_none_out(const Stance& a, const Stance& b) {
  constexpr double kNamed = 0.5;
  return a.even || (a.included.mass > 0 && share(a.included, b.whole) >= kNamed);
}

// Each names a case, in clauses that have little else in common, and the cases are not one.
bool two_cases(const ClausePair& pair, const Stance& a, const Stance& b) {
  constexpr double kOneCase = 0.5;
  return a.in_case && b.in_case && pair.words.dice < kSameCase &&
         likeness(a.case_.terms, a.case_.mass, b.case_.terms, b.case_.mass).containment < kOneCase;
}

// "Đơn vị quản lý chợ phải mua …" beside "người thuê sạp không phải mua …": two whom the two sentences name, and not each other.
bool other_subject(const Stance& a, const Stance& b) {
  constexpr double kTold = 2, kForeign = 0.25;
  return std::min(a.subject.mass, b.subject.mass) >= kTold && share(a.subject, b.whole) < kForeign && share(b.subject, a.whole) < kForeign;
}

WordRange range_of(const Stance& s) {
  return {s.sentence.words, s.at, s.sentence.end};
}

}  // namespace

void slot_stances(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& as = pair.a_read.of<Reader>([&] { return Reader(pair.a, pair.a_clause); });
  if (as.out.empty()) return;
  const auto& bs = pair.b_read.of<Reader>([&] { return Reader(pair.b, pair.b_clause); });
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  for (const Stance& a : as.out)
    for (const Stance& b : bs.out) {
      if (!opposed(a, b) || (a.above && b.above)) continue;
      const Likeness acts = likeness(a.act.terms, a.act.mass, b.act.terms, b.act.mass);
      const double near = near_likeness(a, b);
      if ((acts.dice < kNearAct && near < kNearOpening) || a.mixed || b.mixed || said_as_well(a, bs.out, acts.dice) ||
          said_as_well(b, as.out, acts.dice))
        continue;
      const Likeness whole = likeness(a.whole.terms, a.whole.mass, b.whole.terms, b.whole.mass);
      if (whole.dice < kNearSentence && near < kNearOpening) continue;
      Features features = {{"alike", pair.words.dice},
                           {"head", pair.heads.dice},
                           {"act", std::max(acts.dice, whole.dice)},
                           {"act_held", acts.containment},
                           {"near", near},
                           {"whole", whole.dice},
                           {"above", holds(a.above || b.above)},
                           {"plain", holds(a.plain || b.plain)},
                           {"forgiven", holds(a.modality == Modality::kExemption || b.modality == Modality::kExemption)},
                           {"free", holds(b.free)},
                           {"verb", holds(one_verb(a, b))},
                           {"two_cases", holds(two_cases(pair, a, b))},
                           {"other_case", holds(a.conditional != b.conditional)},
                           {"exception", holds(a.exception || b.exception)},
                           {"even", holds(leaves_none_out(a, b))},
                           {"other_subject", holds(other_subject(a, b))}};
      const double likely = likelihood("stance", features);
      if (likely < kLeastLikelihood || (a.softens && forbidden_as_well(pair.a, a)) || (a.even && said_elsewhere(pair, a, acts.dice)))
        continue;
      Difference d = slot_difference(pair, Kind::kModality, "modality", range_of(a), range_of(b), likely, "stance");
      d.a_unit = a.sentence.unit;
      d.b_unit = b.sentence.unit;
      d.features = std::move(features);
      out.push_back(std::move(d));
    }
}

}  // namespace rasoat
