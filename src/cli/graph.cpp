#include "cli/graph.h"

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/address.h"
#include "rasoat/cite.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kKeepGoing = nlohmann::json::error_handler_t::replace;

std::string state(const Relation& relation) {
  return relation.ambiguous ? "ambiguous" : relation.id == 0 ? "not-stored" : "stored";
}

Json relations_json(const Relations& relations) {
  Json all = Json::array();
  for (const Relation& one : relations.all)
    all.push_back({{"kind", one.kind},
                   {"direction", one.incoming ? "in" : "out"},
                   {"document", one.document},
                   {"title", one.title.empty() ? Json() : Json(one.title)},
                   {"state", state(one)},
                   {"units", one.units},
                   {"absent", one.absent}});
  return {{"document", relations.document->name()}, {"relations", all}, {"unread", relations.unread}};
}

std::string relations_text(const Relations& relations) {
  std::string out = cite_document(*relations.document) + "\n";
  for (const Relation& one : relations.all) {
    out += fmt::format("  {} {}", relation_words(one), one.document);
    for (const std::string& unit : one.units) out += (&unit == &one.units.front() ? ": " : "; ") + cite_unit(unit);
    if (!one.incoming && one.id == 0) out += one.ambiguous ? " [có nhiều văn bản cùng số trong kho]" : " [không có trong kho]";
    for (const std::string& unit : one.absent) out += fmt::format(" [không có {}]", cite_unit(unit));
    out += "\n";
  }
  if (relations.all.empty()) out += "  (không có quan hệ nào)\n";
  if (relations.unread > 0) out += fmt::format("  … và {} văn bản khác viện dẫn (--limit)\n", relations.unread);
  return out;
}

}  // namespace

std::string relation_words(const Relation& relation) {
  static const std::map<std::string, std::pair<const char*, const char*>> kWords = {
      {"based-on", {"căn cứ", "là căn cứ của"}},
      {"cites", {"viện dẫn", "được viện dẫn tại"}},
      {"amend", {"sửa đổi", "được sửa đổi bởi"}},
      {"supplement", {"bổ sung", "được bổ sung bởi"}},
      {"replace", {"thay thế", "được thay thế bởi"}},
      {"repeal", {"bãi bỏ", "bị bãi bỏ bởi"}},
      {"replace-phrase", {"thay cụm từ tại", "được thay cụm từ bởi"}},
      {"drop-phrase", {"bỏ cụm từ tại", "được bỏ cụm từ bởi"}},
      {"suspend", {"ngưng hiệu lực", "bị ngưng hiệu lực bởi"}},
      {"correct", {"đính chính", "được đính chính bởi"}},
      {"extend", {"kéo dài hiệu lực", "được kéo dài hiệu lực bởi"}},
      {"begin", {"ấn định lại ngày có hiệu lực của", "có ngày có hiệu lực ấn định lại bởi"}}};
  const auto found = kWords.find(relation.kind);
  if (found == kWords.end()) return relation.kind;
  return relation.incoming ? found->second.second : found->second.first;
}

int run_graph(const Global& global, const GraphArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json", "svg"}); !ok) return report(ok.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  auto address = parse_address(arguments.address);
  if (!address) return report(address.error(), global);
  auto id = find_one(**store, *address);
  if (!id) return report(id.error(), global);
  const auto relations = relations_of(**store, *id, static_cast<std::size_t>(arguments.limit));
  if (!relations) return report(relations.error(), global);
  const std::string out = global.format == "svg"    ? relations_svg(*relations)
                          : global.format == "json" ? relations_json(*relations).dump(-1, ' ', false, kKeepGoing) + "\n"
                                                    : relations_text(*relations);
  if (arguments.output.empty()) {
    std::fwrite(out.data(), 1, out.size(), stdout);
    return 0;
  }
  std::ofstream file(arguments.output, std::ios::binary);
  if (!(file << out).flush()) return report(Error{ErrorCode::kPermission, {}, arguments.output}, global);
  return 0;
}

}  // namespace rasoat::cli
