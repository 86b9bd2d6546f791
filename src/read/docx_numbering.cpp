#include "read/docx_numbering.h"

#include <cstdlib>

#include "read/docx_xml.h"

namespace rasoat {
namespace {

constexpr int kMostLevels = 9;

int number_of(const std::string& text, int otherwise) {
  return text.empty() ? otherwise : std::atoi(text.c_str());
}

std::string letters(int n) {
  // a … z, aa, bb: Word repeats the letter.
  const int times = (n - 1) / 26 + 1;
  return std::string(static_cast<std::size_t>(times), static_cast<char>('a' + (n - 1) % 26));
}

std::string roman(int n) {
  constexpr std::pair<int, const char*> kParts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                                                    {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, sign] : kParts)
    while (n >= value && out.size() < 40) out += sign, n -= value;
  return out;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return text;
}

std::string formatted(const std::string& format, int n) {
  if (n < 1) return std::to_string(n);
  if (format == "lowerLetter") return letters(n);
  if (format == "upperLetter") return upper(letters(n));
  if (format == "lowerRoman") return roman(n);
  if (format == "upperRoman") return upper(roman(n));
  if (format == "decimalZero") return (n < 10 ? "0" : "") + std::to_string(n);
  return std::to_string(n);
}

}  // namespace

DocxNumbering::DocxNumbering(const xmlNode* numbering, const xmlNode* styles) {
  for (const xmlNode* node = numbering ? numbering->children : nullptr; node; node = node->next) {
    if (name_of(node) == "abstractNum") {
      std::map<int, Level>& levels = abstracts_[attribute(node, "abstractNumId")];
      for (const xmlNode* one = node->children; one; one = one->next) {
        if (name_of(one) != "lvl") continue;
        Level level;
        level.start = number_of(attribute(child(one, "start"), "val"), 1);
        level.format = attribute(child(one, "numFmt"), "val");
        level.text = attribute(child(one, "lvlText"), "val");
        levels[number_of(attribute(one, "ilvl"), 0)] = level;
      }
    } else if (name_of(node) == "num") {
      List& list = lists_[attribute(node, "numId")];
      list.abstract = attribute(child(node, "abstractNumId"), "val");
      for (const xmlNode* one = node->children; one; one = one->next)
        if (name_of(one) == "lvlOverride" && child(one, "startOverride"))
          list.starts[number_of(attribute(one, "ilvl"), 0)] = number_of(attribute(child(one, "startOverride"), "val"), 1);
    }
  }
  for (const xmlNode* node = styles ? styles->children : nullptr; node; node = node->next) {
    if (name_of(node) != "style") continue;
    const std::string id = attribute(node, "styleId");
    based_on_[id] = attribute(child(node, "basedOn"), "val");
    if (const xmlNode* list = child(child(node, "pPr"), "numPr"))
      style_items_[id] = {attribute(child(list, "numId"), "val"), number_of(attribute(child(list, "ilvl"), "val"), 0)};
  }
}

DocxNumbering::Item DocxNumbering::item_of_style(std::string style) const {
  // Styles inherit; the bound keeps a circle of them from going on for ever.
  for (int depth = 0; depth < 20 && !style.empty(); ++depth) {
    if (const auto found = style_items_.find(style); found != style_items_.end()) return found->second;
    const auto base = based_on_.find(style);
    if (base == based_on_.end()) break;
    style = base->second;
  }
  return {};
}

DocxNumbering::Item DocxNumbering::item_of(const xmlNode* properties) const {
  Item item = item_of_style(attribute(child(properties, "pStyle"), "val"));
  const xmlNode* own = child(properties, "numPr");
  if (!own) return item;
  const std::string list = attribute(child(own, "numId"), "val");
  if (!list.empty()) item.list = list;
  if (child(own, "ilvl")) item.level = number_of(attribute(child(own, "ilvl"), "val"), 0);
  return item;
}

std::string DocxNumbering::shown(const std::string& abstract, const Level& level) const {
  if (level.format == "bullet") return "- ";
  if (level.format == "none" || level.text.empty()) return {};
  const auto& levels = abstracts_.at(abstract);
  const std::vector<int>& counters = counters_.at(abstract);
  std::string out;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    if (level.text[i] != '%' || i + 1 >= level.text.size() || level.text[i + 1] < '1' || level.text[i + 1] > '9') {
      out += level.text[i];
      continue;
    }
    const int which = level.text[++i] - '1';
    const auto found = levels.find(which);
    if (found != levels.end() && which < static_cast<int>(counters.size()))
      out += formatted(found->second.format, counters[static_cast<std::size_t>(which)]);
  }
  return out + " ";
}

std::string DocxNumbering::next(const xmlNode* properties) {
  const Item item = item_of(properties);
  const auto list = lists_.find(item.list);
  if (item.list.empty() || item.list == "0" || list == lists_.end() || item.level < 0 || item.level >= kMostLevels) return {};
  const auto abstract = abstracts_.find(list->second.abstract);
  if (abstract == abstracts_.end()) return {};
  const auto level = abstract->second.find(item.level);
  if (level == abstract->second.end()) return {};
  const auto start_of = [&](int depth) {
    const auto found = abstract->second.find(depth);
    return found == abstract->second.end() ? 1 : found->second.start;
  };
  auto [counters, is_new] = counters_.try_emplace(abstract->first);
  if (is_new)
    for (int depth = 0; depth < kMostLevels; ++depth) counters->second.push_back(start_of(depth) - 1);
  // A list with its own starts begins anew the first time that it is used.
  if (!list->second.begun) {
    list->second.begun = true;
    for (const auto& [depth, start] : list->second.starts)
      if (depth >= 0 && depth < kMostLevels) counters->second[static_cast<std::size_t>(depth)] = start - 1;
  }
  ++counters->second[static_cast<std::size_t>(item.level)];
  for (int depth = item.level + 1; depth < kMostLevels; ++depth) counters->second[static_cast<std::size_t>(depth)] = start_of(depth) - 1;
  return shown(abstract->first, level->second);
}

}  // namespace rasoat
