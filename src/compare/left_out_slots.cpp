// A member that one side leaves out in so many words and the other names in its series: "hợp tác xã không thuộc diện hỗ trợ" beside "hộ gia
// đình, tổ hợp tác, hợp tác xã".
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/model.h"
#include "compare/sentences.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kSameMember = 0.75;  // dice of two members
constexpr double kLeastMember = 0.9;  // weight of a member that can be told from others
constexpr double kKeptMember = 0.9;   // share of a member of the series that the reviewed clause names as well
constexpr std::size_t kSeries = 3;    // members that make a series
constexpr std::size_t kLongest = 10;  // words of a member

const LeftOutKnowledge& known() {
  return compare_knowledge().left_out_members;
}

struct Member {
  std::size_t begin = 0, end = 0;
  Part part;
};

enum class Form : std::uint8_t { kOut, kExcepted, kOnly, kRest };

// A sentence that leaves members out.
struct Exclusion {
  Sentence sentence;
  Form form = Form::kOut;
  std::vector<Member> members;
  Part theme;
};

// Members that the clause names one after another, with the sentence that each stands in.
struct Named {
  Sentence sentence;
  Member member;
  bool first = false, last = false;  ///< of its sentence: words of the rule stand before or after it
};

struct Group {
  std::vector<Named> members;
  Words theme;
  bool items = false;
  bool denies = false, frees = false;  ///< what its sentence, or its lead, says: "không", "miễn"
};

bool joins(const Lexeme& word) {
  return word.is(WordClass::kAnd) || word.is(WordClass::kOr);
}

// "trừ công trình thuộc khoản 2": who that is another rule says.
bool refers(const Words& words, const Member& member) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(member.begin), words.begin() + static_cast<std::ptrdiff_t>(member.end),
                     [](const Lexeme& word) { return word.is(WordClass::kReference); });
}

// What stands between commas, "và" and "hoặc".
std::vector<Member> members_in(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  std::vector<Member> out;
  std::size_t from = begin;
  for (std::size_t i = begin; i < end; ++i) {
    const bool cut = joins(words[i]);
    if (!cut && words[i].stop != ',' && words[i].stop != ';' && words[i].stop != ':' && i + 1 < end) continue;
    const std::size_t to = cut ? i : i + 1;
    if (to > from) out.push_back({from, to, part_of(analysis, words, from, to)});
    from = i + 1;
  }
  return out;
}

// Where the pattern stands in the sentence, in lexemes; end <= begin where it does not.
struct Found {
  std::size_t begin = 0, end = 0;
};

// "bù trừ", "khấu trừ": the syllables around the word that leaves out make another word of it.
bool ends_compound(const Analysis& analysis, const Lexeme& before) {
  return before.stop == 0 && RE2::PartialMatch(fold(analysis.document().words(before.span)), *known().compounds);
}

Found find(const Analysis& analysis, const Sentence& s, const RE2& pattern, bool opens(const Lexeme&)) {
  const Words& words = *s.words;
  if (!RE2::PartialMatch(fold(analysis.text(words, s.begin, s.end)), pattern)) return {};
  for (std::size_t i = s.begin; i < s.end; ++i) {
    if (!opens(words[i]) || (i > s.begin && ends_compound(analysis, words[i - 1]))) continue;
    const std::string rest = fold(analysis.text(words, i, s.end));
    re2::StringPiece match;
    if (!pattern.Match(rest, 0, rest.size(), RE2::ANCHOR_START, &match, 1)) continue;
    std::size_t end = i + 1;
    while (end < s.end && fold(analysis.text(words, i, end)).size() < match.size()) ++end;
    return {i, end};
  }
  return {};
}

// "trừ" is no "trụ sở": without marks many words look like those that leave out.
bool denies(const Lexeme& word) {
  return word.is(WordClass::kNegation) || word.is(WordClass::kException) || word.modality() == Modality::kProhibition;
}

bool counts_in(const Lexeme& word) {
  return word.is(WordClass::kFiller);
}

Words theme_of(const Clause& clause, const Sentence& s) {
  Words words = clause.heading;
  if (s.item) words.insert(words.end(), clause.lead.begin(), clause.lead.end());
  words.insert(words.end(), s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end));
  return words;
}

// With its marks: "do" is no "đô thị".
bool goes_on(const Analysis& analysis, const Lexeme& word) {
  const std::string_view said = analysis.document().words(word.span);
  return RE2::FullMatch(re2::StringPiece(said.data(), said.size()), *known().goes_on);
}

// A plain subject: a clause with a verb of its own is about a case, not about members. "Nên" before "không" gives a reason.
bool plain(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
                      [&](const Lexeme& word) {
                        return (word.is(WordClass::kModal) && word.modality() != Modality::kRecommendation) ||
                               word.is(WordClass::kCondition) || goes_on(analysis, word);
                      });
}

// Where the members end that stand behind the word that leaves them out: at a bracket, or where the rule goes on.
std::size_t members_end(const Analysis& analysis, const Sentence& s, std::size_t begin) {
  const Words& words = *s.words;
  for (std::size_t i = begin; i < s.end; ++i) {
    if (goes_on(analysis, words[i])) return i;
    if (words[i].stop == ')') return i + 1;
  }
  return s.end;
}

// "Những em còn lại, kể cả trẻ mồ côi, phải nộp …": to the comma after them.
std::size_t end_of_rest(const Sentence& s, std::size_t begin) {
  for (std::size_t i = begin; i < s.end; ++i)
    if ((*s.words)[i].is(WordClass::kModal)) return i;
  return s.end;
}

// "… hộ nghèo có tên trong danh sách": what is said of the member.
bool limits(const Analysis& analysis, const Lexeme& word) {
  return word.is(WordClass::kCondition) || word.is(WordClass::kModal) ||
         RE2::FullMatch(fold(analysis.document().words(word.span)), *known().limits);
}

// Members that are let in, each without what is said of it.
std::vector<Member> kept_in(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  std::vector<Member> out = members_in(analysis, words, begin, end);
  for (Member& member : out) {
    std::size_t last = member.begin + 1;
    while (last < member.end && !limits(analysis, words[last])) ++last;
    if (last < member.end) member = {member.begin, last, part_of(analysis, words, member.begin, last)};
  }
  return out;
}

// "chỉ phục vụ khách từ 8 giờ đến 17 giờ": it is the time that is narrowed.
bool timed(const Analysis& analysis, const Sentence& s) {
  return std::any_of(
      s.words->begin() + static_cast<std::ptrdiff_t>(s.begin), s.words->begin() + static_cast<std::ptrdiff_t>(s.end),
      [&](const Lexeme& word) { return word.is(WordClass::kQuantity) && analysis.quantity(word).dimension == Dimension::kTime; });
}

std::optional<Exclusion> exclusion_in(const Analysis& analysis, const Clause& clause, const Sentence& s) {
  const Words& words = *s.words;
  const std::string text = fold(analysis.text(words, s.begin, s.end));
  const auto made = [&](Form form, std::size_t begin, std::size_t end) {
    const Words theme = theme_of(clause, s);
    const auto members = [&] {
      return form == Form::kOnly ? kept_in(analysis, words, begin, end) : members_in(analysis, words, begin, end);
    };
    Exclusion out{s, form, members(), part_of(analysis, theme, 0, theme.size())};
    std::erase_if(out.members,
                  [&](const Member& one) { return one.part.mass < kLeastMember || one.end - one.begin > kLongest || refers(words, one); });
    return out.members.empty() ? std::nullopt : std::optional<Exclusion>(std::move(out));
  };
  if (RE2::PartialMatch(text, *known().elsewhere)) return std::nullopt;
  if (RE2::PartialMatch(text, *known().rest)) {
    const Found in = find(analysis, s, *compare_knowledge().counted_in, counts_in);
    return in.end > in.begin ? made(Form::kRest, in.end, end_of_rest(s, in.end)) : std::nullopt;
  }
  if (const Found after = find(analysis, s, *known().after, denies); after.end > after.begin)
    return made(words[after.begin].is(WordClass::kException) ? Form::kExcepted : Form::kOut, after.end,
                members_end(analysis, s, after.end));
  if (const Found before = find(analysis, s, *known().before, denies);
      before.end > before.begin && plain(analysis, words, s.begin, before.begin))
    return made(Form::kOut, s.begin, before.begin);
  if (timed(analysis, s)) return std::nullopt;
  if (const Found who = find(analysis, s, *known().only_who, is_only); who.end > who.begin + 2)
    return made(Form::kOnly, who.begin + 1, who.end - 1);
  if (const Found only = find(analysis, s, *known().only, is_only); only.end > only.begin) {
    return made(Form::kOnly, only.end, s.end);
  }
  return std::nullopt;
}

std::vector<Exclusion> exclusions_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Exclusion> out;
  for (const Sentence& s : sentences_of(clause))
    if (auto one = exclusion_in(analysis, clause, s)) out.push_back(std::move(*one));
  return out;
}

// "…, trừ doanh nghiệp có vốn nước ngoài": what follows is no member.
std::size_t before_exception(const Sentence& s) {
  std::size_t end = s.begin;
  while (end < s.end && !(*s.words)[end].is(WordClass::kException)) ++end;
  return end;
}

void take_stance(const std::string& said, Group& group) {
  group.denies = RE2::PartialMatch(said, *known().denies);
  group.frees = RE2::PartialMatch(said, *known().frees);
}

// Each sentence with a series of its own, and the items of a list together.
std::vector<Group> groups_in(const Analysis& analysis, const Clause& clause) {
  std::vector<Group> out;
  Group items;
  for (const Sentence& s : periods_of(clause)) {
    std::vector<Member> members = members_in(analysis, *s.words, s.begin, before_exception(s));
    Group own;
    for (std::size_t i = 0; i < members.size(); ++i)
      own.members.push_back({s, std::move(members[i]), !s.item && i == 0, i + 1 == members.size()});
    if (s.item) {
      items.members.insert(items.members.end(), own.members.begin(), own.members.end());
      continue;
    }
    take_stance(fold(analysis.text(*s.words, s.begin, s.end)), own);
    own.theme = theme_of(clause, s);
    if (own.members.size() >= kSeries) out.push_back(std::move(own));
  }
  if (items.members.size() < 2) return out;
  items.items = true;
  items.theme = clause.heading;
  items.theme.insert(items.theme.end(), clause.lead.begin(), clause.lead.end());
  take_stance(folded(analysis, clause.heading) + ' ' + folded(analysis, clause.lead), items);
  out.push_back(std::move(items));
  return out;
}

double dice(const Part& a, const Part& b) {
  return likeness(a.terms, a.mass, b.terms, b.mass).dice;
}

// A member of the series is that member, without what the rule says before the first and behind the last.
bool is_member(const Analysis& analysis, const Member& member, const Named& named) {
  if (dice(member.part, named.member.part) >= kSameMember) return true;
  const std::size_t length = member.end - member.begin, own = named.member.end - named.member.begin;
  if (own <= length) return false;
  const Words& words = *named.sentence.words;
  const bool alone = named.last || limits(analysis, words[named.member.begin + length]);  // "hợp tác xã được hỗ trợ"
  return (named.first && dice(member.part, part_of(analysis, words, named.member.end - length, named.member.end)) >= kSameMember) ||
         (alone && dice(member.part, part_of(analysis, words, named.member.begin, named.member.begin + length)) >= kSameMember);
}

struct Tally {
  std::size_t out = 0, kept = 0;
  Words said;  ///< of the members left out
  const Named* first = nullptr;
};

// Which members of the series are left out, and which the reviewed clause names besides.
Tally tally(const ClausePair& pair, const Exclusion& a, const Group& b) {
  Tally out;
  for (const Named& named : b.members) {
    const auto same = std::find_if(a.members.begin(), a.members.end(), [&](const Member& one) { return is_member(pair.b, one, named); });
    if (same != a.members.end()) {
      if (!out.first) out.first = &named;
      const Words& words = *named.sentence.words;
      out.said.insert(out.said.end(), words.begin() + static_cast<std::ptrdiff_t>(named.member.begin),
                      words.begin() + static_cast<std::ptrdiff_t>(named.member.end));
      ++out.out;
    } else if (named.member.part.mass >= kLeastMember && likeness(named.member.part.terms, named.member.part.mass, pair.a_clause.terms,
                                                                  std::max(pair.a_clause.mass, named.member.part.mass))
                                                                 .containment >= kKeptMember) {
      ++out.kept;
    }
  }
  return out;
}

// "hộ nghèo, hộ cận nghèo": the member has others of its kind beside it.
bool of_one_kind(const Group& b, const Named& member) {
  const auto first = [](const Named& named) { return (*named.sentence.words)[named.member.begin].key; };
  const auto at = static_cast<std::size_t>(&member - b.members.data());
  return (at > 0 && first(b.members[at - 1]) == first(member)) || (at + 1 < b.members.size() && first(b.members[at + 1]) == first(member));
}

// "chỉ hỗ trợ hộ nghèo" leaves out the others of the series; else it is the member itself that is left out.
bool contradicts(const Exclusion& a, const Group& b, const Tally& found) {
  if (found.out == 0 || (a.form == Form::kRest ? !b.frees : b.denies)) return false;
  return a.form != Form::kOnly || b.members.size() > found.out + found.kept;
}

// Of the two rules; of a list with the items alone that are left out.
Likeness likeness_of(const ClausePair& pair, const Exclusion& a, const Group& b, const Tally& found) {
  Words words = b.theme;
  if (b.items) words.insert(words.end(), found.said.begin(), found.said.end());
  const Part theirs = part_of(pair.b, words, 0, words.size());
  return likeness(a.theme.terms, a.theme.mass, theirs.terms, theirs.mass);
}

Difference difference(const ClausePair& pair, const Exclusion& a, const Group& b, const Tally& found) {
  const Likeness theme = likeness_of(pair, a, b, found);
  const auto holds = [](bool fact) { return fact ? 1.0 : 0.0; };
  Features signs = {{"theme", theme.dice},
                    {"held", theme.containment},
                    {"more_out", holds(found.out > 1)},
                    {"kept", holds(found.kept > 0)},
                    {"more_kept", holds(found.kept > 1)},
                    {"only", holds(a.form == Form::kOnly)},
                    {"of_one_kind", holds(a.form == Form::kOnly && of_one_kind(b, *found.first))},
                    {"excepted", holds(a.form == Form::kExcepted)},
                    {"head", pair.heads.dice}};
  Difference d = slot_difference(pair, Kind::kScope, "left out", {a.sentence.words, a.sentence.begin, a.sentence.end},
                                 {found.first->sentence.words, found.first->member.begin, found.first->member.end},
                                 likelihood("left-out", signs), "left-out");
  d.a_unit = a.sentence.unit;
  d.b_unit = found.first->sentence.unit;
  signs.emplace_back("alike", pair.words.dice);
  d.features = std::move(signs);
  return d;
}

bool left_out_there(const ClausePair& pair, const Exclusion& a) {
  if (!pair.others) return false;
  for (std::size_t j = 0; j < pair.others->size(); ++j) {
    const Clause& clause = *(*pair.others)[j];
    const auto& theirs = (*pair.others_read)[j].of<std::vector<Exclusion>>([&] { return exclusions_in(pair.b, clause); });
    for (const Exclusion& b : theirs)
      for (const Member& x : a.members)
        if (b.form == a.form &&
            std::any_of(b.members.begin(), b.members.end(), [&](const Member& y) { return dice(x.part, y.part) >= kSameMember; }))
          return true;
  }
  return false;
}

}  // namespace

void slot_left_out(const ClausePair& pair, std::vector<Difference>& out) {
  if (!pair.a_clause.scope.leaves_out) return;
  const auto& mine = pair.a_read.of<std::vector<Exclusion>>([&] { return exclusions_in(pair.a, pair.a_clause); });
  if (mine.empty()) return;
  const auto& theirs = pair.b_read.of<std::vector<Group>>([&] { return groups_in(pair.b, pair.b_clause); });
  std::optional<Difference> best;
  for (const Exclusion& a : mine)
    for (const Group& b : theirs) {
      const Tally found = tally(pair, a, b);
      if (!contradicts(a, b, found) || left_out_there(pair, a)) continue;
      if (auto d = difference(pair, a, b, found); d.strength >= (best ? best->strength : kLeastLikelihood)) best = std::move(d);
    }
  if (best) out.push_back(std::move(*best));
}

}  // namespace rasoat
