#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/command.h"
#include "rasoat/app.h"
#include "rasoat/cite.h"
#include "rasoat/norm.h"
#include "rasoat/relations.h"
#include "rasoat/structure.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kReplace = nlohmann::json::error_handler_t::replace;

std::string dashed(std::string_view words) {
  return words.empty() ? "–" : std::string(words);
}

// The units asked for: the one named, or all at the top.
std::vector<std::int32_t> wanted(const Named& named) {
  if (!named.units.empty()) return named.units;
  std::vector<std::int32_t> all;
  for (std::size_t i = 0; i < named.document->units.size(); ++i) all.push_back(static_cast<std::int32_t>(i));
  return all;
}

std::string norms_text(const Named& named) {
  const Document& document = *named.document;
  std::string out;
  for (const std::int32_t unit : wanted(named))
    for (const Norm& norm : norms_of(document, unit)) {
      out += fmt::format("{}\n  chủ thể: {}\n  tính chất: {} ({})\n  hành vi: {} {}\n", document.units[static_cast<std::size_t>(unit)].id,
                         dashed(document.words(norm.bearer)), modality_name(norm.modality), dashed(document.words(norm.marker)),
                         dashed(document.words(norm.act)), document.words(norm.object));
      if (!norm.condition.empty()) out += fmt::format("  điều kiện: {}\n", document.words(norm.condition));
      if (!norm.exception.empty()) out += fmt::format("  ngoại lệ: {}\n", document.words(norm.exception));
      for (const Quantity& quantity : norm.quantities) out += fmt::format("  mức: {} ({})\n", document.words(quantity.span), quantity.role);
    }
  return out;
}

Json norms_json(const Named& named) {
  const Document& document = *named.document;
  Json norms = Json::array();
  for (const std::int32_t unit : wanted(named))
    for (const Norm& norm : norms_of(document, unit)) {
      Json quantities = Json::array();
      for (const Quantity& quantity : norm.quantities)
        quantities.push_back({{"text", document.words(quantity.span)}, {"role", quantity.role}, {"unit", quantity.unit}});
      norms.push_back({{"unit", document.units[static_cast<std::size_t>(unit)].id},
                       {"bearer", document.words(norm.bearer)},
                       {"modality", modality_name(norm.modality)},
                       {"act", document.words(norm.act)},
                       {"object", document.words(norm.object)},
                       {"role", norm.role},
                       {"condition", document.words(norm.condition)},
                       {"exception", document.words(norm.exception)},
                       {"quantities", quantities}});
    }
  return norms;
}

std::string unit_text(const Named& named) {
  const Document& document = *named.document;
  if (named.units.empty()) return document.text.words;
  return std::string(document.words(document.units[static_cast<std::size_t>(named.units.front())].extent)) + "\n";
}

std::string title_line(const Named& named, const Style& style) {
  const Document& document = *named.document;
  std::string line = cite_document(document);
  if (!named.units.empty()) line = cite_unit(document.units[static_cast<std::size_t>(named.units.front())].id) + " – " + line;
  return style.color ? "\033[1m" + line + "\033[0m\n" : line + "\n";
}

const char* reason_words(const std::string& reason) {
  static const std::map<std::string, const char*> kWords = {{"unit-absent", "không tìm thấy điều, khoản được sửa"},
                                                            {"no-new-text", "không đọc được nội dung mới"},
                                                            {"phrase-absent", "không tìm thấy cụm từ được thay"},
                                                            {"day-unknown", "không rõ ngày có hiệu lực"},
                                                            {"new-text-unclear", "nội dung mới không khớp điều, khoản được sửa"}};
  const auto found = kWords.find(reason);
  return found == kWords.end() ? reason.c_str() : found->second;
}

bool lies_in(std::string_view id, std::string_view outer) {
  return outer.empty() || id == outer || (id.starts_with(outer) && id.substr(outer.size()).starts_with("__"));
}

// The text in force, each unit that an amendment gave its words marked with it, and what could not be applied.
std::string version_text(const TextOn& on, const std::string& unit) {
  std::string out;
  if (on.edited) out += "(bản đã hợp nhất hoặc pháp điển: lời văn gồm các sửa đổi đến ngày của bản đó)\n";
  for (const VersionedUnit& one : on.text.units) {
    if (!lies_in(one.id, unit)) continue;
    out += print_unit(one) + (one.repealed ? " (được bãi bỏ)" : "") + (one.by.empty() ? "" : "  [" + one.by + "]") + "\n";
  }
  for (const Unapplied& one : on.text.unapplied)
    if (lies_in(one.unit, unit) || lies_in(unit, one.unit))
      out += fmt::format("! {} – {}: chưa áp dụng được ({})\n", one.by, one.unit.empty() ? "toàn văn bản" : cite_unit(one.unit),
                         reason_words(one.reason));
  return out;
}

Json version_json(const TextOn& on, const std::string& unit) {
  Json units = Json::array(), unapplied = Json::array();
  for (const VersionedUnit& one : on.text.units)
    if (lies_in(one.id, unit))
      units.push_back(
          {{"id", one.id}, {"text", print_unit(one)}, {"by", one.by.empty() ? Json() : Json(one.by)}, {"repealed", one.repealed}});
  for (const Unapplied& one : on.text.unapplied)
    unapplied.push_back({{"by", one.by}, {"unit", one.unit}, {"action", action_name(one.action)}, {"reason", one.reason}});
  return {{"edited", on.edited}, {"units", units}, {"unapplied", unapplied}};
}

// The day on which the document begins, where a later one has moved it.
std::string begin_text(const std::vector<Event>& events) {
  std::string out;
  for (const Event& event : events)
    if (event.action == Action::kBegin && event.day) out = fmt::format("Có hiệu lực từ {} theo {}\n", event.day->vietnamese(), event.by);
  return out;
}

// What the place that the text was taken from says of it.
Json source_json(const Imported& imported, const std::string& unit) {
  Json notes = Json::array();
  for (const Imported::Note& note : imported.notes)
    if (unit.empty() || lies_in(unit, "art_" + note.article)) notes.push_back({{"article", note.article}, {"text", note.text}});
  return {{"status", imported.status}, {"edition", imported.edition}, {"notes", notes}};
}

// Why a document has its status, in words.
std::string why_words(const std::string& why) {
  static const std::map<std::string_view, const char*> kWhy = {{"repealed-by", "hết hiệu lực theo {}"},
                                                               {"suspended-by", "ngưng hiệu lực theo {}"},
                                                               {"effective", "có hiệu lực từ {}"},
                                                               {"source", "nguồn ghi: {}"},
                                                               {"parent-ended", "văn bản được quy định chi tiết đã hết hiệu lực: {}"}};
  const std::size_t colon = why.find(':');
  const auto found = kWhy.find(std::string_view(why).substr(0, std::min(colon, why.size())));
  if (colon == std::string::npos || found == kWhy.end()) return why;
  const std::size_t end = std::min(why.find(';'), why.size());
  const std::string about = why.substr(colon + 1, end - colon - 1);
  const auto day = Date::parse_iso(about);
  return fmt::format(fmt::runtime(found->second), day ? day->vietnamese() : about);
}

std::string edition_text(const Imported& imported, Language language) {
  return imported.edition.empty() ? std::string() : edition_words(imported.edition, language) + "\n";
}

std::string published_text(const Header& header, Language language) {
  if (published(header) != "thu-tuc-hanh-chinh") return {};
  return language == Language::kEnglish ? "Publishes administrative procedures, lays down no rules\n"
                                        : "Công bố thủ tục hành chính, không đặt ra quy phạm\n";
}

std::string outcome_words(Dependent outcome) {
  switch (outcome) {
    case Dependent::kEnds:
      return "văn bản này đồng thời hết hiệu lực";
    case Dependent::kLivesUnlessContrary:
      return "văn bản này còn hiệu lực ở phần không trái với văn bản mới, trừ khi được công bố hết hiệu lực";
    case Dependent::kEndsUnlessAnnounced:
      return "văn bản này hết hiệu lực, trừ khi được công bố tiếp tục có hiệu lực";
    case Dependent::kUnsaid:
      break;
  }
  return "luật không quy định về văn bản này";
}

std::string parents_text(const std::vector<EndedParent>& parents) {
  std::string out;
  for (const EndedParent& one : parents)
    out += fmt::format("! {} (văn bản được quy định chi tiết) hết hiệu lực từ {} theo {}: {}{}\n", one.document, one.day.vietnamese(),
                       one.by, outcome_words(one.rule.outcome), one.rule.ground.empty() ? "" : " (" + one.rule.ground + ")");
  return out;
}

Json parents_json(const std::vector<EndedParent>& parents) {
  Json out = Json::array();
  for (const EndedParent& one : parents)
    out.push_back({{"document", one.document},
                   {"day", one.day.iso()},
                   {"by", one.by},
                   {"outcome", dependent_name(one.rule.outcome)},
                   {"ground", one.rule.ground}});
  return out;
}

}  // namespace

int run_diff(const Global& global, const DiffArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  const auto from = Date::parse_iso(arguments.from);
  const auto to = arguments.to.empty() ? std::optional(Date::today()) : Date::parse_iso(arguments.to);
  if (!from || !to) return report(Error{ErrorCode::kUsage, "--from, --to: ngày phải viết NĂM-THÁNG-NGÀY, ví dụ 2025-07-01", {}}, global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  auto address = parse_address(arguments.address);
  if (!address) return report(address.error(), global);
  auto id = find_one(**store, *address);
  if (!id) return report(id.error(), global);
  auto before = text_on(**store, *id, *from), after = text_on(**store, *id, *to);
  if (!before || !after) return report(before ? after.error() : before.error(), global);
  Json all = Json::array();
  std::string out;
  for (const Change& change : changes_between(before->text, after->text)) {
    if (!lies_in(change.unit, address->unit)) continue;
    all.push_back({{"unit", change.unit}, {"before", change.before}, {"after", change.after}, {"by", change.by}});
    out += fmt::format("{}{}\n", cite_unit(change.unit), change.by.empty() ? "" : " – " + change.by);
    if (!change.before.empty()) out += "  - " + change.before + "\n";
    if (!change.after.empty()) out += "  + " + change.after + "\n";
  }
  if (out.empty()) out = "Không có thay đổi.\n";
  if (global.format == "json")
    out = Json({{"document", after->base->name()}, {"from", from->iso()}, {"to", to->iso()}, {"edited", after->edited}, {"changes", all}})
              .dump(-1, ' ', false, kReplace) +
          "\n";
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}

int run_show(const Global& global, const ShowArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  auto address = parse_address(arguments.address);
  if (!address) return report(address.error(), global);
  auto id = find_one(**store, *address);
  if (!id) return report(id.error(), global);
  auto named = name_document(arguments.address, store->get());
  if (!named) return report(named.error(), global);
  std::string why;
  const Status status = (*store)->status(*id, *day, address->unit, &why);
  std::vector<EndedParent> parents = (*store)->parents(*id).ended;
  std::erase_if(parents, [&](const EndedParent& parent) { return parent.day > *day; });
  std::string out;
  std::optional<TextOn> on;
  if (!global.as_of.empty() && !arguments.norms && !arguments.raw) {
    auto text = text_on(**store, *id, *day);
    if (!text) return report(text.error(), global);
    on = std::move(*text);
  }
  if (global.format == "json") {
    Json json = {{"document", named->document->name()}, {"unit", address->unit}, {"status", status_name(status)}, {"why", why}};
    const std::string what = published(named->document->header);
    json["publishes"] = what.empty() ? Json() : Json(what);
    if (arguments.norms)
      json["norms"] = norms_json(*named);
    else
      json["text"] = unit_text(*named);
    if (on) json["as_of"] = version_json(*on, address->unit);
    json["parents_ended"] = parents_json(parents);
    json["source"] = source_json(named->document->imported, address->unit);
    out = json.dump(-1, ' ', false, kReplace) + "\n";
  } else if (arguments.norms) {
    out = norms_text(*named);
  } else if (arguments.raw) {
    out = unit_text(*named);
  } else {
    const Style style = global.style();
    out = title_line(*named, style) +
          fmt::format("{} ({}){}\n{}\n", status_words(status, global.lang()), day->vietnamese(), why.empty() ? "" : " – " + why_words(why),
                      published_text(named->document->header, global.lang()) + begin_text((*store)->events(*id)) +
                          edition_text(named->document->imported, global.lang()) + parents_text(parents)) +
          (on ? version_text(*on, address->unit) : unit_text(*named));
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}

}  // namespace rasoat::cli
