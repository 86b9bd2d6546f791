#include "read/html_walk.h"

#include <re2/re2.h>

#include <array>
#include <charconv>
#include <string>

#include "read/elements.h"
#include "read/html_tree.h"

namespace rasoat::read {
namespace {

bool is_around_document(std::string_view name) {
  return name == "nav" || name == "header" || name == "footer" || name == "aside";
}

int number_of(const std::string& text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string letters(int n) {
  std::string out;
  for (; n > 0; n = (n - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (n - 1) % 26));
  return out;
}

std::string roman(int n) {
  struct Step {
    int value;
    std::string_view sign;
  };
  static constexpr std::array<Step, 13> kSteps = {{{1000, "m"},
                                                   {900, "cm"},
                                                   {500, "d"},
                                                   {400, "cd"},
                                                   {100, "c"},
                                                   {90, "xc"},
                                                   {50, "l"},
                                                   {40, "xl"},
                                                   {10, "x"},
                                                   {9, "ix"},
                                                   {5, "v"},
                                                   {4, "iv"},
                                                   {1, "i"}}};
  std::string out;
  for (const Step& step : kSteps)
    for (; n >= step.value; n -= step.value) out += step.sign;
  return out;
}

std::string upper_ascii(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// Style of a list, from CSS or the attribute: "decimal", "lower-alpha", "none", "disc", …
std::string list_style(const xmlNode* list) {
  static const RE2 kStyle(R"(list-style(?:-type)?\s*:\s*([a-z-]+))");
  std::string style;
  if (RE2::PartialMatch(attribute(list, "style"), kStyle, &style)) return style;
  const std::string type = attribute(list, "type");
  if (type == "a") return "lower-alpha";
  if (type == "A") return "upper-alpha";
  if (type == "i") return "lower-roman";
  if (type == "I") return "upper-roman";
  return {};
}

// As a browser shows the item: articles and clauses "1. ", letters "a) " as Vietnamese law writes its points.
std::string shown_number(const std::string& style, int n) {
  if (n < 1 || n > 3999) return std::to_string(n) + ". ";
  if (style == "lower-alpha" || style == "lower-latin") return letters(n) + ") ";
  if (style == "upper-alpha" || style == "upper-latin") return upper_ascii(letters(n)) + ". ";
  if (style == "lower-roman") return roman(n) + ") ";
  if (style == "upper-roman") return upper_ascii(roman(n)) + ". ";
  return std::to_string(n) + ". ";
}

// A table of one cell is a frame around text.
bool is_frame(const xmlNode* table) {
  int cells = 0;
  for (const xmlNode* node = next_node(table, table); node != nullptr && cells < 2;) {
    const Element kind = element(name_of(node));
    cells += kind == Element::kCell ? 1 : 0;
    node = next_node(node, table, kind != Element::kTable);
  }
  return cells < 2;
}

class Walker {
 public:
  Walker(bool page, BlockWriter& out) : page_(page), out_(out) {}

  void children(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) visit(child);
  }

 private:
  // Recursion is bounded: parse_html() holds the tree to Limits::depth.
  void visit(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      if (node->content != nullptr) out_.text(reinterpret_cast<const char*>(node->content));
      return;
    }
    if (node->type != XML_ELEMENT_NODE) return;
    const std::string_view name = name_of(node);
    const Element kind = element(name);
    const std::string style = attribute(node, "style");
    if (kind == Element::kSkip || (page_ && is_around_document(name)) || is_hidden(node, style)) return;
    const Weight before = weight_;
    weigh(kind, name, style);
    out_.weight(weight_.bold, weight_.struck);
    write(node, kind);
    weight_ = before;
    out_.weight(weight_.bold, weight_.struck);
  }

  void write(const xmlNode* node, Element kind) {
    switch (kind) {
      case Element::kBreak:
        return out_.block();
      case Element::kBlock:
        out_.block();
        children(node);
        return out_.block();
      case Element::kList:
        return list(node);
      case Element::kItem:
        return item(node);
      case Element::kTable:
        return table(node);
      case Element::kRow:
        if (framed_) return blocks(node);
        out_.begin_row();
        children(node);
        return out_.block();
      case Element::kCell:
        if (framed_) return blocks(node);
        out_.begin_cell(static_cast<unsigned>(std::max(1, number_of(attribute(node, "colspan"), 1))),
                        static_cast<unsigned>(std::max(1, number_of(attribute(node, "rowspan"), 1))));
        children(node);
        return out_.end_cell();
      case Element::kSuperscript:
        out_.begin_superscript();
        children(node);
        return out_.end_superscript();
      default:
        return children(node);
    }
  }

  void blocks(const xmlNode* node) {
    out_.block();
    children(node);
    out_.block();
  }

  void table(const xmlNode* node) {
    const bool before = framed_;
    framed_ = is_frame(node);
    if (framed_) {
      blocks(node);
    } else {
      out_.begin_table();
      children(node);
      out_.end_table();
    }
    framed_ = before;
  }

  void list(const xmlNode* node) {
    const List before = list_;
    list_ = {};
    list_.ordered = name_of(node) == "ol";
    list_.style = list_style(node);
    list_.next = number_of(attribute(node, "start"), 1);
    blocks(node);
    list_ = before;
  }

  void item(const xmlNode* node) {
    out_.block();
    list_.next = number_of(attribute(node, "value"), list_.next);
    const std::string own = list_style(node);
    const std::string& style = own.empty() ? list_.style : own;
    if (style != "none") {
      if (list_.ordered && style != "disc" && style != "circle" && style != "square")
        out_.list_number(shown_number(style, list_.next++));
      else
        out_.list_number("- ");
    }
    children(node);
    out_.end_item();
  }

  static bool is_hidden(const xmlNode* node, const std::string& style) {
    static const RE2 kHidden(R"((?i)display\s*:\s*none|visibility\s*:\s*hidden)");
    return RE2::PartialMatch(style, kHidden) || xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr;
  }

  void weigh(Element kind, std::string_view name, const std::string& style) {
    static const RE2 kBold(R"((?i)font-weight\s*:\s*(?:bold|[6-9]00))");
    static const RE2 kNormal(R"((?i)font-weight\s*:\s*(?:normal|[1-5]00))");
    static const RE2 kStruck(R"((?i)text-decoration[a-z-]*\s*:[^;]*line-through)");
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    if (kind == Element::kBold || heading || name == "th") weight_.bold = 1;
    if (kind == Element::kStruck) weight_.struck = 1;
    if (style.empty()) return;
    if (RE2::PartialMatch(style, kBold)) weight_.bold = 1;
    if (RE2::PartialMatch(style, kNormal)) weight_.bold = 0;
    if (RE2::PartialMatch(style, kStruck)) weight_.struck = 1;
  }

  struct Weight {
    int bold = 0, struck = 0;
  };
  struct List {
    bool ordered = false;
    std::string style;
    int next = 1;
  };

  bool page_;
  BlockWriter& out_;
  Weight weight_;
  List list_;
  bool framed_ = false;
};

}  // namespace

void walk(const xmlNode* root, bool page, BlockWriter& out) {
  Walker(page, out).children(root);
  out.block();
}

}  // namespace rasoat::read
