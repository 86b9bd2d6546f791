#include "cli/command.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace rasoat::cli {

Style Global::style() const {
  return output_style(color == "always" ? ColorMode::kAlways : color == "never" ? ColorMode::kNever : ColorMode::kAuto, lang());
}

std::string Global::store_path() const {
  if (!store.empty()) return store;
  if (const char* set = std::getenv("RASOAT_STORE"); set && *set) return set;
  const char* data = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  const std::filesystem::path base =
      data && *data ? std::filesystem::path(data) : std::filesystem::path(home ? home : ".") / ".local/share";
  return (base / "rasoat" / "store.db").string();
}

Result<Date> Global::day() const {
  if (as_of.empty()) return Date::today();
  if (const auto date = Date::parse_iso(as_of)) return *date;
  return fail(ErrorCode::kUsage, fmt::format("--as-of {}: ngày phải viết NĂM-THÁNG-NGÀY, ví dụ 2025-07-01", as_of));
}

int Global::threads() const {
  return jobs > 0 ? jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

namespace {

// "file:3:14" with the line and a caret under the place: a rule file is mended by looking at it.
std::string excerpt(const Error& error) {
  static const RE2 place(R"((.*):(\d+):(\d+))");
  std::string path, line;
  int row = 0, column = 0;
  if (error.code != ErrorCode::kRule || !RE2::FullMatch(error.place, place, &path, &row, &column)) return {};
  std::ifstream file(path);
  for (int i = 0; i < row; ++i)
    if (!std::getline(file, line)) return {};
  // The column counts characters; continuation bytes of UTF-8 take no room.
  return fmt::format("  {} | {}\n  {} | {}^", row, line, std::string(std::to_string(row).size(), ' '),
                     std::string(static_cast<std::size_t>(std::max(column - 1, 0)), ' '));
}

}  // namespace

int report(const Error& error, const Global& global) {
  complain("rasoat: " + message(error, global.lang()));
  if (const std::string shown = excerpt(error); !shown.empty()) complain(shown);
  return exit_status(error.code);
}

Error no_such_rule(const std::string& id, const Global& global) {
  const bool vi = global.lang() == Language::kVietnamese;
  return {
      ErrorCode::kUsage,
      fmt::format(fmt::runtime(vi ? "không có quy tắc “{}”; danh sách: rasoat rules list" : "no rule \"{}\"; see rasoat rules list"), id),
      {}};
}

Result<void> check_format(const Global& global, const std::vector<std::string>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), global.format) != allowed.end()) return {};
  return fail(ErrorCode::kUsage, fmt::format("--format {}: {}", global.format, fmt::join(allowed, ", ")));
}

const std::vector<std::string>& review_formats() {
  static const std::vector<std::string> formats = {"text", "json", "jsonl", "sarif", "html", "csv", "xlsx", "docx"};
  return formats;
}

const std::vector<std::string>& table_formats() {
  static const std::vector<std::string> formats = {"text", "json", "jsonl", "html", "csv", "xlsx", "docx"};
  return formats;
}

Result<void> write_out(const Global& global, const std::string& bytes, const std::string& path) {
  if (path.empty()) {
    if ((global.format == "xlsx" || global.format == "docx") && output_is_terminal())
      return fail(ErrorCode::kUsage, fmt::format(fmt::runtime(global.lang() == Language::kVietnamese
                                                                  ? "--format {0} cần --output, ví dụ --output ket-qua.{0}"
                                                                  : "--format {0} needs --output, as in --output result.{0}"),
                                                 global.format));
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    return {};
  }
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  return file ? Result<void>() : fail(ErrorCode::kOutput, {}, path);
}

Result<void> write_table(const Global& global, const Table& table, const std::string& path) {
  if (global.format == "html") return write_out(global, table_html(table, global.lang()), path);
  if (global.format == "csv") return write_out(global, table_csv(table), path);
  return write_out(global, global.format == "xlsx" ? table_xlsx(table) : table_docx(table), path);
}

Result<std::unique_ptr<Store>> open_store(const Global& global) {
  return Store::open(global.store_path(), Store::Mode::kRead);
}

Result<std::int64_t> find_one(const Store& store, const Address& address) {
  const std::vector<std::int64_t> found = store.find(address);
  if (found.empty()) return fail(ErrorCode::kNotFound, address.str());
  if (found.size() == 1) return found.front();
  // One document read from several places is one document.
  const std::vector<std::int64_t> copies = store.copies_of(found.front());
  if (std::all_of(found.begin(), found.end(), [&](std::int64_t id) { return std::find(copies.begin(), copies.end(), id) != copies.end(); }))
    return found.front();
  std::vector<std::string> names;
  for (const std::int64_t id : found) {
    const auto known = store.known(id);
    if (known)
      names.push_back(fmt::format("{} {} {}", known->number, fmt::join(known->issuers, ", "), known->issued ? known->issued->iso() : "?"));
  }
  return fail(ErrorCode::kAmbiguous, fmt::format("{}: {}", address.str(), fmt::join(names, " | ")));
}

namespace {

// All documents of a file as one: a file named on the command line is one document, or its first if it holds a list.
Result<std::shared_ptr<const Document>> document_of_file(const std::string& path) {
  auto sources = read_file(path);
  if (!sources) return tl::unexpected(sources.error());
  return std::make_shared<const Document>(understand(sources->front()));
}

}  // namespace

Result<Named> name_document(const std::string& argument, const Store* store) {
  // "draft.docx#art_5" names a unit of a file.
  const std::size_t hash = argument.find('#');
  const std::string path = argument.substr(0, hash);
  Named named;
  named.name = argument;
  std::string unit;
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    auto document = document_of_file(path);
    if (!document) return tl::unexpected(document.error());
    named.document = *document;
    if (hash != std::string::npos) unit = argument.substr(hash + 1);
  } else {
    if (!store) return fail(ErrorCode::kNotFound, {}, argument);
    auto address = parse_address(argument);
    if (!address) return fail(ErrorCode::kNotFound, {}, argument);  // neither a file that is there nor an address
    auto id = find_one(*store, *address);
    // A path may read as an address ("du-an/17/to-trinh.docx"): what is not there is named as it was written.
    if (!id && id.error().code == ErrorCode::kNotFound) return fail(ErrorCode::kNotFound, {}, argument);
    if (!id) return tl::unexpected(id.error());
    auto document = store->load(*id);
    if (!document) return tl::unexpected(document.error());
    named.document = *document;
    unit = address->unit;
  }
  auto units = units_of(*named.document, unit);
  if (!units) return tl::unexpected(units.error());
  named.units = *units;
  return named;
}

std::string edition_words(const std::string& edition, Language language) {
  constexpr std::string_view kCurrent = "current:";
  const bool vi = language == Language::kVietnamese;
  if (edition.starts_with(kCurrent)) {
    const auto day = Date::parse_iso(std::string_view(edition).substr(kCurrent.size()));
    return fmt::format(fmt::runtime(vi ? "Bộ pháp điển, bản hiện hành (văn bản mới nhất ban hành ngày {})"
                                       : "Codification, current edition (newest document of {})"),
                       day ? day->vietnamese() : "");
  }
  if (edition.size() != 7 || edition[4] != '-') return edition;
  return fmt::format(fmt::runtime(vi ? "Bộ pháp điển, bản tháng {}/{}" : "Codification, edition of {}/{}"), edition.substr(5),
                     edition.substr(0, 4));
}

}  // namespace rasoat::cli
