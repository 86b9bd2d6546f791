#include "effect/knowledge.h"

#include <toml++/toml.h>

#include "rasoat/knowledge.h"
#include "rasoat/text.h"
#include "rasoat/toml_lists.h"

namespace rasoat::effect {
namespace {

std::vector<std::string> folded(std::vector<std::string> list) {
  for (std::string& one : list) one = fold(one);
  return list;
}

Words load() {
  try {
    const toml::table file = toml::parse(rasoat::knowledge("amending.toml"));
    return {strings(file["openings"]), folded(strings(file["abolishing"])), folded(strings(file["amending_names"]))};
  } catch (const toml::parse_error&) {
    return {};  // tests hold our own files to their form
  }
}

}  // namespace

const Words& words() {
  static const Words kWords = load();
  return kWords;
}

}  // namespace rasoat::effect
