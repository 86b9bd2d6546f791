#include "app/plan.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>

#include "rasoat/text.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// Within a folder only these are taken for documents; a file named by itself is always tried.
constexpr std::array<std::string_view, 11> kDocumentExtensions = {".txt",   ".text", ".md",   ".markdown", ".html", ".htm",
                                                                  ".xhtml", ".json", ".docx", ".doc",      ".pdf"};

constexpr std::size_t kHeadBytes = 4096;

std::string head_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string head(kHeadBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return head;
}

// "demuc-2025-02" → "2025-02"; the current edition's folder bears no date.
std::string edition_of(const fs::path& folder) {
  const std::string name = folder.filename().string();
  for (std::size_t i = 0; i + 7 <= name.size(); ++i) {
    const std::string piece = name.substr(i, 7);
    const auto digit = [&](std::size_t at) { return piece[at] >= '0' && piece[at] <= '9'; };
    if (digit(0) && digit(1) && digit(2) && digit(3) && piece[4] == '-' && digit(5) && digit(6)) return piece;
  }
  return name;
}

class Planner {
 public:
  Planner(const Store& store, const IndexOptions& options) : store_(store), options_(options) {}

  IndexPlan run() {
    for (const std::string& given : options_.paths) visit_given(given);
    for (auto& [path, folder] : folders_) settle(std::move(folder));
    // An undated folder is the current edition and sorts first, then the newest date.
    std::sort(plan_.folders.begin(), plan_.folders.end(), [](const auto& a, const auto& b) { return order(a.edition) > order(b.edition); });
    if (options_.prune) find_gone();
    return std::move(plan_);
  }

 private:
  static std::string order(const std::string& edition) {
    return !edition.empty() && edition[0] >= '0' && edition[0] <= '9' ? edition : "9999" + edition;
  }

  void visit_given(const std::string& given) {
    std::error_code error;
    const fs::path path = fs::path(given).lexically_normal();
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) return fail_file(given, error.value() == EACCES ? ErrorCode::kPermission : ErrorCode::kNotFound);
    if (fs::is_directory(status))
      visit_folder(path);
    else
      visit_file(path);
  }

  void visit_folder(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    fs::directory_iterator it(folder, error);
    if (error) return fail_file(folder.string(), error.value() == EACCES ? ErrorCode::kPermission : ErrorCode::kUnreadable);
    for (; it != fs::directory_iterator(); it.increment(error)) {
      if (error) return fail_file(folder.string(), ErrorCode::kUnreadable);
      entries.push_back(it->path());
    }
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      if (entry.filename().string().front() == '.') continue;
      const fs::file_status status = fs::symlink_status(entry, error);
      if (fs::is_directory(status))
        visit_folder(entry);
      else if (fs::is_regular_file(status) && is_document(entry))
        visit_file(entry);
    }
  }

  static bool is_document(const fs::path& path) {
    const std::string extension = lower(path.extension().string());
    return std::find(kDocumentExtensions.begin(), kDocumentExtensions.end(), extension) != kDocumentExtensions.end();
  }

  void visit_file(const fs::path& path) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) return fail_file(path.string(), errno == EACCES ? ErrorCode::kPermission : ErrorCode::kNotFound);
    StoredFile file{
        path.string(), static_cast<std::uint64_t>(facts.st_size), facts.st_mtim.tv_sec * 1'000'000'000LL + facts.st_mtim.tv_nsec, {}};
    const std::string extension = lower(path.extension().string());
    if (extension.rfind(".htm", 0) == 0 && is_codification(head_of(path))) {
      CodificationFolder& folder = folders_[path.parent_path().string()];
      folder.path = path.parent_path().string();
      folder.edition = edition_of(path.parent_path());
      folder.files.push_back(std::move(file));
    } else if (is_same(file)) {
      plan_.same.push_back(file.path);
    } else {
      plan_.files.push_back(std::move(file));
    }
  }

  [[nodiscard]] bool is_same(const StoredFile& file) const {
    const auto stored = store_.file(file.path);
    return stored && stored->size == file.size && stored->mtime_ns == file.mtime_ns;
  }

  // A folder whose every file is stored unchanged need not be read again; else it is read as a whole.
  void settle(CodificationFolder folder) {
    const bool same = std::all_of(folder.files.begin(), folder.files.end(), [&](const StoredFile& file) { return is_same(file); });
    if (same)
      plan_.same.push_back(folder.path);
    else
      plan_.folders.push_back(std::move(folder));
  }

  void find_gone() {
    std::error_code error;
    for (const StoredFile& stored : store_.files()) {
      const std::string real = stored.path.substr(0, stored.path.find('#'));
      const bool under = std::any_of(options_.paths.begin(), options_.paths.end(), [&](const std::string& given) {
        const std::string base = fs::path(given).lexically_normal().string();
        return real == base || real.rfind(base.back() == '/' ? base : base + "/", 0) == 0;
      });
      if (under && !fs::exists(real, error)) plan_.gone.push_back(stored.path);
    }
  }

  void fail_file(const std::string& path, ErrorCode code) { plan_.failed.push_back({path, Error{code, {}, path}}); }

  const Store& store_;
  const IndexOptions& options_;
  IndexPlan plan_;
  std::map<std::string, CodificationFolder> folders_;
};

}  // namespace

IndexPlan plan_index(const Store& store, const IndexOptions& options) {
  return Planner(store, options).run();
}

}  // namespace rasoat
