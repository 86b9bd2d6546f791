// Where a label may stand. Ranks order the forms of numbering from big to small; they are finer than kinds, because "I." may stand
// above articles or within one, and "1.1." between a clause and its points.
#include <algorithm>

#include "structure/tree.h"

namespace rasoat {
namespace {

constexpr int kHead = 5;  // the largest rank of attachments and annexes
constexpr int kCapitalRank = 42, kRomanRank = 45, kArticleAt = 50, kInnerRoman = 55, kClauseRank = 60, kDecimalRank = 65,
              kSmallDecimalRank = 66, kPointRank = 70, kSubpointRank = 75, kBracketRank = 78, kDashRank = 80;

std::string_view without_last_step(std::string_view decimal) {
  return decimal.substr(0, std::min(decimal.rfind('.'), decimal.size()));
}

std::string_view letter_of(std::string_view label) {
  return label.substr(0, label.starts_with("đ") ? 2 : 1);
}

}  // namespace

std::optional<std::size_t> Tree::deepest(int least_rank, int most_rank) const {
  for (std::size_t at = frames_.size(); at-- > 0;)
    if (frames_[at].rank >= least_rank && frames_[at].rank <= most_rank) return at;
  return std::nullopt;
}

std::optional<Tree::Place> Tree::place(const Label& label) const {
  switch (label.form) {
    case Form::kPart:
    case Form::kChapter:
    case Form::kSection:
    case Form::kSubsection:
    case Form::kArticle:
      return container(label);
    case Form::kDash:
      return dash(label);
    case Form::kLettered:
      return lettered(label);
    case Form::kLetter:
      // "v)" after "iv)" before "v)" after "u)".
      if (small_roman(label.name))
        if (auto found = next_in(Form::kSmallRoman, label)) return found;
      break;
    default:
      break;
  }
  if (auto found = next_in(label.form, label)) return found;
  return first_in(label);
}

Tree::Place Tree::place_article() const {
  return {*deepest(-1, kArticleAt - 1), kArticleAt, UnitKind::kArticle, Form::kArticle, Follow::kNext};
}

bool Tree::titles_container() const {
  const int rank = frames_.back().rank;
  return heading_open() && rank > kHead && rank < kCapitalRank && !unit(frames_.back().unit).heading.empty();
}

std::optional<Tree::OpenList> Tree::open_list(Form form) const {
  for (std::size_t at = frames_.size(); at-- > 0;) {
    const List& list = frames_[at].lists[index(form)];
    if (!list.last.empty()) return OpenList{list.last, list.mark, {at, list.rank, list.kind, form, Follow::kNext}};
    if (frames_[at].rank == kArticleRank || (frames_[at].rank >= 0 && frames_[at].rank <= kHead)) break;
  }
  return std::nullopt;
}

std::optional<Tree::NoClauses> Tree::first_clause() const {
  const auto at = deepest(kArticleRank, kArticleRank);
  if (!at || frames_[*at].children > frames_[*at].indents + frames_[*at].texts) return std::nullopt;
  return NoClauses{frames_[*at].unit, {*at, kClauseRank, UnitKind::kClause, Form::kNumber, Follow::kNone}};
}

// An open list that the label continues, the deepest first, within the article or the attached document.
std::optional<Tree::Place> Tree::next_in(Form form, const Label& label) const {
  std::optional<Place> over;  // of a list that its last unit's full stop has ended
  for (std::size_t at = frames_.size(); at-- > 0;) {
    const List& list = frames_[at].lists[index(form)];
    if (!list.last.empty()) {
      Follow how = step(form, list.last, label.name);
      // An excerpt may leave clauses out.
      if (excerpt_ && form == Form::kNumber && numbered(label.name).first > numbered(list.last).first) how = std::max(how, Follow::kGap);
      const bool follows = how == Follow::kNext || (how == Follow::kGap && (list.mark == label.mark || form == Form::kLetter));
      const Place found{at, list.rank, list.kind, form, how};
      if (follows && list.rank == kSubpointRank && list_is_over(at)) {
        if (!over) over = found;
      } else if (follows && (!over || how == Follow::kNext)) {
        return found;
      }
    }
    const int rank = frames_[at].rank;
    if (rank == kArticleRank || (rank >= 0 && rank <= kHead)) break;
  }
  return over;
}

std::optional<Tree::Place> Tree::first_in(const Label& label) const {
  const bool any_case = label.form == Form::kLetter && (label.name == "b" || label.name == "i");  // see first_letter
  if (!excerpt_ && !begins_list(label.form, label.name) && !any_case) return std::nullopt;
  const auto at_rank = [&](int most, int rank, UnitKind kind) -> std::optional<Place> {
    return Place{*deepest(-1, most), rank, kind, label.form, Follow::kNone};
  };
  switch (label.form) {
    case Form::kCapital:
      if (in_article()) return std::nullopt;
      return at_rank(kCapitalRank - 1, kCapitalRank, UnitKind::kSection);
    case Form::kRoman: {
      if (!in_article()) return at_rank(kRomanRank - 1, kRomanRank, UnitKind::kSection);
      const std::size_t article = *deepest(kArticleAt, kArticleAt);
      if (!frames_[article].lists[index(Form::kNumber)].last.empty()) return std::nullopt;
      return Place{article, kInnerRoman, UnitKind::kSection, Form::kRoman, Follow::kNone};
    }
    case Form::kNumber:
      return first_number();
    case Form::kDecimal:
      return first_decimal(label);
    case Form::kLetter:
      return first_letter(label);
    case Form::kBracketed:
      if (frames_.size() < 2) return std::nullopt;
      return at_rank(kBracketRank - 1, kBracketRank, UnitKind::kSubpoint);
    default:
      return std::nullopt;
  }
}

// Parts, chapters, sections and articles: numbered through the attached document or the document that is open.
std::optional<Tree::Place> Tree::container(const Label& label) const {
  struct Row {
    Form form;
    int rank;
    UnitKind kind;
  };
  static constexpr std::array<Row, 5> kRows = {{{Form::kPart, 10, UnitKind::kPart},
                                                {Form::kChapter, 20, UnitKind::kChapter},
                                                {Form::kSection, 30, UnitKind::kSection},
                                                {Form::kSubsection, 40, UnitKind::kSubsection},
                                                {Form::kArticle, kArticleAt, UnitKind::kArticle}}};
  const Row& row = *std::find_if(kRows.begin(), kRows.end(), [&](const Row& one) { return one.form == label.form; });
  Place found{*deepest(-1, row.rank - 1), row.rank, row.kind, label.form, Follow::kNone};
  if (label.form != Form::kArticle) {
    const List& list = frames_[found.frame].lists[index(label.form)];
    if (!list.last.empty()) found.step = step(label.form, list.last, label.name);
    return found;
  }
  const std::string& before = last_article();
  if (excerpt_ && label.mark != 0) return found;
  if (before.empty()) return label.mark != 0 || excerpt_ || label.name == "1" ? std::optional<Place>(found) : std::nullopt;
  found.step = step(Form::kArticle, before, label.name);
  // A bare "Điều 7" may be the rest of a citation; a marked one that goes back is a slip of the page, or another document's.
  if (label.mark == 0 && found.step != Follow::kNext) return std::nullopt;
  const int number = numbered(label.name).first;
  if (number < numbered(before).first && number != 1) return std::nullopt;
  return found;
}

std::optional<Tree::Place> Tree::first_number() const {
  const std::size_t parent = *deepest(-1, kClauseRank - 1);
  if (frames_[parent].lists[index(Form::kNumber)].last.empty())
    return Place{parent, kClauseRank, UnitKind::kClause, Form::kNumber, Follow::kNone};
  // "2. …: 1. … 2. …": a list within a clause or a point that announces it.
  if (announces() && frames_.back().rank < kSubpointRank)
    return Place{frames_.size() - 1, kSubpointRank, UnitKind::kSubpoint, Form::kNumber, Follow::kNone};
  return std::nullopt;
}

// "2.1." under clause 2; under Điều 5, "5.1." is a clause itself.
std::optional<Tree::Place> Tree::first_decimal(const Label& label) const {
  const std::string_view above = without_last_step(label.name);
  for (std::size_t at = frames_.size(); at-- > 1;) {
    const int rank = frames_[at].rank;
    if (unit(frames_[at].unit).label == above) {
      if (rank == kClauseRank) return Place{at, kDecimalRank, UnitKind::kPoint, Form::kDecimal, Follow::kNone};
      if (rank == kDecimalRank) return Place{at, kSmallDecimalRank, UnitKind::kSubpoint, Form::kDecimal, Follow::kNone};
      if (rank == kArticleAt) return Place{at, kClauseRank, UnitKind::kClause, Form::kDecimal, Follow::kNone};
    }
    if (rank <= kArticleAt) break;
  }
  return std::nullopt;
}

std::optional<Tree::Place> Tree::first_letter(const Label& label) const {
  const std::size_t parent = *deepest(-1, kPointRank - 1);
  const bool first = excerpt_ || (label.name == "a" && parent > 0);
  if (first && frames_[parent].lists[index(Form::kLetter)].last.empty())
    return Place{parent, kPointRank, UnitKind::kPoint, Form::kLetter, Follow::kNone};
  const int rank = frames_.back().rank;
  // "1. …: … b) …": the mark of the first point is missing.
  if (label.name == "b" && label.mark == ')' && rank == kClauseRank)
    return Place{frames_.size() - 1, kPointRank, UnitKind::kPoint, Form::kLetter, Follow::kNone};
  // "i)" after no "h)": a Roman numeral; a second "a)" within a point that announces a list.
  if (label.name == "i" && rank >= kArticleAt && rank < kSubpointRank)
    return Place{frames_.size() - 1, kSubpointRank, UnitKind::kSubpoint, Form::kSmallRoman, Follow::kNone};
  if (label.name == "a" && announces() && rank >= kPointRank && rank < kSubpointRank)
    return Place{frames_.size() - 1, kSubpointRank, UnitKind::kSubpoint, Form::kLetter, Follow::kNone};
  return std::nullopt;
}

// "a1)" is a part of point a where point a leads into it, and else a point inserted after it; "a.1)" is always a part.
std::optional<Tree::Place> Tree::lettered(const Label& label) const {
  if (auto found = next_in(Form::kLettered, label)) return found;
  if (const auto at = deepest(kPointRank, kPointRank); at && begins_list(Form::kLettered, label.name)) {
    const bool leads = frames_[*at].children == 0 && !ends_with(frames_[*at].unit, ";.");
    const bool part = label.name.find('.') != std::string::npos || leads;
    if (part && unit(frames_[*at].unit).label == letter_of(label.name))
      return Place{*at, kSubpointRank, UnitKind::kSubpoint, Form::kLettered, Follow::kNone};
  }
  if (auto found = next_in(Form::kLetter, label)) return found;
  if (excerpt_ && empty()) return Place{0, kPointRank, UnitKind::kPoint, Form::kLetter, Follow::kNone};
  return std::nullopt;
}

// A mark that is open already goes on its list; another one begins a list below.
std::optional<Tree::Place> Tree::dash(const Label& label) const {
  std::size_t last = frames_.size() - 1;
  while (last > 0 && unit(frames_[last].unit).kind == UnitKind::kText) --last;
  if (last == 0) return std::nullopt;
  for (std::size_t at = last; at > 0 && !frames_[at].dash.empty(); --at)
    if (frames_[at].dash == label.name) return Place{at - 1, frames_[at].rank, UnitKind::kIndent, Form::kDash, Follow::kNext};
  return Place{last, std::max(kDashRank, frames_[last].rank + 1), UnitKind::kIndent, Form::kDash, Follow::kNone};
}

}  // namespace rasoat
