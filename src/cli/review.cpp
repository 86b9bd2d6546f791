// check, compare and audit: findings in every format.
#include <re2/re2.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/command.h"
#include "rasoat/cite.h"
#include "rasoat/effect.h"
#include "rasoat/structure.h"
#include "rasoat/text.h"

namespace rasoat::cli {
namespace {

Result<ReviewOptions> review_options(const Global& global, const ReviewArguments& arguments) {
  auto day = global.day();
  if (!day) return tl::unexpected(day.error());
  ReviewOptions options;
  options.day = *day;
  options.reviewer = normalize(arguments.reviewer);
  options.least = arguments.least;
  options.rules_only = arguments.rules_only;
  return options;
}

std::string rendered(const Review& review, const Global& global) {
  if (global.format == "json") return findings_json(review) + "\n";
  if (global.format == "html") return findings_html(review, global.lang());
  if (global.format == "text") return findings_text(review, global.style());
  if (global.format == "sarif") return findings_sarif(review) + "\n";
  if (global.format == "docx") return findings_docx(review, global.lang());
  if (global.format == "csv") return table_csv(findings_table(review, global.lang()));
  if (global.format == "xlsx") return table_xlsx(findings_table(review, global.lang()));
  std::string lines;
  for (const Finding& finding : review.findings) lines += finding_json(finding) + "\n";
  return lines;
}

bool reaches(const std::vector<Finding>& findings, const std::string& fail_on) {
  if (fail_on == "never") return false;
  const Severity least = fail_on == "info" ? Severity::kInfo : fail_on == "warning" ? Severity::kWarning : Severity::kError;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.suppressed.empty() && finding.severity >= least; });
}

// A heading given apart from the words is that of the article that the citation names.
std::string article_line(const std::string& citation, const std::string& heading) {
  static const RE2 article(R"((?i)điều\s+(\d+[a-zđ]?))");
  std::string number;
  return RE2::PartialMatch(citation, article, &number) ? "Điều " + number + ". " + heading : heading;
}

// One line of `compare --pairs`: a provision without its document.
Document provision_of(const nlohmann::json& side) {
  const auto text = [](const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  std::string words = text(side, "text");
  const std::string heading = text(side, "heading");
  if (!heading.empty() && words.find(heading) == std::string::npos) words = article_line(text(side, "citation"), heading) + "\n" + words;
  Document document = parse_fragment(words);
  if (const auto facts = side.find("document"); facts != side.end() && facts->is_object()) {
    header_from_number(text(*facts, "number"), text(*facts, "title"), document.header);
    if (const auto issued = Date::parse_iso(text(*facts, "issued"))) document.header.issued = issued;
  }
  find_citations(document);
  return document;
}

Result<int> compare_pairs(const std::string& path, const RulePacks& packs, const ReviewOptions& options) {
  std::ifstream file(path);
  if (!file) return fail(ErrorCode::kNotFound, {}, path);
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const nlohmann::json row = nlohmann::json::parse(line, nullptr, false);
    if (row.is_discarded() || !row.is_object() || !row.contains("a") || !row.contains("b") || !row["a"].is_object() ||
        !row["b"].is_object())
      return fail(ErrorCode::kFormat, "{\"id\": …, \"a\": {…}, \"b\": {…}}", fmt::format("{}:{}", path, number));
    const Document reviewed = provision_of(row["a"]);
    const Document other = provision_of(row["b"]);
    std::vector<Finding> findings = compare_documents(reviewed, {}, other, {}, options);
    auto one_sided = rules_against(reviewed, other, packs, options);
    if (!one_sided) return tl::unexpected(one_sided.error());
    std::move(one_sided->begin(), one_sided->end(), std::back_inserter(findings));
    std::string list;
    for (const Finding& finding : findings) list += (list.empty() ? "" : ",") + finding_json(finding);
    const std::string id = row.contains("id") ? row["id"].dump() : "null";
    fmt::print("{{\"id\":{},\"findings\":[{}]}}\n", id, list);
  }
  return 0;
}

// Officers' decisions about a draft stand in a file beside it.
Result<void> put_aside(const std::string& file, const ReviewArguments& arguments, Date day, std::vector<Finding>& findings,
                       Review& review) {
  const std::string path = arguments.suppressions.empty() ? file + ".suppress.toml" : arguments.suppressions;
  std::error_code ignored;
  if (arguments.suppressions.empty() && !std::filesystem::exists(path, ignored)) return {};
  auto list = read_suppressions(path);
  if (!list) return tl::unexpected(list.error());
  for (const Suppression& stale : apply_suppressions(*list, day, findings))
    review.stale.push_back(fmt::format("{}: ghi nhận bỏ qua “{}” {}", stale.place, stale.finding.empty() ? stale.rule : stale.finding,
                                       stale.expires && *stale.expires < day ? "đã hết hạn ngày " + stale.expires->vietnamese()
                                                                             : std::string("không còn phát hiện nào ứng với nó")));
  return {};
}

// Leaves what the earlier result does not have.
Result<void> leave_new(const std::string& baseline, Review& review) {
  if (baseline.empty()) return {};
  auto ids = read_baseline(baseline);
  if (!ids) return tl::unexpected(ids.error());
  const std::set<std::string> known(ids->begin(), ids->end());
  review.known = std::erase_if(review.findings, [&](const Finding& finding) { return known.count(finding.id) > 0; });
  return {};
}

}  // namespace

int finish(const Global& global, const ReviewArguments& arguments, Review review, Date day) {
  review.day = day.iso();
  review.version = RASOAT_VERSION;
  if (auto ok = write_out(global, rendered(review, global), arguments.output); !ok) return report(ok.error(), global);
  return reaches(review.findings, arguments.fail_on) ? 1 : 0;
}

int run_check(const Global& global, const ReviewArguments& arguments) {
  if (!arguments.explain.empty()) return run_rules_explain(global, arguments.explain, arguments.files);
  if (auto ok = check_format(global, review_formats()); !ok) return report(ok.error(), global);
  auto options = review_options(global, arguments);
  if (!options) return report(options.error(), global);
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  // The rules alone can do without a store; then nothing is known of the force of what a document cites.
  std::unique_ptr<Store> store;
  auto opened = open_store(global);
  if (opened)
    store = std::move(*opened);
  else if (!arguments.rules_only)
    return report(opened.error(), global);
  Review review;
  review.reviewer = options->reviewer;
  review.store = store ? global.store_path() : "";
  const std::vector<std::string>& files = arguments.files;
  const auto open = [&](std::size_t i) -> Result<std::shared_ptr<const Document>> {
    auto named = name_document(files[i], store.get());
    return named ? named->document : Result<std::shared_ptr<const Document>>(tl::unexpected(named.error()));
  };
  int unread = 0;  // the status of what could not be read; the rest is checked all the same
  const auto take = [&](std::size_t i, Result<std::vector<Finding>>&& findings) -> Result<void> {
    if (!findings) {
      unread = report(findings.error(), global);
      return {};
    }
    if (auto ok = put_aside(files[i], arguments, options->day, *findings, review); !ok) return ok;
    review.reviewed.push_back(files[i]);
    std::move(findings->begin(), findings->end(), std::back_inserter(review.findings));
    return {};
  };
  Control control;
  control.jobs = global.threads();
  control.cancelled = cancelled;
  if (auto ok = check_each(files.size(), open, store.get(), **packs, *options, control, take); !ok) return report(ok.error(), global);
  if (review.reviewed.empty() && unread != 0) return unread;
  if (auto ok = leave_new(arguments.baseline, review); !ok) return report(ok.error(), global);
  const int status = finish(global, arguments, std::move(review), options->day);
  return unread != 0 ? unread : status;
}

int run_compare(const Global& global, const ReviewArguments& arguments) {
  if (auto ok = check_format(global, review_formats()); !ok) return report(ok.error(), global);
  auto options = review_options(global, arguments);
  if (!options) return report(options.error(), global);
  if (!arguments.pairs.empty()) {
    auto packs = RulePacks::load(global.rules);
    if (!packs) return report(packs.error(), global);
    auto done = compare_pairs(arguments.pairs, **packs, *options);
    return done ? *done : report(done.error(), global);
  }
  // Two files need no store; an address does.
  std::unique_ptr<Store> store;
  if (auto opened = open_store(global)) store = std::move(*opened);
  auto a = name_document(arguments.a, store.get());
  if (!a) return report(a.error(), global);
  auto b = name_document(arguments.b, store.get());
  if (!b) return report(b.error(), global);
  Review review;
  review.reviewer = options->reviewer;
  review.store = store ? global.store_path() : "";
  review.reviewed = {arguments.a, arguments.b};
  review.findings = compare_documents(*a->document, a->units, *b->document, b->units, *options);
  return finish(global, arguments, std::move(review), options->day);
}

int run_audit(const Global& global, const ReviewArguments& arguments) {
  if (!arguments.merged.empty()) return run_merged(global, arguments);
  if (!arguments.trigger.empty()) return run_work_list(global, arguments);
  if (auto ok = check_format(global, review_formats()); !ok) return report(ok.error(), global);
  auto options = review_options(global, arguments);
  if (!options) return report(options.error(), global);
  AuditOptions audit_options;
  audit_options.review = *options;
  if (!arguments.part.empty()) {
    const bool read = std::sscanf(arguments.part.c_str(), "%d/%d", &audit_options.part, &audit_options.parts) == 2;
    if (!read || audit_options.part < 1 || audit_options.parts < audit_options.part)
      return report(Error{ErrorCode::kUsage, fmt::format("--part {}: K/N, 1 ≤ K ≤ N", arguments.part), {}}, global);
  }
  auto packs = RulePacks::load(global.rules);
  if (!packs) return report(packs.error(), global);
  auto store = open_store(global);
  if (!store) return report(store.error(), global);
  Control control;
  control.jobs = global.threads();
  control.cancelled = cancelled;
  Result<std::vector<Finding>> findings = fail(ErrorCode::kCancelled);
  {
    ProgressBar bar(global.quiet);
    control.progress = [&](const Progress& progress) { bar.draw(progress); };
    findings = audit(**store, **packs, audit_options, control);
  }
  if (!findings) return report(findings.error(), global);
  Review review;
  review.reviewer = options->reviewer;
  review.store = global.store_path();
  review.reviewed = {global.store_path()};
  review.findings = std::move(*findings);
  return finish(global, arguments, std::move(review), options->day);
}

}  // namespace rasoat::cli
