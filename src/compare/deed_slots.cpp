// One act given to two: another appraises, decides, pays, or receives the file; weighed by the model "deed" of rules/models.toml.
#include <algorithm>

#include "compare/deeds.h"
#include "compare/model.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kNearObject = 0.2;     // dice from which two objects may be one
constexpr double kOneThing = 0.95;      // share of the shorter thing from which both acts are done to one
constexpr double kTellingThing = 3.0;   // weight of the words that both have: "kết quả" alone tells no thing
constexpr double kAboutAsAlike = 0.75;  // share of the likeness of the nearest act from which another may be the same
constexpr double kOneMatter = 0.5;      // dice of two headings from which they are on one matter
constexpr double kOneName = 0.8;        // share of the shorter name from which two names mean one

const DeedKnowledge& known() {
  return compare_knowledge().deeds;
}

// "Cơ quan có thẩm quyền", "tổ chức, cá nhân": a name that says nobody.
bool says_nobody(const Deed& deed) {
  constexpr double kLeastName = 0.9;
  std::size_t length = 0;
  const bool anyone = known().anyone.at(deed.doer, 0, length) >= 0;
  // "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Chủ tịch Ủy ban nhân dân cấp tỉnh": each for what is his.
  if (anyone && length > 0 && deed.doer[length - 1].stop == ',') return true;
  if (body_of(deed.doer)) return false;
  return anyone || deed.who.mass < kLeastName;
}

bool is_department(const Lexeme& body) {
  return body.sub == static_cast<std::uint8_t>(BodyKind::kDepartment);
}

bool is_ministry(const Lexeme& body) {
  return body.sub == static_cast<std::uint8_t>(BodyKind::kMinistry);
}

bool same_institution(const Lexeme& a, const Lexeme& b) {
  if (a.key == b.key) return true;
  return a.sub == b.sub && (a.level == BodyLevel::kNone || b.level == BodyLevel::kNone);
}

// A document on one department says of it what another says of another; a circular speaks of its own ministry.
bool of_its_own(const ClausePair& pair, const Deed& a, const Deed& b) {
  const Lexeme *x = body_of(a.doer), *y = body_of(b.doer);
  if (x && y && each_of_its_own(pair.a, *x, pair.b, *y)) return true;
  return x && y && is_department(*x) && is_department(*y) && (pair.a.in_title(x->key) || pair.b.in_title(y->key));
}

// "Công an huyện", "Công an cấp huyện"
bool one_spelling(const ClausePair& pair, const Deed& a, const Deed& b) {
  constexpr std::size_t kLeastBytes = 8;
  const auto spelled = [](const Analysis& analysis, const Words& name) {
    std::string out;
    for (const Lexeme& word : name) out += fold(analysis.document().words(word.span)) + ' ';
    for (std::size_t at = out.find("cap "); at != std::string::npos; at = out.find("cap ", at)) out.erase(at, 4);
    return out;
  };
  const std::string x = spelled(pair.a, a.doer), y = spelled(pair.b, b.doer);
  return std::min(x.size(), y.size()) >= kLeastBytes && (x.starts_with(y) || y.starts_with(x));
}

// "Giám đốc Sở" in a document on one department: whichever it is.
bool is_some_department(const Words& name) {
  std::size_t length = 0;
  return known().some_department.at(name, 0, length) >= 0 && length == name.size();
}

// One name, a part of the other's body, or a name that may mean both.
bool may_be_one(const ClausePair& pair, const Deed& a, const Deed& b) {
  const Lexeme *mine = body_of(a.doer), *theirs = body_of(b.doer);
  if ((is_some_department(a.doer) && theirs && is_department(*theirs)) || (is_some_department(b.doer) && mine && is_department(*mine)))
    return true;
  if (says_nobody(a) || says_nobody(b) || within_one_body(a.doer, b.doer)) return true;
  for (const Lexeme& x : a.doer)
    for (const Lexeme& y : b.doer)
      if (x.is(WordClass::kBody) && y.is(WordClass::kBody) && same_institution(x, y)) return true;
  if (one_spelling(pair, a, b)) return true;
  if (mine && theirs) return false;
  return likeness(a.who.terms, a.who.mass, b.who.terms, b.who.mass).containment >= kOneName;
}

bool of_army(const Deed& deed) {
  return known().army.within(deed.doer, 0, deed.doer.size());
}

bool handed_on(const Deed& deed) {
  return hands_on(*deed.words, deed.verb);
}

// The one may hand the power on to whoever does it on the other side, or to somebody who is not named.
bool hands_on_to(const Deed& one, const Deed& other) {
  const Lexeme* to = body_of(other.doer);
  return (to ? hands_on(*one.words, one.verb, *to) : handed_on(one)) || may_hand_on(*one.words, one.verb);
}

WordRange range_of(const Deed& deed) {
  const bool named = deed.doer_end > deed.doer_begin;
  const std::size_t begin = named ? std::min(deed.doer_begin, deed.verb) : deed.verb;
  return {deed.words, begin, std::max({begin + 1, named ? deed.doer_end : 0, deed.verb + 1})};
}

// "cấp giấy phép": the heading says which.
bool general(const Deed& deed) {
  return deed.nearest.mass > 0 && deed.nearest.mass < kTellingThing;
}

double nearness(const Deed& a, const Deed& b) {
  return likeness(a.object.terms, a.object.mass, b.object.terms, b.object.mass).dice +
         likeness(a.nearest.terms, a.nearest.mass, b.nearest.terms, b.nearest.mass).dice;
}

// "cấp giấy phép bán lẻ rượu" beside "Giấy phép sản xuất rượu, Giấy phép bán lẻ rượu do … cấp": the thing is one of several.
bool holds_thing(const Deed& a, const Deed& b) {
  constexpr double kSpecific = 4, kWhole = 0.9;  // weight of a thing that is told from others, share of it
  return a.nearest.mass >= kSpecific && share(a.nearest, b.object) >= kWhole;
}

Features features_of(const ClausePair& pair, const Deed& a, const Deed& b, const Likeness& objects) {
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  const std::string& role = a.role->role;
  const Lexeme *x = body_of(a.doer), *y = body_of(b.doer);
  const Likeness near = likeness(a.nearest.terms, a.nearest.mass, b.nearest.terms, b.nearest.mass);
  const double common = near.containment * std::min(a.nearest.mass, b.nearest.mass);
  const double headed = general(a) || general(b) ? likeness(a.headed.terms, a.headed.mass, b.headed.terms, b.headed.mass).dice : 0;
  return {{"alike", pair.words.dice},
          {"head", pair.heads.dice},
          {"object", std::max(objects.dice, headed)},
          {"object_held", objects.containment},
          {"nearest", near.dice},
          {"thing_held", holds(holds_thing(a, b) && x && y)},
          {"named", holds(!a.role->to && near.containment >= kOneThing && common >= kTellingThing)},
          {"one_matter", holds(general(a) && general(b) && near.containment >= kOneThing && pair.heads.dice >= kOneMatter)},
          {"pay", holds(role == "pay")},
          {"to", holds(role == "file")},
          {"levels", holds(x && y && is_department(*x) != is_department(*y) && (is_ministry(*x) || is_ministry(*y)))},
          {"other_case", holds(a.conditional != b.conditional)},
          {"private", holds(!x && !y)},
          {"one_private", holds(!x != !y)},
          {"above", holds(a.doer_begin == a.doer_end || b.doer_begin == b.doer_end)}};
}

// "Sở … công bố … đối với tuyến địa phương" in another clause of the superior: it gives about this act to the one who does it here.
bool given_elsewhere(const ClausePair& pair, const Deed& a, double most) {
  constexpr double kAsAlike = 0.75;
  if (!pair.others) return false;
  for (std::size_t j = 0; j < pair.others->size(); ++j) {
    const Clause& clause = *(*pair.others)[j];
    if (&clause == &pair.b_clause) continue;
    const auto& deeds = (*pair.others_read)[j].of<std::vector<Deed>>([&] { return deeds_of(pair.b, clause); });
    if (std::any_of(deeds.begin(), deeds.end(), [&](const Deed& b) {
          return b.role->role == a.role->role && !b.together && may_be_one(pair, a, b) && !says_nobody(b) &&
                 nearness(a, b) >= kAsAlike * most;
        }))
      return true;
  }
  return false;
}

}  // namespace

void slot_deeds(const ClausePair& pair, std::vector<Difference>& out) {
  const auto& as = pair.a_read.of<std::vector<Deed>>([&] { return deeds_of(pair.a, pair.a_clause); });
  if (as.empty()) return;
  const auto& bs = pair.b_read.of<std::vector<Deed>>([&] { return deeds_of(pair.b, pair.b_clause); });
  for (const Deed& a : as) {
    if (a.together || says_nobody(a) || handed_on(a)) continue;
    const Deed* best = nullptr;
    Likeness best_alike;
    double most = 0, most_shared = 0;
    for (const Deed& b : bs) {
      if (a.role->role != b.role->role || of_army(a) != of_army(b)) continue;
      const Likeness alike = likeness(a.object.terms, a.object.mass, b.object.terms, b.object.mass);
      const Likeness near = likeness(a.nearest.terms, a.nearest.mass, b.nearest.terms, b.nearest.mass);
      if (alike.dice < kNearObject && (alike.dice < 0.08 || near.containment < 0.6)) continue;
      const double all = alike.dice + near.dice;
      if (may_be_one(pair, a, b) || of_its_own(pair, a, b) || hands_on_to(b, a)) most_shared = std::max(most_shared, all);
      if (!b.together && all >= most) best = &b, best_alike = alike, most = all;
    }
    // The superior gives about this act to the one who does it here.
    if (!best || most_shared >= most * kAboutAsAlike) continue;
    Features features = features_of(pair, a, *best, best_alike);
    const double likely = likelihood("deed", features);
    if (likely < kLeastLikelihood || given_elsewhere(pair, a, most)) continue;
    Difference d = slot_difference(pair, Kind::kAuthority, "competent body", range_of(a), range_of(*best), likely, "deed");
    d.a_unit = a.unit;
    d.b_unit = best->unit;
    d.features = std::move(features);
    out.push_back(std::move(d));
  }
}

}  // namespace rasoat
