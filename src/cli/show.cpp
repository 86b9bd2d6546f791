#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "rasoat/cite.h"
#include "rasoat/norm.h"

namespace rasoat::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kReplace = nlohmann::json::error_handler_t::replace;

std::string dashed(std::string_view words) {
  return words.empty() ? "–" : std::string(words);
}

// The units asked for: the one named, or all at the top.
std::vector<std::int32_t> wanted(const Named& named) {
  if (!named.units.empty()) return named.units;
  std::vector<std::int32_t> all;
  for (std::size_t i = 0; i < named.document->units.size(); ++i) all.push_back(static_cast<std::int32_t>(i));
  return all;
}

std::string norms_text(const Named& named) {
  const Document& document = *named.document;
  std::string out;
  for (const std::int32_t unit : wanted(named))
    for (const Norm& norm : norms_of(document, unit)) {
      out += fmt::format("{}\n  chủ thể: {}\n  tính chất: {} ({})\n  hành vi: {} {}\n", document.units[static_cast<std::size_t>(unit)].id,
                         dashed(document.words(norm.bearer)), modality_name(norm.modality), dashed(document.words(norm.marker)),
                         dashed(document.words(norm.act)), document.words(norm.object));
      if (!norm.condition.empty()) out += fmt::format("  điều kiện: {}\n", document.words(norm.condition));
      if (!norm.exception.empty()) out += fmt::format("  ngoại lệ: {}\n", document.words(norm.exception));
      for (const Quantity& quantity : norm.quantities) out += fmt::format("  mức: {} ({})\n", document.words(quantity.span), quantity.role);
    }
  return out;
}

Json norms_json(const Named& named) {
  const Document& document = *named.document;
  Json norms = Json::array();
  for (const std::int32_t unit : wanted(named))
    for (const Norm& norm : norms_of(document, unit)) {
      Json quantities = Json::array();
      for (const Quantity& quantity : norm.quantities)
        quantities.push_back({{"text", document.words(quantity.span)}, {"role", quantity.role}, {"unit", quantity.unit}});
      norms.push_back({{"unit", document.units[static_cast<std::size_t>(unit)].id},
                       {"bearer", document.words(norm.bearer)},
                       {"modality", modality_name(norm.modality)},
                       {"act", document.words(norm.act)},
                       {"object", document.words(norm.object)},
                       {"role", norm.role},
                       {"condition", document.words(norm.condition)},
                       {"exception", document.words(norm.exception)},
                       {"quantities", quantities}});
    }
  return norms;
}

std::string unit_text(const Named& named) {
  const Document& document = *named.document;
  if (named.units.empty()) return document.text.words;
  return std::string(document.words(document.units[static_cast<std::size_t>(named.units.front())].extent)) + "\n";
}

std::string title_line(const Named& named, const Style& style) {
  const Document& document = *named.document;
  std::string line = cite_document(document);
  if (!named.units.empty()) line = cite_unit(document.units[static_cast<std::size_t>(named.units.front())].id) + " – " + line;
  return style.color ? "\033[1m" + line + "\033[0m\n" : line + "\n";
}

}  // namespace

int run_show(const Global& global, const ShowArguments& arguments) {
  if (auto ok = check_format(global, {"text", "json"}); !ok) return report(ok.error(), global);
  auto day = global.day();
  if (!day) return report(day.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  auto address = parse_address(arguments.address);
  if (!address) return report(address.error(), global);
  auto id = find_one(**store, *address);
  if (!id) return report(id.error(), global);
  auto named = name_document(arguments.address, store->get());
  if (!named) return report(named.error(), global);
  std::string why;
  const Status status = (*store)->status(*id, *day, address->unit, &why);
  std::string out;
  if (global.format == "json") {
    Json json = {{"document", named->document->name()}, {"unit", address->unit}, {"status", status_name(status)}, {"why", why}};
    if (arguments.norms)
      json["norms"] = norms_json(*named);
    else
      json["text"] = unit_text(*named);
    out = json.dump(-1, ' ', false, kReplace) + "\n";
  } else if (arguments.norms) {
    out = norms_text(*named);
  } else if (arguments.raw) {
    out = unit_text(*named);
  } else {
    const Style style = global.style();
    out = title_line(*named, style) +
          fmt::format("{} ({}){}\n\n", status_words(status, global.lang()), day->vietnamese(), why.empty() ? "" : " – " + why) +
          unit_text(*named);
  }
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}

}  // namespace rasoat::cli
