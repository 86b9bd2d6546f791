// An amending clause begins with what it does ("Sửa đổi, bổ sung khoản 2 Điều 5 như sau:"); its document and often its article are
// said by the clauses above it ("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số …"). Repeals also hide in final
// clauses ("Nghị định số … hết hiệu lực kể từ ngày …").
#include "effect/amendments.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Verb {
  const char* pattern;
  Action action;
};

// The more particular first: "thay thế cụm từ" before "thay thế".
constexpr Verb kVerbs[] = {
    {R"(^(?:thay(?: thế)?|sửa(?: đổi)?) (?:(?:một số|các) )?(?:cụm )?từ)", Action::kReplacePhrase},
    {R"(^(?:bỏ|bãi bỏ) (?:(?:một số|các) )?(?:cụm )?từ)", Action::kDropPhrase},
    {R"(^đính chính)", Action::kCorrect},
    {R"(^(?:tạm )?ngưng hiệu lực)", Action::kSuspend},
    {R"(^kéo dài)", Action::kExtend},
    {R"(^(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ )(?:)?)", Action::kRepeal},
    {R"(^thay(?: thế)? )", Action::kReplace},
    {R"(^(?:nay )?(?:sửa đổi|điều chỉnh|sửa )(?:,? ?(?:và )?bổ sung)?)", Action::kAmend},
    {R"(^bổ sung)", Action::kSupplement},
};

struct ClauseVerb {
  const RE2* re;
  Action action;
};

const std::vector<ClauseVerb>& verbs() {
  static const std::vector<ClauseVerb> compiled = [] {
    std::vector<ClauseVerb> out;
    for (const Verb& verb : kVerbs) out.push_back({new RE2(verb.pattern), verb.action});  // lives as long as the program
    return out;
  }();
  return compiled;
}

std::optional<Action> verb_of(const std::string& words) {
  for (const ClauseVerb& verb : verbs())
    if (RE2::PartialMatch(words, *verb.re)) return verb.action;
  return std::nullopt;
}

// "khoản 2 Điều 5 được sửa đổi, bổ sung như sau:": what is done stands after its target.
std::optional<Action> passive_of(const std::string& words) {
  static const RE2 amended(R"(được (?:sửa đổi|bổ sung|sửa|thay)[^.;]{0,30}như sau)");
  return RE2::PartialMatch(words, amended) ? std::optional<Action>(Action::kAmend) : std::nullopt;
}

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document) {}

  std::vector<Amendment> run() {
    context_.resize(document_.units.size());
    for (std::size_t i = 0; i < document_.units.size(); ++i) unit(static_cast<std::int32_t>(i));
    return std::move(found_);
  }

 private:
  // What the clauses above say: which document, and which unit of it.
  struct Context {
    std::string document, unit;
    std::optional<Action> action;
  };

  [[nodiscard]] const Unit& at(std::int32_t index) const { return document_.units[static_cast<std::size_t>(index)]; }

  void unit(std::int32_t index) {
    Context& own = context_[static_cast<std::size_t>(index)];
    if (at(index).parent >= 0) own = context_[static_cast<std::size_t>(at(index).parent)];
    if (!at(index).heading.empty()) span(index, at(index).heading, own);
    if (!at(index).text.empty()) span(index, at(index).text, own);
  }

  // Words up to where the quoted text begins.
  [[nodiscard]] Span announcing(Span span) const {
    for (const Span quoted : document_.quoted)
      if (quoted.begin >= span.begin && quoted.begin < span.end) return {span.begin, quoted.begin};
    return span;
  }

  void span(std::int32_t index, Span whole, Context& own) {
    const Span words = announcing(whole);
    std::string low = lower(document_.words(words));
    while (!low.empty() && (low.front() == ' ' || low.front() == '\n')) low.erase(low.begin());
    const auto action = verb_of(low);
    const auto passive = action ? std::nullopt : passive_of(low);
    const std::vector<const Citation*> cited = citations(words);
    if (action || passive) return direct(index, words, low, action ? *action : *passive, cited, own);
    final_clause(index, words, cited);
    if (own.action && (*own.action == Action::kRepeal || *own.action == Action::kReplacePhrase || *own.action == Action::kDropPhrase) &&
        !cited.empty())
      for (const Citation* citation : cited) add(index, *own.action, *citation, own, {}, {}, {});
  }

  [[nodiscard]] std::vector<const Citation*> citations(Span span) const {
    std::vector<const Citation*> out;
    for (const Citation& citation : document_.citations)
      if (!citation.basis && span.contains(citation.span)) out.push_back(&citation);
    return out;
  }

  void direct(std::int32_t index, Span words, const std::string& low, Action action, const std::vector<const Citation*>& cited,
              Context& own) {
    const bool general = low.find("một số điều") != std::string::npos || low.find("một số điểm") != std::string::npos ||
                         low.find("một số khoản") != std::string::npos;
    std::string from, to;
    if (action == Action::kReplacePhrase || action == Action::kDropPhrase) phrases(document_.words(words), from, to);
    // The document said here counts for what stands below.
    for (const Citation* citation : cited)
      for (const Target& target : citation->targets)
        if (!target.document.empty()) {
          if (own.document != target.document) own.unit.clear();
          own.document = target.document;
          break;
        }
    if (general && !cited.empty()) {
      for (const Citation* citation : cited)
        if (!citation->targets.empty() && !citation->targets.front().unit.empty()) own.unit = citation->targets.front().unit;
      own.action = action;
      return;
    }
    own.action = action;
    std::vector<Target> targets = action == Action::kSupplement ? inserted(low) : std::vector<Target>{};
    if (targets.empty())
      for (const Citation* citation : cited) {
        // "sau Điều 48" and "theo quy định tại …" say where, not what.
        if (after_place(*citation)) continue;
        for (const Target& target : citation->targets) targets.push_back(target);
      }
    const std::vector<Target> bare = targets.empty() ? bare_units(low) : std::vector<Target>{};
    targets.insert(targets.end(), bare.begin(), bare.end());
    std::string first;
    for (Target target : targets) {
      target = completed(std::move(target), own);
      if (first.empty()) first = target.unit;
      push(index, action, target, from, to, quoted_after(words));
    }
    if (!first.empty() && targets.size() == 1) own.unit = first;
  }

  [[nodiscard]] bool after_place(const Citation& citation) const {
    const std::uint32_t from = citation.span.begin > 24 ? citation.span.begin - 24 : 0;
    const std::string before = lower(document_.words({from, citation.span.begin}));
    for (const std::string_view place : {"vào sau ", "sau ", "vào trước ", "trước "})
      if (before.size() >= place.size() && before.compare(before.size() - place.size(), place.size(), place) == 0) return true;
    return false;
  }

  // "Bổ sung khoản 3a vào sau khoản 3 Điều 5": the new unit, in the article of its neighbour.
  [[nodiscard]] static std::vector<Target> inserted(const std::string& low) {
    static const RE2 pattern(
        R"(^bổ sung (?:thêm )?(?:các )?(điểm|khoản|điều) ([\da-zđ]+)((?:(?:,| và) (?:điểm |khoản |điều )?[\da-zđ]+)*) (?:vào )?(?:sau|trước)? ?(?:điểm [a-zđ]\d?,? ?)?(?:(?:khoản (\d+[a-zđ]?),? ?)?(?:của )?(?:điều (\d+[a-zđ]?))?)?)");
    std::string kind, first, more, clause, article;
    if (!RE2::PartialMatch(low, pattern, &kind, &first, &more, &clause, &article)) return {};
    std::vector<std::string> labels = {first};
    static const RE2 item(R"((?:,| và) (?:điểm |khoản |điều )?([\da-zđ]+))");
    re2::StringPiece rest(more);
    std::string label;
    while (RE2::FindAndConsume(&rest, item, &label)) labels.push_back(label);
    std::vector<Target> out;
    for (const std::string& one : labels) {
      std::string unit = kind == "điều" ? "art_" + one : article.empty() ? "" : "art_" + article;
      if (kind == "điểm" && !clause.empty()) unit += (unit.empty() ? "" : "__") + ("para_" + clause);
      if (kind == "khoản") unit += (unit.empty() ? "" : "__") + ("para_" + one);
      if (kind == "điểm") unit += (unit.empty() ? "" : "__") + ("point_" + one);
      out.push_back({{}, unit});
    }
    return out;
  }

  // "a) Sửa đổi khoản 2 như sau": units without their article.
  [[nodiscard]] static std::vector<Target> bare_units(const std::string& low) {
    static const RE2 point(R"((?:các )?điểm ([a-zđ]\d?(?:(?:, | và |, điểm | và điểm )[a-zđ]\d?)*)(?: khoản (\d+[a-zđ]?))?)");
    static const RE2 clause(R"((?:các )?khoản (\d+[a-zđ]?(?:(?:, | và |, khoản | và khoản )\d+[a-zđ]?)*))");
    static const RE2 label(R"((\d+[a-zđ]?|[a-zđ]\d?)(?:,|$| ))");
    std::string list, under;
    std::vector<Target> out;
    const bool points = RE2::PartialMatch(low, point, &list, &under);
    if (!points && !RE2::PartialMatch(low, clause, &list)) return out;
    std::string cleaned = list;
    for (const std::string_view word : {" và", " khoản", " điểm"})
      for (std::size_t at; (at = cleaned.find(word)) != std::string::npos;) cleaned.replace(at, word.size(), word == " và" ? "," : "");
    re2::StringPiece rest(cleaned);
    std::string name;
    while (RE2::FindAndConsume(&rest, label, &name))
      out.push_back({{}, points ? (under.empty() ? "" : "para_" + under + "__") + "point_" + name : "para_" + name});
    return out;
  }

  // Units that lack their article or clause take them from the clauses above.
  [[nodiscard]] static Target completed(Target target, const Context& context) {
    if (target.document.empty()) target.document = context.document;
    if (target.unit.rfind("para_", 0) == 0 || target.unit.rfind("point_", 0) == 0) {
      std::string base = context.unit;
      if (target.unit.rfind("para_", 0) == 0)
        if (const std::size_t clause = base.find("__para_"); clause != std::string::npos) base.resize(clause);
      if (const std::size_t point = base.find("__point_"); point != std::string::npos) base.resize(point);
      if (!base.empty()) target.unit = base + "__" + target.unit;
    }
    return target;
  }

  // “A” bằng “B”.
  static void phrases(std::string_view words, std::string& from, std::string& to) {
    static const RE2 two(R"([“"]([^”"]+)[”"]\s*(?:bằng|thành)\s*(?:cụm )?(?:từ\s*)?[“"]([^”"]+)[”"])");
    static const RE2 one(R"([“"]([^”"]+)[”"])");
    const re2::StringPiece piece(words.data(), words.size());
    if (!RE2::PartialMatch(piece, two, &from, &to)) RE2::PartialMatch(piece, one, &from);
  }

  [[nodiscard]] Span quoted_after(Span words) const {
    for (const Span quoted : document_.quoted)
      if (quoted.begin >= words.end && quoted.begin <= words.end + 4) return quoted;
    return {};
  }

  // True if the citation stands in the name of the document cited before it ("Nghị định số … quy định chi tiết Luật Lâm nghiệp"): what is
  // done is done to that one.
  [[nodiscard]] bool in_name(const Citation* before, const Citation& citation) const {
    if (!before || before->span.end >= citation.span.begin) return before != nullptr;
    std::string gap = lower(document_.words({before->span.end, citation.span.begin}));
    if (gap.find(';') != std::string::npos || gap.find('\n') != std::string::npos) return false;
    while (!gap.empty() && gap.back() == ' ') gap.pop_back();
    return !gap.empty() && gap.back() != ',' && gap.back() != ':' && gap.back() != '.' && !gap.ends_with(" và") &&
           !gap.ends_with("thay thế") && !gap.ends_with("bãi bỏ");
  }

  // A body ends what itself or a lower one issued; a repeal of a higher document is misread.
  [[nodiscard]] bool may_end(const std::string& target) const {
    const auto level = [](std::string_view number) {
      const std::string folded = fold(number);
      const auto holds = [&](std::string_view piece) { return folded.find(piece) != std::string::npos; };
      if (folded.front() == '@' || holds("/qh") || holds("ubtvqh") || holds("/l-ctn") || holds("/pl-")) return 3;
      if (holds("-hdnd") || holds("ubnd")) return 0;
      return holds("-cp") || holds("-ttg") ? 2 : 1;
    };
    const std::string& own = document_.header.number;
    return own.empty() || target.empty() || level(own) >= level(target);
  }

  // "Nghị định số … hết hiệu lực …", "… thay thế Quyết định số …", "Bãi bỏ các văn bản sau".
  void final_clause(std::int32_t index, Span words, const std::vector<const Citation*>& cited) {
    const Citation* head = nullptr;
    for (const Citation* citation : cited) {
      if (citation->targets.empty() || citation->targets.front().document.empty()) continue;
      if (in_name(head, *citation)) continue;
      head = citation;
      const std::uint32_t from = citation->span.begin > words.begin + 120 ? citation->span.begin - 120 : words.begin;
      const std::string before = lower(document_.words({from, citation->span.begin}));
      const std::string after = lower(document_.words({citation->span.end, std::min(words.end, citation->span.end + 400)}));
      static const RE2 replaces(R"((?:^|[\s,])(?:và )?thay thế(?: cho)?(?: các)?(?: văn bản)?[^.;]{0,100}$)");
      static const RE2 abolishes(R"((?:^|[\s,])bãi bỏ(?: toàn bộ)?(?: các)?[^.;]{0,100}$)");
      static const RE2 ends(R"(^[^.;]{0,300}?(?:hết hiệu lực|được bãi bỏ|bị bãi bỏ|được thay thế|không còn hiệu lực))");
      static const RE2 lives(R"(^[^.;]{0,200}(?:cho đến khi|tiếp tục có hiệu lực|trước ngày [^.;]{0,40}hết hiệu lực))");
      if (RE2::PartialMatch(after, lives)) continue;
      if (RE2::PartialMatch(before, replaces))
        add(index, Action::kReplace, *citation, {}, {}, {}, {});
      else if (RE2::PartialMatch(before, abolishes) || RE2::PartialMatch(after, ends))
        add(index, Action::kRepeal, *citation, {}, {}, {}, {});
    }
  }

  void add(std::int32_t index, Action action, const Citation& citation, const Context& context, const std::string& from,
           const std::string& to, Span text) {
    for (const Target& target : citation.targets) push(index, action, completed(target, context), from, to, text);
  }

  void push(std::int32_t index, Action action, const Target& target, const std::string& from, const std::string& to, Span text) {
    if (target.document.empty() && target.unit.empty()) return;
    if (target.unit.empty() && (action == Action::kRepeal || action == Action::kReplace) && !may_end(target.document)) return;
    const bool known = std::any_of(found_.begin(), found_.end(),
                                   [&](const Amendment& one) { return one.unit == index && one.action == action && one.target == target; });
    if (!known) found_.push_back({index, action, target, from, to, std::nullopt, text});
  }

  const Document& document_;
  std::vector<Context> context_;
  std::vector<Amendment> found_;
};

}  // namespace

std::vector<Amendment> amendments_of(const Document& document) {
  return Finder(document).run();
}

}  // namespace rasoat
