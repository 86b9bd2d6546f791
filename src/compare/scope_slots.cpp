// Wider and narrower classes in rules written anew: a grade of schooling, "mọi" against an exception, counted in against left out.
#include <algorithm>

#include "compare/knowledge.h"
#include "compare/segment.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr double kSameSubject = 0.2;  // dice, and share of the shorter, of sentences with their headings …
constexpr double kHeldSubject = 0.3;  // … from which two demands are of one subject
constexpr double kSameObject = 0.5;   // share of what is counted in that is left out
constexpr double kLeastObject = 1;
constexpr double kSameCounted = 0.5;  // share of the shorter of what is counted in and what is left out …
constexpr double kSameCount = 0.3;    // … and dice of the sentences with their headings

struct Sentence {
  Piece piece;
  std::size_t begin = 0, end = 0;
  std::string folded;
};

bool ends(char stop) {
  return stop == '.' || stop == ';' || stop == '\n';
}

std::vector<Sentence> sentences(const Analysis& analysis, const Clause& clause) {
  std::vector<Sentence> out;
  for (const Piece& piece : pieces(clause)) {
    const Words& words = *piece.words;
    for (std::size_t begin = 0; begin < words.size();) {
      std::size_t end = begin + 1;
      while (end < words.size() && !ends(words[end - 1].stop)) ++end;
      out.push_back({piece, begin, end, fold(analysis.text(words, begin, end))});
      begin = end;
    }
  }
  return out;
}

void tell(const ClausePair& pair, const char* what, const Sentence& a, const Sentence& b, double strength, const char* mechanism,
          std::vector<Difference>& out) {
  out.push_back(
      slot_difference(pair, Kind::kScope, what, {a.piece.words, a.begin, a.end}, {b.piece.words, b.begin, b.end}, strength, mechanism));
  out.back().a_unit = a.piece.unit;
  out.back().b_unit = b.piece.unit;
}

Part words_of(const Analysis& analysis, const Sentence& s) {
  return part_of(analysis, *s.piece.words, s.begin, s.end);
}

// The words of a sentence with those of the heading above it.
Part about(const Analysis& analysis, const Clause& clause, const Sentence& s) {
  Words words = clause.heading;
  words.insert(words.end(), s.piece.words->begin() + static_cast<std::ptrdiff_t>(s.begin),
               s.piece.words->begin() + static_cast<std::ptrdiff_t>(s.end));
  return part_of(analysis, words, 0, words.size());
}

bool one_subject(const ClausePair& pair, const Sentence& a, const Sentence& b) {
  const Part mine = about(pair.a, pair.a_clause, a), theirs = about(pair.b, pair.b_clause, b);
  const Likeness both = likeness(mine.terms, mine.mass, theirs.terms, theirs.mass);
  return both.dice >= kSameSubject && both.containment >= kHeldSubject;
}

// The lowest grade that the sentence names; -1 if none.
int grade(const std::vector<std::string>& ladder, const std::string& sentence) {
  const std::string padded = ' ' + sentence + ' ';
  for (std::size_t i = 0; i < ladder.size(); ++i)
    if (padded.find(' ' + ladder[i] + ' ') != std::string::npos) return static_cast<int>(i);
  return -1;
}

// A sentence on qualifications with the lowest grade that it names of each ladder.
struct Graded {
  const Sentence* sentence;
  std::vector<int> grades;
};

std::vector<Graded> graded(const std::vector<Sentence>& sentences) {
  std::vector<Graded> out;
  for (const Sentence& s : sentences) {
    if (!RE2::PartialMatch(s.folded, *compare_knowledge().schooling)) continue;
    Graded one{&s, {}};
    for (const std::vector<std::string>& ladder : compare_knowledge().ladders) one.grades.push_back(grade(ladder, s.folded));
    if (std::any_of(one.grades.begin(), one.grades.end(), [](int found) { return found >= 0; })) out.push_back(std::move(one));
  }
  return out;
}

// "Tốt nghiệp cao đẳng" where "từ trung cấp trở lên" is enough; a superior that leaves it to others to ask for more is kept to.
void compare_grades(const ClausePair& pair, const std::vector<Sentence>& as, const std::vector<Sentence>& bs,
                    std::vector<Difference>& out) {
  const CompareKnowledge& known = compare_knowledge();
  const std::vector<Graded> mine = graded(as), theirs = mine.empty() ? mine : graded(bs);
  if (theirs.empty()) return;
  if (std::any_of(bs.begin(), bs.end(), [&](const Sentence& b) { return RE2::PartialMatch(b.folded, *known.higher_allowed); })) return;
  for (const Graded& a : mine)
    for (const Graded& b : theirs)
      for (std::size_t ladder = 0; ladder < a.grades.size(); ++ladder) {
        if (a.grades[ladder] < 0 || b.grades[ladder] < 0 || a.grades[ladder] == b.grades[ladder]) continue;
        if (!one_subject(pair, *a.sentence, *b.sentence)) continue;
        tell(pair, "qualification", *a.sentence, *b.sentence, 0.65, "grade", out);
        return;
      }
}

bool is_exception(const Lexeme& word) {
  return word.is(WordClass::kException);
}

bool is_every(const Lexeme& word) {
  return word.is(WordClass::kQuantifier) && word.sub == static_cast<std::uint8_t>(Quantifier::kEvery);
}

bool any_word(const Sentence& s, bool is(const Lexeme&)) {
  const Words& words = *s.piece.words;
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(s.begin), words.begin() + static_cast<std::ptrdiff_t>(s.end), is);
}

// "Mọi trường hợp đều phải …" where the superior makes an exception.
void compare_every(const ClausePair& pair, const std::vector<Sentence>& as, const std::vector<Sentence>& bs, std::vector<Difference>& out) {
  const auto makes_exception = [](const Sentence& s) {
    return any_word(s, is_exception) || s.folded.find("khong phai") != std::string::npos;
  };
  if (std::any_of(as.begin(), as.end(), makes_exception)) return;
  for (const Sentence& a : as) {
    if (!any_word(a, is_every)) continue;
    const Part mine = words_of(pair.a, a);
    for (const Sentence& b : bs) {
      if (!any_word(b, is_exception)) continue;
      const Part theirs = words_of(pair.b, b);
      if (likeness(mine.terms, mine.mass, theirs.terms, theirs.mass).containment >= kSameObject && one_subject(pair, a, b)) {
        tell(pair, "exception", a, b, 0.6, "every", out);
        return;
      }
    }
  }
}

// What is counted in or left out: the words after the pattern to the next mark, and the words of the whole sentence.
struct Counted {
  Part thing, whole;
};

std::optional<Counted> counted(const Analysis& analysis, const Clause& clause, const Sentence& s, const RE2& pattern) {
  if (!RE2::PartialMatch(s.folded, pattern)) return std::nullopt;
  const Words& words = *s.piece.words;
  for (std::size_t i = s.begin; i < s.end; ++i) {
    const std::string rest = fold(analysis.text(words, i, s.end));
    if (!pattern.Match(rest, 0, rest.size(), RE2::ANCHOR_START, nullptr, 0)) continue;
    std::size_t end = i + 1;
    while (end < s.end && words[end - 1].stop == 0) ++end;
    return Counted{part_of(analysis, words, i + 1, end), about(analysis, clause, s)};
  }
  return std::nullopt;
}

// The same thing on both sides, in sentences on one matter: "bao gồm cả" opens many a rule that the other's exception has nothing to do
// with.
bool one_count(const std::optional<Counted>& a, const std::optional<Counted>& b) {
  if (!a || !b || std::min(a->thing.mass, b->thing.mass) < kLeastObject) return false;
  return likeness(a->thing.terms, a->thing.mass, b->thing.terms, b->thing.mass).containment >= kSameCounted &&
         likeness(a->whole.terms, a->whole.mass, b->whole.terms, b->whole.mass).dice >= kSameCount;
}

// "Trường hợp bao thầu vật tư …" and "Trường hợp không bao thầu vật tư …": each rule has its own case.
bool opens_case(const Sentence& s) {
  return (*s.piece.words)[s.begin].is(WordClass::kCondition);
}

// A sentence that counts something in or leaves it out; one that does both has two things in mind.
struct Count {
  const Sentence* sentence;
  std::optional<Counted> in, out;
};

std::vector<Count> counts(const Analysis& analysis, const Clause& clause, const std::vector<Sentence>& sentences) {
  const CompareKnowledge& known = compare_knowledge();
  std::vector<Count> out;
  for (const Sentence& s : sentences) {
    const bool in = RE2::PartialMatch(s.folded, *known.counted_in), left = RE2::PartialMatch(s.folded, *known.left_out);
    if (in == left) continue;
    Count one{&s, {}, {}};
    (in ? one.in : one.out) = counted(analysis, clause, s, in ? *known.counted_in : *known.left_out);
    out.push_back(std::move(one));
  }
  return out;
}

// "gồm cả tường bao" against "không kể tường bao".
void compare_counted(const ClausePair& pair, const std::vector<Sentence>& as, const std::vector<Sentence>& bs,
                     std::vector<Difference>& out) {
  const auto& mine = pair.a_read.of<std::vector<Count>>([&] { return counts(pair.a, pair.a_clause, as); });
  const auto& theirs = pair.b_read.of<std::vector<Count>>([&] { return counts(pair.b, pair.b_clause, bs); });
  for (const Count& a : mine)
    for (const Count& b : theirs) {
      if (!one_count(a.in, b.out) && !one_count(a.out, b.in)) continue;
      if (opens_case(*a.sentence) && opens_case(*b.sentence)) continue;
      tell(pair, "counted in", *a.sentence, *b.sentence, 0.7, "counted", out);
      return;
    }
}

// True if a grade of any ladder stands in the words, whatever is around it.
bool names_grade(const std::string& words) {
  const auto& ladders = compare_knowledge().ladders;
  return std::any_of(ladders.begin(), ladders.end(), [&](const std::vector<std::string>& ladder) {
    return std::any_of(ladder.begin(), ladder.end(), [&](const std::string& one) { return words.find(one) != std::string::npos; });
  });
}

}  // namespace

ScopeSigns scope_signs(const Clause& clause, const std::string& folded) {
  const CompareKnowledge& known = compare_knowledge();
  ScopeSigns out;
  out.schooling = names_grade(folded) && RE2::PartialMatch(folded, *known.schooling);
  out.counted_in = RE2::PartialMatch(folded, *known.counted_in);
  out.left_out = RE2::PartialMatch(folded, *known.left_out);
  const std::vector<Distinction>& kinds = known.distinctions;
  out.distinguishes =
      std::any_of(kinds.begin(), kinds.end(), [&](const Distinction& kind) { return RE2::PartialMatch(folded, *kind.asked); });
  const auto says = [&](const std::unique_ptr<RE2>& pattern) { return RE2::PartialMatch(folded, *pattern); };
  out.files = std::any_of(known.filing.ways.begin(), known.filing.ways.end(), says);
  const LeftOutKnowledge& members = known.left_out_members;
  out.leaves_out = says(members.after) || says(members.before) || says(members.only) || says(members.only_who) ||
                   out.counted_in;  // "Các cơ sở còn lại, kể cả …"
  out.levels = RE2::PartialMatch(folded, *known.no_distinction) || std::any_of(kinds.begin(), kinds.end(), [&](const Distinction& kind) {
                 return kind.of_all && RE2::PartialMatch(folded, *kind.of_all);
               });
  out.conditions = says(known.any_eligibility);
  out.gated = says(known.gated);
  for (const Piece& piece : pieces(clause)) {
    out.every |= std::any_of(piece.words->begin(), piece.words->end(), is_every);
    out.exception |= std::any_of(piece.words->begin(), piece.words->end(), is_exception);
  }
  return out;
}

void slot_scope(const ClausePair& pair, std::vector<Difference>& out) {
  const ScopeSigns &a = pair.a_clause.scope, &b = pair.b_clause.scope;
  const bool grades = a.schooling && b.schooling, every = a.every && b.exception;
  const bool both = a.counted_in && a.left_out && b.counted_in && b.left_out;  // each says of one thing this and of another that
  const bool counted = !both && ((a.counted_in && b.left_out) || (a.left_out && b.counted_in));
  if (!grades && !every && !counted) return;
  const auto& as = pair.a_read.of<std::vector<Sentence>>([&] { return sentences(pair.a, pair.a_clause); });
  const auto& bs = pair.b_read.of<std::vector<Sentence>>([&] { return sentences(pair.b, pair.b_clause); });
  if (grades) compare_grades(pair, as, bs, out);
  if (every) compare_every(pair, as, bs, out);
  if (counted) compare_counted(pair, as, bs, out);
}

}  // namespace rasoat
