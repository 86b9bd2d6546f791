#include "read/elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasoat::read {
namespace {

using E = Element;

// Sorted by name for the binary search below.
constexpr auto kElements = std::to_array<std::pair<std::string_view, Element>>({
    {"a", E::kInline},         {"abbr", E::kInline},    {"address", E::kBlock},    {"article", E::kBlock},   {"aside", E::kBlock},
    {"b", E::kBold},           {"base", E::kInline},    {"bdi", E::kInline},       {"bdo", E::kInline},      {"big", E::kInline},
    {"blockquote", E::kBlock}, {"body", E::kBlock},     {"br", E::kBreak},         {"button", E::kSkip},     {"canvas", E::kSkip},
    {"caption", E::kBlock},    {"center", E::kBlock},   {"cite", E::kInline},      {"code", E::kInline},     {"col", E::kInline},
    {"colgroup", E::kInline},  {"dd", E::kBlock},       {"del", E::kStruck},       {"details", E::kBlock},   {"dfn", E::kInline},
    {"dir", E::kList},         {"div", E::kBlock},      {"dl", E::kBlock},         {"dt", E::kBlock},        {"em", E::kInline},
    {"embed", E::kSkip},       {"fieldset", E::kBlock}, {"figcaption", E::kBlock}, {"figure", E::kBlock},    {"font", E::kInline},
    {"footer", E::kBlock},     {"form", E::kBlock},     {"h1", E::kBlock},         {"h2", E::kBlock},        {"h3", E::kBlock},
    {"h4", E::kBlock},         {"h5", E::kBlock},       {"h6", E::kBlock},         {"head", E::kSkip},       {"header", E::kBlock},
    {"hr", E::kBreak},         {"html", E::kBlock},     {"i", E::kInline},         {"iframe", E::kSkip},     {"img", E::kInline},
    {"input", E::kInline},     {"ins", E::kInline},     {"kbd", E::kInline},       {"label", E::kInline},    {"legend", E::kBlock},
    {"li", E::kItem},          {"link", E::kInline},    {"main", E::kBlock},       {"map", E::kInline},      {"mark", E::kInline},
    {"menu", E::kList},        {"meta", E::kInline},    {"nav", E::kBlock},        {"nobr", E::kInline},     {"noscript", E::kSkip},
    {"object", E::kSkip},      {"ol", E::kList},        {"option", E::kSkip},      {"p", E::kBlock},         {"pre", E::kBlock},
    {"q", E::kInline},         {"s", E::kStruck},       {"samp", E::kInline},      {"script", E::kSkip},     {"section", E::kBlock},
    {"select", E::kSkip},      {"small", E::kInline},   {"span", E::kInline},      {"strike", E::kStruck},   {"strong", E::kBold},
    {"style", E::kSkip},       {"sub", E::kInline},     {"summary", E::kBlock},    {"sup", E::kSuperscript}, {"svg", E::kSkip},
    {"table", E::kTable},      {"tbody", E::kInline},   {"td", E::kCell},          {"template", E::kSkip},   {"textarea", E::kSkip},
    {"tfoot", E::kInline},     {"th", E::kCell},        {"thead", E::kInline},     {"title", E::kSkip},      {"tr", E::kRow},
    {"tt", E::kInline},        {"u", E::kInline},       {"ul", E::kList},          {"var", E::kInline},      {"wbr", E::kInline},
});

static_assert(std::is_sorted(kElements.begin(), kElements.end(), [](const auto& a, const auto& b) { return a.first < b.first; }));

}  // namespace

Element element(std::string_view name) {
  const auto at =
      std::lower_bound(kElements.begin(), kElements.end(), name, [](const auto& entry, std::string_view key) { return entry.first < key; });
  return at != kElements.end() && at->first == name ? at->second : Element::kUnknown;
}

}  // namespace rasoat::read
