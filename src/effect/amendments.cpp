// Reads the lines of a document from top to bottom. What a line announces is completed by what the lines above it say: "Điều 1. Sửa đổi, bổ
// sung một số điều của Nghị định số …" gives the document, "2. Sửa đổi, bổ sung một số khoản của Điều 5 như sau:" the article.
#include "effect/amendments.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "effect/amended_document.h"
#include "effect/amended_heading.h"
#include "effect/amendment_lists.h"
#include "effect/amendment_record.h"
#include "effect/announcement.h"
#include "effect/new_text.h"
#include "effect/quote_mask.h"
#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// In a document that is not about amending, an amended one is named right after the verb.
constexpr std::uint32_t kNearVerb = 80;

// What a line says for the lines below it.
struct Scope {
  int level = 0;
  Target about;
  std::optional<Action> action;
  std::optional<Announced> phrase{};  // to be replaced or dropped at the places that the lines below name
};

enum Level { kTitle = 0, kArticleLine = 1, kClauseLine = 2, kPointLine = 3, kDashLine = 4, kPlainLine = 5 };

int level_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::kArticle:
      return kArticleLine;
    case UnitKind::kClause:
      return kClauseLine;
    case UnitKind::kPoint:
      return kPointLine;
    default:
      return kind < UnitKind::kArticle ? kTitle : kDashLine;
  }
}

bool amends(std::string_view words) {
  static const RE2 verb(
      R"((?i)(?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính|ngưng hiệu lực|(?:thay|bỏ|sửa|thêm)\s+(?:các\s+)?(?:cụm\s+)?từ|được\s+(?:thay|sửa)\s))");
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), verb);
}

// "Lùi hiệu lực thi hành của Luật số … đến ngày …" moves a first day and changes no words.
bool postpones(std::string_view words) {
  static const RE2 verb(R"((?i)(?:^|[\s.;:])lùi\s[^.;]*(?:hiệu lực|thi hành|áp dụng))");
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), verb);
}

class Finder {
 public:
  explicit Finder(Document& document) : document_(document) {}

  void run() {
    document_.amendments.clear();
    amending_ = amends(document_.header.title);
    scopes_.push_back({kTitle, {}, std::nullopt});
    read_title();
    const std::uint32_t first = document_.units.empty() ? 0 : document_.units.front().extent.begin;
    for (std::size_t i = 0; i < document_.text.paragraphs.size(); ++i) {
      const Span line = document_.text.paragraphs[i];
      if (line.end <= first || quoted_at(line.begin)) continue;
      const Span heading = container_heading(line.begin);
      if (heading.empty())
        read(line);
      else if (heading.begin == line.begin)
        read_statement(heading);
    }
    if (is_excerpt()) name_unnamed();
  }

 private:
  [[nodiscard]] bool quoted_at(std::uint32_t at) const {
    const auto after = std::upper_bound(document_.quoted.begin(), document_.quoted.end(), at,
                                        [](std::uint32_t offset, Span one) { return offset < one.begin; });
    return after != document_.quoted.begin() && std::prev(after)->contains(at);
  }

  // A piece without units of its own: what it announces counts, whatever the title.
  [[nodiscard]] bool is_excerpt() const {
    return std::all_of(document_.units.begin(), document_.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kText; });
  }

  // A piece may name the document below the unit: "Sửa đổi khoản 1 Điều 12." ⏎ "Sửa đổi, bổ sung một số điều của Thông tư số …".
  void name_unnamed() {
    if (amended_.size() != 1) return;
    for (Amendment& amendment : document_.amendments)
      if (amendment.target.document == kUnnamed) amendment.target.document = *amended_.begin();
  }

  // "… sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP" in the title names the document for all.
  void read_title() {
    if (!amending_) return;
    const std::vector<Citation> cited = citations_in(document_.header.title);
    for (std::size_t i = 0; i < cited.size(); ++i)
      if (cited[i].targets.front().document != document_.header.number) {
        if (!lists_more(cited, i)) scopes_.front().about.document = cited[i].targets.front().document;
        return;
      }
  }

  // "… của Thông tư số 1 và Thông tư số 2": which one is amended is said where it is.
  [[nodiscard]] bool lists_more(const std::vector<Citation>& cited, std::size_t i) const {
    static const RE2 joint(R"((?i)^\s*(?:,|;|và)(?:\s+(?:các|và))?\s*$)");
    if (i + 1 == cited.size() || !cited[i + 1].targets.front().unit.empty()) return false;
    const std::string_view between =
        std::string_view(document_.header.title).substr(cited[i].span.end, cited[i + 1].span.begin - cited[i].span.end);
    return RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), joint);
  }

  // The innermost unit that holds the line; the units stand in reading order.
  std::int32_t unit_at(std::uint32_t at) {
    while (next_unit_ < document_.units.size() && document_.units[next_unit_].extent.begin <= at) ++next_unit_;
    auto unit = static_cast<std::int32_t>(next_unit_) - 1;
    while (unit >= 0 && !document_.units[static_cast<std::size_t>(unit)].extent.contains(at))
      unit = document_.units[static_cast<std::size_t>(unit)].parent;
    return unit;
  }

  // The whole title of a chapter that a line belongs to; empty for any other line. Titles in capitals run over several lines: "SỬA ĐỔI, BỔ
  // SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH" ⏎ "SỐ …".
  Span container_heading(std::uint32_t at) {
    const std::int32_t unit = unit_at(at);
    if (unit < 0) return {};
    const Unit& own = document_.units[static_cast<std::size_t>(unit)];
    return own.kind < UnitKind::kArticle && own.heading.contains(at) ? own.heading : Span{};
  }

  // Cuts the label off and says how deep the line stands.
  int unlabel(std::int32_t unit, Span& line) const {
    // A unit of kind text may hold a label that fits no sequence: the clause of an excerpt.
    if (unit >= 0 && document_.units[static_cast<std::size_t>(unit)].kind != UnitKind::kText) {
      const Unit& own = document_.units[static_cast<std::size_t>(unit)];
      if (own.kind < UnitKind::kArticle && own.heading.contains(line.begin)) return kTitle;
      if (own.extent.begin >= line.begin && own.extent.begin < line.end) {
        const std::uint32_t begin = own.heading.empty() ? own.text.begin : own.heading.begin;
        if (begin >= line.begin && begin < line.end) line.begin = begin;
        return level_of(own.kind);
      }
      // The label on a line of its own: "Điều 1." and below it "Sửa đổi, bổ sung một số điều của Luật … như sau:".
      if (own.heading.empty() && own.text.begin == line.begin) return level_of(own.kind);
    }
    static const RE2 label(R"(^\s*(?:(Điều\s+\d+[a-zđ]?\s*[.:])|(\d+[a-z]?(?:\.\d+)*\s*[.)]|[IVX]+\.)|([a-zđ]\d?\s*\))|([-+•*]))\s*)");
    const std::string_view words = document_.words(line);
    re2::StringPiece groups[5];
    if (!label.Match(re2::StringPiece(words.data(), words.size()), 0, words.size(), RE2::ANCHOR_START, groups, 5)) return kPlainLine;
    line.begin += static_cast<std::uint32_t>(groups[0].size());
    for (int level = kArticleLine; level <= kDashLine; ++level)
      if (groups[level].data()) return level;
    return kPlainLine;
  }

  void read(Span line) {
    const std::string_view words = document_.words(line);
    if (!amends(words) && !postpones(words)) return read_statement(line);
    for (const Span one : statements_in(mask_quotes(with_double_marks(words)))) {
      Span part{line.begin + one.begin, line.begin + one.end};
      while (!part.empty() && document_.text.words[part.end - 1] == ' ') --part.end;
      shares_line_ = one.end < words.size() || quoted_at(part.begin);
      read_statement(part);
    }
    shares_line_ = false;
  }

  void read_statement(Span whole) {
    const std::int32_t unit = unit_at(whole.begin);
    if (unit >= 0 && document_.ancestor(unit, UnitKind::kAnnex) >= 0) return;
    Span span = whole;
    const int level = unlabel(unit, span);
    while (scopes_.size() > 1 && scopes_.back().level >= level) scopes_.pop_back();
    const bool lists = scopes_.back().action.has_value() || scopes_.back().phrase.has_value();
    if (!lists && !amends(document_.words(span)) && !postpones(document_.words(span)) &&
        document_.words(span).find("hiệu lực") == std::string_view::npos)
      return;
    const Line line = line_of(span);
    const std::vector<Announced> said = announced_in(line);
    if (!said.empty()) {
      if (is_excerpt()) amending_ = true;
      announce(unit, level, span, line, said);
      lead_list(level, line);
      return;
    }
    if (scopes_.back().phrase) {
      if (const auto item = phrase_item(line, *scopes_.back().phrase)) emit(unit, *item, span, scopes_.back().about);
      return;
    }
    for (const Announced& one : ended_in(line)) emit(unit, one, span, {});
    if (!lists) return lead_list(level, line);
    if (const auto item = list_item(line, *scopes_.back().action)) emit(unit, *item, span, scopes_.back().about);
  }

  void lead_list(int level, const Line& line) {
    const std::optional<Action> action = amending_ ? std::nullopt : leads_list(line);
    if (!action) return;
    if (scopes_.size() > 1 && scopes_.back().level == level)
      scopes_.back().action = action;
    else
      scopes_.push_back({level, scopes_.back().about, action, std::nullopt});
  }

  // The announcing words: what follows "như sau" is the new text.
  [[nodiscard]] Line line_of(Span span) const {
    Line line;
    line.words = with_double_marks(document_.words(span));
    line.masked = mask_quotes(line.words);
    static const RE2 follows(R"((?:như sau|sau đây)\s*:)");
    re2::StringPiece found;
    if (follows.Match(line.masked, 0, line.masked.size(), RE2::UNANCHORED, &found, 1)) {
      const std::size_t end = static_cast<std::size_t>(found.data() - line.masked.data()) + found.size();
      const std::string_view rest = std::string_view(line.masked).substr(end);
      const std::size_t text = rest.find_first_not_of(" \t");
      if (text != std::string_view::npos && (rest[text] == '"' || rest.substr(text, 3) == "“")) {
        line.masked.resize(end);
        line.words.resize(end);
      }
    }
    line.citations = citations_in(line.masked);
    // The document knows more than the line alone: laws by their day, short names.
    for (Citation& citation : line.citations)
      if (const Citation* known = same_words(span.begin + citation.span.begin, span.begin + citation.span.end))
        for (std::size_t i = 0; i < citation.targets.size() && i < known->targets.size(); ++i)
          if (!citation.targets[i].document.empty()) citation.targets[i].document = known->targets[i].document;
    return line;
  }

  [[nodiscard]] Citation* same_words(std::size_t begin, std::size_t end) const {
    for (Citation& citation : document_.citations)
      if (!citation.basis && citation.span.begin == begin && citation.span.end == end) return &citation;
    return nullptr;
  }

  void announce(std::int32_t unit, int level, Span span, const Line& line, const std::vector<Announced>& said) {
    const Scope above = scopes_.back();
    const bool governed = amending_ || !above.about.document.empty();
    Scope below{level, above.about, std::nullopt};
    for (const Announced& one : said) {
      if (!governed && !plain(line, one)) continue;
      if (one.general && !one.scope.document.empty()) amended_.insert(one.scope.document);
      if (!one.scope.document.empty() && one.scope.document != below.about.document) below.about = {one.scope.document, {}};
      if (lists_places(one, document_.words(span))) {
        below.phrase = one;
        continue;
      }
      if (&one == &said.front() && names_own_heading(line, below.about)) {
        Announced of_article = one;
        of_article.targets = {{}};  // the article that the lines above name
        emit(unit, of_article, span, below.about);
      }
      emit(unit, one, span, below.about);
      if (one.general && &one == &said.front()) emit_general(unit, one, span, below.about);
      const Target narrowed = completed(one.scope, below.about);
      if (!narrowed.unit.empty()) below.about = narrowed;
      // Below "Bãi bỏ các quy định sau:" bare positions are repealed.
      if (one.action != Action::kAmend || one.general) below.action = one.action;
    }
    turn_citations(line, span, below.about);
    // The title of a piece without articles stands as a plain line above them.
    const bool title = scopes_.size() == 1 && level == kPlainLine && is_excerpt() && !said.empty() && said.front().general;
    if (title)
      scopes_.front().about = below.about;
    else
      scopes_.push_back(std::move(below));
  }

  // "Sửa đổi một số nội dung của Phụ lục III …." with nothing below it: the unit is amended, by what an annex of the amending document
  // says.
  void emit_general(std::int32_t unit, const Announced& said, Span span, const Target& about) {
    const Target whole = completed(said.scope, about);
    const std::string_view words = document_.words(span);
    const bool below = std::any_of(document_.units.begin(), document_.units.end(), [&](const Unit& one) { return one.parent == unit; });
    if (whole.unit.empty() || below || unit < 0 || words.empty() || (words.back() != '.' && words.back() != ';')) return;
    Announced one = said;
    one.targets = {whole};
    if (one.action != Action::kSupplement) one.action = Action::kAmend;
    emit(unit, one, span, about);
  }

  // In a document that amends nothing else, "Bổ sung hồ sơ theo quy định tại …" is a rule; only a named document right after the verb
  // counts.
  [[nodiscard]] static bool plain(const Line& line, const Announced& one) {
    if (one.scope.document.empty() || line.citations.empty()) return false;
    // "Thay thế cụm từ “…” bằng cụm từ “…” tại …" is no rule of its own, however long the phrases.
    return one.general || !one.from.empty() || (line.citations.front().span.begin < kNearVerb && one.action != Action::kExtend);
  }

  void emit(std::int32_t unit, const Announced& said, Span span, const Target& about) {
    const bool leads = said.targets.size() > 1 && document_.words(span).ends_with(":");
    for (const Target& target : said.targets) {
      Amendment amendment;
      amendment.unit = unit;
      amendment.action = said.action;
      amendment.target = completed(target, about);
      if (!document_.header.number.empty() && amendment.target.document == document_.header.number) continue;
      if (amendment.target.document.empty()) {
        if (!amending_) continue;
        amendment.target.document = kUnnamed;
      }
      if (ends_higher(amendment, document_.header)) continue;
      amendment.heading = names_heading(document_.words(span), amendment.target.unit);
      amendment.from = said.from;
      amendment.to = said.to;
      amendment.effective = said.effective;
      if (said.from.empty() && said.to.empty()) amendment.text = words_of(span, amendment.target.unit);
      if (amendment.heading && said.from.empty() && amendment.text.empty()) amendment.text = quoted_in(document_, span);
      const std::optional<Amendment> begins = new_first_day(amendment);
      record_.add(std::move(amendment), leads);
      if (begins) record_.add(*begins, false);
    }
  }

  [[nodiscard]] Span words_of(Span line, const std::string& unit) const {
    return shares_line_ ? quoted_in(document_, line) : new_text(document_, line, unit);
  }

  // "2. Sửa đổi, bổ sung khoản 1 Điều 252 như sau: “1. Luật này có hiệu lực thi hành từ ngày …”": the amended law begins on another day.
  [[nodiscard]] std::optional<Amendment> new_first_day(const Amendment& amendment) const {
    if (amendment.text.empty() || amendment.target.unit.empty() || amendment.target.document == kUnnamed) return std::nullopt;
    if (amendment.action != Action::kAmend && amendment.action != Action::kReplace) return std::nullopt;
    const auto day = first_day_in(document_.words(amendment.text), header_of_name(amendment.target.document));
    if (!day) return std::nullopt;
    return Amendment{amendment.unit, Action::kBegin, {amendment.target.document, {}}, false, {}, {}, day, amendment.text};
  }

  // What the announcement cites without a document is in the amended one.
  void turn_citations(const Line& line, Span span, const Target& about) {
    if (about.document.empty()) return;
    for (const Citation& said : line.citations) {
      Citation* citation = same_words(span.begin + said.span.begin, span.begin + said.span.end);
      if (!citation || own_reference(said.span.in(line.words)) || !said.targets.front().document.empty()) continue;
      citation->targets.clear();
      for (const Target& target : said.targets) citation->targets.push_back(completed(target, about));
    }
  }

  Document& document_;
  AmendmentRecord record_{document_};
  std::set<std::string> amended_;  // documents of which some articles are said to be amended
  bool amending_ = false;          // the document says in its title (or a piece of one, in its lines) that it amends
  std::vector<Scope> scopes_;
  std::size_t next_unit_ = 0;
  bool shares_line_ = false;  // another announcement follows on the line, or stands before this one's
};

}  // namespace

void find_amendments(Document& document) {
  Finder(document).run();
}

}  // namespace rasoat
