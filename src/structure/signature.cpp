#include "structure/signature.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

#include "structure/knowledge.h"
#include "structure/labels.h"
#include "structure/lines.h"
#include "structure/names.h"
#include "structure/parts.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostLines = 60, kMostSigners = 20, kShortLine = 60;

std::string trimmed(std::string_view text) {
  constexpr std::string_view kEnds = " \t-+;.,|";
  while (!text.empty() && kEnds.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return std::string(text);
}

bool ends_document(std::string_view words) {
  const auto annex = annex_title(words);
  return (annex && annex->capitals) || attachment_title(words) || words.starts_with("Chương") || words.starts_with("CHƯƠNG") ||
         words.starts_with("MẪU") || words.starts_with("Mẫu số") || words.starts_with("BẢNG") || words.starts_with("CỘNG H") ||
         (annex && words.size() < kShortLine);
}

// What is printed in columns comes on one line with a tab between.
std::vector<std::string_view> columns(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    if (end > begin) out.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

bool says_recipients(std::string_view words) {
  return words.starts_with("Nơi nhận") || words.starts_with("NƠI NHẬN");
}

// "Nơi nhận: - Như trên; - Lưu: VT.", "- Như trên; - Lưu: VT.": what stands between the dashes. Empty if there is no dash.
std::vector<std::string> listed(std::string_view words) {
  static const RE2 dash(R"((?:^\s*|^(?:Nơi nhận|NƠI NHẬN)\s*:?\s*|;\s*)[-–+•]\s*)");
  std::vector<std::string> out;
  const re2::StringPiece rest(words.data(), words.size());
  re2::StringPiece mark;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = 0; at <= words.size() && dash.Match(rest, at, words.size(), RE2::UNANCHORED, &mark, 1);) {
    const auto found = static_cast<std::size_t>(mark.data() - words.data());
    if (begin != std::string_view::npos) out.push_back(trimmed(words.substr(begin, found - begin)));
    at = begin = found + mark.size();
  }
  if (begin != std::string_view::npos) out.push_back(trimmed(words.substr(begin)));
  std::erase(out, std::string());
  return out;
}

bool capacity(std::string_view words) {
  static const RE2 on_behalf(R"(^(?:TM|T\.M|T/M|TL|T/L|TUQ)\s?[.:]?\s)");
  return RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), on_behalf);
}

// A person's name: two to six words, each with a capital.
bool name(const std::string& plain) {
  static const RE2 person(R"((?:(?:[\p{L}]+\.)+\s*)*\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){1,6})");
  return plain.size() < kShortLine && RE2::FullMatch(plain, person);
}

class Reader {
 public:
  explicit Reader(Header& header) : header_(header) {}
  ~Reader() { finish(); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// False if the signature is complete and the words are none of it.
  bool piece(std::string_view words) {
    const std::string plain = trimmed(words);
    if (plain.empty()) return true;
    if (header_.signers.size() > kMostSigners) return false;
    if (words.front() != '*' && (dash_length(words) > 0 || says_recipients(words))) {
      for (std::string& one : listed(words)) header_.recipients.push_back(std::move(one));
    } else if (capacity(words)) {
      if (!signer_.name.empty()) finish();
      signer_.capacity += (signer_.capacity.empty() ? "" : " / ") + plain;
    } else if (all_capitals(plain) && signer_.name.empty() && plain.find("KÝ") == std::string::npos &&
               plain.find_first_of("0123456789_") == std::string::npos) {
      signer_.office += (signer_.office.empty() ? "" : " / ") + plain;
    } else if (all_capitals(plain) && structure::begins_with_any(plain, structure::words().signature)) {
      finish();
      signer_.office = plain;
    } else if (!signer_.office.empty() && signer_.name.empty() && name(plain)) {
      signer_.name = plain;
    } else {
      return signer_.name.empty() || plain.front() == '(';
    }
    return true;
  }

 private:
  void finish() {
    if (!signer_.capacity.empty() || !signer_.office.empty()) header_.signers.push_back(std::move(signer_));
    signer_ = {};
  }

  Header& header_;
  Signer signer_;
};

}  // namespace

bool begins_signature(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" |\t"), line.size()));
  if (line.empty() || line.front() < 'A' || line.front() > 'Z') return false;
  if (structure::begins_with_any(line, structure::words().signature)) return true;
  if (structure::begins_with_any(line, structure::words().adoption)) return line.find("thông qua") != std::string_view::npos;
  const std::vector<std::string>& alone = structure::words().signature_alone;
  return std::find(alone.begin(), alone.end(), line) != alone.end();
}

namespace {

// "KT. BỘ TRƯỞNG BỘ A  KT. BỘ TRƯỞNG BỘ B": two issuers sign side by side.
bool side_by_side(const std::vector<std::string_view>& pieces) {
  return pieces.size() == 2 && std::all_of(pieces.begin(), pieces.end(), [](std::string_view piece) {
           const std::string plain = trimmed(piece);
           return all_capitals(plain) && begins_signature(plain);
         });
}

}  // namespace

std::size_t read_signature(Document& document, std::size_t first) {
  const std::vector<Span>& lines = document.text.paragraphs;
  Reader right(document.header), left(document.header);  // the left one is written first
  bool two = false;
  std::size_t i = first;
  for (; i < lines.size() && i < first + kMostLines; ++i) {
    const std::string_view words = document.words(lines[i]);
    if (i > first && ends_document(document.words(rasoat::trimmed(document.text.words, lines[i])))) break;
    bool own = true;
    const std::vector<std::string_view> pieces = columns(words);
    two = two || side_by_side(pieces);
    for (std::size_t j = 0; j < pieces.size(); ++j) own = (two && j == 1 ? right : left).piece(pieces[j]) && own;
    if (!own) break;
  }
  return i;
}

}  // namespace rasoat
