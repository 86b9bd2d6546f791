// rules/read.toml, compiled once.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

namespace rasoat::read {

/// Lines that belong to the page.
struct FurnitureKnowledge {
  std::vector<std::unique_ptr<RE2>> lines, page_marks;
  std::unique_ptr<RE2> stamp_begin, stamp_end;
  std::size_t stamp_lines = 0;
};

/// Function words by the form in which a text layer shows them.
struct LegibilityKnowledge {
  struct Legacy {
    std::string name;
    std::unordered_set<std::string> words;
  };
  std::unordered_set<std::string> vietnamese, folded;
  std::vector<Legacy> legacy;
};

/// A site whose pages hold a document in one element. Class names are matched as prefixes of a class token, since sites
/// append a hash to them.
struct Site {
  std::string host, text_class, title_class, status_class, label_class, value_class, effective_label, issued_label;
};

struct Knowledge {
  FurnitureKnowledge furniture;
  LegibilityKnowledge legibility;
  std::vector<Site> sites;
  std::vector<std::string> document_types;  ///< as the codification's notes write them
  std::string attached_file;                ///< in the address of a file that the codification links to a text
};

const Knowledge& knowledge();

}  // namespace rasoat::read
