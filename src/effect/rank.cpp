#include <toml++/toml.h>

#include <vector>

#include "rasoat/effect.h"
#include "rasoat/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

struct Row {
  std::string type, of;
  int rank = 0;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> instance = [] {
    std::vector<Row> out;
    try {
      const toml::table file = toml::parse(knowledge("types.toml"));
      for (const toml::node& node : *file["rank"].as_array()) {
        const toml::table& row = *node.as_table();
        out.push_back({row["type"].value_or(std::string()), row["of"].value_or(std::string()), row["rank"].value_or(0)});
      }
    } catch (const toml::parse_error&) {
      out.clear();  // tests hold our own files to their form
    }
    return out;
  }();
  return instance;
}

}  // namespace

int rank(const Header& header) {
  // A provision given without a number is ranked by its type alone.
  if (!header.normative && (header.draft || !header.number.empty())) return 0;
  std::string where = fold(header.number);
  for (const std::string& issuer : header.issuers) where += " " + fold(issuer);
  for (const Row& row : rows())
    if (row.type == header.type && where.find(row.of) != std::string::npos) return row.rank;
  return 0;
}

}  // namespace rasoat
