// Final clauses: what a document ends besides its own business.
#include <re2/re2.h>

#include <algorithm>

#include "effect/announcement.h"
#include "effect/selection.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Sentence {
  std::size_t begin, end;
};

std::vector<Sentence> sentences_of(std::string_view line) {
  std::vector<Sentence> out;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t stop = line.find(". ", begin);
    const std::size_t end = stop == std::string_view::npos ? line.size() : stop + 1;
    out.push_back({begin, end});
    begin = end;
  }
  return out;
}

std::optional<Date> day_after(const std::string& line, std::size_t at, std::size_t end) {
  static const RE2 day(R"(từ\s+(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|\s*/\s*)(\d{1,2})(?:\s+năm\s+|\s*/\s*)(\d{4}))");
  int d = 0, m = 0, y = 0;
  const re2::StringPiece words(line.data() + at, std::min<std::size_t>(end - at, 60));
  return RE2::PartialMatch(words, day, &d, &m, &y) ? Date::make(y, m, d) : std::nullopt;
}

// "khi Nghị định số … hết hiệu lực", "trước ngày Luật … hết hiệu lực": a condition, not an end.
bool condition(std::string_view before) {
  static const RE2 when(R"((?i)(?:khi|ngày|trước|đến|nếu|trường hợp|từ lúc)\s*$)");
  return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), when);
}

void add(std::vector<Announced>& out, Action action, const std::vector<Target>& targets, std::optional<Date> day) {
  Announced said;
  said.action = action;
  said.effective = day;
  for (const Target& target : targets)
    if (!target.document.empty()) said.targets.push_back(target);
  if (!said.targets.empty()) out.push_back(std::move(said));
}

// "Quyết định này áp dụng đến khi Nghị quyết số 1 và Nghị quyết số 2 hết hiệu lực": what is joined to a condition is one as well.
bool goes_on_condition(std::string_view between) {
  return between.find(';') == std::string_view::npos && between.find("hiệu lực") == std::string_view::npos;
}

// "… theo Nghị định số 1 sau khi giấy chứng nhận hết hiệu lực": something else ends, and that is a condition.
bool other_subject(std::string_view between) {
  static const RE2 when(R"((?i)\s(?:khi|nếu)\s+(?:các\s+|những\s+)?(?:giấy|chứng chỉ|thẻ|hợp đồng|thỏa thuận|văn bản chấp thuận)\s[^;]*$)");
  return RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), when);
}

// "Các quy định về phí xăng dầu tại Pháp lệnh số 1", "Các nội dung quy định tại Mục 1 … Quyết định số 2": the document lives on.
bool of_part(std::string_view before) {
  static const RE2 part(R"((?i)^\W*(?:các\s+|những\s+|một số\s+)?(?:nội dung|quy định)\s)");
  static const RE2 whole(R"((?i)^\W*(?:các\s+|những\s+)?(?:nội dung|quy định)\s+(?:của|tại|trong)\s+(?:các\s+)?$|kèm theo\s*$)");
  const re2::StringPiece words(before.data(), before.size());
  return RE2::PartialMatch(words, part) && !RE2::PartialMatch(words, whole);
}

// "khoản 1 Mục I; Mục II … tại Quyết định số 1 hết hiệu lực": the document at the end is the one of the units before it.
bool owns_units(const std::string& document, std::vector<Target>& targets) {
  bool owns = false;
  for (Target& target : targets)
    if (target.document.empty()) {
      target.document = document;
      owns = true;
    }
  return owns;
}

// The word that names a citation's type: "Luật", "Nghị quyết".
std::string type_word(const Line& line, const Citation& citation) {
  const std::string words = lower(citation.span.in(line.words));
  return words.substr(0, words.find(' '));
}

// "Nghị quyết số 1 về việc lùi hiệu lực của Bộ luật số 2, Luật số 3 … hết hiệu lực": laws within the title of a resolution are not ended.
bool within_title(std::string_view before, const std::string& type, const std::string& first_type) {
  static const RE2 title(R"((?i)\svề\s(?:việc\s)?[^;]*\scủa\s[^;]*$)");
  return type != first_type && RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), title);
}

// "Nghị định số 1, Nghị định số 2 … hết hiệu lực kể từ ngày …".
void expired(const Line& line, Sentence sentence, std::vector<Announced>& out) {
  static const RE2 ends(
      R"((?i)\s(?:hết|chấm dứt|không còn)\s+hiệu lực(?:\s+(?:thi hành|toàn bộ|pháp luật))*(?:\s*[,.;:]|\s*$|\s+(?:kể\s+từ|từ|khi|gồm|bao gồm|sau|toàn|và|đồng|\()))");
  re2::StringPiece found;
  if (!ends.Match(line.masked, sentence.begin, sentence.end, RE2::UNANCHORED, &found, 1)) return;
  const auto at = static_cast<std::size_t>(found.data() - line.masked.data());
  std::vector<Target> targets;
  std::string first_type;
  std::size_t conditional = std::string::npos, last = sentence.begin;  // ends of the last condition and of the last citation
  bool part = false;
  for (const Citation& citation : line.citations) {
    if (citation.span.begin < sentence.begin || citation.span.end > at) continue;
    const std::string_view masked = line.masked;
    const std::string_view before = masked.substr(sentence.begin, citation.span.begin - sentence.begin);
    last = citation.span.end;
    if (condition(before) ||
        (conditional != std::string::npos && goes_on_condition(masked.substr(conditional, citation.span.begin - conditional)))) {
      conditional = citation.span.end;
      continue;
    }
    if (own_reference(citation.span.in(line.words))) continue;
    // "văn bản hết hiệu lực theo quy định tại khoản 4 Điều 154 của Luật": the ground, not what ends.
    static const RE2 ground(R"((?i)\stheo(?:\s+quy định)?(?:\s+tại)?\s*$)");
    if (RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), ground)) continue;
    // "Luật số 1 đã được sửa đổi, bổ sung theo Luật số 2, Luật số 3 … hết hiệu lực": the amending laws are named, not ended.
    static const RE2 amended_by(R"((?i)(?:sửa đổi|bổ sung)[^;]*$)");
    static const RE2 next_unit(R"((?:,|;|và)\s*$)");
    const bool own_unit = !citation.targets.front().unit.empty() && !targets.empty() &&
                          RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), next_unit);
    if (!own_unit && RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), amended_by)) continue;
    static const RE2 away(R"((?i)\s(?:theo|hướng dẫn|chi tiết|thi hành|của|về)\s[^,;]*$)");
    if (!targets.empty() && citation.targets.front().unit.empty() &&
        RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), away))
      continue;
    if (!targets.empty() && within_title(before, type_word(line, citation), first_type)) continue;
    if (targets.empty()) {
      first_type = type_word(line, citation);
      part = of_part(before);
    }
    if (citation.targets.front().unit.empty() && owns_units(citation.targets.front().document, targets)) continue;
    targets.insert(targets.end(), citation.targets.begin(), citation.targets.end());
  }
  static const RE2 already(R"((?i)đã$)");
  if (RE2::PartialMatch(re2::StringPiece(line.masked.data(), at), already)) return;
  if (other_subject(std::string_view(line.masked).substr(last, at - last))) return;
  const bool whole = std::all_of(targets.begin(), targets.end(), [](const Target& target) { return target.unit.empty(); });
  add(out, part && whole ? Action::kAmend : Action::kRepeal, targets, day_after(line.masked, at, sentence.end));
}

// "Quyết định này có hiệu lực … và thay thế Quyết định số …".
void replaced(const Line& line, Sentence sentence, std::vector<Announced>& out) {
  static const RE2 verb(R"((?i)(?:này|và|,|;|đồng thời|sẽ)\s+(thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)\s+(?:cho\s+|toàn bộ\s+|các\s+)*)");
  re2::StringPiece groups[2];
  if (!verb.Match(line.masked, sentence.begin, sentence.end, RE2::UNANCHORED, groups, 2)) return;
  const auto begin = static_cast<std::size_t>(groups[0].data() - line.masked.data()) + groups[0].size();
  const Selection chosen = select_targets(line, begin, sentence.end, false);
  if (chosen.first > begin + 4) return;  // what is replaced must stand right there
  const std::string_view word(groups[1].data(), groups[1].size());
  add(out, word.substr(0, 4) == "thay" ? Action::kReplace : Action::kRepeal, chosen.targets, std::nullopt);
}

}  // namespace

std::vector<Announced> ended_in(const Line& line) {
  std::vector<Announced> out;
  for (const Sentence sentence : sentences_of(line.masked)) {
    expired(line, sentence, out);
    replaced(line, sentence, out);
  }
  return out;
}

}  // namespace rasoat
