// One box a document, in two columns beside the document itself. Three columns and straight lines need no layout program.
#include <fmt/format.h>

#include <algorithm>

#include "cli/graph.h"
#include "rasoat/cite.h"

namespace rasoat::cli {
namespace {

constexpr int kBoxWidth = 330, kBoxHeight = 40, kRow = 50, kMiddle = 300, kGap = 130, kMargin = 20;
constexpr std::size_t kMostBoxes = 60;  // a side; more cannot be read on a screen
constexpr std::size_t kMostTitle = 46;  // characters

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
    else
      out += ' ';
  }
  return out;
}

std::string shortened(std::string_view words) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if ((static_cast<unsigned char>(words[i]) & 0xC0) != 0x80 && ++characters > kMostTitle) return std::string(words.substr(0, i)) + "…";
  return std::string(words);
}

const char* colour(const Relation& relation) {
  if (relation.kind == "cites") return "#8a8a8a";
  if (relation.kind == "based-on") return "#2a6fb0";
  if (relation.kind == "repeal" || relation.kind == "suspend" || relation.kind == "replace") return "#b3261e";
  return "#b26a00";
}

std::string box(int x, int y, int width, const std::string& first, const std::string& second, const char* edge) {
  return fmt::format(
      R"(<rect x="{}" y="{}" width="{}" height="{}" rx="4" fill="#fff" stroke="{}"/><text x="{}" y="{}" font-weight="bold">{}</text><text x="{}" y="{}">{}</text>)"
      "\n",
      x, y, width, kBoxHeight, edge, x + 8, y + 16, escaped(first), x + 8, y + 32, escaped(second));
}

std::string column(const std::vector<const Relation*>& side, bool incoming, int middle) {
  std::string out;
  const int x = incoming ? kMargin : kMargin + kBoxWidth + kGap + kMiddle + kGap;
  for (std::size_t i = 0; i < side.size() && i < kMostBoxes; ++i) {
    const Relation& one = *side[i];
    const int y = kMargin + static_cast<int>(i) * kRow, centre = y + kBoxHeight / 2;
    const int from = incoming ? x + kBoxWidth : x, to = incoming ? x + kBoxWidth + kGap : x - kGap;
    out += fmt::format(R"(<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}"/>)"
                       "\n",
                       from, centre, to, middle, colour(one));
    out += box(x, y, kBoxWidth, relation_words(one) + " " + one.document, shortened(one.title), colour(one));
  }
  if (side.size() > kMostBoxes)
    out += fmt::format(R"(<text x="{}" y="{}">… và {} quan hệ khác</text>)"
                       "\n",
                       x + 8, kMargin + static_cast<int>(kMostBoxes) * kRow + 16, side.size() - kMostBoxes);
  return out;
}

}  // namespace

std::string relations_svg(const Relations& relations) {
  std::vector<const Relation*> in, out;
  for (const Relation& one : relations.all) (one.incoming ? in : out).push_back(&one);
  const std::size_t rows = std::clamp<std::size_t>(std::max(in.size(), out.size()) + 1, 2, kMostBoxes + 1);
  const int height = 2 * kMargin + static_cast<int>(rows) * kRow, middle = height / 2;
  const int width = 2 * kMargin + 2 * kBoxWidth + 2 * kGap + kMiddle;
  std::string svg = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" font-family="sans-serif" font-size="12">)"
      "\n",
      width, height);
  svg += column(in, true, middle) + column(out, false, middle);
  svg += box(kMargin + kBoxWidth + kGap, middle - kBoxHeight / 2, kMiddle, cite_document(relations.document->header),
             shortened(relations.document->header.title), "#1b1b1b");
  return svg + "</svg>\n";
}

}  // namespace rasoat::cli
