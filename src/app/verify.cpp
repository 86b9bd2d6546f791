// Findings recomputed from the files that they name: no store, no index, no candidates; only the two provisions and the comparators.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "app/review.h"
#include "rasoat/address.h"
#include "rasoat/compare.h"
#include "rasoat/structure.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// The documents of the files named so far, each read once and understood when it is asked for.
class Sources {
 public:
  // nullptr if the file cannot be read or holds no such document.
  const Document* find(const std::string& path, const std::string& name) {
    const auto known = documents_.find({path, name});
    if (known != documents_.end()) return known->second.get();
    std::unique_ptr<Document>& document = documents_[{path, name}];
    for (const Source& source : read(path)) {
      if (!source.part.empty() && number_key(source.part) != number_key(name)) continue;
      auto one = std::make_unique<Document>(understand(source));
      if (one->name() != name) continue;
      document = std::move(one);
      break;
    }
    return document.get();
  }

 private:
  const std::vector<Source>& read(const std::string& path) {
    const auto [at, fresh] = sources_.emplace(path, std::vector<Source>());
    if (!fresh) return at->second;
    std::error_code ignored;
    auto sources = fs::is_directory(path, ignored) ? read_folder(path) : read_file(path);
    if (sources) at->second = std::move(*sources);
    return at->second;
  }

  // A folder is an edition of the codification: its documents are spread over its files.
  static Result<std::vector<Source>> read_folder(const std::string& path) {
    std::vector<std::string> names;
    std::error_code fault;
    for (fs::directory_iterator at(path, fault), end; !fault && at != end; at.increment(fault)) names.push_back(at->path().string());
    std::sort(names.begin(), names.end());
    std::vector<CodificationFile> files;
    for (const std::string& name : names)
      if (auto bytes = load_file(name); bytes && is_codification(*bytes)) files.push_back({name, std::move(*bytes)});
    return read_codification(files, path, fs::path(path).filename().string());
  }

  std::map<std::string, std::vector<Source>> sources_;
  std::map<std::pair<std::string, std::string>, std::unique_ptr<Document>> documents_;
};

bool quoted(const Side& side, const Document& document) {
  const std::string& words = document.text.words;
  if (side.span.end <= words.size() && document.words(side.span) == side.quote) return true;
  return words.find(side.quote) != std::string::npos;
}

Status status_named(const std::string& name) {
  for (const Status status :
       {Status::kInForce, Status::kNotYet, Status::kExpired, Status::kExpiredInPart, Status::kSuspended, Status::kDraft})
    if (status_name(status) == name) return status;
  return Status::kUnknown;
}

// The article that a unit lies in, for its clauses are compared together; all of a document where there is none.
std::vector<std::int32_t> article_of(const Document& document, const std::string& id) {
  const Unit* unit = document.find(id);
  if (!unit) return {};
  const auto index = static_cast<std::int32_t>(unit - document.units.data());
  const std::int32_t article = document.ancestor(index, UnitKind::kArticle);
  return {article >= 0 ? article : index};
}

class Verifier {
 public:
  Verifier(const RulePacks& packs, const ReviewOptions& options) : packs_(packs), options_(options) {}

  Verdict verify(const Finding& finding) {
    const Document* a = sources_.find(finding.a.file, finding.a.document);
    const Document* b = finding.b ? sources_.find(finding.b->file, finding.b->document) : nullptr;
    if (!a || (finding.b && !b)) return Verdict::kUnreadable;
    if (!quoted(finding.a, *a) || (b && !quoted(*finding.b, *b))) return Verdict::kQuoteMissing;
    Party one{a, status_named(finding.a.in_force), {}};
    // A rule's finding needs no second side, even where it names one.
    if (!b || !finding.pack.name.empty()) return rule_again(finding, one) ? Verdict::kConfirmed : Verdict::kQuotesOnly;
    const Document opened = with_new_text(*a);
    one.document = &opened;
    const Party other{b, status_named(finding.b->in_force), {}};
    const bool found = compared_again(finding, one, article_of(opened, finding.a.unit), other, article_of(*b, finding.b->unit)) ||
                       compared_again(finding, one, {}, other, {});
    return found ? Verdict::kConfirmed : Verdict::kNotFound;
  }

 private:
  bool rule_again(const Finding& finding, const Party& party) const {
    std::vector<Finding> again;
    add_rule_findings(party, nullptr, packs_, options_, again);
    return std::any_of(again.begin(), again.end(), [&](const Finding& one) { return one.id == finding.id; });
  }

  bool compared_again(const Finding& finding, const Party& a, const std::vector<std::int32_t>& units_a, const Party& b,
                      const std::vector<std::int32_t>& units_b) const {
    for (const Difference& difference : compare(*a.document, units_a, *b.document, units_b)) {
      const auto again = judge(difference, a, b, judge_options(options_));
      if (again && again->id == finding.id) return true;
    }
    return false;
  }

  const RulePacks& packs_;
  const ReviewOptions& options_;
  Sources sources_;
};

}  // namespace

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kConfirmed:
      return "confirmed";
    case Verdict::kQuotesOnly:
      return "quotes-only";
    case Verdict::kNotFound:
      return "not-found";
    case Verdict::kQuoteMissing:
      return "quote-missing";
    case Verdict::kUnreadable:
      break;
  }
  return "unreadable";
}

std::vector<Verdict> verify(const std::vector<Finding>& findings, const RulePacks& packs, const ReviewOptions& options,
                            const Control& control) {
  Verifier verifier(packs, options);
  std::vector<Verdict> out;
  for (const Finding& finding : findings) {
    if (control.cancelled()) break;
    out.push_back(verifier.verify(finding));
    control.progress({out.size(), findings.size(), finding.a.document});
  }
  return out;
}

}  // namespace rasoat
