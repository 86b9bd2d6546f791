#include "effect/announcement.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

#include "effect/phrases.h"
#include "effect/selection.h"
#include "rasoat/cite.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Verb {
  Action action;
  bool phrase;
  std::size_t begin = 0, end = 0;
  bool goes_on = false;  // see VerbPattern
};

// The patterns of what is done, the more particular first: "thay thế cụm từ" before "thay thế". Each stands after the line's begin, a mark
// or "và"; the group is the verb itself.
struct VerbPattern {
  const char* words;
  Action action;
  bool phrase = false;   // done to words in quotation marks, not to units
  bool goes_on = false;  // the verb stands before: "bãi bỏ khoản 2 Điều 5 và cụm từ “…” tại …"
};
constexpr VerbPattern kVerbs[] = {
    {R"((?:thay thế|thay|sửa đổi|sửa|điều chỉnh)\s+(?:(?:một số|các|những)\s+)?(?:(?:cụm\s+)?từ(?:\s+ngữ)?|số|dấu|chữ|nội dung|quy định)\s*:?\s*["“])",
     Action::kReplacePhrase, true},
    {R"((?:bãi bỏ|loại bỏ|lược bỏ|bỏ)\s+(?:(?:một số|các|những)\s+)?(?:(?:cụm\s+)?từ(?:\s+ngữ)?|chữ|nội dung|quy định)\s*:?\s*["“])",
     Action::kDropPhrase, true},
    {R"((?:bổ sung|thêm)\s+(?:thêm\s+)?(?:(?:một số|các|những)\s+)?(?:cụm\s+)?từ(?:\s+ngữ)?\s*:?\s*["“])", Action::kSupplement, true},
    {R"(đính chính)", Action::kCorrect},
    {R"((?:tạm\s+)?ngưng hiệu lực)", Action::kSuspend},
    {R"(lùi\s+(?:(?:thời (?:điểm|hạn|gian)|ngày)\s+)?(?:(?:bắt đầu\s+)?có\s+|thi hành\s+|áp dụng\s+)?(?:hiệu lực(?:\s+thi hành)?|thi hành|áp dụng))",
     Action::kBegin},
    {R"(kéo dài(?:\s+thời (?:gian|hạn))?(?:\s+áp dụng)?)", Action::kExtend},
    {R"(bãi bỏ|hủy bỏ|huỷ bỏ|loại bỏ|lược bỏ|bỏ)", Action::kRepeal},
    {R"(thay thế|thay)", Action::kReplace},
    {R"(sửa đổi(?:\s*[,;]?\s*(?:và\s+)?bổ sung)?(?:\s+(?:và\s+)?thay thế)?|bổ sung\s*,?\s*(?:và\s+)?sửa đổi|sửa|điều chỉnh)",
     Action::kAmend},
    {R"(bổ sung)", Action::kSupplement},
    {R"((?:(?:cụm\s+)?từ(?:\s+ngữ)?|nội dung|quy định)\s*:?\s*["“])", Action::kDropPhrase, true, true},
};

std::string any_verb() {
  std::string pattern = R"((?i)(?:^|[;,.:]\s*|\s(?:và|đồng thời|nay)\s+|^nay\s+))";
  const char* open = "(?:";
  for (const VerbPattern& verb : kVerbs) {
    pattern += std::string(open) + "(" + verb.words + ")";
    open = "|";
  }
  return pattern + ")";
}

// "khoản 2 Điều 1 đã được sửa đổi, bổ sung, thay thế tại …": a verb of such a row says what was done before; "Thông tư số 5 sửa đổi, bổ
// sung một số điều của …" is the name of a document.
bool within_passive(const std::string& masked, std::size_t begin) {
  static const RE2 pair(R"((?i)\ssửa đổi\s*[,;]?\s*(?:và\s+)?$)");
  if (RE2::PartialMatch(re2::StringPiece(masked.data(), begin), pair)) return true;
  static const RE2 row(
      R"((?i)được\s+(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)(?:\s*(?:,|và|hoặc)\s*(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính))*(?:\s*(?:,|và|hoặc))?\s*$)");
  return RE2::PartialMatch(re2::StringPiece(masked.data(), begin), row);
}

std::vector<Verb> verbs_of(const std::string& masked) {
  static const RE2 pattern(any_verb());
  constexpr int kGroups = static_cast<int>(std::size(kVerbs)) + 1;
  std::vector<Verb> found;
  re2::StringPiece groups[kGroups];
  for (std::size_t at = 0; at < masked.size() && pattern.Match(masked, at, masked.size(), RE2::UNANCHORED, groups, kGroups);) {
    for (int i = 1; i < kGroups; ++i)
      if (groups[i].data()) {
        const auto begin = static_cast<std::size_t>(groups[i].data() - masked.data());
        std::size_t end = begin + groups[i].size();
        const bool quote = kVerbs[i - 1].phrase;
        if (quote) end -= masked.compare(end - 1, 1, "\"") == 0 ? 1 : 3;  // the quotation mark belongs to the phrase
        if (kVerbs[i - 1].goes_on &&
            (found.empty() || !(found.back().goes_on || (!found.back().phrase && found.back().action == Action::kRepeal))))
          continue;
        // A verb is a whole word: "bỏ" is none in "bỏng".
        if ((quote || !word_goes_on(masked, end)) && !within_passive(masked, begin))
          found.push_back({kVerbs[i - 1].action, quote, begin, end, kVerbs[i - 1].goes_on});
      }
    at = static_cast<std::size_t>(groups[0].data() - masked.data()) + std::max<std::size_t>(groups[0].size(), 1);
  }
  return found;
}

// "một số điều của …", "các điều, khoản sau": which unit is said below.
bool says_some(std::string_view segment) {
  static const RE2 some(
      R"((?i)^[\s,]*(?:một số|một vài|các|những)\s+(?:điều|khoản|điểm|nội dung|quy định|mục|chương|phụ lục|văn bản|cụm từ|từ ngữ|từ)(?:,|\s+(?:của|tại|trong|như|sau|và|quy|khoản|điểm|điều|luật|bộ luật|pháp lệnh|nghị|thông tư|quyết định)|\s*:))");
  static const RE2 numbered(R"((?i)^[\s,]*các\s+(?:điều|khoản|điểm|mục|chương|phụ lục)\s+(?:số\s+)?(?:\d|[a-zđ](?:[\s,]|$)|[ivx]+[\s,]))");
  const re2::StringPiece words(segment.data(), segment.size());
  return RE2::PartialMatch(words, some) && !RE2::PartialMatch(words, numbered);
}

// "Bãi bỏ một phần khoản 2", "bãi bỏ các quy định về … tại Thông tư số …": the unit itself lives on.
bool says_part(std::string_view segment, std::size_t first_citation, bool unit_named) {
  static const RE2 part(
      R"((?i)^\s*(?:các\s+|những\s+)?(?:(?:một phần|đoạn|câu|cụm|tên|tiêu đề|mẫu|biểu mẫu|biểu|phụ biểu|bảng|dòng|cột|hàng|số thứ tự|ký hiệu)\s|(?:nội dung|quy định)\s+(?:có liên quan|liên quan|về|đối với|cho)\s))");
  const std::string_view before = segment.substr(0, first_citation);
  if (RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), part)) return true;
  static const RE2 whole(
      R"((?i)^\s*(?:toàn bộ|hiệu lực|hiệu lực thi hành|thi hành|áp dụng|các|cho|nội dung|của|toàn bộ nội dung|[\s:,])*$)");
  return !unit_named && !RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), whole);
}

bool names_forms(std::string_view segment) {
  static const RE2 forms(R"((?i)^\s*(?:các\s+|một số\s+)?(?:mẫu|biểu mẫu|phụ biểu)\s)");
  return RE2::PartialMatch(re2::StringPiece(segment.data(), segment.size()), forms);
}

// "Bãi bỏ điểm a khoản 2, đoạn 2 khoản 3": what ends in part lives on.
void spare(const std::vector<std::string>& parts, Announced& said, std::vector<Announced>& out) {
  Announced spared = said;
  spared.action = Action::kAmend;
  const auto partly = [&](const Target& target) { return std::find(parts.begin(), parts.end(), target.unit) != parts.end(); };
  std::erase_if(spared.targets, [&](const Target& target) { return !partly(target); });
  std::erase_if(said.targets, partly);
  if (!said.targets.empty()) out.push_back(std::move(said));
  if (!spared.targets.empty()) out.push_back(std::move(spared));
}

// "Lùi hiệu lực thi hành của Luật số … (từ ngày …) đến ngày 01 tháng 01 năm 2026": the last day said after what is postponed; with "đến
// hết" the day after it.
std::optional<Date> postponed_to(const Line& line, std::size_t begin, std::size_t end) {
  static const RE2 to(
      R"((?i)\s(?:đến|tới|sang|từ)\s+(?:(hết)\s+)?ngày\s+(\d{1,2})(?:\s+tháng\s+|\s*/\s*)(\d{1,2})(?:\s+năm\s+|\s*/\s*)(\d{4}))");
  std::size_t from = begin;
  for (const Citation& citation : line.citations)
    if (citation.span.begin >= begin && citation.span.end <= end) from = citation.span.end;
  re2::StringPiece rest(line.masked.data() + from, end - from), last;
  int d = 0, m = 0, y = 0;
  std::optional<Date> day;
  while (RE2::FindAndConsume(&rest, to, &last, &d, &m, &y)) {
    day = Date::make(y, m, d);
    if (day && !last.empty()) day = day->plus_days(1);
  }
  return day;
}

std::vector<Announced> active(const Line& line, const Verb& verb, std::size_t end) {
  Announced said;
  said.action = verb.action;
  const std::string_view segment = std::string_view(line.masked).substr(verb.end, end - verb.end);
  const Selection chosen = select_targets(line, verb.end, end, verb.action == Action::kSupplement);
  said.scope = chosen.scope;
  said.general = says_some(segment);
  if (said.general) return {said};
  said.targets = chosen.targets;
  if (verb.action == Action::kBegin) {
    said.effective = postponed_to(line, verb.end, end);
    if (!said.effective) said.targets.clear();  // until an event whose day is not said
    return {said};
  }
  // "Thay thế Mẫu số 07, Mẫu số 08": forms have no address of their own, so that the document is amended.
  if (said.targets.empty() && names_forms(segment)) said.targets.push_back({});
  // "Bãi bỏ khoản 3 Mẫu số 02 Phụ lục III": the annex lives on.
  static const RE2 form_of_annex(R"((?i)\s(?:mẫu|biểu)\s[^;.]{0,60}phụ lục)");
  const bool form = RE2::PartialMatch(re2::StringPiece(segment.data(), segment.size()), form_of_annex);
  const bool ends = verb.action == Action::kRepeal || verb.action == Action::kReplace || verb.action == Action::kSuspend;
  if (ends && !form && !chosen.parts.empty()) {
    std::vector<Announced> out;
    spare(chosen.parts, said, out);
    return out;
  }
  if (ends && !said.targets.empty() && (form || says_part(segment, chosen.first - verb.end, !said.targets.front().unit.empty())))
    said.action = Action::kAmend;
  return {said};
}

bool by_what(const std::string& masked, const Verb& verb, std::size_t end) {
  static const RE2 by(R"(^\s*(?:bằng|bởi)\s)");
  return verb.action == Action::kReplace && RE2::PartialMatch(re2::StringPiece(masked.data() + verb.end, end - verb.end), by);
}

// The line from `begin` to `end` alone, at the same offsets; a unit keeps the document that the whole line gives it.
Line part_of(const Line& line, std::size_t begin, std::size_t end) {
  Line part{line.words, std::string(begin, ' ') + line.masked.substr(begin, end - begin), {}};
  part.citations = citations_in(part.masked);
  for (Citation& citation : part.citations)
    for (const Citation& whole : line.citations)
      if (whole.span.contains(citation.span))
        for (Target& target : citation.targets)
          if (target.document.empty()) target.document = whole.targets.front().document;
  return part;
}

// "Bãi bỏ khoản 2, từ “d” tại khoản 5 Điều 77; các điều 90 và 91": after the phrase and its places whole units again.
std::vector<Announced> phrases_and_units(const Line& line, const Verb& verb, std::size_t end) {
  const std::size_t mark = std::min(line.masked.find(';', verb.end), end);
  if (mark == end) return phrases_in(line, verb.action, verb.end, end);
  std::vector<Announced> out = phrases_in(part_of(line, verb.end, mark), verb.action, verb.end, mark);
  std::vector<Announced> units = active(part_of(line, mark + 1, end), {Action::kRepeal, false, mark + 1, mark + 1}, end);
  if (!units.front().targets.empty()) std::move(units.begin(), units.end(), std::back_inserter(out));
  return out;
}

// "Bãi bỏ điểm b khoản 2 Điều 76; khoản 3, từ “d” tại khoản 5 Điều 77": the last group shares the article of the phrase.
std::vector<Announced> before_phrase(const Line& line, const Verb& verb, std::size_t end) {
  const std::size_t mark = line.masked.rfind(';', end - 1);
  if (mark == std::string::npos || mark <= verb.end) return active(line, verb, end);
  std::vector<Announced> out = active(part_of(line, verb.end, mark), verb, mark);
  std::vector<Announced> last = active(part_of(line, mark + 1, end), {verb.action, false, mark + 1, mark + 1}, end);
  if (!last.front().targets.empty()) std::move(last.begin(), last.end(), std::back_inserter(out));
  return out;
}

std::vector<Announced> actives(const Line& line, const std::vector<Verb>& verbs) {
  std::vector<Announced> out;
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    const std::size_t end = i + 1 < verbs.size() ? verbs[i + 1].begin : line.masked.size();
    if (verbs[i].phrase) {
      std::vector<Announced> said =
          verbs[i].goes_on ? phrases_and_units(line, verbs[i], end) : phrases_in(line, verbs[i].action, verbs[i].end, end);
      std::move(said.begin(), said.end(), std::back_inserter(out));
      continue;
    }
    // "Bãi bỏ Phụ lục V … và thay thế bằng Phụ lục III": the second verb says by what.
    if (by_what(line.masked, verbs[i], end) && !out.empty()) {
      out.back().action = verbs[i].action;
      continue;
    }
    std::vector<Announced> said =
        i + 1 < verbs.size() && verbs[i + 1].goes_on ? before_phrase(line, verbs[i], end) : active(line, verbs[i], end);
    // "Sửa đổi, bổ sung, bãi bỏ một số điều": a verb with nothing of its own shares what the next one is about.
    if (said.front().targets.empty() && !said.front().general && i + 1 < verbs.size()) continue;
    std::move(said.begin(), said.end(), std::back_inserter(out));
  }
  // "Sửa đổi khoản 3, bổ sung khoản 7 Điều 26": the article of the last is that of all.
  for (std::size_t i = out.size(); i-- > 1;) {
    if (out[i - 1].scope.document.empty()) out[i - 1].scope.document = out[i].scope.document;
    if (!out[i].targets.empty())
      for (Target& target : out[i - 1].targets)
        target = target == Target{} ? out[i].targets.front() : beside(std::move(target), out[i].targets.front());
  }
  return out;
}

std::optional<Action> passive_action(std::string_view verb) {
  if (verb.find("sửa đổi") != std::string_view::npos) return Action::kAmend;  // "bổ sung, sửa đổi"
  for (const auto& [word, action] : {std::pair<std::string_view, Action>{"sửa", Action::kAmend},
                                     {"bổ sung", Action::kSupplement},
                                     {"thay", Action::kReplace},
                                     {"bãi bỏ", Action::kRepeal},
                                     {"hủy bỏ", Action::kRepeal},
                                     {"huỷ bỏ", Action::kRepeal},
                                     {"đính chính", Action::kCorrect}})
    if (verb.substr(0, word.size()) == word) return action;
  return std::nullopt;
}

// "Điều 5 được bổ sung khoản 4, khoản 5 như sau:": the new units stand in the one before.
void insert_below(const Line& line, std::size_t after, Selection& chosen) {
  constexpr std::size_t kUnitWord = 8;  // the word that ended the match: "khoản"
  const std::size_t begin = after > kUnitWord ? after - kUnitWord : 0;
  std::vector<Target> added;
  for (const Citation& citation : line.citations)
    if (citation.span.begin >= begin && citation.span.begin <= after)
      for (const Target& target : citation.targets)
        added.push_back({chosen.targets[0].document, chosen.targets[0].unit + "__" + target.unit});
  if (!added.empty()) chosen.targets = std::move(added);
}

// "Điều 14 được sửa đổi, bổ sung như sau:".
std::vector<Announced> passives(const Line& line) {
  static const RE2 begins(
      R"((?i)^\s*(?:tên\s+|tiêu đề\s+(?:của\s+)?|các\s+|từ\s+|đoạn\s+[^,;]{0,30}|nội dung\s+(?:tại\s+|của\s+)?|quy định\s+tại\s+)?(?:điều|khoản|điểm|mục|chương|phần|phụ lục|tiết|tiểu mục|gạch đầu dòng)\s)");
  static const RE2 done(
      R"(([^.;]|^)\s(?:được|bị)\s+(sửa đổi(?:,?\s+(?:và\s+)?bổ sung)?|sửa|bổ sung\s*,?\s+(?:và\s+)?sửa đổi|bổ sung|thay thế|thay|bãi bỏ|hủy bỏ|huỷ bỏ|đính chính)(?:\s+(?:như sau|thành|bằng|lại|khoản|điểm|điều)|\s*[.;:,]|\s*$|\s+và\s))");
  if (!RE2::PartialMatch(line.masked, begins)) return {};
  std::vector<Announced> out;
  std::size_t from = 0;
  re2::StringPiece groups[3];
  for (std::size_t at = 0; at < line.masked.size() && done.Match(line.masked, at, line.masked.size(), RE2::UNANCHORED, groups, 3);) {
    const auto begin = static_cast<std::size_t>(groups[0].data() - line.masked.data());
    const auto action = passive_action({groups[2].data(), groups[2].size()});
    // "khoản 2 đã được sửa đổi, bổ sung theo Luật số …" tells what was done before.
    static const RE2 before(R"((?i)\sđã$)");
    if (RE2::PartialMatch(re2::StringPiece(line.masked.data(), begin + groups[1].size()), before)) {
      from = at = begin + groups[0].size();
      continue;
    }
    Selection chosen = select_targets(line, from, begin + 1, false);
    if (action == Action::kSupplement && chosen.targets.size() == 1) insert_below(line, begin + groups[0].size(), chosen);
    if (action && !chosen.targets.empty()) out.push_back({*action, false, chosen.targets, chosen.scope, {}, {}, {}});
    from = at = begin + groups[0].size();
    // "A được thay thế bằng B": B is not what is amended.
    if (line.masked.compare(from >= 5 ? from - 5 : 0, 5, "bằng") == 0) break;
  }
  return out;
}

}  // namespace

bool own_reference(std::string_view cited) {
  static const RE2 own(R"((?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Thông tư liên tịch|Quyết định|Chỉ thị) này$)");
  return RE2::PartialMatch(re2::StringPiece(cited.data(), cited.size()), own);
}

std::vector<Announced> announced_in(const Line& line) {
  const std::vector<Verb> verbs = verbs_of(line.masked);
  static const RE2 lead(R"((?i)^\s*(?:nay\s+)?$)");
  if (!verbs.empty() && RE2::PartialMatch(re2::StringPiece(line.masked.data(), verbs.front().begin), lead)) return actives(line, verbs);
  if (std::vector<Announced> phrases = passive_phrases_in(line); !phrases.empty()) return phrases;
  return passives(line);
}

}  // namespace rasoat
