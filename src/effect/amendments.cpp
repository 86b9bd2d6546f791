// Reads the lines of a document from top to bottom. What a line announces is completed by what the lines above it say: "Điều 1. Sửa đổi, bổ
// sung một số điều của Nghị định số …" gives the document, "2. Sửa đổi, bổ sung một số khoản của Điều 5 như sau:" the article.
#include "effect/amendments.h"

#include <re2/re2.h>

#include <algorithm>

#include "effect/announcement.h"
#include "effect/selection.h"
#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// A document that the words do not name; see Target.
constexpr std::string_view kUnnamed = "@";

// In a document that is not about amending, an amended one is named right after the verb.
constexpr std::uint32_t kNearVerb = 80;

// Bytes between a line and its quotation, or between two quotations in a row: a mark and the end of the line.
constexpr std::uint32_t kBesideQuote = 4;

// What a line says for the lines below it.
struct Scope {
  int level = 0;
  Target about;
  std::optional<Action> action;
  std::optional<Announced> phrase;  // to be replaced or dropped at the places that the lines below name
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
    for (const Span one : statements_in(mask_quotes(words))) {
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
    if (scopes_.back().phrase) return phrase_item(unit, span, line);
    for (const Announced& one : ended_in(line)) emit(unit, one, span, {});
    if (lists)
      list_item(unit, span, line);
    else
      lead_list(level, line);
  }

  // "2. Nghị định này thay thế:", "Các văn bản sau đây hết hiệu lực kể từ ngày …:": the documents stand on the lines below.
  void lead_list(int level, const Line& line) {
    static const RE2 leads(R"((?i)(thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|chấm dứt hiệu lực)(?:\s[^.;:]*)?:\s*$)");
    re2::StringPiece verb;
    if (amending_ || !RE2::PartialMatch(line.masked, leads, &verb)) return;
    const Action action = lower(std::string_view(verb.data(), verb.size())) == "thay thế" ? Action::kReplace : Action::kRepeal;
    if (scopes_.size() > 1 && scopes_.back().level == level)
      scopes_.back().action = action;
    else
      scopes_.push_back({level, scopes_.back().about, action});
  }

  // The announcing words: what follows "như sau" is the new text.
  [[nodiscard]] Line line_of(Span span) const {
    Line line;
    line.words = document_.words(span);
    line.masked = mask_quotes(line.words);
    static const RE2 follows(R"((?:như sau|sau đây)\s*:)");
    re2::StringPiece found;
    if (follows.Match(line.masked, 0, line.masked.size(), RE2::UNANCHORED, &found, 1)) {
      const std::size_t end = static_cast<std::size_t>(found.data() - line.masked.data()) + found.size();
      const std::string_view rest = std::string_view(line.masked).substr(end);
      const std::size_t text = rest.find_first_not_of(" \t");
      if (text != std::string_view::npos && (rest[text] == '"' || rest.substr(text, 3) == "“")) {
        line.masked.resize(end);
        line.words = line.words.substr(0, end);
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
      if (!one.scope.document.empty() && one.scope.document != below.about.document) below.about = {one.scope.document, {}};
      if (lists_places(one, span)) {
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

  // "a) Quyết định số …;" below "Bãi bỏ các văn bản sau:".
  void list_item(std::int32_t unit, Span span, const Line& line) {
    if (line.citations.empty() || line.citations.front().span.begin > 12) return;
    Announced one;
    one.action = *scopes_.back().action;
    if (one.action != Action::kRepeal && one.action != Action::kReplace && one.action != Action::kSuspend) return;
    const Citation& first = line.citations.front();
    one.targets = first.targets;
    if (first.targets.front().unit.empty() && keeps_part(line.masked)) one.action = Action::kAmend;
    emit(unit, one, span, scopes_.back().about);
  }

  // "a) Thông tư số 5 …, trừ Phụ lục I": the rest of it lives on.
  static bool keeps_part(const std::string& masked) {
    static const RE2 but(
        R"((?i)\strừ\s+(?:(?:các\s+)?(?:quy định|nội dung)\s+(?:tại\s+|của\s+)?)?(?:các\s+)?(?:phụ lục|điều|khoản|điểm|chương|mục|phần)\s+[\divxlc]+)");
    return RE2::PartialMatch(masked, but);
  }

  // "a) Khoản 1 Điều 69 của Luật A;" below "Bỏ từ “quy hoạch” tại các điều, khoản của các luật sau đây:".
  void phrase_item(std::int32_t unit, Span span, const Line& line) {
    if (line.citations.empty() || line.citations.front().span.begin > 12) return;
    Announced one = *scopes_.back().phrase;
    const Selection chosen = select_targets(line, 0, line.masked.size(), false);
    one.targets = chosen.targets;
    emit(unit, one, span, scopes_.back().about);
  }

  // True if the places of the phrase are a list below the line.
  [[nodiscard]] bool lists_places(const Announced& said, Span span) const {
    static const RE2 list(R"((?i)sau(?:\s+đây)?\s*:\s*$)");
    const std::string_view words = document_.words(span);
    return !said.from.empty() && said.targets.size() == 1 && said.targets.front() == Target{} &&
           RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), list);
  }

  void emit(std::int32_t unit, const Announced& said, Span span, const Target& about) {
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
      if (ends_higher(amendment)) continue;
      amendment.heading = names_heading(document_.words(span), amendment.target.unit);
      amendment.from = said.from;
      amendment.to = said.to;
      amendment.effective = said.effective;
      if (said.from.empty() && said.to.empty()) amendment.text = new_text(span, amendment.target.unit);
      if (amendment.heading && said.from.empty() && amendment.text.empty()) amendment.text = quoted_in(span);
      const std::optional<Amendment> begins = new_first_day(amendment);
      push(std::move(amendment));
      if (begins) push(*begins);
    }
  }

  // "2. Sửa đổi, bổ sung khoản 1 Điều 252 như sau: “1. Luật này có hiệu lực thi hành từ ngày …”": the amended law begins on another day.
  [[nodiscard]] std::optional<Amendment> new_first_day(const Amendment& amendment) const {
    if (amendment.text.empty() || amendment.target.unit.empty() || amendment.target.document == kUnnamed) return std::nullopt;
    if (amendment.action != Action::kAmend && amendment.action != Action::kReplace) return std::nullopt;
    const auto day = first_day_in(document_.words(amendment.text), header_of_name(amendment.target.document));
    if (!day) return std::nullopt;
    return Amendment{amendment.unit, Action::kBegin, {amendment.target.document, {}}, false, {}, {}, day, amendment.text};
  }

  // What the number or the name of a document says of it.
  static Header header_of_name(const std::string& name) {
    Header header;
    if (name.starts_with('@'))
      header_from_number({}, std::string_view(name).substr(1), header);
    else
      header_from_number(name, {}, header);
    return header;
  }

  // "Thông tư này thay thế … hướng dẫn Luật A, Luật B và Nghị định số 1": a circular ends no law and no decree, so that its title is read.
  [[nodiscard]] bool ends_higher(const Amendment& amendment) const {
    if (amendment.action != Action::kRepeal && amendment.action != Action::kReplace) return false;
    if (amendment.target.document == kUnnamed) return false;
    const Header other = header_of_name(amendment.target.document);
    constexpr int kLastAbove = 6;  // the Prime Minister; ministers end each other's documents when their business passes on
    const int own_rank = rank(document_.header), other_rank = rank(other);
    return other_rank > 0 && other_rank <= kLastAbove && own_rank > other_rank;
  }

  // "2. Sửa đổi, bổ sung Điều 32 như sau: a) Sửa đổi, bổ sung tên điều, khoản 1 như sau:".
  [[nodiscard]] static bool names_own_heading(const Line& line, const Target& about) {
    return about.unit.starts_with("art_") && says_own_heading(line.words) &&
           std::none_of(line.citations.begin(), line.citations.end(),
                        [](const Citation& one) { return one.targets.front().unit.find("art_") != std::string::npos; });
  }

  // "a) Sửa đổi, bổ sung tên điều như sau:".
  static bool says_own_heading(std::string_view words) {
    static const RE2 own(R"((?i)tên\s+(?:của\s+)?điều(?:\s+(?:như|và|này)|\s*[,:]|\s*$))");
    return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), own);
  }

  // "Sửa đổi tên Điều 5 và khoản 2 Điều 5": of the article only its heading, unless it is also named without.
  static bool names_heading(std::string_view words, const std::string& unit) {
    const auto steps = split_steps(unit);
    if (!steps || steps->empty() || steps->back().kind > UnitKind::kArticle) return false;
    const re2::StringPiece line(words.data(), words.size());
    if (steps->back().kind != UnitKind::kArticle) {
      static const RE2 container(R"((?i)tên\s+(?:gọi\s+)?(?:của\s+)?(?:Phần|Chương|Mục)\s+[IVXLC\d]+[a-z]?(?:[\s,;.:]|$))");
      return RE2::PartialMatch(line, container);
    }
    // "tên Điều 5", "tên các điều 60, 61 và 64", "tên Điều và khoản 3 Điều 30".
    const RE2 named(R"((?i)tên\s+(?:gọi\s+)?(?:của\s+)?(?:các\s+)?Điều\s+(?:[\da-zđ]+\s*(?:,|và)\s*)*)" +
                    RE2::QuoteMeta(steps->back().label) + R"((?:[\s,;.:]|$))");
    if (RE2::PartialMatch(line, named)) return true;
    static const RE2 next(R"((?i)tên\s+Điều\s*(?:,|và)[^;.]*?\sĐiều\s+(\d+[a-zđ]?\d?))");
    bool of_others = false;
    std::string article;
    for (re2::StringPiece rest = line; RE2::FindAndConsume(&rest, next, &article); of_others = true)
      if (article == steps->back().label) return true;
    return !of_others && says_own_heading(words);
  }

  // One amendment a target: a clause that repeats for its points what its head has said is not two, and a head without new text of its own
  // ("3. Sửa đổi, bổ sung Điều 8 như sau: a) Bổ sung khoản 7 …") only says where its points work.
  void push(Amendment amendment) {
    std::erase_if(document_.amendments, [&](const Amendment& one) {
      if (!holds(one.unit, amendment.unit)) return false;
      const bool again = one.target == amendment.target && one.from == amendment.from && one.to == amendment.to &&
                         (one.action == amendment.action || one.unit != amendment.unit);
      const bool head = one.text.empty() && one.action == Action::kAmend && one.target.document == amendment.target.document &&
                        inside(amendment.target.unit, one.target.unit);
      return again || head;
    });
    document_.amendments.push_back(std::move(amendment));
  }

  [[nodiscard]] static bool inside(const std::string& unit, const std::string& outer) {
    return !outer.empty() && unit.size() > outer.size() + 2 && unit.starts_with(outer) && unit.compare(outer.size(), 2, "__") == 0;
  }

  [[nodiscard]] bool holds(std::int32_t outer, std::int32_t inner) const {
    while (inner >= 0 && inner != outer) inner = document_.units[static_cast<std::size_t>(inner)].parent;
    return inner == outer;
  }

  // From the first quotation mark to the end: "Sửa đổi tên Chương II như sau: “Hồ sơ”."
  [[nodiscard]] Span quoted_in(Span line) const {
    const std::size_t mark = document_.words(line).find("“");
    return mark == std::string_view::npos ? Span{} : Span{line.begin + static_cast<std::uint32_t>(mark), line.end};
  }

  // The quotation that begins in the line or right after it; of several in a row the one that holds the unit itself.
  [[nodiscard]] Span new_text(Span line, const std::string& unit) const {
    if (shares_line_) return quoted_in(line);
    auto quoted = std::lower_bound(document_.quoted.begin(), document_.quoted.end(), line.begin,
                                   [](Span one, std::uint32_t at) { return one.begin < at; });
    if (quoted == document_.quoted.end() || quoted->begin > line.end + kBesideQuote) return {};
    const Span first = *quoted;
    for (std::uint32_t end = line.end; quoted != document_.quoted.end() && quoted->begin <= end + kBesideQuote; end = (quoted++)->end)
      if (holds_label(document_.words(*quoted), unit)) return *quoted;
    return first;
  }

  // True if a line of the quotation begins with the label of the unit: "7.", "q)", "Điều 7c.".
  static bool holds_label(std::string_view words, const std::string& unit) {
    const auto steps = split_steps(unit);
    if (!steps || steps->empty()) return true;
    const Step& last = steps->back();
    const bool article = last.kind == UnitKind::kArticle;
    if (!article && last.kind != UnitKind::kClause && last.kind != UnitKind::kPoint) return true;
    const RE2 label((article ? R"((?m)^[\s"“”]*Điều\s+)" : R"((?m)^[\s"“”]*)") + RE2::QuoteMeta(last.label) + R"(\s*[.):])");
    return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), label);
  }

  // Adds the document and the bigger units that the lines above say.
  static Target completed(Target target, const Target& about) {
    const bool same = target.document.empty() || target.document == about.document;
    if (target.document.empty()) target.document = about.document;
    if (!same) return target;
    if (target.unit.empty()) return target.document == about.document ? Target{target.document, about.unit} : target;
    const auto own = split_steps(target.unit), above = split_steps(about.unit);
    if (!own || own->empty() || !above) return target;
    const UnitKind top = own->front().kind;
    std::vector<Step> steps;
    for (const Step& step : *above)
      if (step.kind < top && (top > UnitKind::kArticle || step.kind == UnitKind::kAttachment)) steps.push_back(step);
    steps.insert(steps.end(), own->begin(), own->end());
    target.unit = join_steps(steps);
    return target;
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
  bool amending_ = false;  // the document says in its title (or a piece of one, in its lines) that it amends
  std::vector<Scope> scopes_;
  std::size_t next_unit_ = 0;
  bool shares_line_ = false;  // another announcement follows on the line, or stands before this one's
};

}  // namespace

void find_amendments(Document& document) {
  Finder(document).run();
}

}  // namespace rasoat
