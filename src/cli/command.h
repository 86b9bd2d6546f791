// What every command has in common, and the commands themselves. A command prints its result on standard output and
// returns the exit status of the contract.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "rasoat/app.h"
#include "rasoat/report.h"
#include "rasoat/store.h"
#include "rasoat/table.h"

namespace rasoat::cli {

/// Options that every command takes.
struct Global {
  std::string store;
  std::vector<std::string> rules;
  std::string format = "text";
  std::string language = "vi";
  std::string color = "auto";
  std::string as_of;
  int jobs = 0;
  bool quiet = false;

  [[nodiscard]] Language lang() const { return language == "en" ? Language::kEnglish : Language::kVietnamese; }
  [[nodiscard]] Style style() const;
  [[nodiscard]] std::string store_path() const;
  [[nodiscard]] Result<Date> day() const;
  [[nodiscard]] int threads() const;
};

/// Says the error on standard error and returns its exit status.
int report(const Error& error, const Global& global);

/// What is said where the packs have no rule of that id.
Error no_such_rule(const std::string& id, const Global& global);

/// The formats of findings, and of the lists of `audit`.
const std::vector<std::string>& review_formats();
const std::vector<std::string>& table_formats();

/// kUsage if the format is none of these.
Result<void> check_format(const Global& global, const std::vector<std::string>& allowed);

/// Writes a result to the file, or to standard output if none is named. Bytes of Word and Excel are not shown on a terminal: kUsage.
Result<void> write_out(const Global& global, const std::string& bytes, const std::string& path);

/// A table in the format asked for: html, csv, xlsx or docx.
Result<void> write_table(const Global& global, const Table& table, const std::string& path);

/// Opens the store for reading; null result only with an error.
Result<std::unique_ptr<Store>> open_store(const Global& global);

/// A document named by a file's path or by an address, with the units that the address names (empty: all).
struct Named {
  std::shared_ptr<const Document> document;
  std::vector<std::int32_t> units;
  std::string name;  ///< as given
};
/// `store` may be null: then only files can be named.
Result<Named> name_document(const std::string& argument, const Store* store);
/// The one stored document that the address names: kNotFound or kAmbiguous (with the candidates) otherwise.
Result<std::int64_t> find_one(const Store& store, const Address& address);

struct IndexArguments {
  std::vector<std::string> paths;
  bool link = false, prune = false;
};
int run_index(const Global& global, const IndexArguments& arguments);

struct ParseArguments {
  std::string file;
  bool with_text = false;
};
int run_parse(const Global& global, const ParseArguments& arguments);

struct ShowArguments {
  std::string address;
  bool norms = false, raw = false;
};
int run_show(const Global& global, const ShowArguments& arguments);

struct DiffArguments {
  std::string address, from, to;
};
int run_diff(const Global& global, const DiffArguments& arguments);

struct SearchArguments {
  std::string query, batch, type, issuer, province;
  int limit = 10;
};
int run_search(const Global& global, const SearchArguments& arguments);

struct RelatedArguments {
  std::string address, batch;
  bool text_only = false;
  int limit = 10;
};
int run_related(const Global& global, const RelatedArguments& arguments);

struct ReviewArguments {
  std::vector<std::string> files;  ///< check
  std::string a, b, pairs;         ///< compare
  std::string part;                ///< audit: "K/N"
  std::string merged;              ///< audit: "Area,Area"
  std::string trigger, since;      ///< audit: a work list in place of findings
  std::string reviewer, fail_on = "error", output;
  std::string explain;       ///< check: the rule whose working is shown
  std::string baseline;      ///< check: an earlier result
  std::string suppressions;  ///< check: instead of the file beside each draft
  bool rules_only = false;
  double least = 0.5;
};
int run_check(const Global& global, const ReviewArguments& arguments);
int run_compare(const Global& global, const ReviewArguments& arguments);
int run_audit(const Global& global, const ReviewArguments& arguments);
/// `audit --merged`: the table of two rule sets.
int run_merged(const Global& global, const ReviewArguments& arguments);
/// `audit --trigger basis-changed`: what to review after changes of the law.
int run_work_list(const Global& global, const ReviewArguments& arguments);
/// Prints a review in the format asked for, and returns the exit status that its findings mean.
int finish(const Global& global, const ReviewArguments& arguments, Review review, Date day);

int run_impact(const Global& global, const std::string& subject, const std::string& output);
int run_verify(const Global& global, const std::string& path);
int run_merge(const Global& global, const ReviewArguments& arguments);

struct GraphArguments {
  std::string address, output;
  int limit = 200;
};
int run_graph(const Global& global, const GraphArguments& arguments);

/// The edition of the codification in words: "Bộ pháp điển, bản tháng 02/2025"; other words as they are.
std::string edition_words(const std::string& edition, Language language);

struct StatusArguments {
  bool missing = false, differences = false;
};
int run_status(const Global& global, const StatusArguments& arguments);

int run_rules_list(const Global& global);
int run_rules_show(const Global& global, const std::string& id);
int run_rules_test(const Global& global);
/// A rule's skeleton on standard output, ready to be filled in.
int run_rules_new(const Global& global, const std::string& id);
/// Why a rule does or does not fire on each of the files.
int run_rules_explain(const Global& global, const std::string& id, const std::vector<std::string>& files);

}  // namespace rasoat::cli
