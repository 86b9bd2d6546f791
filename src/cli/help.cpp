#include "cli/help.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

namespace rasoat::cli {

const char* const kHelpText = "In hướng dẫn này rồi thoát";

namespace {

// Names of positionals and types are ASCII to CLI11; this is what a person reads for them.
constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"paths", "TỆP"}, {"file", "TỆP"}, {"files", "TỆP"}, {"findings", "TỆP"}, {"address", "ĐỊA_CHỈ"}, {"query", "TỪ"}, {"subject", "TỆP"},
    {"id", "MÃ"},     {"a", "A"},      {"b", "B"},       {"TEXT", "CHỮ"},     {"INT", "SỐ"},          {"FLOAT", "SỐ"}};

std::string read_as(const std::string& name) {
  const auto* found = std::find_if(std::begin(kWords), std::end(kWords), [&](const auto& word) { return word.first == name; });
  return found == std::end(kWords) ? name : std::string(found->second);
}

std::size_t columns(const std::string& words) {
  return static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "TEXT:{vi,en}" → "CHỮ {vi,en}", "INT:INT in [1 - 1000]" → "SỐ 1–1000", "INT:NONNEGATIVE" → "SỐ ≥ 0".
std::string type_words(const std::string& type) {
  const std::size_t colon = type.find(':');
  const std::string base = read_as(type.substr(0, colon));
  if (colon == std::string::npos) return base;
  std::string check = type.substr(colon + 1);
  if (const std::size_t range = check.find(" in ["); range != std::string::npos) {
    check = check.substr(range + 5, check.size() - range - 6);
    if (const std::size_t dash = check.find(" - "); dash != std::string::npos) check.replace(dash, 3, "–");
  }
  return base + " " + (check == "NONNEGATIVE" ? "≥ 0" : check);
}

class Vietnamese : public CLI::Formatter {
 public:
  std::string make_option_name(const CLI::Option* option, bool positional) const override {
    return positional ? read_as(option->get_name(true, false)) : option->get_name(false, true);
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return {};
    std::string out = option->get_positional() ? "" : " " + type_words(option->get_type_name());
    if (option->get_expected_max() == CLI::detail::expected_max_vector_size) out += " …";
    if (option->get_required()) out += " (bắt buộc)";
    return out;
  }

  // By columns, where CLI11 counts bytes.
  std::string make_option(const CLI::Option* option, bool positional) const override {
    return line(make_option_name(option, positional) + make_option_opts(option), make_option_desc(option));
  }

 private:
  [[nodiscard]] std::string line(const std::string& left, const std::string& right) const {
    const std::size_t width = get_column_width(), taken = columns(left) + 2;
    const bool fits = taken < width;
    return fmt::format("  {}{}{}\n", left, fits ? std::string(width - taken, ' ') : "\n" + std::string(width, ' '), right);
  }
};

// What a requirement of CLI11 lacks: a command, or a positional.
std::string lacking(const CLI::App& app, const std::string& words) {
  if (words.rfind("A subcommand is required", 0) != 0) return "thiếu " + read_as(words.substr(0, words.find_first_of(": ")));
  const std::vector<std::string> rest = app.remaining(true);
  const auto name = std::find_if(rest.begin(), rest.end(), [](const std::string& one) { return !one.empty() && one.front() != '-'; });
  return name == rest.end() ? "thiếu lệnh" : fmt::format("không có lệnh “{}”", *name);
}

}  // namespace

void speak_vietnamese(CLI::App& app) {
  const auto words = std::make_shared<Vietnamese>();
  for (const auto& [label, vietnamese] :
       {std::pair{"Usage", "Cách dùng"}, {"OPTIONS", "TÙY CHỌN"}, {"Positionals", "Tham số"}, {"SUBCOMMAND", "LỆNH"}})
    words->label(label, vietnamese);
  app.formatter(words);
  app.option_defaults()->group("Tùy chọn");
  app.set_help_flag("--help,-h", kHelpText);
  app.set_version_flag("--version", std::string("rasoat ") + RASOAT_VERSION, "In phiên bản rồi thoát");
}

std::string complaint(const CLI::App& app, const CLI::ParseError& fault, const Global& global) {
  const std::string words = fault.what(), kind = fault.get_name();
  if (global.lang() == Language::kEnglish) return words;
  const std::string name = words.substr(0, words.find_first_of(": "));
  const std::size_t colon = words.rfind(": ");
  if (words.find("not expected") != std::string::npos)
    return "không có tham số, tùy chọn này: " + (colon == std::string::npos ? words : words.substr(colon + 2));
  if (kind == "RequiredError") return lacking(app, words);
  if (kind == "ArgumentMismatch") return "thiếu giá trị của " + read_as(name);
  if (kind == "ValidationError" || kind == "ConversionError") {
    const std::size_t choices = words.find('{');
    return "giá trị không hợp lệ của " + read_as(name) + (choices == std::string::npos ? "" : "; chọn " + words.substr(choices));
  }
  return "tham số không hợp lệ";
}

}  // namespace rasoat::cli
