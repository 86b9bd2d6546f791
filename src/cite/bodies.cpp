#include "rasoat/bodies.h"

#include <toml++/toml.h>

#include <map>

#include "rasoat/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Taken {
  std::string by;
  std::optional<Date> since;
};

struct Facts {
  std::map<std::string, std::string> types;  // slug → name
  std::map<std::string, std::string> known;  // folded name or code → name
  std::map<std::string, Taken> successor;    // folded name or code → body
  std::map<std::string, Taken> province;     // folded name → province
};

// Spelling out of the way: case, marks, "Uỷ"/"Ủy", blanks around hyphens.
std::string key(std::string_view name) {
  std::string out;
  for (const char c : fold(name))
    if (c != ' ' && c != '-' && c != ',') out += c;
  return out;
}

std::optional<Date> date_of(const toml::node* node) {
  const auto date = node ? node->value<toml::date>() : std::nullopt;
  return date ? Date::make(date->year, date->month, date->day) : std::nullopt;
}

void read_bodies(Facts& facts) {
  const toml::table file = toml::parse(knowledge("bodies.toml"));
  for (const toml::node& node : *file["body"].as_array()) {
    const toml::table& row = *node.as_table();
    const std::string name = row["name"].value_or(std::string());
    facts.known[key(name)] = name;
    if (const toml::array* codes = row["codes"].as_array())
      for (const toml::node& code : *codes) facts.known[key(code.value_or(std::string()))] = name;
    if (const toml::array* merged = row["merged"].as_array())
      for (const toml::node& one : *merged) facts.successor[key(one.value_or(std::string()))] = {name, date_of(row.get("since"))};
  }
  const toml::table& provinces = *file["provinces"].as_table();
  for (const toml::node& node : *provinces["merged"].as_array()) {
    const toml::array& group = *node.as_array();
    for (std::size_t i = 1; i < group.size(); ++i)
      facts.province[key(group[i].value_or(std::string()))] = {group[0].value_or(std::string()), date_of(provinces.get("since"))};
  }
}

const Facts& facts() {
  static const Facts instance = [] {
    Facts out;
    try {
      read_bodies(out);
    } catch (const toml::parse_error&) {
      out = {};  // tests hold our own files to their form
    }
    return out;
  }();
  return instance;
}

}  // namespace

std::string body_on(std::string_view name, Date day) {
  const std::string folded = key(name);
  const auto taken = facts().successor.find(folded);
  if (taken != facts().successor.end() && (!taken->second.since || *taken->second.since <= day)) return taken->second.by;
  const auto known = facts().known.find(folded);
  return known != facts().known.end() ? known->second : std::string(name);
}

bool same_body(std::string_view one, std::string_view other, Date day) {
  if (one.empty() || other.empty()) return false;
  return key(one) == key(other) || key(body_on(one, day)) == key(body_on(other, day));
}

std::string province_on(std::string_view province, Date day) {
  const auto found = facts().province.find(key(province));
  return found != facts().province.end() && *found->second.since <= day ? found->second.by : std::string(province);
}

}  // namespace rasoat
