#include "compare/analysis.h"

#include <algorithm>
#include <numeric>

#include "compare/knowledge.h"
#include "compare/list_class.h"
#include "compare/quoted.h"
#include "compare/slots.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

bool is_item(UnitKind kind) {
  return kind == UnitKind::kPoint || kind == UnitKind::kSubpoint || kind == UnitKind::kIndent;
}

void append(Words& to, const Words& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

// Walks the units once; children hang on their clause.
class ClauseMaker {
 public:
  explicit ClauseMaker(Analysis& out) : out_(out), units_(out.document_->units), parents_(units_.size(), -1), children_(units_.size()) {
    std::int32_t lead = -1;  // of a fragment: points at the top belong to the words before them
    for (std::size_t i = 0; i < units_.size(); ++i) {
      parents_[i] = units_[i].parent;
      if (units_[i].parent < 0 && is_item(units_[i].kind)) parents_[i] = lead;
      if (units_[i].parent < 0 && !is_item(units_[i].kind)) lead = static_cast<std::int32_t>(i);
      if (parents_[i] >= 0) children_[static_cast<std::size_t>(parents_[i])].push_back(static_cast<std::int32_t>(i));
    }
  }

  void run() {
    for (std::size_t i = 0; i < units_.size(); ++i) unit(static_cast<std::int32_t>(i));
    for (const Span quote : out_.document_->quoted) quoted(quote);
    for (std::size_t i = 0; i < units_.size(); ++i) headed(static_cast<std::int32_t>(i));
    for (std::vector<Clause>* all : {&out_.clauses_, &out_.headed_})
      for (Clause& clause : *all) weigh(clause);
  }

 private:
  [[nodiscard]] const Unit& at(std::int32_t i) const { return units_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] std::int32_t parent(std::int32_t i) const { return parents_[static_cast<std::size_t>(i)]; }

  // The lexemes of a span, without those of quoted amendments.
  [[nodiscard]] Words words(Span span, bool with_quotes = false) const {
    Words found;
    if (span.empty()) return found;
    const Words& all = out_.lexemes_.all;
    auto first =
        std::lower_bound(all.begin(), all.end(), span.begin, [](const Lexeme& l, std::uint32_t begin) { return l.span.begin < begin; });
    for (; first != all.end() && first->span.end <= span.end; ++first) {
      const auto inside = [&](Span quote) { return quote.contains(first->span); };
      if (!with_quotes && std::any_of(out_.document_->quoted.begin(), out_.document_->quoted.end(), inside)) continue;
      found.push_back(*first);
    }
    drop_label(found);
    if (!found.empty()) found.back().stop = '\n';
    return found;
  }

  // "2. Hồ sơ gồm": a mark that structure left in the words, as in a fragment without its article.
  static void drop_label(Words& found) {
    const bool mark =
        found.size() > 1 && found[0].is(WordClass::kPlain) && found[0].span.size() <= 3 && (found[0].stop == '.' || found[0].stop == ')');
    if (mark) found.erase(found.begin());
  }

  // Own words of a unit and of everything below it.
  [[nodiscard]] Words all_words(std::int32_t i) const {
    Words found = words(at(i).heading);
    append(found, words(at(i).text));
    for (const std::int32_t child : children_[static_cast<std::size_t>(i)]) append(found, all_words(child));
    return found;
  }

  [[nodiscard]] bool ends_in_colon(std::int32_t i) const {
    std::string_view text = out_.document_->words(at(i).text);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text.ends_with(':');
  }

  void unit(std::int32_t i) {
    const Unit& u = at(i);
    const bool container = u.kind < UnitKind::kArticle && u.text.empty();
    const std::int32_t up = parent(i);
    const bool text_below = u.kind == UnitKind::kText && up >= 0 && at(up).kind >= UnitKind::kArticle;
    if (container || text_below) return;
    Clause clause;
    clause.unit = i;
    const std::int32_t article = out_.document_->ancestor(i, UnitKind::kArticle);
    if (article >= 0) clause.heading = words(at(article).heading);
    if (u.kind == UnitKind::kAnnex || u.kind == UnitKind::kAttachment) clause.heading = words(u.heading);
    const bool under_clause = up >= 0 && at(up).kind >= UnitKind::kArticle;
    if (under_clause) {
      if (at(up).kind == UnitKind::kClause && parent(up) >= 0 && is_item(u.kind)) clause.above = words(at(parent(up)).text);
      append(clause.above, words(at(up).text));
    }
    clause.part = is_item(u.kind) && under_clause;
    // An excerpt begins anywhere: marks that continue no list of its own were left in the words.
    const std::vector<QuotedLine> lines = quoted_lines(out_.document_->text.words, u.text);
    const bool marked =
        std::any_of(lines.begin(), lines.end(), [](const QuotedLine& line) { return line.level != QuotedLine::Level::kText; });
    if (marked && !is_item(u.kind)) {
      clause = by_lines(lines, std::move(clause));
    } else {
      clause.lead = words(u.text);
    }
    if (!clause.lead.empty() && ends_in_colon(i)) clause.lead.back().stop = ':';
    for (const std::int32_t child : children_[static_cast<std::size_t>(i)]) {
      const UnitKind kind = at(child).kind;
      // Clauses are items of an article only where its own words lead into them.
      if (is_item(kind) || (kind == UnitKind::kClause && ends_in_colon(i))) {
        clause.items.push_back({child, all_words(child)});
      } else if (kind == UnitKind::kText) {
        append(clause.lead, all_words(child));
      }
    }
    keep(std::move(clause));
  }

  void headed(std::int32_t i) {
    const Unit& u = at(i);
    if (u.kind != UnitKind::kArticle || u.heading.empty() || !u.text.empty()) return;
    if (!heads_list(fold(out_.document_->words(u.heading)))) return;
    Clause clause;
    clause.unit = i;
    clause.heading = clause.lead = words(u.heading);
    for (const std::int32_t child : children_[static_cast<std::size_t>(i)])
      if (at(child).kind == UnitKind::kClause) clause.items.push_back({child, all_words(child)});
    // A quotation that begins further down: one item of a list may be all that is quoted.
    const bool excerpt = !clause.items.empty() && at(clause.items.front().unit).label != "1";
    if (clause.items.size() >= 2 || excerpt) out_.headed_.push_back(std::move(clause));
  }

  void keep(Clause clause) {
    if (!clause.lead.empty() || !clause.items.empty()) out_.clauses_.push_back(std::move(clause));
  }

  // The unit whose words hold the quotation.
  [[nodiscard]] std::int32_t holder(Span quote) const {
    std::int32_t best = -1;
    for (std::size_t i = 0; i < units_.size(); ++i)
      if (units_[i].extent.contains(quote.begin)) best = static_cast<std::int32_t>(i);
    return best;
  }

  void quoted(Span quote) {
    Clause blank;
    blank.unit = holder(quote);
    blank.quoted = true;
    keep(by_lines(quoted_lines(out_.document_->text.words, quote), blank));
  }

  // Clauses and points told by the marks of their lines; the last clause is given back, the others are kept.
  Clause by_lines(const std::vector<QuotedLine>& lines, Clause blank) {
    Clause clause = blank;
    const auto next = [&] {
      keep(std::move(clause));
      clause = blank;
    };
    for (const QuotedLine& line : lines) {
      Words found = words(line.words, blank.quoted);
      switch (line.level) {
        case QuotedLine::Level::kArticle:
          next();
          clause.heading = blank.heading = std::move(found);
          break;
        case QuotedLine::Level::kClause:
          next();
          clause.lead = std::move(found);
          break;
        case QuotedLine::Level::kPoint:
          clause.items.push_back({blank.unit, std::move(found)});
          break;
        case QuotedLine::Level::kText:
          append(clause.items.empty() ? clause.lead : clause.items.back().words, found);
          break;
      }
    }
    return clause;
  }

  void weigh(Clause& clause) const {
    std::vector<const Words*> parts = {&clause.lead};
    for (const Item& item : clause.items) parts.push_back(&item.words);
    Words all;
    for (const Words* part : parts) append(all, *part);
    clause.terms = terms_of(out_, {&all}, clause.mass);
    clause.head_terms = terms_of(out_, {&clause.heading}, clause.head_mass);
    const std::string words = folded(out_, clause);
    clause.effect = RE2::PartialMatch(words, *compare_knowledge().effect.clause);
    clause.scope = scope_signs(clause, words);
  }

  Analysis& out_;
  const std::vector<Unit>& units_;
  std::vector<std::int32_t> parents_;
  std::vector<std::vector<std::int32_t>> children_;
};

namespace {

// The lexemes of some units alone, at their places in the whole text.
Lexemes lexemes_of(const Document& document, const std::vector<std::int32_t>& units) {
  std::vector<Span> spans;
  for (const std::int32_t unit : units) {
    const Unit& own = document.units[static_cast<std::size_t>(unit)];
    spans.push_back(own.extent);
    // What they inherit: the heading and the words above them.
    for (std::int32_t up = own.parent; up >= 0; up = document.units[static_cast<std::size_t>(up)].parent) {
      spans.push_back(document.units[static_cast<std::size_t>(up)].heading);
      spans.push_back(document.units[static_cast<std::size_t>(up)].text);
    }
  }
  std::sort(spans.begin(), spans.end(), [](Span one, Span other) { return one.begin < other.begin; });
  Lexemes out;
  std::uint32_t done = 0;
  for (const Span span : spans) {
    if (span.end <= done) continue;  // within the one before
    const std::uint32_t begin = std::max(span.begin, done);
    Lexemes some = lexemes_in(document.words({begin, span.end}));
    const auto first = static_cast<std::int32_t>(out.quantities.size());
    for (Lexeme& word : some.all) {
      word.span = {word.span.begin + begin, word.span.end + begin};
      if (word.index >= 0) word.index += first;
      out.all.push_back(word);
    }
    for (Quantity& quantity : some.quantities) {
      quantity.span = {quantity.span.begin + begin, quantity.span.end + begin};
      if (!quantity.anchor.empty()) quantity.anchor = {quantity.anchor.begin + begin, quantity.anchor.end + begin};
      out.quantities.push_back(std::move(quantity));
    }
    done = span.end;
  }
  return out;
}

// "Quy định về cấp nước sạch trên địa bàn tỉnh Sông Lam": the name of the place is no matter of its own.
std::string_view subject_of_title(std::string_view title) {
  re2::StringPiece subject;
  return RE2::PartialMatch(re2::StringPiece(title.data(), title.size()), *compare_knowledge().title_subject, &subject)
             ? std::string_view(subject.data(), subject.size())
             : title;
}

}  // namespace

Analysis::Analysis(const Document& document, const std::vector<std::int32_t>& units, const Weights& weight)
    : document_(&document), weight_(weight), lexemes_(units.empty() ? lexemes_in(document.text.words) : lexemes_of(document, units)) {
  for (const Lexeme& word : lexemes_in(subject_of_title(document.header.title)).all)
    if (!title_formula(word.key)) title_words_.push_back(word.key);
  title_ = title_words_;
  std::sort(title_.begin(), title_.end());
  for (const std::string& issuer : document.header.issuers)
    for (const Lexeme& word : lexemes_in(issuer).all)
      if (word.is(WordClass::kBody)) issuers_.push_back(word.key);
  std::sort(issuers_.begin(), issuers_.end());
  declared_ = declared_bounds(document);
  ClauseMaker(*this).run();
}

Bound Analysis::declared(std::int32_t unit) const {
  if (unit < 0 || declared_.empty()) return Bound::kExact;
  const Span words = document_->units[static_cast<std::size_t>(unit)].extent;
  const auto found = std::find_if(declared_.begin(), declared_.end(), [&](const DeclaredBound& one) { return one.extent.contains(words); });
  return found == declared_.end() ? Bound::kExact : found->bound;
}

double Analysis::weight(const Lexeme& lexeme) const {
  switch (lexeme.word) {
    case WordClass::kFiller:
    case WordClass::kReference:
    case WordClass::kAnd:
    case WordClass::kOr:
    case WordClass::kNegation:
    case WordClass::kCondition:
      return 0;
    case WordClass::kModal:
    case WordClass::kQuantity:
      return 0.2;  // they are what may differ: they say little about the matter
    default:
      return weight_ ? weight_(lexeme.key) : built_in_weight(lexeme.key);
  }
}

// A word of meaning that the other title lacks; or a common one that makes a pair with such a word ("kiểm dịch động vật", "… thực vật").
bool Analysis::has_own_subject(const Analysis& other) const {
  constexpr double kMeaning = 0.9;
  for (std::size_t i = 0; i < title_words_.size(); ++i) {
    const std::uint32_t key = title_words_[i];
    if (other.in_title(key)) continue;
    const bool paired = (i > 0 && built_in_weight(title_words_[i - 1]) >= kMeaning) ||
                        (i + 1 < title_words_.size() && built_in_weight(title_words_[i + 1]) >= kMeaning);
    if (built_in_weight(key) >= kMeaning || (built_in_weight(key) > 0 && paired)) return true;
  }
  return false;
}

Analysis::Subjects Analysis::subjects(const Analysis& other) const {
  constexpr double kLeast = 2;  // weight of a title that says what its document is about
  const auto mass = [](const Analysis& x) {
    return std::accumulate(x.title_.begin(), x.title_.end(), 0.0, [](double sum, std::uint32_t key) { return sum + built_in_weight(key); });
  };
  if (std::min(mass(*this), mass(other)) < kLeast) return Subjects::kUntold;
  return has_own_subject(other) && other.has_own_subject(*this) ? Subjects::kOther : Subjects::kOne;
}

bool Analysis::peers(const Analysis& other) const {
  const auto local = [](const Header& header) {
    return !header.province.empty() || header.number.find("UBND") != std::string::npos || header.number.find("HĐND") != std::string::npos;
  };
  const Header &mine = document_->header, &theirs = other.document_->header;
  return !mine.type.empty() && mine.type == theirs.type && local(mine) == local(theirs);
}

bool Analysis::other_subject(const Analysis& other) const {
  if (!peers(other)) return false;
  if (title_.empty() || other.title_.empty()) return false;
  return has_own_subject(other) && other.has_own_subject(*this);
}

std::string_view Analysis::text(const Words& words, std::size_t begin, std::size_t end) const {
  return document_->words(span(words, begin, end));
}

Span Analysis::span(const Words& words, std::size_t begin, std::size_t end) const {
  if (begin >= end || end > words.size()) return {};
  return {words[begin].span.begin, std::max(words[begin].span.end, words[end - 1].span.end)};
}

namespace {

// The beginning of what is said where few words lie before `from`: "Lối đi chính …", not "đi chính …".
std::size_t whole_start(const Words& words, std::size_t from) {
  constexpr std::size_t kFew = 3;
  for (std::size_t at = from; from - at <= kFew; --at) {
    if (at == 0 || words[at - 1].stop != 0) return at;
    if (words[at - 1].is(WordClass::kQuantity)) break;
  }
  return from;
}

}  // namespace

std::string phrase(const Analysis& analysis, const Words& words, std::size_t begin, std::size_t end) {
  constexpr std::size_t kAround = 8;
  std::size_t from = begin, to = end;
  while (from > 0 && begin - from < kAround && words[from - 1].stop == 0) --from;
  from = whole_start(words, from);
  while (to < words.size() && to - end < kAround && words[to - 1].stop == 0) ++to;
  return std::string(analysis.text(words, from, to));
}

namespace {

// "Hội đồng nhân dân tỉnh Sông Lam quy định": the name of the place belongs to the body.
bool is_name(const Analysis& analysis, const Lexeme& word) {
  const std::string_view printed = analysis.document().words(word.span);
  return lower(printed) != printed;
}

}  // namespace

bool regulates(const Analysis& analysis, const Words& words, std::size_t body) {
  for (std::size_t i = body + 1; i < words.size() && words[i - 1].stop == 0; ++i) {
    if (words[i].is(WordClass::kAct)) return words[i].sub == static_cast<std::uint8_t>(ActRole::kRule);
    if (words[i].is(WordClass::kFiller) && fold(analysis.document().words(words[i].span)) == "quy dinh") return true;
    if (words[i].is(WordClass::kPlain) && !is_name(analysis, words[i])) return false;
  }
  return false;
}

std::string folded(const Analysis& analysis, const Words& words) {
  return fold(analysis.text(words, 0, words.size()));
}

std::string folded(const Analysis& analysis, const Clause& clause) {
  std::string out = folded(analysis, clause.lead);
  for (const Item& item : clause.items) out += "; " + folded(analysis, item.words);
  return out;
}

std::vector<Term> terms_of(const Analysis& analysis, std::initializer_list<const Words*> parts, double& mass) {
  std::vector<Term> out;
  for (const Words* part : parts) {
    const Lexeme* last = nullptr;
    for (const Lexeme& lexeme : *part) {
      const double weight = analysis.weight(lexeme);
      if (weight <= 0) continue;
      out.push_back({lexeme.key, weight});
      if (last && last->stop == 0) out.push_back({pair_key(last->key, lexeme.key), (weight + analysis.weight(*last)) / 2});
      last = &lexeme;
    }
  }
  std::sort(out.begin(), out.end(), [](const Term& a, const Term& b) { return a.key < b.key; });
  mass = 0;
  for (const Term& term : out) mass += term.weight;
  return out;
}

Likeness likeness(const std::vector<Term>& a, double mass_a, const std::vector<Term>& b, double mass_b) {
  if (mass_a <= 0 || mass_b <= 0) return {};
  double shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->key < j->key) {
      ++i;
    } else if (j->key < i->key) {
      ++j;
    } else {
      shared += std::min(i->weight, j->weight);
      ++i, ++j;
    }
  }
  return {shared / std::min(mass_a, mass_b), 2 * shared / (mass_a + mass_b)};
}

}  // namespace rasoat
