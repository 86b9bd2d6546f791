#include "effect/selection.h"

#include <re2/re2.h>

#include <algorithm>

namespace rasoat {
namespace {

re2::StringPiece piece(std::string_view words) {
  return {words.data(), words.size()};
}

// After these words a citation is a ground, a model or a means, and so is all that follows.
// "ban hành kèm theo" says only where a part comes from.
bool leads_away(std::string_view gap) {
  static const RE2 away(
      R"((?i)(?:^|[\s,(])(?:theo|bằng|bởi|đã được|được|tương ứng|như|căn cứ|chi tiết|hướng dẫn|thi hành|về việc|để|phù hợp|trừ)(?:[\s,:]|$))");
  static const RE2 with(R"((?i)kèm theo)");
  std::string words(gap);
  RE2::GlobalReplace(&words, with, "-");
  return RE2::PartialMatch(words, away);
}

// "vào sau", "trước", "vào": the citation says where the new unit goes.
bool leads_to_place(std::string_view gap) {
  static const RE2 place(R"((?i)(?:vào|sau|trước)(?:\s+(?:cuối|đầu|ngay|sau|trước|của|các))*\s*$)");
  return RE2::PartialMatch(piece(gap), place);
}

bool list_joint(std::string_view gap) {
  static const RE2 joint(R"((?i)^[\s,;]*(?:và|hoặc|các)?\s*$)");
  return RE2::PartialMatch(piece(gap), joint);
}

// "Quy chế … ban hành kèm theo" before a document: the attached one is meant.
bool says_attached(std::string_view gap) {
  static const RE2 attached(R"((?i)(?:quy định|quy chế|điều lệ|nội quy|quy trình|quy chuẩn)[^;.]*kèm theo\s*$)");
  return RE2::PartialMatch(piece(gap), attached);
}

bool within_brackets(std::string_view masked, std::size_t begin, std::size_t at) {
  int depth = 0;
  for (std::size_t i = begin; i < at; ++i) depth += masked[i] == '(' ? 1 : masked[i] == ')' && depth > 0 ? -1 : 0;
  return depth > 0;
}

bool says_amending(std::string_view gap) {
  static const RE2 amending(R"((?i)(?:sửa đổi|bổ sung)\s)");
  return RE2::PartialMatch(piece(gap), amending);
}

// "đoạn 2 khoản 1", "câu cuối của điểm a": a part that has no address.
bool leads_from_part(std::string_view gap) {
  static const RE2 part(R"((?i)(?:^|[\s,;])(?:đoạn|câu|ý)(?:\s+(?:thứ\s+)?[\pL\d]+)?(?:\s+(?:của|tại))?\s*$)");
  return RE2::PartialMatch(piece(gap), part);
}

// "tên Điều và khoản 3 Điều 30", "tên Điều, các khoản 2, 3 và 4 Điều 31": the heading of the article that follows.
bool leads_from_heading(std::string_view gap) {
  static const RE2 heading(R"((?i)(?:^|[\s,;])tên\s+điều\s*(?:,|và)(?:\s*(?:và|các|tại))*\s*$)");
  return RE2::PartialMatch(piece(gap), heading);
}

// The article that holds the unit.
Target article_of(Target target) {
  const std::optional<std::vector<Step>> all = split_steps(target.unit);
  std::vector<Step> steps = all.value_or(std::vector<Step>{});
  const auto below = std::find_if(steps.begin(), steps.end(), [](const Step& step) { return step.kind > UnitKind::kArticle; });
  steps.erase(below, steps.end());
  target.unit = join_steps(steps);
  return target;
}

std::vector<Step> steps_of(const std::string& unit) {
  return split_steps(unit).value_or(std::vector<Step>{});
}

class Chooser {
 public:
  Chooser(const Line& line, std::size_t begin, std::size_t end, bool inserts) : line_(line), at_(begin), end_(end), inserts_(inserts) {
    chosen_.first = end;
  }

  Selection run() {
    for (const Citation& citation : line_.citations)
      if (citation.span.begin >= at_ && citation.span.end <= end_ && !take(citation)) break;
    if (!chosen_.targets.empty() && chosen_.scope.unit.empty()) chosen_.scope.unit = common_unit();
    return std::move(chosen_);
  }

 private:
  // The unit that holds all targets: what bare positions below the line stand in.
  [[nodiscard]] std::string common_unit() const {
    std::vector<Step> common = steps_of(chosen_.targets.front().unit);
    for (const Target& target : chosen_.targets) {
      const std::vector<Step> steps = steps_of(target.unit);
      const auto differs = std::mismatch(common.begin(), common.end(), steps.begin(), steps.end());
      common.erase(differs.first, common.end());
    }
    return join_steps(common);
  }

  // False where nothing after this citation is acted on.
  bool take(const Citation& citation) {
    const std::string_view masked = line_.masked;
    if (own_reference(citation.span.in(line_.words)) && citation.targets.front().document.empty()) {
      take_own(citation);
      return true;
    }
    if (within_brackets(masked, last_, citation.span.begin)) return true;
    const std::size_t gap_begin = std::max(at_, last_);
    const std::string_view gap = masked.substr(gap_begin, citation.span.begin - gap_begin);
    // "khoản 1 Điều 5 của Luật A đã được sửa đổi theo Luật B; Điều 7 của Luật C": after the mark the list goes on.
    const std::size_t mark = gap.rfind(';');
    const bool next_of_list = mark != std::string_view::npos && list_joint(gap.substr(mark + 1)) &&
                              !citation.targets.front().unit.empty() && !chosen_.targets.empty();
    // "Điều 5 của Luật A đã được sửa đổi theo Luật B, Điều 7 của Luật C": a unit of its own document after documents alone.
    const bool next_unit =
        away_ && last_whole_ && list_joint(gap) && !citation.targets.front().unit.empty() && !citation.targets.front().document.empty();
    last_whole_ = citation.targets.front().unit.empty();
    if (next_of_list || next_unit) away_ = false;
    if (!next_of_list && !next_unit && leads_away(gap) && !says_attached(gap)) away_ = true;
    if (away_) {
      last_ = citation.span.end;
      return !chosen_.targets.empty();
    }
    chosen_.first = std::min<std::size_t>(chosen_.first, citation.span.begin);
    last_ = citation.span.end;
    if (inserts_ && leads_to_place(gap)) {
      place(citation);
      return false;
    }
    const bool whole = citation.targets.front().unit.empty();
    if (whole && !document(citation, gap)) return true;
    if (!whole && !citation.targets.front().document.empty()) chosen_.scope.document = citation.targets.front().document;
    if (holds_chosen(citation, gap)) return true;
    if (within_form(citation, gap)) chosen_.targets.clear();
    if (leads_from_heading(gap))
      if (Target article = article_of(citation.targets.front()); !article.unit.empty()) chosen_.targets.push_back(std::move(article));
    if (!whole && leads_from_part(gap)) chosen_.parts.push_back(citation.targets.front().unit);
    chosen_.targets.insert(chosen_.targets.end(), citation.targets.begin(), citation.targets.end());
    return true;
  }

  // "Bổ sung Phụ lục XIII ban hành kèm theo Thông tư này": the annex of the speaking document becomes one of the amended one.
  void take_own(const Citation& citation) {
    if (!inserts_ || !chosen_.targets.empty() || !citation.targets.front().unit.starts_with("annex_")) return;
    chosen_.first = std::min<std::size_t>(chosen_.first, citation.span.begin);
    last_ = citation.span.end;
    chosen_.targets = citation.targets;
  }

  // "khoản 3 Mẫu số 02 Phụ lục III": a clause of a form, which has no address; the annex is what is named.
  [[nodiscard]] bool within_form(const Citation& citation, std::string_view gap) const {
    static const RE2 form(R"((?i)^\s*(?:của\s+|tại\s+)?(?:mẫu|biểu)\s[^;]*$)");
    return citation.targets.front().unit.starts_with("annex_") && RE2::PartialMatch(piece(gap), form) &&
           std::all_of(chosen_.targets.begin(), chosen_.targets.end(), [](const Target& target) {
             const std::vector<Step> own = steps_of(target.unit);
             return !own.empty() && own.front().kind > UnitKind::kArticle;
           });
  }

  // "khoản 1 và một số điểm của Điều 23": the article of what was named before.
  bool holds_chosen(const Citation& citation, std::string_view gap) {
    static const RE2 of(R"((?i)(?:của|tại|trong)\s*$)");
    const std::vector<Step> outer = steps_of(citation.targets.front().unit);
    if (citation.targets.size() > 1 || outer.empty() || outer.back().kind != UnitKind::kArticle || !RE2::PartialMatch(piece(gap), of))
      return false;
    bool held = false;
    for (Target& target : chosen_.targets)
      if (const std::vector<Step> own = steps_of(target.unit); !own.empty() && own.front().kind > UnitKind::kArticle) {
        target = beside(std::move(target), citation.targets.front());
        held = true;
      }
    if (held) chosen_.scope.unit = citation.targets.front().unit;
    return held;
  }

  // A document alone: the one of the units before it, one more of a list, or words of the first one's title. True if it is a target itself.
  bool document(const Citation& citation, std::string_view gap) {
    const std::string& name = citation.targets.front().document;
    bool owns = false;
    for (Target& target : chosen_.targets)
      if (target.document.empty()) {
        target.document = name;
        owns = true;
      }
    const bool first = chosen_.scope.document.empty();
    if (first) {
      chosen_.scope.document = name;
      if (says_attached(gap)) chosen_.scope.unit = "att_1";
    }
    if (!owns && !first && within_title(name, gap)) return false;
    return !owns && (first || list_joint(gap));
  }

  // "Thông tư số 34 sửa đổi, bổ sung Thông tư số 42, Thông tư số 43 và Thông tư số 7": all that follow the verb are amended by the first,
  // as long as they are not younger than it.
  bool within_title(const std::string& name, std::string_view gap) {
    if (gap.find(';') != std::string_view::npos) title_of_ = 0;
    if (says_amending(gap)) {
      title_of_ = number_year(chosen_.targets.empty() ? chosen_.scope.document : chosen_.targets.back().document);
      // "Nghị định số 79, Nghị định số 81 sửa đổi Nghị định số 79, Nghị định số 16": the title is over with the document that ends as well.
      if (std::any_of(chosen_.targets.begin(), chosen_.targets.end(), [&](const Target& one) { return one.document == name; })) {
        title_of_ = 0;
        return true;
      }
    }
    const int year = number_year(name);
    return title_of_ > 0 && year > 0 && year <= title_of_;
  }

  void place(const Citation& citation) {
    const Target& neighbour = citation.targets.front();
    if (chosen_.scope.document.empty()) chosen_.scope.document = neighbour.document;
    if (chosen_.targets.empty()) chosen_.targets = citation.targets;  // "Bổ sung … vào khoản 2": words are added to it
    for (Target& target : chosen_.targets) target = beside(std::move(target), neighbour);
  }

  const Line& line_;
  std::size_t at_, end_, last_ = 0;
  bool inserts_;
  bool last_whole_ = false;  // the last citation is of a document alone
  bool away_ = false;        // the citations say by what or why, not what
  int title_of_ = 0;         // year of the document in whose title we are; 0: in none
  Selection chosen_;
};

}  // namespace

Target beside(Target added, const Target& neighbour) {
  if (added.document.empty()) added.document = neighbour.document;
  const std::vector<Step> own = steps_of(added.unit);
  if (own.empty() || own.front().kind <= UnitKind::kArticle) return added;
  std::vector<Step> steps;
  for (const Step& step : steps_of(neighbour.unit))
    if (step.kind < own.front().kind) steps.push_back(step);
  steps.insert(steps.end(), own.begin(), own.end());
  added.unit = join_steps(steps);
  return added;
}

bool word_goes_on(std::string_view words, std::size_t at) {
  if (at >= words.size()) return false;
  const auto c = static_cast<unsigned char>(words[at]);
  return c >= 0x80 ? c != 0xE2 && c != 0xC2 : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Selection select_targets(const Line& line, std::size_t begin, std::size_t end, bool inserts) {
  return Chooser(line, begin, end, inserts).run();
}

}  // namespace rasoat
