// Cases as data: tests/golden/PHENOMENON/NAME.txt is a document of our own, NAME.json what must be understood of it, in the form of
// `parse --format json`. What the expectation leaves out may be anything, but a key that the program does not write fails, so that a
// misspelt expectation cannot pass.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "rasoat/consolidate.h"
#include "rasoat/read.h"
#include "rasoat/report.h"

namespace rasoat {
namespace {

using nlohmann::json;

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

void expect_within(const json& expected, const json& found, const std::string& where) {
  if (expected.is_object()) {
    ASSERT_TRUE(found.is_object()) << where;
    for (const auto& [key, value] : expected.items()) {
      ASSERT_TRUE(found.contains(key)) << where << ": no key " << key;
      expect_within(value, found[key], where + "/" + key);
    }
  } else if (expected.is_array()) {
    ASSERT_EQ(expected.size(), found.size()) << where << ": " << found.dump();
    for (std::size_t i = 0; i < expected.size(); ++i) expect_within(expected[i], found[i], where + "/" + std::to_string(i));
  } else {
    EXPECT_EQ(expected, found) << where;
  }
}

std::vector<std::filesystem::path> cases() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(RASOAT_SOURCE_DIR) + "/tests/golden"))
    if (entry.path().extension() == ".txt") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

TEST(Golden, DocumentsAreUnderstoodAsWritten) {
  ASSERT_FALSE(cases().empty());
  for (const std::filesystem::path& path : cases()) {
    auto sources = read_file(path.string());
    ASSERT_TRUE(sources) << path;
    std::filesystem::path expected = path;
    expected.replace_extension(".json");
    const json wanted = json::parse(bytes_of(expected), nullptr, false);
    ASSERT_FALSE(wanted.is_discarded()) << expected;
    expect_within(wanted, json::parse(document_json(understand(sources->front()), false)), path.stem().string());
  }
}

// The printed text of a document, read again, has the same units.
TEST(Golden, PrintedTextGivesTheSameTree) {
  for (const std::filesystem::path& path : cases()) {
    if (path.parent_path().filename() == "amendments") continue;  // quoted text is no unit, and is not printed
    const Document document = understand(read_file(path.string())->front());
    Source again;
    again.file = "again.txt";
    const std::uint32_t body = document.units.front().extent.begin;
    std::istringstream head(document.text.words.substr(0, body));
    const auto add = [&](const std::string& line) { again.paragraphs.push_back({line, ParagraphKind::kBody, {}, false, false}); };
    for (std::string line; std::getline(head, line);) add(line);
    for (const VersionedUnit& unit : consolidate(document, {}, Date::today()).units) {
      if (unit.kind == UnitKind::kAttachment) {
        add("TM. ỦY BAN NHÂN DÂN");
        add("CHỦ TỊCH");
      }
      std::istringstream words(print_unit(unit));
      for (std::string line; std::getline(words, line);) add(line);
    }
    const Document other = understand(again);
    std::vector<std::string> before, after;
    for (const Unit& unit : document.units) before.push_back(unit.id);
    for (const Unit& unit : other.units) after.push_back(unit.id);
    EXPECT_EQ(before, after) << path;
  }
}

// Labels, titles, words and quotations share the body among them: no byte is lost, none is taken twice.
TEST(Golden, EveryByteOfTheBodyBelongsToOneUnit) {
  for (const std::filesystem::path& path : cases()) {
    const Document document = understand(read_file(path.string())->front());
    std::vector<int> owners(document.text.words.size(), 0);
    const auto take = [&](Span span) {
      for (std::uint32_t at = span.begin; at < span.end; ++at) ++owners[at];
    };
    for (const Unit& unit : document.units) {
      take(unit.heading);
      take(unit.text);
      std::uint32_t label_end = unit.extent.end;
      for (const Span part : {unit.heading, unit.text})
        if (!part.empty()) label_end = std::min(label_end, part.begin);
      take({unit.extent.begin, label_end});
    }
    for (const Span quoted : document.quoted) take(quoted);
    for (const Unit& unit : document.units)
      for (std::uint32_t at = unit.extent.begin; at < unit.extent.end; ++at) {
        if (document.text.words[at] == ' ' || document.text.words[at] == '\n') continue;
        ASSERT_EQ(owners[at], 1) << path << " " << unit.id << ": " << document.text.words.substr(at, 40);
      }
  }
}

}  // namespace
}  // namespace rasoat
