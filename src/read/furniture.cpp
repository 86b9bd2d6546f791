// What belongs to the page and not to the text. It cuts sentences in two, so it must go; but a line that only looks like it (a number in a
// column of a table) must stay. Whole-line patterns decide where the words are unmistakable; a bare number must also be where page numbers
// are, and count.
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>

#include "read/knowledge.h"
#include "read/lines.h"

namespace rasoat::read {
namespace {

using Patterns = std::vector<std::unique_ptr<RE2>>;

constexpr std::size_t kLongestFurniture = 400;

std::string_view trimmed(std::string_view line) {
  const std::size_t from = line.find_first_not_of(" \t");
  return from == std::string_view::npos ? std::string_view{} : line.substr(from);
}

bool is_any(std::string_view line, const Patterns& patterns) {
  if (line.empty() || line.size() > kLongestFurniture) return false;
  return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) { return RE2::FullMatch(line, *pattern); });
}

// The number of a line like "3", "- 3 -", "Trang 3".
std::optional<int> page_number(std::string_view line) {
  static const RE2 kNumber(R"((?i)\s*(?:trang\s+)?[-–]?\s*(\d{1,4})\s*[-–]?\s*)");
  int number = 0;
  if (line.size() > 200 || !RE2::FullMatch(line, kNumber, &number)) return std::nullopt;
  return number;
}

class Furniture {
 public:
  explicit Furniture(std::vector<Line>& lines) : lines_(lines), drop_(lines.size(), false) {}

  std::size_t drop() {
    whole_lines();
    stamps();
    find_edges();
    page_numbers();
    const auto count = static_cast<std::size_t>(std::count(drop_.begin(), drop_.end(), true));
    blank_edges();
    std::size_t kept = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!drop_[i]) lines_[kept++] = lines_[i];
    lines_.resize(kept);
    return count;
  }

 private:
  void whole_lines() {
    const FurnitureKnowledge& known = knowledge().furniture;
    bool head_pending = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = trimmed(lines_[i].text);
      lines_[i].new_page = lines_[i].new_page || head_pending;
      head_pending = false;
      if (!is_any(line, known.lines)) continue;
      drop_[i] = true;
      if (is_any(line, known.page_marks)) lines_[i].new_page = true;
      head_pending = lines_[i].new_page;  // a page mark hands its page over to the next line that stays
    }
  }

  void stamps() {
    const FurnitureKnowledge& known = knowledge().furniture;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].text.size() > kLongestFurniture || !RE2::FullMatch(trimmed(lines_[i].text), *known.stamp_begin)) continue;
      for (std::size_t end = i; end < std::min(lines_.size(), i + known.stamp_lines); ++end) {
        if (lines_[end].text.size() > kLongestFurniture) break;
        if (!RE2::FullMatch(trimmed(lines_[end].text), *known.stamp_end)) continue;
        for (std::size_t line = i; line <= end; ++line) drop_[line] = drop_[line] || !lines_[line].blank();
        i = end;
        break;
      }
    }
  }

  // For each page its first and last line with words.
  void find_edges() {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= lines_.size(); ++i) {
      if (i < lines_.size() && !(lines_[i].new_page && !(drop_[i - 1] && lines_[i - 1].new_page))) continue;
      pages_.push_back({begin, i});
      begin = i;
    }
  }

  struct Page {
    std::size_t begin, end;
  };

  std::vector<std::size_t> number_lines(const Page& page) const {
    std::vector<std::size_t> edges;
    for (std::size_t i = page.begin; i < page.end; ++i)
      if (!drop_[i] && !lines_[i].blank()) {
        edges.push_back(i);
        break;
      }
    for (std::size_t i = page.end; i > page.begin; --i)
      if (!drop_[i - 1] && !lines_[i - 1].blank()) {
        if (edges.empty() || edges.back() != i - 1) edges.push_back(i - 1);
        break;
      }
    return edges;
  }

  // Numbers at the edges of pages that count with the pages: their distance from the page's ordinal is 0, or met on two pages.
  void page_numbers() {
    if (pages_.size() < 2) return;
    std::map<int, std::vector<std::size_t>> by_distance;
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (const std::size_t line : number_lines(pages_[p]))
        if (const auto number = page_number(lines_[line].text)) by_distance[*number - static_cast<int>(p) - 1].push_back(line);
    for (const auto& [distance, found] : by_distance)
      if (distance == 0 || found.size() >= 2)
        for (const std::size_t line : found) drop_[line] = true;
  }

  // Blank lines at the edges of pages are no end of a paragraph.
  void blank_edges() {
    if (pages_.size() < 2) return;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      for (std::size_t i = pages_[p].begin; p > 0 && i < pages_[p].end && (drop_[i] || lines_[i].blank()); ++i) drop_[i] = true;
      for (std::size_t i = pages_[p].end; p + 1 < pages_.size() && i > pages_[p].begin && (drop_[i - 1] || lines_[i - 1].blank()); --i)
        drop_[i - 1] = true;
    }
  }

  std::vector<Line>& lines_;
  std::vector<bool> drop_;
  std::vector<Page> pages_;
};

}  // namespace

bool is_furniture(std::string_view line) {
  return is_any(trimmed(line), knowledge().furniture.lines);
}

std::size_t drop_furniture(std::vector<Line>& lines) {
  return Furniture(lines).drop();
}

}  // namespace rasoat::read
