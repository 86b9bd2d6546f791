#include "compare/deeds.h"

#include <algorithm>
#include <optional>

#include "compare/list_class.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kFarthest = 28;     // lexemes between a doer and the act
constexpr double kLeastObject = 1.8;      // weight that an object must have to be told from others
constexpr std::size_t kLongestName = 12;  // lexemes of a name

const DeedKnowledge& known() {
  return compare_knowledge().deeds;
}

bool ends_sentence(char stop) {
  return stop == '.' || stop == ';' || stop == '\n' || stop == ':';
}

bool names_doer(const Words& words, std::size_t at) {
  return words[at].is(WordClass::kBody) || (known().heads.at(words, at) >= 0 && known().organises.at(words, at) < 0);
}

bool ends_name(const Lexeme& word) {
  return word.is(WordClass::kModal) || word.is(WordClass::kAct) || word.is(WordClass::kNegation) || word.is(WordClass::kQuantifier) ||
         word.is(WordClass::kCondition) || word.is(WordClass::kReference);
}

// "Trường hợp …, …": past the condition in front.
std::size_t after_condition(const Words& words, std::size_t begin, std::size_t end) {
  if (!words[begin].is(WordClass::kCondition)) return begin;
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (words[i].stop == ',') return i + 1;
  return begin;
}

bool marked(const Words& words, std::size_t begin, std::size_t at) {
  for (std::size_t back = 1; back <= 3 && back <= at - begin; ++back) {
    std::size_t length = 0;
    if (known().marks.at(words, at - back, length) >= 0 && length == back) return true;
  }
  return words[at - 1].stop == ',';
}

struct Range {
  std::size_t begin = 0, end = 0;
};

// The last one named before the act so that he may be who acts: at the front, after "do", "trình", "giúp", a comma.
std::optional<Range> doer_before(const Words& words, std::size_t begin, std::size_t verb) {
  const std::size_t start = after_condition(words, begin, verb);
  std::optional<Range> out;
  for (std::size_t i = start; i < verb; ++i) {
    const bool front = i == start || (i == start + 1 && words[start].is(WordClass::kFiller));
    if ((!front && !marked(words, begin, i)) || !names_doer(words, i)) continue;
    // "tổ chức, cá nhân": one name of two, unless something is done between them.
    const bool goes_on = out && words[i - 1].stop == ',' && out->end >= i;
    Range found{goes_on ? out->begin : i, i + 1};
    while (found.end < verb && !ends_name(words[found.end]) && known().together.at(words, found.end) < 0 &&
           known().organises.at(words, found.end) < 0)
      ++found.end;
    out = found;
  }
  if (out && verb - out->begin > kFarthest) out.reset();
  return out;
}

std::size_t end_of_name(const Words& words, std::size_t begin, std::size_t end) {
  std::size_t out = begin + 1;
  while (out < end && !ends_name(words[out]) && words[out - 1].stop == 0 && out - begin < kLongestName) ++out;
  return out;
}

// "nộp … tại Sở Y tế", "gửi Sở Y tế".
std::optional<Range> receiver(const Words& words, std::size_t after, std::size_t end) {
  for (std::size_t i = after; i < end; ++i) {
    const bool next = i == after || known().toward.at(words, i - 1) >= 0;
    if (next && names_doer(words, i)) {
      return Range{i, end_of_name(words, i, end)};
    }
    if (ends_sentence(words[i].stop)) break;
  }
  return std::nullopt;
}

struct Owner {
  Range name;
  std::size_t phrase = 0;  ///< where "thuộc thẩm quyền của" begins
};

// "Quyết định bán … thuộc thẩm quyền của Chủ tịch …".
std::optional<Owner> owner(const Words& words, std::size_t after, std::size_t end) {
  for (std::size_t i = after; i < end; ++i) {
    std::size_t length = 0;
    if (known().belongs.at(words, i, length) >= 0 && i + length < end && names_doer(words, i + length))
      return Owner{{i + length, end_of_name(words, i + length, end)}, i};
  }
  return std::nullopt;
}

Words rest_of(const Words& words, Range sentence, Range without, std::size_t verb) {
  Words rest;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i)
    if (i != verb && (i < without.begin || i >= without.end) && !words[i].is(WordClass::kModal)) rest.push_back(words[i]);
  return rest;
}

Part whole(const Analysis& analysis, const Words& words) {
  return part_of(analysis, words, 0, words.size());
}

Words joined(Words front, const Words& back) {
  front.insert(front.end(), back.begin(), back.end());
  return front;
}

// Where the thing that an act is done to ends: "cấp giấy phép | trong thời hạn …", "giao rừng | cho từng hộ", "công bố dịch | khi …".
bool ends_thing(const Words& words, std::size_t i) {
  const Lexeme& word = words[i];
  return word.is(WordClass::kQuantity) || word.is(WordClass::kCondition) || word.is(WordClass::kReference) || word.is(WordClass::kModal) ||
         known().past_thing.at(words, i) >= 0;
}

// "cấp, điều chỉnh, gia hạn và thu hồi giấy phép": the thing stands after the last of the verbs. `after` is 0 in a point under an act.
std::size_t past_verbs(const Words& words, std::size_t after, std::size_t end) {
  constexpr std::size_t kLongestVerb = 3;  // lexemes of a verb that is none of ours, with "và"
  for (std::size_t next = after; next < end && next - after <= kLongestVerb; ++next) {
    const bool joined =
        next > 0 && (words[next - 1].stop == ',' || words[next - 1].is(WordClass::kAnd) || words[next - 1].is(WordClass::kOr));
    if (next == after && !joined && !words[next].is(WordClass::kAnd) && !words[next].is(WordClass::kOr)) return after;
    std::size_t length = 0;
    if (joined && known().verbs.at(words, next, length) >= 0) return past_verbs(words, next + length, end);
  }
  return after;
}

// "danh sách công dân được | tạm hoãn gọi nhập ngũ".
std::size_t past_roster(const Words& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongestRoster = 8;
  if (known().rosters.at(words, begin) < 0) return begin;
  for (std::size_t i = begin; i < end && i - begin < kLongestRoster && words[i].stop == 0; ++i)
    if (words[i].is(WordClass::kModal)) return i + 1;
  return begin;
}

// The words that the act is done to: after the verb, or in front of "do" and "được".
Part nearest_object(const Analysis& analysis, const Words& words, Range sentence, Range doer, std::size_t after) {
  constexpr std::size_t kNear = 6;
  std::size_t begin = past_verbs(words, after, sentence.end), end = sentence.end;
  begin = past_roster(words, begin, end);
  const bool follows = begin < end && (begin == 0 || words[begin - 1].stop == 0) && !ends_thing(words, begin);
  const bool passive = !follows && doer.end > doer.begin && doer.end <= after && doer.begin > sentence.begin + 2 &&
                       known().marks.at(words, doer.begin - 1) >= 0;
  if (passive) begin = sentence.begin, end = doer.begin - 1;
  std::size_t i = begin, weighty = 0;
  for (; i < end && weighty < kNear; ++i) {
    if (i >= doer.begin && i < doer.end) break;
    if (weighty > 0 && ends_thing(words, i)) break;
    weighty += analysis.weight(words[i]) > 0 ? 1 : 0;
    if (words[i].stop != 0) {
      ++i;
      break;
    }
  }
  return part_of(analysis, words, begin, std::min(i, end));
}

// Nobody is named in a sentence that its act opens.
bool opens(const Words& words, std::size_t begin, std::size_t verb) {
  for (std::size_t i = begin; i < verb; ++i)
    if (words[i].is(WordClass::kModal) || words[i].is(WordClass::kBody) || built_in_weight(words[i].key) > 0.5) return false;
  return verb <= begin + 4;
}

// "Điều 13. Trách nhiệm của Sở Y tế", "Sở Y tế có nhiệm vụ:".
Words above(const Clause& clause, bool item) {
  const auto named = [](const Words& words, std::size_t most) {
    for (std::size_t i = 0; i < words.size() && i < most; ++i) {
      if (!names_doer(words, i)) continue;
      std::size_t end = i + 1;
      while (end < words.size() && !ends_name(words[end]) && words[end - 1].stop == 0 && end - i < kLongestName) ++end;
      return Words(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return Words{};
  };
  Words out = item ? named(clause.lead, 1) : Words{};
  if (out.empty()) out = named(clause.above, 1);
  return out.empty() ? named(clause.heading, 6) : out;
}

bool has_kind(const Lexeme& body, BodyKind kind) {
  return body.sub == static_cast<std::uint8_t>(kind);
}

// A department and "cơ quan chuyên môn" of the committee of its level.
bool named_by_function(const Words& name, const Words& department) {
  if (!known().specialised.within(name, 0, name.size())) return false;
  const Lexeme *committee = body_of(name), *body = body_of(department);
  return body && has_kind(*body, BodyKind::kDepartment) && (!committee || committee->level == body->level);
}

bool unit_within(const Words& unit, const Lexeme* body) {
  if (!body || unit.empty()) return false;
  if (has_kind(*body, BodyKind::kMinistry)) return known().of_ministry.at(unit, 0) >= 0;
  if (has_kind(*body, BodyKind::kCourt)) return known().of_court.at(unit, 0) >= 0;
  return has_kind(*body, BodyKind::kDepartment) && known().of_department.at(unit, 0) >= 0;
}

class Reader {
 public:
  Reader(const Analysis& analysis, const Clause& clause) : analysis_(analysis), clause_(clause) {}

  void read(const Piece& piece) {
    const Words& words = *piece.words;
    const std::size_t before = out.size();
    going_on_.clear();
    for (std::size_t begin = 0, i = 0; i < words.size(); ++i) {
      if (!ends_sentence(words[i].stop) && i + 1 < words.size()) continue;
      sentence(piece, {begin, i + 1});
      if (going_on_.empty()) going_on_ = front(words, {begin, i + 1});
      if (words[i].stop != ';') going_on_.clear();
      begin = i + 1;
    }
    if (piece.words != &clause_.lead && out.size() == before) carry(piece);
  }

  std::vector<Deed> out;

 private:
  void sentence(const Piece& piece, Range s) {
    const Words& words = *piece.words;
    for (std::size_t i = s.begin; i < s.end; ++i) {
      std::size_t length = 0;
      const int role = known().verbs.at(words, i, length);
      if (role < 0) continue;
      deed(piece, s, i, std::min(i + length, s.end), known().roles[static_cast<std::size_t>(role)]);
      i += length - 1;
    }
  }

  // "Người có đủ các điều kiện sau đây thì được bổ nhiệm:": what follows is asked for, not done.
  [[nodiscard]] bool leads_into_demands(const Words& lead) const {
    const auto list = list_class(fold(analysis_.text(lead, 0, lead.size())));
    return list && compare_knowledge().lists[list->index].group == "demands";
  }

  // "Sở Xây dựng cấp giấy phép đối với:" is done to each of the points.
  void carry(const Piece& piece) {
    const Words &lead = clause_.lead, &item = *piece.words;
    if (lead.empty() || item.empty() || lead.back().stop != ':') return;
    const auto led =
        std::find_if(out.rbegin(), out.rend(), [&](const Deed& deed) { return deed.words == &lead && deed.end == lead.size(); });
    if (led == out.rend() || !led->role->carried || hands_on(lead, led->verb) || leads_into_demands(lead)) return;
    Deed deed = *led;
    const Words object = joined(rest_of(lead, {led->begin, led->end}, {led->doer_begin, led->doer_end}, led->verb), item);
    deed.object = whole(analysis_, object);
    deed.headed = whole(analysis_, joined(clause_.heading, object));
    deed.nearest = nearest_object(analysis_, item, {0, item.size()}, {0, 0}, 0);
    deed.unit = piece.unit;
    deed.words = piece.words;
    deed.begin = deed.verb = deed.doer_begin = 0;
    deed.end = deed.doer_end = item.size();
    out.push_back(std::move(deed));
  }

  // "không cấp" is another rule, "thủ tục cấp" a noun, "quy định việc cấp" no grant, and "được cấp" leaves open by whom.
  [[nodiscard]] bool finite(const Words& words, Range s, std::size_t verb, const DeedRole& role) const {
    // To the lexicon "cho phép", "tự quyết định" are permissions like "được", "có quyền".
    const std::string says = words[verb].is(WordClass::kModal) ? fold(analysis_.document().words(words[verb].span)) : std::string();
    if (!says.empty() && says != "cho phep" && says != "tu quyet dinh") return false;
    if (verb == s.begin || role.to) return true;
    const Lexeme& before = words[verb - 1];
    if (before.is(WordClass::kNegation) || before.modality() == Modality::kProhibition || before.modality() == Modality::kExemption)
      return false;
    for (std::size_t back = 1; back <= 3 && back <= verb - s.begin; ++back) {
      std::size_t length = 0;
      if (known().nouns.at(words, verb - back, length) >= 0 && length == back) return false;
    }
    return true;
  }

  // "Điều 8. Trách nhiệm của chủ đầu tư": what its points open with is done.
  [[nodiscard]] bool of_duties() const { return known().duties.within(clause_.heading, 0, clause_.heading.size()); }

  void deed(const Piece& piece, Range s, std::size_t verb, std::size_t after, const DeedRole& role) {
    const Words& words = *piece.words;
    const bool to = role.to;
    const std::optional<Owner> owns = to ? std::nullopt : owner(words, after, s.end);
    if (!owns && !finite(words, s, verb, role)) return;
    Deed out_deed;
    const std::optional<Range> doer = to     ? receiver(words, after, s.end)
                                      : owns ? std::optional(owns->name)
                                             : doer_before(words, s.begin, verb);
    if (doer) {
      out_deed.doer_begin = doer->begin;
      out_deed.doer_end = doer->end;
      out_deed.doer.assign(words.begin() + static_cast<std::ptrdiff_t>(doer->begin),
                           words.begin() + static_cast<std::ptrdiff_t>(doer->end));
    } else if (!to && !going_on_.empty() && (opens(words, s.begin, verb) || words[verb - 1].is(WordClass::kAnd))) {
      out_deed.doer = going_on_;
    } else if (!to && (role.role != "decide" || of_duties()) && opens(words, s.begin, verb)) {  // "Quyết định …" may be a paper
      out_deed.doer = above(clause_, piece.words != &clause_.lead);
    }
    if (out_deed.doer.empty()) return;
    if (!to && !owns && known().regulate.within(words, out_deed.doer_begin, verb)) return;
    if (role.role == "pay" && !known().cost.within(words, s.begin, s.end)) return;
    const Range without{owns ? owns->phrase : out_deed.doer_begin, out_deed.doer_end};
    const Words object = rest_of(words, s, without, verb);
    out_deed.object = whole(analysis_, object);
    if (out_deed.object.mass < kLeastObject) return;
    out_deed.headed = whole(analysis_, joined(clause_.heading, object));
    out_deed.nearest = nearest_object(analysis_, words, s, without, after);
    out_deed.who = part_of(analysis_, out_deed.doer, 0, out_deed.doer.size());
    out_deed.unit = piece.unit;
    out_deed.words = piece.words;
    out_deed.begin = s.begin;
    out_deed.end = s.end;
    out_deed.verb = verb;
    out_deed.role = &role;
    out_deed.conditional = words[s.begin].is(WordClass::kCondition);
    out_deed.together = !to && !owns && known().together.within(words, doer ? doer->begin : s.begin, verb);
    out.push_back(std::move(out_deed));
  }

  // Whoever opens a sentence of which the parts stand between semicolons: he does what the later ones begin with.
  static Words front(const Words& words, Range s) {
    const std::size_t start = after_condition(words, s.begin, s.end);
    if (start >= s.end || !names_doer(words, start)) return {};
    std::size_t end = start + 1;
    while (end < s.end && !ends_name(words[end]) && words[end - 1].stop == 0 && end - start < kLongestName) ++end;
    return {words.begin() + static_cast<std::ptrdiff_t>(start), words.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  const Analysis& analysis_;
  const Clause& clause_;
  Words going_on_;  ///< who does what the next part says
};

}  // namespace

const Lexeme* body_of(const Words& name) {
  const auto found = std::find_if(name.begin(), name.end(), [](const Lexeme& word) {
    return word.is(WordClass::kBody) && word.sub != static_cast<std::uint8_t>(BodyKind::kOther);
  });
  return found == name.end() ? nullptr : &*found;
}

bool each_of_its_own(const Analysis& a, const Lexeme& mine, const Analysis& b, const Lexeme& theirs) {
  if (!b.is_issuer(theirs)) return false;
  if (has_kind(mine, BodyKind::kMinistry) && has_kind(theirs, BodyKind::kMinistry)) return true;
  // A committee or a council that puts itself in the place of the Government takes its power.
  const auto local = [](const Lexeme& body) { return has_kind(body, BodyKind::kCommittee) || has_kind(body, BodyKind::kCouncil); };
  return a.is_issuer(mine) && local(mine) == local(theirs);
}

bool within_one_body(const Words& a, const Words& b) {
  return named_by_function(a, b) || named_by_function(b, a) || unit_within(a, body_of(b)) || unit_within(b, body_of(a));
}

namespace {

Range sentence_around(const Words& words, std::size_t at) {
  Range out{at, at};
  while (out.begin > 0 && words[out.begin - 1].stop != '.' && words[out.begin - 1].stop != '\n') --out.begin;
  while (out.end < words.size() && words[out.end].stop != '.' && words[out.end].stop != '\n') ++out.end;
  out.end = std::min(out.end + 1, words.size());
  return out;
}

}  // namespace

// True if a semicolon stands between the two: "… theo phân cấp; gửi Bộ Tài chính …".
bool apart(const Words& words, std::size_t a, std::size_t b) {
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(std::min(a, b)),
             end = words.begin() + static_cast<std::ptrdiff_t>(std::max(a, b));
  return std::any_of(begin, end, [](const Lexeme& word) { return word.stop == ';'; });
}

bool hands_on(const Words& words, std::size_t at) {
  const Range sentence = sentence_around(words, at);
  return known().handed_on.within(words, sentence.begin, sentence.end);
}

bool hands_on(const Words& words, std::size_t at, const Lexeme& to) {
  const Range sentence = sentence_around(words, at);
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    std::size_t length = 0;
    if (known().handed_on.at(words, i, length) < 0) continue;
    const std::size_t next = i + length;
    const bool named = next < sentence.end && words[next - 1].stop == 0 && words[next].is(WordClass::kBody) &&
                       words[next].sub != static_cast<std::uint8_t>(BodyKind::kOther);
    if (!named && apart(words, i, at)) continue;
    if (!named || words[next].key == to.key || (words[next].sub == to.sub && words[next].level == BodyLevel::kNone)) return true;
  }
  return false;
}

bool may_hand_on(const Words& words, std::size_t at) {
  while (at < words.size() && words[at].stop != '.' && words[at].stop != '\n') ++at;
  return at + 1 < words.size() && hands_on(words, at + 1);
}

std::vector<Deed> deeds_of(const Analysis& analysis, const Clause& clause) {
  Reader reader(analysis, clause);
  for (const Piece& piece : pieces(clause)) reader.read(piece);
  return std::move(reader.out);
}

}  // namespace rasoat
