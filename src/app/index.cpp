// Indexing: several threads read, understand and pack, one writes, in the order of the plan, so that a store does not depend on
// the number of threads. Documents are committed in batches of a few megabytes: a stop loses at most the batch at hand, and
// the next run finds it new again.
#include <xxhash.h>

#include <fmt/format.h>

#include <exception>
#include <set>

#include "app/ordered.h"
#include "app/plan.h"
#include "rasoat/app.h"

namespace rasoat {
namespace {

constexpr std::size_t kBatchBytes = 8u << 20;
constexpr std::size_t kWindow = 64;

std::string hash_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

// What one thread makes of one file or one document of the codification.
struct Made {
  StoredFile file;
  std::shared_ptr<const PackedFile> packed;
  std::int64_t documents = 0, units = 0, warnings = 0;
  std::size_t bytes = 0;  // of the file and of the words
  std::optional<Error> error;

  void pack(std::string_view content, Keep keep, std::vector<Document> understood) {
    bytes = content.size();
    for (const Document& document : understood) {
      bytes += document.text.words.size();
      units += static_cast<std::int64_t>(document.units.size());
      warnings += document.warnings.empty() ? 0 : 1;
    }
    documents = static_cast<std::int64_t>(understood.size());
    packed = Store::pack(file, content, keep, std::move(understood));
  }
};

std::vector<Document> understand_all(const std::vector<Source>& sources) {
  std::vector<Document> documents;
  documents.reserve(sources.size());
  for (const Source& source : sources) documents.push_back(understand(source));
  return documents;
}

Made make_file(StoredFile file, const IndexOptions& options) {
  Made made;
  made.file = std::move(file);
  try {
    auto bytes = load_file(made.file.path, options.limits);
    if (!bytes) {
      made.error = bytes.error();
      return made;
    }
    made.file.hash = hash_of(*bytes);
    auto sources = read_bytes(*bytes, made.file.path, options.limits);
    if (sources)
      made.pack(*bytes, options.keep, understand_all(*sources));
    else
      made.error = sources.error();
  } catch (const std::exception& fault) {
    made.error = Error{ErrorCode::kInternal, fault.what(), made.file.path};
  }
  return made;
}

std::string content_of(const Source& source) {
  std::string content = source.imported.edition + "\n";
  for (const Paragraph& paragraph : source.paragraphs) content += paragraph.text + "\n";
  return content;
}

// A document of the codification is stored as a file of its own, named by folder and number; its bytes are those of the folder's files.
Made make_codified(const Source& source, const std::string& folder) {
  Made made;
  const std::string content = content_of(source);
  made.file = {folder + "#" + source.part, content.size(), 0, hash_of(content)};
  try {
    std::vector<Document> documents;
    documents.push_back(understand(source));
    made.pack({}, Keep::kLink, std::move(documents));
  } catch (const std::exception& fault) {
    made.error = Error{ErrorCode::kInternal, fault.what(), made.file.path};
  }
  return made;
}

class Indexer {
 public:
  Indexer(Store& store, const IndexOptions& options, const Control& control) : store_(store), options_(options), control_(control) {}

  Result<IndexResult> run() {
    IndexPlan plan = plan_index(store_, options_);
    result_.failed = std::move(plan.failed);
    result_.unchanged = static_cast<std::int64_t>(plan.same.size());
    total_ = plan.files.size();
    forget(plan.gone);
    for (const CodificationFolder& folder : plan.folders) codification(folder);
    files(plan.files);
    commit();
    if (fault_) return tl::unexpected(*fault_);
    result_.cancelled = control_.cancelled();
    if (auto done = store_.finish(control_.cancelled); !done && done.error().code != ErrorCode::kCancelled)
      return tl::unexpected(done.error());
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool stopped() const { return fault_.has_value() || control_.cancelled(); }

  void files(const std::vector<StoredFile>& files) {
    if (stopped()) return;
    ordered<Made>(
        files.size(), control_.jobs, kWindow, [&](std::size_t i) { return make_file(files[i], options_); },
        [&](std::size_t, Made&& made) { return take(std::move(made)); });
  }

  void codification(const CodificationFolder& folder) {
    std::vector<CodificationFile> read;
    std::vector<StoredFile> files;  // those that were read, in the order of `read`
    for (const StoredFile& file : folder.files) {
      if (stopped()) return;
      auto bytes = load_file(file.path, options_.limits);
      if (!bytes) {
        result_.failed.push_back({file.path, bytes.error()});
        continue;
      }
      read.push_back({file.path, std::move(*bytes)});
      files.push_back(file);
    }
    auto sources = read_codification(read, folder.path, folder.edition, options_.limits);
    if (!sources) return result_.failed.push_back({folder.path, sources.error()});
    // A document that a newer edition of this run holds is not taken again from an older one.
    std::erase_if(*sources, [&](const Source& source) { return !codified_.insert(source.imported.type + " " + source.part).second; });
    total_ += sources->size();
    ordered<Made>(
        sources->size(), control_.jobs, kWindow,
        [&](std::size_t i) {
          Made made = make_codified((*sources)[i], folder.path);
          (*sources)[i] = {};
          return made;
        },
        [&](std::size_t, Made&& made) { return take(std::move(made)); });
    // The files themselves come last: a run that was stopped before reads the folder again.
    if (stopped()) return;
    ordered<Made>(
        read.size(), control_.jobs, kWindow,
        [&](std::size_t i) {
          Made made;
          made.file = files[i];
          made.file.hash = hash_of(read[i].bytes);
          made.pack(read[i].bytes, options_.keep, {});
          read[i] = {};
          return made;
        },
        [&](std::size_t, Made&& made) {
          put(made);
          return !stopped();
        });
  }

  // False ends the run.
  bool take(Made&& made) {
    ++done_;
    control_.progress({done_, total_, made.file.path});
    if (made.error) {
      result_.failed.push_back({made.file.path, *made.error});
    } else if (const auto stored = store_.file(made.file.path); stored && !made.file.hash.empty() && stored->hash == made.file.hash) {
      result_.unchanged += made.documents;
    } else {
      result_.units += made.units;
      result_.warnings += made.warnings;
      result_.documents += made.documents;
      put(made);
    }
    return !stopped();
  }

  void put(const Made& made) {
    if (!open_) {
      if (auto begun = store_.begin(); !begun) return set_fault(begun.error());
      open_ = true;
    }
    if (auto ok = store_.put(*made.packed); !ok) return set_fault(ok.error());
    batch_ += made.bytes;
    if (batch_ >= kBatchBytes) commit();
  }

  void forget(const std::vector<std::string>& gone) {
    for (const std::string& path : gone) {
      if (stopped()) return;
      if (!open_) {
        if (auto begun = store_.begin(); !begun) return set_fault(begun.error());
        open_ = true;
      }
      if (auto ok = store_.remove_file(path); !ok) return set_fault(ok.error());
      ++result_.pruned;
    }
  }

  void commit() {
    if (!open_) return;
    open_ = false;
    batch_ = 0;
    if (fault_) return store_.rollback();
    if (auto ok = store_.commit(); !ok) set_fault(ok.error());
  }

  void set_fault(const Error& error) {
    if (!fault_) fault_ = error;
    if (open_) store_.rollback();
    open_ = false;
  }

  Store& store_;
  const IndexOptions& options_;
  const Control& control_;
  IndexResult result_;
  std::set<std::string> codified_;
  std::optional<Error> fault_;
  std::size_t done_ = 0, total_ = 0, batch_ = 0;
  bool open_ = false;
};

}  // namespace

Result<IndexResult> index(Store& store, const IndexOptions& options, const Control& control) {
  return Indexer(store, options, control).run();
}

}  // namespace rasoat
