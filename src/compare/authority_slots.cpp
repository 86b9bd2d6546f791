// The same class of act on the same object, given to different bodies; weighed by the model "power" of rules/models.toml.
#include <algorithm>

#include "compare/deeds.h"
#include "compare/model.h"
#include "compare/slots.h"

namespace rasoat {
namespace {

constexpr double kNearObject = 0.25;  // dice from which two objects may be one
constexpr double kLeastObject = 1.8;  // weight that an object must have to be told from others

struct Held {
  std::int32_t unit = -1;
  const Words* words = nullptr;
  Frame frame;
  Lexeme body;
  Part object;
  bool from_above = false;  ///< the body is not named in the sentence itself
  bool regulates = false;   ///< "Chính phủ quy định việc cấp …" lays down rules for the act and does not do it
};

bool hands_on(const Held& held) {
  const std::int32_t at = held.frame.body >= 0 ? held.frame.body : held.frame.act;
  return at >= 0 && rasoat::hands_on(*held.words, static_cast<std::size_t>(at));
}

bool decides(ActRole role) {
  return role == ActRole::kAppraise || role == ActRole::kApprove || role == ActRole::kGrant || role == ActRole::kRevoke ||
         role == ActRole::kPay;
}

// A body is the bearer only if nothing but it, modal words and grammar stands before the act.
bool bears(const Words& words, const Frame& frame) {
  if (frame.body < 0 || frame.act < 0) return false;
  const auto body = static_cast<std::size_t>(frame.body);
  for (std::size_t i = body + 1; i < static_cast<std::size_t>(frame.act); ++i) {
    const WordClass word = words[i].word;
    if (word == WordClass::kPlain || word == WordClass::kBody || word == WordClass::kCondition || word == WordClass::kReference)
      return false;
    if (words[i].stop != 0) return false;
  }
  return words[body].stop == 0 && words[body].sub != static_cast<std::uint8_t>(BodyKind::kOther);
}

const Lexeme* first_body(const Words& words, std::size_t most) {
  for (std::size_t i = 0; i < words.size() && i < most; ++i)
    if (words[i].is(WordClass::kBody) && words[i].sub != static_cast<std::uint8_t>(BodyKind::kOther)) return &words[i];
  return nullptr;
}

// "Điều 13. Sở Y tế", "Sở Y tế có nhiệm vụ:": the body named above bears the acts of the items below.
const Lexeme* inherited(const Clause& clause, bool item) {
  const Lexeme* body = item ? first_body(clause.lead, 1) : nullptr;
  if (!body) body = first_body(clause.above, 1);
  return body ? body : first_body(clause.heading, 3);
}

// The act opens its sentence, so that nobody is named in it.
bool opens(const Words& words, const Frame& frame) {
  if (frame.body >= 0 || frame.act < 0 || frame.modal >= 0) return false;
  for (std::size_t i = frame.begin; i < static_cast<std::size_t>(frame.act); ++i)
    if (words[i].is(WordClass::kPlain) && built_in_weight(words[i].key) > 0.5) return false;
  return static_cast<std::size_t>(frame.act) <= frame.begin + 5;
}

bool is_agent(const Lexeme& word) {
  return word.is(WordClass::kFiller) && word.sub == static_cast<std::uint8_t>(Filler::kAgent);
}

// The body that does what the sentence says, whatever the verb: it opens the sentence or stands after "do"; of budgets, the one named:
// a sentence with two shares the burden by a rule of its own. -1 if none is told.
std::int32_t bearer(const Words& words, std::size_t begin, std::size_t end) {
  std::int32_t budget = -1, other = -1;
  for (std::size_t i = begin; i < end; ++i) {
    if (!words[i].is(WordClass::kBody) || words[i].sub == static_cast<std::uint8_t>(BodyKind::kOther)) continue;
    if (words[i].sub == static_cast<std::uint8_t>(BodyKind::kBudget)) {
      if (budget >= 0) return -1;
      budget = static_cast<std::int32_t>(i);
    } else if (other < 0 && (i == begin || is_agent(words[i - 1]))) {
      other = static_cast<std::int32_t>(i);
    }
  }
  const bool told = budget >= 0 && words[static_cast<std::size_t>(budget)].level != BodyLevel::kNone;
  return told ? budget : other;
}

// A sentence with its bearer, and all else that it says as the object.
void add_bearers(const Analysis& analysis, const Piece& piece, std::vector<Held>& out) {
  const Words& words = *piece.words;
  for (std::size_t begin = 0, i = 0; i < words.size(); ++i) {
    if (words[i].stop != '.' && words[i].stop != ';' && words[i].stop != '\n' && i + 1 < words.size()) continue;
    const std::int32_t body = bearer(words, begin, i + 1);
    if (body >= 0) {
      Words rest(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(i + 1));
      rest.erase(rest.begin() + (body - static_cast<std::ptrdiff_t>(begin)));
      Held held{piece.unit, piece.words, {}, words[static_cast<std::size_t>(body)], part_of(analysis, rest, 0, rest.size()), false};
      held.regulates = regulates(analysis, words, static_cast<std::size_t>(body));
      held.frame.body = body;
      held.frame.object_end = i + 1;
      if (held.object.mass >= kLeastObject) out.push_back(std::move(held));
    }
    begin = i + 1;
  }
}

std::vector<Held> powers(const Analysis& analysis, const Clause& clause) {
  std::vector<Held> out;
  for (const Piece& piece : pieces(clause)) {
    add_bearers(analysis, piece, out);
    for (const Frame& frame : frames_in(*piece.words)) {
      if (!decides(frame.role)) continue;
      const bool named = bears(*piece.words, frame);
      const Lexeme* body = named ? &(*piece.words)[static_cast<std::size_t>(frame.body)] : nullptr;
      if (!named && opens(*piece.words, frame)) body = inherited(clause, piece.words != &clause.lead);
      if (!body) continue;
      Held held{piece.unit, piece.words, frame, *body, {}, !named};
      held.regulates = named && regulates(analysis, *piece.words, static_cast<std::size_t>(frame.body));
      held.object = part_of(analysis, *piece.words, frame.object_begin, frame.object_end);
      if (held.object.mass >= kLeastObject) out.push_back(std::move(held));
    }
  }
  return out;
}

// "Ủy ban nhân dân" and its chairman, a ministry and its minister have one key; a committee without level may be of any.
bool same_institution(const Lexeme& a, const Lexeme& b) {
  if (a.key == b.key) return true;
  return a.sub == b.sub && (a.level == BodyLevel::kNone || b.level == BodyLevel::kNone);
}

WordRange range_of(const Held& held) {
  const auto body = static_cast<std::size_t>(held.frame.body >= 0 ? held.frame.body : held.frame.act);
  return {held.words, body, std::max(body + 1, held.frame.object_end)};
}

Features features_of(const ClausePair& pair, const Held& a, const Held& b, const Likeness& objects) {
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  return {{"alike", pair.words.dice},
          {"contained", pair.words.containment},
          {"head", pair.heads.dice},
          {"object", objects.dice},
          {"object_held", objects.containment},
          {"above", holds(a.from_above || b.from_above)},
          {"one_kind", holds(a.body.sub == b.body.sub)},
          {"role", holds(a.frame.role != ActRole::kNone)},
          {"pay", holds(a.body.sub == static_cast<std::uint8_t>(BodyKind::kBudget))}};
}

void compare_powers_held(const ClausePair& pair, bool from_above, std::vector<Difference>& out) {
  const auto& as = pair.a_read.of<std::vector<Held>>([&] { return powers(pair.a, pair.a_clause); });
  if (as.empty()) return;
  const auto& bs = pair.b_read.of<std::vector<Held>>([&] { return powers(pair.b, pair.b_clause); });
  for (const Held& a : as) {
    const Held* best = nullptr;
    Likeness best_alike;
    bool shared = false;
    for (const Held& b : bs) {
      if (a.frame.role != b.frame.role || a.regulates != b.regulates) continue;
      const Likeness alike = likeness(a.object.terms, a.object.mass, b.object.terms, b.object.mass);
      if (alike.dice < kNearObject) continue;
      shared |= same_institution(a.body, b.body) || hands_on(b) ||
                may_hand_on(*b.words, std::max<std::size_t>(b.frame.object_end, 1) - 1);  // several may hold the power
      if (alike.dice >= best_alike.dice) best = &b, best_alike = alike;
    }
    if (!best || shared || hands_on(a) || each_of_its_own(pair.a, a.body, pair.b, best->body) ||
        (from_above && !a.from_above && !best->from_above))
      continue;
    Features features = features_of(pair, a, *best, best_alike);
    const double likely = likelihood("power", features);
    if (likely < kLeastLikelihood) continue;
    Difference d = slot_difference(pair, Kind::kAuthority, "competent body", range_of(a), range_of(*best), likely, "power");
    d.a_unit = a.unit;
    d.b_unit = best->unit;
    d.features = std::move(features);
    out.push_back(std::move(d));
  }
}

}  // namespace

void slot_authority(const ClausePair& pair, std::vector<Difference>& out) {
  compare_powers_held(pair, false, out);
}

void slot_inherited_authority(const ClausePair& pair, std::vector<Difference>& out) {
  compare_powers_held(pair, true, out);
}

}  // namespace rasoat
