// impact and audit --trigger: which documents to review, and why.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/judge.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string cite_known(const Store& store, std::int64_t document) {
  const auto known = store.known(document);
  if (!known) return {};
  Header header;
  header.number = known->number;
  header.type = known->type;
  header.title = known->title;
  return cite_document(header);
}

std::string number_of(const Store& store, std::int64_t document) {
  const auto known = store.known(document);
  return known ? known->number : std::string();
}

std::string touch_words(Touch touch, Language language) {
  const bool vi = language == Language::kVietnamese;
  switch (touch) {
    case Touch::kActedOn:
      return vi ? "Bị sửa đổi, thay thế, bãi bỏ" : "Amended, replaced or repealed";
    case Touch::kBasedOn:
      return vi ? "Lấy làm căn cứ ban hành" : "Based on it";
    case Touch::kCites:
      return vi ? "Viện dẫn" : "Cites it";
    case Touch::kSameMatter:
      break;
  }
  return vi ? "Cùng vấn đề" : "On the same matter";
}

std::string action_words(Action action, Language language) {
  if (language == Language::kEnglish) return std::string(action_name(action));
  switch (action) {
    case Action::kAmend:
      return "sửa đổi";
    case Action::kSupplement:
      return "bổ sung";
    case Action::kReplace:
      return "thay thế";
    case Action::kRepeal:
      return "bãi bỏ";
    case Action::kReplacePhrase:
      return "thay cụm từ";
    case Action::kDropPhrase:
      return "bỏ cụm từ";
    case Action::kSuspend:
      return "đình chỉ";
    case Action::kCorrect:
      return "đính chính";
    case Action::kExtend:
      return "kéo dài hiệu lực";
    case Action::kBegin:
      break;
  }
  return "ấn định lại ngày có hiệu lực";
}

std::string text_of(const std::vector<Impact>& impacts, const Store& store, Language language) {
  const bool vi = language == Language::kVietnamese;
  std::string out;
  for (std::size_t i = 0; i < impacts.size(); ++i) {
    const Impact& impact = impacts[i];
    if (i == 0 || impacts[i - 1].touch != impact.touch) out += touch_words(impact.touch, language) + "\n";
    out += "  " + cite_known(store, impact.document);
    if (!impact.via.empty()) out += (vi ? "; qua " : "; by way of ") + impact.via;
    for (std::size_t u = 0; u < impact.units.size(); ++u) out += (u == 0 ? ": " : "; ") + cite_unit(impact.units[u]);
    out += "\n";
  }
  return out + fmt::format(fmt::runtime(vi ? "{} văn bản\n" : "{} documents\n"), impacts.size());
}

Json impact_json(const Impact& impact, const Store& store) {
  return {{"document", number_of(store, impact.document)},
          {"citation", cite_known(store, impact.document)},
          {"reason", touch_name(impact.touch)},
          {"via", text_or_null(impact.via)},
          {"units", impact.units}};
}

Json change_json(const BasisChange& change, const Store& store) {
  return {{"document", number_of(store, change.document)},
          {"citation", cite_known(store, change.document)},
          {"relation", change.basis ? "based-on" : "cites"},
          {"changed", number_of(store, change.changed)},
          {"action", action_name(change.event.action)},
          {"unit", text_or_null(change.event.unit)},
          {"by", change.event.by},
          {"day", change.event.day ? Json(change.event.day->iso()) : Json(nullptr)}};
}

std::string text_of(const std::vector<BasisChange>& changes, const Store& store, Language language) {
  const bool vi = language == Language::kVietnamese;
  std::int64_t last = 0;
  std::size_t documents = 0;
  std::string out;
  for (const BasisChange& change : changes) {
    if (change.document != last) out += cite_known(store, last = change.document) + "\n", ++documents;
    out += fmt::format(fmt::runtime(vi ? "  {} {}: {} {}{} bởi {} từ {}\n" : "  {} {}: {} {}{} by {} from {}\n"),
                       vi ? (change.basis ? "căn cứ" : "viện dẫn") : (change.basis ? "based on" : "cites"),
                       cite_known(store, change.changed), action_words(change.event.action, language), cite_unit(change.event.unit),
                       change.event.unit.empty() ? (vi ? "toàn bộ" : "as a whole") : "", change.event.by,
                       change.event.day ? change.event.day->iso() : "?");
  }
  return out + fmt::format(fmt::runtime(vi ? "{} văn bản phải rà soát\n" : "{} documents to review\n"), documents);
}

std::string title_of(const Store& store, std::int64_t document) {
  const auto known = store.known(document);
  return known ? known->title : std::string();
}

std::string issuers_of(const Store& store, std::int64_t document) {
  const auto known = store.known(document);
  return known ? fmt::format("{}", fmt::join(known->issuers, ", ")) : std::string();
}

std::string of_store_alone(Language language) {
  return language == Language::kVietnamese
             ? "Danh mục lập từ các văn bản có trong kho dữ liệu; văn bản chưa nạp thì chương trình không biết."
             : "Made from the documents in the store alone.";
}

// The columns of an officer's list: what is to be reviewed, because of what, since when; the last is his to fill in.
Table table_of(const std::vector<BasisChange>& changes, const Store& store, Date since, Date day, Language language) {
  const bool vi = language == Language::kVietnamese;
  Table out;
  out.title = vi ? "Danh mục văn bản cần rà soát do căn cứ, viện dẫn thay đổi" : "Documents to review because a basis or citation changed";
  const auto written = [&](Date date) { return vi ? date.vietnamese() : date.iso(); };
  out.facts = {{vi ? "Thay đổi" : "Changes", fmt::format("{} – {}", written(since), written(day))}};
  if (const std::string ground = review_list_ground(day); !ground.empty()) out.facts.emplace_back(vi ? "Căn cứ" : "Ground", ground);
  out.columns = {{vi ? "STT" : "No.", 10},
                 {vi ? "Văn bản cần rà soát" : "To be reviewed", 28},
                 {vi ? "Tên gọi" : "Title", 36},
                 {vi ? "Cơ quan ban hành" : "Issuer", 24},
                 {vi ? "Quan hệ" : "Relation", 17},
                 {vi ? "Văn bản bị tác động" : "Changed document", 28},
                 {vi ? "Nội dung thay đổi" : "Change", 26},
                 {vi ? "Văn bản tác động" : "By", 20},
                 {vi ? "Ngày có hiệu lực" : "Since", 17},
                 {vi ? "Kết quả rà soát, kiến nghị" : "Result", 26}};
  Section section;
  for (const BasisChange& change : changes) {
    const std::string part = change.event.unit.empty() ? (vi ? "toàn bộ" : "as a whole") : cite_unit(change.event.unit);
    section.rows.push_back({{std::to_string(section.rows.size() + 1)},
                            {cite_known(store, change.document)},
                            {title_of(store, change.document)},
                            {issuers_of(store, change.document)},
                            {vi ? (change.basis ? "căn cứ ban hành" : "viện dẫn") : (change.basis ? "based on" : "cites")},
                            {cite_known(store, change.changed)},
                            {action_words(change.event.action, language) + " " + part},
                            {change.event.by},
                            {change.event.day ? written(*change.event.day) : "?"},
                            {}});
  }
  out.sections.push_back(std::move(section));
  out.note = of_store_alone(language);
  out.empty = vi ? "Không có văn bản nào phải rà soát." : "No document to review.";
  return out;
}

// What a draft or a new document touches, a section for each reason; the last column is the officer's to fill in.
Table table_of(const std::vector<Impact>& impacts, const Store& store, const std::string& subject, Date day, Language language) {
  const bool vi = language == Language::kVietnamese;
  Table out;
  out.title = vi ? "Danh mục văn bản chịu tác động" : "Documents touched";
  out.facts = {{vi ? "Văn bản tác động" : "Touching document", subject},
               {vi ? "Ngày xem xét hiệu lực" : "In force on", vi ? day.vietnamese() : day.iso()}};
  if (const std::string ground = review_list_ground(day); !ground.empty()) out.facts.emplace_back(vi ? "Căn cứ" : "Ground", ground);
  out.columns = {{vi ? "STT" : "No.", 10},
                 {vi ? "Văn bản cần xem xét" : "Document", 30},
                 {vi ? "Tên gọi" : "Title", 40},
                 {vi ? "Cơ quan ban hành" : "Issuer", 26},
                 {vi ? "Qua" : "By way of", 24},
                 {vi ? "Điều, khoản liên quan" : "Units", 40},
                 {vi ? "Kết quả rà soát, kiến nghị" : "Result", 28}};
  for (std::size_t i = 0; i < impacts.size(); ++i) {
    const Impact& impact = impacts[i];
    if (i == 0 || impacts[i - 1].touch != impact.touch) out.sections.push_back({touch_words(impact.touch, language), {}});
    std::string units;
    for (const std::string& unit : impact.units) units += (units.empty() ? "" : "; ") + cite_unit(unit);
    out.sections.back().rows.push_back({{std::to_string(i + 1)},
                                        {cite_known(store, impact.document)},
                                        {title_of(store, impact.document)},
                                        {issuers_of(store, impact.document)},
                                        {impact.via},
                                        {units},
                                        {}});
  }
  out.note = of_store_alone(language);
  out.empty = vi ? "Không có văn bản nào chịu tác động." : "No document is touched.";
  return out;
}

// The rows as text, as a table or as JSON, to the file that was asked for.
template <class Row, class ToJson, class ToTable>
int write_rows(const std::vector<Row>& rows, const Store& store, const Global& global, const std::string& output, const ToJson& to_json,
               const ToTable& to_table) {
  Result<void> written;
  if (global.format == "text") {
    written = write_out(global, text_of(rows, store, global.lang()), output);
  } else if (global.format == "json" || global.format == "jsonl") {
    Json all = Json::array();
    std::string lines;
    for (const Row& row : rows)
      if (global.format == "jsonl")
        lines += line_of(to_json(row, store));
      else
        all.push_back(to_json(row, store));
    written = write_out(global, global.format == "json" ? line_of(all) : lines, output);
  } else {
    written = write_table(global, to_table(), output);
  }
  return written ? 0 : report(written.error(), global);
}

}  // namespace

int run_impact(const Global& global, const std::string& subject, const std::string& output) {
  if (auto ok = check_format(global, table_formats()); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  auto named = name_document(subject, store->get());
  if (!named) return report(named.error(), global);
  const auto impacts = impact(*named->document, named->units.empty() ? -1 : named->units.front(), **store, *day);
  if (!impacts) return report(impacts.error(), global);
  return write_rows(*impacts, **store, global, output, impact_json,
                    [&] { return table_of(*impacts, **store, cite_document(*named->document), *day, global.lang()); });
}

int run_work_list(const Global& global, const ReviewArguments& arguments) {
  if (auto ok = check_format(global, table_formats()); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  const auto since = Date::parse_iso(arguments.since);
  if (!since)
    return report(Error{ErrorCode::kUsage, fmt::format("--since {}: ngày phải viết NĂM-THÁNG-NGÀY, ví dụ 2025-07-01", arguments.since), {}},
                  global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  Control control;
  control.cancelled = cancelled;
  Result<std::vector<BasisChange>> changes = fail(ErrorCode::kCancelled);
  {
    ProgressBar bar(global.quiet);
    control.progress = [&](const Progress& progress) { bar.draw(progress); };
    changes = basis_changes(**store, *since, *day, control);
  }
  if (!changes) return report(changes.error(), global);
  return write_rows(*changes, **store, global, arguments.output, change_json,
                    [&] { return table_of(*changes, **store, *since, *day, global.lang()); });
}

}  // namespace rasoat::cli
