// Automatic numbers of Word lists: computed as Word shows them, for they are not in the text.
#pragma once

#include <libxml/tree.h>

#include <map>
#include <string>
#include <vector>

namespace rasoat {

class DocxNumbering {
 public:
  /// Reads word/numbering.xml and word/styles.xml; either may be null.
  DocxNumbering(const xmlNode* numbering, const xmlNode* styles);

  /// The number of the next paragraph with these properties (w:pPr; may be null): "1. ", "a) ", "- "; empty if it is no list item.
  std::string next(const xmlNode* properties);

 private:
  struct Level {
    int start = 1;
    std::string format = "decimal", text;
  };
  struct List {
    std::string abstract;
    std::map<int, int> starts;  ///< startOverride by level
    bool begun = false;
  };
  struct Item {
    std::string list;
    int level = 0;
  };

  [[nodiscard]] Item item_of(const xmlNode* properties) const;
  [[nodiscard]] Item item_of_style(std::string style) const;
  [[nodiscard]] std::string shown(const std::string& abstract, const Level& level) const;

  std::map<std::string, std::map<int, Level>> abstracts_;
  std::map<std::string, List> lists_;
  std::map<std::string, Item> style_items_;
  std::map<std::string, std::string> based_on_;
  std::map<std::string, std::vector<int>> counters_;  ///< by abstract list
};

}  // namespace rasoat
