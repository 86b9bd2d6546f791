#include "structure/parts.h"

#include <re2/re2.h>

#include "rasoat/address.h"
#include "rasoat/text.h"
#include "structure/knowledge.h"
#include "structure/names.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestTitle = 200;

}  // namespace

std::optional<AnnexTitle> annex_title(std::string_view line) {
  const bool capitals = line.starts_with("PHỤ LỤC");
  if ((!capitals && !line.starts_with("Phụ lục")) || line.size() > kLongestTitle) return std::nullopt;
  // "PHỤ LỤC VII - TT 36-2018.doc": the name of a file that hangs on a page, left among its text.
  static const RE2 file_name(R"((?i)\.(?:docx?|xlsx?|pdf|rar|zip)$)");
  if (RE2::PartialMatch(line, file_name)) return std::nullopt;
  static const RE2 numbered(
      R"((?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số|Số))?\s*[:.]?\s*([IVXLC]+[a-z]?|\d{1,3}[a-zA-Z]?(?:\.\d+)?|[A-Z]\d{0,2})?\s*(?:([.:/(\-–—])|$|\s))");
  re2::StringPiece rest(line.data(), line.size());
  std::string name, mark;
  if (!RE2::Consume(&rest, numbered, &name, &mark)) return std::nullopt;
  std::size_t length = line.size() - rest.size();
  if (mark == "(") --length;
  const std::string_view words = line.substr(length);
  const bool alone = words.find_first_not_of(" .") == std::string_view::npos;
  if (mark.empty() && !alone && !all_capitals(words)) return std::nullopt;
  return AnnexTitle{name.empty() ? "" : normalize_label(UnitKind::kAnnex, name), std::min(line.find_first_not_of(' ', length), line.size()),
                    capitals};
}

bool attachment_title(std::string_view line) {
  if (line.size() > kLongestTitle || !structure::begins_with_any(line, structure::words().attachments)) return false;
  return all_capitals(line.substr(0, line.find('\n')));
}

bool issued_with(std::string_view line) {
  if (line.size() > 2 * kLongestTitle) return false;
  const std::string folded = fold(line);
  const std::size_t at = folded.find("kem theo");
  return at != std::string::npos && at < 24;
}

}  // namespace rasoat
