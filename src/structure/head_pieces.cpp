#include "structure/head_pieces.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "rasoat/text.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostLines = 150;  // a table of facts of some 40 lines may stand above the head
constexpr std::size_t kFactLines = 60;

// Labels of such a table, folded.
constexpr std::array<std::string_view, 10> kFactLabels = {"so hieu",       "loai van ban",  "noi ban hanh", "nguoi ky",   "ngay ban hanh",
                                                          "ngay hieu luc", "ngay cong bao", "so cong bao",  "tinh trang", "linh vuc"};

std::string label_of_fact(std::string_view line) {
  const std::string folded = fold(undecorated(line));
  for (const std::string_view label : kFactLabels)
    if (folded.size() <= label.size() + 1 && folded.starts_with(label)) return std::string(label);
  return {};
}

// Where a line without tabs goes over from one column to the other.
std::size_t next_cut(std::string_view line, std::size_t from) {
  static const RE2 border(
      R"((?:CỘNG H(?:ÒA|OÀ|ÕA|OÀ) XÃ HỘI|Cộng hòa xã hội|Độc lập\s?[-–]|Số:|SỐ:|Luật số:|V/v |V/V |DỰ THẢO|(?:SỞ|VĂN PHÒNG|BAN QUẢN LÝ) \p{Lu}))");
  static const RE2 motto_end(R"(Hạnh phúc[ ]+)");
  // "Số: 21/2021/NĐ-CP Hà Nội, ngày 19 tháng 3 năm 2021": the place begins the other column.
  static const RE2 numbered(R"(^\s*(?:Số|SỐ|Luật số|LUẬT SỐ)\s*:\s*\S+\s+(\p{Lu}[^,\t]*,\s*ngày\s))");
  re2::StringPiece found, groups[2];
  const re2::StringPiece whole(line.data(), line.size());
  std::size_t cut = std::string_view::npos;
  if (numbered.Match(whole, 0, line.size(), RE2::ANCHOR_START, groups, 2)) cut = static_cast<std::size_t>(groups[1].data() - line.data());
  if (border.Match(whole, from, line.size(), RE2::UNANCHORED, &found, 1))
    cut = std::min(cut, static_cast<std::size_t>(found.data() - line.data()));
  if (motto_end.Match(whole, from, line.size(), RE2::UNANCHORED, &found, 1))
    cut = std::min(cut, static_cast<std::size_t>(found.data() - line.data()) + found.size());
  return cut;
}

class Cutter {
 public:
  explicit Cutter(const Document& document) : document_(document) {}

  HeadPieces cut(std::size_t body) {
    const std::size_t last = bases_begin(std::min(body, kMostLines));
    out_.bases = last == std::min(body, kMostLines) ? body : last;
    for (std::size_t i = facts_end(last); i < last; ++i) columns(document_.words(document_.text.paragraphs[i]));
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t bases_begin(std::size_t end) const {
    for (std::size_t i = 0; i < end; ++i)
      if (fold(undecorated(document_.words(document_.text.paragraphs[i])).substr(0, 12)).starts_with("can cu")) return i;
    return end;
  }

  // The table has its labels and values on lines by turns; two of them at least make it one.
  std::size_t facts_end(std::size_t end) {
    std::size_t found = 0, after = 0;
    const std::vector<Span>& lines = document_.text.paragraphs;
    for (std::size_t i = 0; i + 1 < end && i < kFactLines; ++i) {
      const std::string label = label_of_fact(document_.words(lines[i]));
      if (label.empty()) continue;
      const std::string value(undecorated(document_.words(lines[i + 1])));
      if (!label_of_fact(value).empty()) continue;
      if (label == "so hieu") out_.facts.number = value;
      if (label == "loai van ban") out_.facts.type = value;
      if (label == "ngay ban hanh") out_.facts.issued = value;
      ++found;
      after = ++i + 1;
    }
    if (found < 2) out_.facts = {};
    return found < 2 ? 0 : after;
  }

  void columns(std::string_view line) {
    for (std::size_t begin = 0; begin <= line.size();) {
      std::size_t end = std::min(line.find('\t', begin), line.size());
      // "Số: 02      /2025/QĐ-UBND", "ngày      tháng": a blank left to be filled in is no gap between columns.
      while (end + 1 < line.size() && (line[end + 1] == '/' || (line[end + 1] >= 'a' && line[end + 1] <= 'z')))
        end = std::min(line.find('\t', end + 1), line.size());
      parts(line.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  void parts(std::string_view column) {
    while (!column.empty()) {
      const std::size_t cut = std::min(next_cut(column, 1), column.size());
      const std::string_view words = undecorated(column.substr(0, cut));
      if (!words.empty()) out_.pieces.push_back({words, fold(words)});
      column.remove_prefix(cut);
    }
  }

  const Document& document_;
  HeadPieces out_;
};

}  // namespace

bool is_motto(std::string_view folded) {
  return folded.starts_with("cong hoa xa hoi") || folded.starts_with("cong hoa") || folded.starts_with("doc lap") ||
         folded.starts_with("nghia viet nam");
}

std::string_view undecorated(std::string_view text) {
  constexpr std::string_view kEnds = " \t\n|;.*-_~=";
  while (!text.empty() && kEnds.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

HeadPieces cut_head(const Document& document, std::size_t body) {
  return Cutter(document).cut(body);
}

}  // namespace rasoat
