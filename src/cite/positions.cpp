// First the words are read as a flat row of atoms, a kind and a label each ("điểm a", "điểm b", "khoản 2", "Điều 5"); then every atom finds
// the bigger unit that it stands in. Officials write from small to big, so that is the next bigger atom to the right; the careless
// order "Điều 6, khoản 1, điểm d" is known by having none there. What no other atom stands in is a position.
#include "cite/positions.h"

#include <algorithm>
#include <array>

#include "cite/unit_labels.h"
#include "cite/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestRow = 200;  // atoms of one citation; real ones stay under 60
constexpr int kLongestRange = 100;        // "từ Điều 1 đến Điều 100"; more is a misreading

enum class Joint { kNone, kOf, kComma, kAnd, kTo, kSemicolon };

struct Atom {
  UnitKind kind = UnitKind::kArticle;
  std::string label;  // empty: "này"
  Joint before = Joint::kNone;
  std::size_t end = 0;
  bool each = false;  // the first of several in each of which the unit before stands: "điểm a các khoản 2, 3"
};

struct Word {
  std::string_view word;
  UnitKind kind;
};
constexpr std::array<Word, 10> kKinds = {{{"điểm", UnitKind::kPoint},
                                          {"khoản", UnitKind::kClause},
                                          {"điều", UnitKind::kArticle},
                                          {"mục", UnitKind::kSection},
                                          {"tiểu mục", UnitKind::kSubsection},
                                          {"chương", UnitKind::kChapter},
                                          {"phần", UnitKind::kPart},
                                          {"phụ lục", UnitKind::kAnnex},
                                          {"tiết", UnitKind::kSubpoint},
                                          {"gạch đầu dòng", UnitKind::kIndent}}};

// After a bare number these make it a quantity: "khoản 2, 30 ngày".
constexpr std::array<std::string_view, 16> kMeasures = {"ngày", "tháng", "năm",  "giờ",  "tuổi", "người", "triệu", "tỷ",
                                                        "tỉ",   "nghìn", "ngàn", "đồng", "lần",  "mét",   "phút",  "quý"};
// After a bare letter these show that it is a label and not a word ("y tế", "o bế").
constexpr std::array<std::string_view, 19> kAfterLetter = {"khoản",    "điều", "của",  "và",      "hoặc", "đến",  "tại",
                                                           "này",      "nêu",  "mục",  "phụ lục", "nói",  "trên", "vào",
                                                           "quy định", "như",  "được", "bị",      "thuộc"};

// True where a label without its kind is a quantity or a word after all.
bool no_bare_label(std::string_view text, std::size_t at, std::size_t end, UnitKind kind) {
  const std::size_t next = skip_blanks(text, end);
  if (digit(text[at])) return any_word(text, next, kMeasures);
  if (kind == UnitKind::kPoint && text[at] >= 'A' && text[at] <= 'Z') return true;
  return kind == UnitKind::kPoint && letter_at(text, next) && !any_word(text, next, kAfterLetter);
}

struct Joined {
  Joint joint = Joint::kNone;
  std::size_t end = 0;
  bool several = false;  // "các"
};

// "Điều8": the blank is lost before the number. Past the word; kNoWord if it is not so.
std::size_t glued_word_at(std::string_view text, std::size_t at, const Word& word) {
  if (word.kind != UnitKind::kArticle && word.kind != UnitKind::kClause) return kNoWord;
  const std::size_t end = at + word.word.size();
  if (!digit_at(text, end)) return kNoWord;
  const std::string alone(text.substr(at, word.word.size()));
  return word_at(alone, 0, word.word) == kNoWord ? kNoWord : end;
}

const Word* kind_at(std::string_view text, std::size_t at, std::size_t& end) {
  for (const Word& one : kKinds) {
    std::size_t past = word_at(text, at, one.word);
    if (past == kNoWord) past = glued_word_at(text, at, one);
    if (past == kNoWord) continue;
    end = skip_blanks(text, past);
    return &one;
  }
  return nullptr;
}

// "khoản 6 Điều 21 và biểu mẫu số 15 Phụ lục III": a form has no address, its annex has. `at` if none stands there.
std::size_t past_form(std::string_view text, std::size_t at) {
  for (const std::string_view form : {"biểu mẫu", "mẫu"}) {
    std::size_t end = word_at(text, at, form);
    if (end == kNoWord) continue;
    end = skip_blanks(text, end);
    if (const std::size_t so = word_at(text, end, "số"); so != kNoWord) end = skip_blanks(text, so);
    const std::size_t label = end;
    while (end < text.size() && (letter_at(text, end) || text[end] == '-')) ++end;
    std::size_t after = skip_blanks(text, end);
    if (const std::size_t in = word_at(text, after, "tại"); in != kNoWord) after = skip_blanks(text, in);
    return end > label && digit(text[label]) && word_at(text, after, "phụ lục") != kNoWord ? after : at;
  }
  return at;
}

Joined joint_at(std::string_view text, std::size_t at) {
  std::size_t here = skip_blanks(text, at);
  Joint joint = Joint::kNone;
  if (here < text.size() && (text[here] == ',' || text[here] == ';')) {
    joint = text[here] == ',' ? Joint::kComma : Joint::kSemicolon;
    here = skip_blanks(text, here + 1);
  }
  struct Link {
    std::string_view word;
    Joint joint;
  };
  for (const auto& [word, what] : {Link{"và", Joint::kAnd},
                                   {"hoặc", Joint::kAnd},
                                   {"hay", Joint::kAnd},
                                   {"đến", Joint::kTo},
                                   {"tới", Joint::kTo},
                                   {"của", Joint::kOf},
                                   {"thuộc", Joint::kOf},
                                   {"tại", Joint::kOf},
                                   {"trong", Joint::kOf}})
    if (const std::size_t end = exact_at(text, here, word); end != kNoWord) {
      if (joint == Joint::kNone || what != Joint::kAnd) joint = what;
      here = skip_blanks(text, end);
      break;
    }
  // "Điều 5-9", "Điều 5 – 9"; "Mục II - Phụ lục I".
  if (joint == Joint::kNone)
    for (const std::string_view dash : {"-", "–"})
      if (text.substr(std::min(here, text.size()), dash.size()) == dash) {
        const std::size_t next = skip_blanks(text, here + dash.size());
        std::size_t label = 0;
        return {kind_at(text, next, label) ? Joint::kOf : Joint::kTo, next, false};
      }
  bool several = false;
  for (const std::string_view word : {"một trong", "các", "từ", "tại", "cả", "những", "tên"})
    if (const std::size_t end = word_at(text, here, word); end != kNoWord) {
      several = several || word == "các";
      here = skip_blanks(text, end);
    }
  return {joint, joint == Joint::kAnd ? past_form(text, here) : here, several};
}

// "số" before the label of an annex or form says nothing.
std::size_t past_so(std::string_view text, std::size_t at) {
  const std::size_t end = word_at(text, at, "số");
  return end == kNoWord ? at : skip_blanks(text, end);
}

bool has_kept_with(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"ban hành kèm theo", "kèm theo", "được ban hành kèm theo"})
    if (word_at(text, at, word) != kNoWord) return true;
  return false;
}

class Row {
 public:
  explicit Row(std::string_view text) : text_(text) {}

  std::vector<Atom> read(std::size_t at) {
    Joined next;
    while (atoms_.size() < kLongestRow && one(at, next.joint)) {
      Atom& last = atoms_.back();
      last.each = next.several && (last.before == Joint::kNone || last.before == Joint::kOf) && atoms_.size() > 1 &&
                  last.kind < atoms_[atoms_.size() - 2].kind;
      next = joint_at(text_, past_interruption(last));
      at = next.end;
    }
    drop_numbers_that_are_no_points();
    return std::move(atoms_);
  }

 private:
  // Where the row goes on after an atom that does not say its article yet: "điểm a (phần được để lại), điểm c khoản 1 Điều 5", or on the
  // next line: "khoản 2⏎Điều 16 của Luật". "Điều 16. Hồ sơ" is a heading.
  [[nodiscard]] std::size_t past_interruption(const Atom& last) const {
    constexpr std::size_t kLongestRemark = 200;
    const bool annex = last.kind == UnitKind::kAnnex;  // "Phụ lục VII (Annex VII), phần 1"
    if ((last.kind <= UnitKind::kArticle && !annex) || last.label.empty()) return last.end;
    const std::size_t next = skip_blanks(text_, last.end);
    std::size_t ignored = 0;
    if (!annex && text_.substr(std::min(next, text_.size()), 1) == "\n") {
      const Word* word = kind_at(text_, next + 1, ignored);
      const std::size_t end = word && word->kind == UnitKind::kArticle ? number_end(text_, ignored) : ignored;
      return end > ignored && std::string_view(".:").find(text_.substr(end, 1)) == std::string_view::npos ? next + 1 : last.end;
    }
    if (text_.substr(std::min(next, text_.size()), 1) != "(") return last.end;
    const std::size_t close = text_.substr(0, std::min(text_.size(), next + kLongestRemark)).find_first_of(")\n", next);
    if (close == std::string_view::npos || text_[close] != ')') return last.end;
    const Joined joint = joint_at(text_, close + 1);
    const bool goes_on = joint.joint == Joint::kComma || joint.joint == Joint::kAnd;
    const Word* word = goes_on ? kind_at(text_, joint.end, ignored) : nullptr;
    return word && (!annex || word->kind > last.kind) ? close + 1 : last.end;
  }

  bool one(std::size_t at, Joint joint) {
    std::size_t label = 0;
    if (const Word* word = kind_at(text_, at, label)) {
      if (const std::size_t end = word_at(text_, label, "này"); end != kNoWord) return push(word->kind, "", joint, end);
      if (word->kind == UnitKind::kAnnex) {
        if (has_kept_with(text_, label)) return push(word->kind, "1", joint, skip_back(label));
        label = past_line_end(at, past_so(text_, label));
      }
      if (word->kind == UnitKind::kArticle) label = past_line_end_of_article(at, label);
      std::size_t end = label_end(text_, label, word->kind);
      if (word->kind == UnitKind::kClause && digits_end(text_, label, 4) > label + 2) return false;  // "Loại 460, Khoản 461" of the budget
      // "Mục 2 Phần I Phụ lục": the document has but one annex.
      if (word->kind == UnitKind::kAnnex && end == label && !atoms_.empty() && (joint == Joint::kNone || joint == Joint::kOf))
        return push(word->kind, "1", joint, skip_back(label));
      if (word->kind == UnitKind::kPoint && end > label) {
        if (const std::size_t sub = bracketed_roman_end(text_, end); sub > end) {  // "điểm a(iv)"
          const std::size_t open = text_.find('(', end);
          if (!push(UnitKind::kSubpoint, std::string(text_.substr(open + 1, sub - open - 2)), joint, sub)) return false;
          return push(word->kind, normalize_label(word->kind, text_.substr(label, end - label)), Joint::kNone, sub);
        }
        if (const std::size_t sub = subpoint_end(text_, label); sub > end && text_.substr(end, 1) == ".") {  // "điểm a.1 khoản 3"
          if (!push(UnitKind::kSubpoint, normalize_label(UnitKind::kSubpoint, text_.substr(label, sub - label)), joint, sub)) return false;
          return push(word->kind, normalize_label(word->kind, text_.substr(label, end - label)), Joint::kNone, sub);
        }
        if (text_.substr(end, 1) == ")" && word_at(text_, skip_blanks(text_, end + 1), "khoản") != kNoWord) ++end;  // "điểm b) khoản 1"
      }
      if (end == label || (digit(text_[label]) && any_word(text_, skip_blanks(text_, end), kMeasures))) return false;
      const std::string_view printed = text_.substr(label, end - label);
      if (word->kind < UnitKind::kArticle && (printed == "C" || printed == "L"))
        return push(word->kind, printed == "C" ? "c" : "l", joint, end);
      return push(word->kind, normalize_label(word->kind, printed), joint, end);
    }
    if (dotted_point(at, joint)) return true;
    const bool continues = joint == Joint::kComma || joint == Joint::kAnd || joint == Joint::kTo;
    if (atoms_.empty() || !continues || atoms_.back().label.empty()) return false;
    const UnitKind kind = atoms_.back().kind;
    const std::size_t end = label_end(text_, at, kind);
    // A letter after numbers is no further clause, a number after letters no further point.
    if (end == at || digit(text_[at]) != digit(atoms_.back().label.front()) || no_bare_label(text_, at, end, kind)) {
      const bool roman_again = kind < UnitKind::kArticle && end > at && roman_end(text_, at) == end;
      if (!roman_again) return false;
    }
    return push(kind, normalize_label(kind, text_.substr(at, end - at)), joint, end);
  }

  // "theo mẫu tại Phụ lục⏎II ban hành …": a line or a cell ends before the label; a heading stands at the beginning of its own.
  [[nodiscard]] std::size_t past_line_end(std::size_t at, std::size_t label) const {
    const bool within_line = at > 0 && text_[at - 1] != '\n';
    if (!within_line || text_.substr(std::min(label, text_.size()), 1) != "\n") return label;
    const std::size_t end = container_end(text_, label + 1);
    return end > label + 1 && has_kept_with(text_, skip_blanks(text_, end)) ? label + 1 : label;
  }

  // "khoản 2 Điều⏎142 Luật Đất đai"; "Điều⏎142. Hồ sơ" is a heading.
  [[nodiscard]] std::size_t past_line_end_of_article(std::size_t at, std::size_t label) const {
    const bool within_line = at > 0 && text_[at - 1] != '\n';
    if (!within_line || text_.substr(std::min(label, text_.size()), 1) != "\n") return label;
    const std::size_t end = number_end(text_, label + 1);
    return end > label + 1 && std::string_view(".:\n").find(text_.substr(end, 1)) == std::string_view::npos ? label + 1 : label;
  }

  // "các điểm a.1, a.2, b khoản 3": a subpoint and its point, again.
  bool dotted_point(std::size_t at, Joint joint) {
    if (atoms_.empty() || atoms_.back().kind != UnitKind::kPoint || (joint != Joint::kComma && joint != Joint::kAnd)) return false;
    const std::size_t letter = letter_end(text_, at), sub = subpoint_end(text_, at);
    if (letter == at || sub == letter || text_.substr(letter, 1) != ".") return false;
    if (!push(UnitKind::kSubpoint, normalize_label(UnitKind::kSubpoint, text_.substr(at, sub - at)), joint, sub)) return false;
    return push(UnitKind::kPoint, normalize_label(UnitKind::kPoint, text_.substr(at, letter - at)), Joint::kNone, sub);
  }

  // The end of the word "Phụ lục" itself, without the blanks after it.
  [[nodiscard]] std::size_t skip_back(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) --at;
    return at;
  }

  bool push(UnitKind kind, std::string label, Joint joint, std::size_t end) {
    if (joint == Joint::kTo) {
      if (atoms_.empty() || atoms_.back().kind != kind || !fill(kind, atoms_.back().label, label, end)) return false;
    }
    // "của", "tại" lead to something bigger only.
    if (joint == Joint::kOf && !(kind < atoms_.back().kind)) return false;
    atoms_.push_back({kind, std::move(label), joint, end, false});
    return true;
  }

  // The labels between the ends of a range; false if it runs backwards.
  bool fill(UnitKind kind, const std::string& from, const std::string& to, std::size_t end) {
    const int first = ordinal(kind, from), last = ordinal(kind, to);
    if (first < 0 || last <= first || last - first > kLongestRange) return false;
    for (int i = first + 1; i < last; ++i)
      atoms_.push_back({kind, kind == UnitKind::kPoint ? std::string(point_letter(i)) : std::to_string(i), Joint::kAnd, end, false});
    return true;
  }

  static int ordinal(UnitKind kind, const std::string& label) {
    if (kind == UnitKind::kPoint) return point_ordinal(label);
    return !label.empty() && label.size() <= 4 && digit(label.front()) ? std::atoi(label.c_str()) : -1;
  }

  static std::string_view point_letter(int at) {
    constexpr std::string_view kLetters = "abcdđeghiklmnopqrstuvxy";
    // One letter of two bytes stands at place 4.
    return at == 4 ? kLetters.substr(4, 2) : kLetters.substr(static_cast<std::size_t>(at < 4 ? at : at + 1), 1);
  }

  // "điểm 1 Mục II" is a point of an old text; "đạt điểm 8" is a mark.
  void drop_numbers_that_are_no_points() {
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
      if (atoms_[i].kind != UnitKind::kPoint || atoms_[i].label.empty() || !digit(atoms_[i].label.front())) continue;
      const bool within = std::any_of(atoms_.begin() + static_cast<std::ptrdiff_t>(i), atoms_.end(),
                                      [](const Atom& one) { return one.kind < UnitKind::kPoint; });
      if (!within) return atoms_.resize(i);
    }
  }

  std::string_view text_;
  std::vector<Atom> atoms_;
};

// Which atom each atom stands in; -1 for none.
class Parents {
 public:
  explicit Parents(const std::vector<Atom>& atoms) : atoms_(atoms), downward_(runs_downward()) {}

  [[nodiscard]] int of(std::size_t i) const {
    const int right = seek(i, 1, true), left = seek(i, -1, true);
    if (downward_ && left >= 0) return left;
    if (right >= 0) return right;
    if (left >= 0) return left;
    // A group without its article shares that of the next group: "điểm a khoản 1; điểm b khoản 2 Điều 5".
    const int beyond = seek(i, 1, false);
    return beyond >= 0 ? beyond : seek(i, -1, false);
  }

 private:
  // The nearest bigger atom on one side; within the group between semicolons, or past them.
  [[nodiscard]] int seek(std::size_t i, int step, bool in_group) const {
    for (int j = static_cast<int>(i);;) {
      if (in_group && step < 0 && at(j).before == Joint::kSemicolon) return -1;
      j += step;
      if (j < 0 || j >= static_cast<int>(atoms_.size())) return -1;
      if (in_group && step > 0 && at(j).before == Joint::kSemicolon) return -1;
      // "Điều 4 và mục 2 Chương II": two items of a list; an article is named without its section.
      if (atoms_[i].kind == UnitKind::kArticle && at(j).before == Joint::kAnd) return -1;
      if (at(j).kind < atoms_[i].kind) return j;
    }
  }

  // True if the first two units that touch without a mark go from big to small: "Điều 5 khoản 2".
  [[nodiscard]] bool runs_downward() const {
    for (std::size_t i = 1; i < atoms_.size(); ++i)
      if (atoms_[i].before == Joint::kNone && atoms_[i].kind != atoms_[i - 1].kind) return atoms_[i].kind > atoms_[i - 1].kind;
    return false;
  }

  [[nodiscard]] const Atom& at(int i) const { return atoms_[static_cast<std::size_t>(i)]; }

  const std::vector<Atom>& atoms_;
  bool downward_;
};

// "tiết a khoản 1", "tiết b3 khoản này": old texts call the points so; a subpoint stands in the point that its label names.
void name_points(std::vector<Step>& steps) {
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (steps[i].kind != UnitKind::kSubpoint || steps[i - 1].kind != UnitKind::kClause) continue;
    const std::string letter = steps[i].label.substr(0, letter_end(steps[i].label, 0));
    if (letter.empty() || point_ordinal(letter) < 0) continue;
    if (letter == steps[i].label)
      steps[i].kind = UnitKind::kPoint;
    else if (digit(steps[i].label[letter.size()]))
      steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(i), {UnitKind::kPoint, letter});
  }
}

Position position_of(const std::vector<Atom>& atoms, const std::vector<int>& parents, std::size_t i) {
  Position position;
  for (int at = static_cast<int>(i); at >= 0; at = parents[static_cast<std::size_t>(at)]) {
    const Atom& atom = atoms[static_cast<std::size_t>(at)];
    position.relative = atom.label.empty();
    position.steps.insert(position.steps.begin(), {atom.kind, atom.label});
    if (position.relative) break;  // "Điều này" says all that stands above it
  }
  name_points(position.steps);
  // An article is named without its chapter; only what has articles of its own stays above it.
  const auto article =
      std::find_if(position.steps.begin(), position.steps.end(), [](const Step& step) { return step.kind == UnitKind::kArticle; });
  if (article != position.steps.end() && !(position.relative && article == position.steps.begin())) {
    position.relative = false;
    position.steps.erase(std::remove_if(position.steps.begin(), article, [](const Step& step) { return step.kind >= UnitKind::kPart; }),
                         article);
  }
  return position;
}

// Past the last of the units of one kind that stand in a row from `first` on.
std::size_t row_end(const std::vector<Atom>& atoms, std::size_t first) {
  std::size_t end = first + 1;
  while (end < atoms.size() && atoms[end].kind == atoms[first].kind && atoms[end].before != Joint::kSemicolon) ++end;
  return end;
}

// The positions of an atom: one, or one in each of the units that "các" leads to.
void add_positions(const std::vector<Atom>& atoms, std::vector<int> parents, std::size_t i, std::vector<Position>& out) {
  std::size_t below = i;
  while (parents[below] >= 0 && !atoms[static_cast<std::size_t>(parents[below])].each) below = static_cast<std::size_t>(parents[below]);
  if (parents[below] < 0) return out.push_back(position_of(atoms, parents, i));
  const auto first = static_cast<std::size_t>(parents[below]);
  for (std::size_t one = first; one < row_end(atoms, first); ++one) {
    parents[below] = static_cast<int>(one);
    out.push_back(position_of(atoms, parents, i));
  }
}

}  // namespace

Positions positions_at(std::string_view text, std::size_t at) {
  const std::vector<Atom> atoms = Row(text).read(at);
  Positions out;
  if (atoms.empty()) return out;
  const Parents find(atoms);
  std::vector<int> parents(atoms.size());
  std::vector<bool> holds(atoms.size(), false);
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    parents[i] = find.of(i);
    if (parents[i] < 0) continue;
    const auto parent = static_cast<std::size_t>(parents[i]);
    const std::size_t end = atoms[parent].each ? row_end(atoms, parent) : parent + 1;
    std::fill(holds.begin() + static_cast<std::ptrdiff_t>(parent), holds.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  for (std::size_t i = 0; i < atoms.size(); ++i)
    if (!holds[i]) add_positions(atoms, parents, i, out.all);
  out.end = atoms.back().end;
  return out;
}

}  // namespace rasoat
