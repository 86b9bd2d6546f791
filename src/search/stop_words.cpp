#include "search/stop_words.h"

#include <toml++/toml.h>
#include <string>
#include <unordered_set>

#include "rasoat/knowledge.h"

namespace rasoat::search_detail {
namespace {

struct StopWords {
  std::unordered_set<std::uint32_t> keys, folded;

  StopWords() {
    // The file is part of the program; a fault in it shows in the tests.
    const toml::table file = toml::parse(knowledge("search.toml"));
    for (const char* list : {"words", "frame"}) {
      const toml::array* words = file["stop"][list].as_array();
      for (std::size_t i = 0; words && i < words->size(); ++i) {
        for (const Token& token : tokenize(words->get(i)->value_or(std::string()))) {
          keys.insert(token.key);
          folded.insert(token.folded);
        }
      }
    }
  }
};

}  // namespace

bool is_stop_word(const Token& token, bool bare) {
  static const StopWords words;
  return bare ? words.folded.count(token.folded) > 0 : words.keys.count(token.key) > 0;
}

}  // namespace rasoat::search_detail
