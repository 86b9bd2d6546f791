#include "read/knowledge.h"

#include <toml++/toml.h>

#include "rasoat/knowledge.h"
#include "rasoat/toml_lists.h"

namespace rasoat::read {
namespace {

std::unique_ptr<RE2> compile(const std::string& pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  return std::make_unique<RE2>(pattern, options);
}

std::unordered_set<std::string> set_of(const toml::node_view<const toml::node>& node) {
  const std::vector<std::string> list = strings(node);
  return {list.begin(), list.end()};
}

std::vector<std::unique_ptr<RE2>> patterns(const toml::node_view<const toml::node>& node) {
  std::vector<std::unique_ptr<RE2>> out;
  for (const std::string& pattern : strings(node)) out.push_back(compile(pattern));
  return out;
}

Site site_of(const toml::table& row) {
  const auto text = [&](std::string_view key) { return row[key].value_or<std::string>({}); };
  return {text("host"),        text("text_class"),  text("title_class"),     text("status_class"),
          text("label_class"), text("value_class"), text("effective_label"), text("issued_label")};
}

Knowledge load() {
  const toml::table file = toml::parse(rasoat::knowledge("read.toml"));
  Knowledge out;
  const auto furniture = file["furniture"];
  out.furniture.lines = patterns(furniture["lines"]);
  out.furniture.page_marks = patterns(furniture["page_marks"]);
  out.furniture.stamp_begin = compile(furniture["stamp_begin"].value_or<std::string>({}));
  out.furniture.stamp_end = compile(furniture["stamp_end"].value_or<std::string>({}));
  out.furniture.stamp_lines = furniture["stamp_lines"].value_or<std::size_t>(0);
  const auto legibility = file["legibility"];
  out.legibility.vietnamese = set_of(legibility["vietnamese"]);
  out.legibility.folded = set_of(legibility["folded"]);
  if (const toml::array* list = legibility["legacy"].as_array())
    for (const toml::node& entry : *list)
      if (const toml::table* row = entry.as_table())
        out.legibility.legacy.push_back({(*row)["name"].value_or<std::string>({}), set_of((*row)["words"])});
  out.document_types = strings(file["codification"]["types"]);
  out.attached_file = file["codification"]["attached_file"].value_or<std::string>({});
  if (const toml::array* list = file["site"].as_array())
    for (const toml::node& entry : *list)
      if (const toml::table* row = entry.as_table()) out.sites.push_back(site_of(*row));
  return out;
}

}  // namespace

const Knowledge& knowledge() {
  static const Knowledge loaded = load();
  return loaded;
}

}  // namespace rasoat::read
