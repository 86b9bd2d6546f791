// The use cases: what the command line and the web page call. Owns threads, progress and cancellation.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "rasoat/finding.h"
#include "rasoat/read.h"
#include "rasoat/rules.h"
#include "rasoat/store.h"

namespace rasoat {

/// How far a long piece of work is. Called from one thread at a time.
struct Progress {
  std::size_t done = 0, total = 0;  ///< files or documents; total 0 while unknown
  std::string what;                 ///< the item at hand
};

/// What long work asks and tells its caller.
struct Control {
  int jobs = 1;  ///< threads, at least 1
  std::function<bool()> cancelled = [] { return false; };
  std::function<void(const Progress&)> progress = [](const Progress&) {};
};

// --- index ---

struct IndexOptions {
  std::vector<std::string> paths;  ///< files and folders
  Keep keep = Keep::kBytes;
  bool prune = false;  ///< forget stored files that lie under `paths` and are gone
  Limits limits;
};

struct IndexFailure {
  std::string file;
  Error error;
};

struct IndexResult {
  std::int64_t documents = 0;  ///< put into the store by this run
  std::int64_t units = 0;      ///< of these documents
  std::int64_t unchanged = 0;  ///< documents that were there already, with the same words
  std::int64_t pruned = 0;     ///< files forgotten
  std::int64_t warnings = 0;   ///< documents that look wrong (articles out of order, no number, …)
  std::vector<IndexFailure> failed;
  bool cancelled = false;  ///< stopped by the user; what was put before stays
};

/// Reads new and changed files into the store. A failure of one file is recorded and the rest goes on; an error of the store ends it.
Result<IndexResult> index(Store& store, const IndexOptions& options, const Control& control);

// --- review ---

/// A finding that an officer has looked at and put aside, from the file beside the draft.
struct Suppression {
  std::string finding;  ///< id of the finding; else `rule`, and `unit` if only there
  std::string rule, unit;
  std::string reason, officer, decision;  ///< why, who, by which paper
  std::optional<Date> expires;            ///< the last day on which it holds
  std::string place;                      ///< file:line
};
/// Reads `[[suppress]]` tables. kRule with file:line:column where one is not well formed.
Result<std::vector<Suppression>> read_suppressions(const std::string& path);
/// Marks the findings that are put aside on `day`; gives the suppressions that match none or have expired.
std::vector<Suppression> apply_suppressions(const std::vector<Suppression>& list, Date day, std::vector<Finding>& findings);

/// Ids of the findings of an earlier result (JSON or JSONL).
Result<std::vector<std::string>> read_baseline(const std::string& path);

struct ReviewOptions {
  Date day;                 ///< the day on which provisions are held against each other
  std::string reviewer;     ///< who is reviewing; empty: the issuer of the reviewed document
  double least = 0.5;       ///< findings below this confidence are left out
  bool rules_only = false;  ///< the rule packs alone: nothing is compared
};

/// Reviews a draft or an issued document against the store (may be null) and the rule packs.
Result<std::vector<Finding>> check(const Document& draft, const Store* store, const RulePacks& packs, const ReviewOptions& options);

/// Opens one of many documents; asked from several threads.
using OpenDocument = std::function<Result<std::shared_ptr<const Document>>(std::size_t)>;
/// Gets what was found on one of many, or why it was not checked; an error that it returns ends the run.
using TakeFindings = std::function<Result<void>(std::size_t, Result<std::vector<Finding>>&&)>;
/// check() of many documents: on `control.jobs` threads, what they cite looked up once, and handed to `take` on the calling thread in
/// their order.
Result<void> check_each(std::size_t count, const OpenDocument& open, const Store* store, const RulePacks& packs,
                        const ReviewOptions& options, const Control& control, const TakeFindings& take);

/// Why a rule fires on a document or not; `store` may be null.
std::vector<RuleReason> explain_rule(const RulePacks& packs, std::string_view id, const Document& document, const Store* store, Date day);

/// Reviews two documents, or units of them (empty: all), against each other. Nothing need be stored. `a` is the one under review
/// unless ranks and dates say otherwise.
std::vector<Finding> compare_documents(const Document& a, const std::vector<std::int32_t>& units_a, const Document& b,
                                       const std::vector<std::int32_t>& units_b, const ReviewOptions& options);

/// What rules say of the reviewed provision where it is held against another: of competence and validity alone, for a piece may lack what
/// form asks for. Where the other is what takes the power away, it is the finding's second side.
Result<std::vector<Finding>> rules_against(const Document& reviewed, const Document& other, const RulePacks& packs, ReviewOptions options);

struct AuditOptions {
  ReviewOptions review;
  int part = 1, parts = 1;  ///< part k of n, 1-based
  double overlap = 0;       ///< least weighted overlap of two articles to be compared; 0: by the size of the store
};

/// Reviews the whole store against itself.
Result<std::vector<Finding>> audit(const Store& store, const RulePacks& packs, const AuditOptions& options, const Control& control);

/// The results of several parts of an audit as one: findings of one cause in several parts become one.
std::vector<Finding> merge_findings(std::vector<Finding> findings);

/// Why a stored document has to be looked at again.
enum class Touch : unsigned char { kActedOn, kBasedOn, kCites, kSameMatter };
std::string_view touch_name(Touch touch);  ///< "acted-on", "based-on", "cites", "same-matter"

/// A stored document that a draft or a new document touches.
struct Impact {
  std::int64_t document = 0;
  Touch touch = Touch::kSameMatter;  ///< the strongest reason
  std::string via;                   ///< what it is based on or cites; empty where that is the touching document itself
  std::vector<std::string> units;    ///< of the stored document, in reading order; empty: its bases, or the whole
};

/// Which documents in force on `day` a document touches: those that it amends or ends; those based on it or on what it amends; those
/// that cite it or what it amends; those on its matter. Strongest reason first. `unit` (-1: all) restricts it to one provision.
Result<std::vector<Impact>> impact(const Document& document, std::int32_t unit, const Store& store, Date day);

/// A document whose legal basis, or something that it cites, was changed.
struct BasisChange {
  std::int64_t document = 0;  ///< to be reviewed
  bool basis = false;         ///< named in its "Căn cứ", not only cited
  std::int64_t changed = 0;
  Event event;
};

/// The work list after changes of the law: documents in force on `day` of which a basis or citation was acted on from `since` to `day`.
Result<std::vector<BasisChange>> basis_changes(const Store& store, Date since, Date day, const Control& control);

/// Two provisions on one matter of two rule sets of one merged province; on one side it may be absent.
struct MergedRow {
  Side a, b;
  double score = 0;
  std::vector<Difference> differences;  ///< spans and units are those of the documents of both sides
};

/// What the rule sets of these areas, now one province, say on each matter. Nothing here is an error: each holds for its old area
/// until the province unifies them. Rows in the order of the first area's documents; what has no counterpart comes last.
Result<std::vector<MergedRow>> compare_merged(const Store& store, const std::vector<std::string>& areas, Date day, const Control& control);

/// What recomputing a finding from its sources gave.
enum class Verdict : unsigned char {
  kConfirmed,     ///< the quotes stand in the sources, and comparing them gives the same finding again
  kQuotesOnly,    ///< the quotes stand there; the finding needs more than its two provisions (a rule that asks the store)
  kNotFound,      ///< the quotes stand there, but comparing them does not give this finding
  kQuoteMissing,  ///< a source no longer holds the quoted words
  kUnreadable     ///< a source cannot be read
};
std::string_view verdict_name(Verdict verdict);

/// Recomputes findings from the files that they name alone, without a store; a verdict for each, in their order.
std::vector<Verdict> verify(const std::vector<Finding>& findings, const RulePacks& packs, const ReviewOptions& options,
                            const Control& control);

/// A document's text on a day.
struct TextOn {
  std::shared_ptr<const Document> base;  ///< the text that the acts were applied to
  Consolidated text;
  bool edited =
      false;  ///< the base is an edition that holds amendments already (the codification, a consolidated text): nothing was applied
};

/// The text of a stored document in force on `day`: as enacted, with the stored documents that amended it until then.
Result<TextOn> text_on(const Store& store, std::int64_t document, Date day);

/// A unit whose words differ between two days; on one side it may be absent.
struct Change {
  std::string unit;
  std::string before, after;  ///< as printed; empty where the unit is absent
  std::string by;             ///< number of the document that changed it
};

/// What changed between the texts of two days, in reading order of the later one; units that ended come last.
std::vector<Change> changes_between(const Consolidated& before, const Consolidated& after);

/// Units that an identifier names in a document: the unit itself, as a list for compare_documents. kNotFound if absent.
Result<std::vector<std::int32_t>> units_of(const Document& document, const std::string& identifier);

}  // namespace rasoat
