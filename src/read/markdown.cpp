#include "read/markdown.h"

#include <re2/re2.h>

#include <algorithm>

#include "read/bar_table.h"
#include "read/decode.h"
#include "read/legacy.h"
#include "read/legibility.h"
#include "read/markdown_inline.h"
#include "read/plain.h"

namespace rasoat::read {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

// A row of a table on one line, "| a | b |".
bool is_row(std::string_view line) {
  return line.size() > 2 && line.front() == '|' && line.back() == '|' && line.find_first_not_of("| \t") != std::string_view::npos;
}
bool is_separator_row(std::string_view line) {
  return line.size() > 2 && line.front() == '|' && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}
// A mark of a table whose cells stand on lines of their own.
bool is_lone_bar(std::string_view line) {
  return line == "|" || line == "||";
}

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  row.remove_prefix(1);
  std::size_t from = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\') {
      ++i;
    } else if (row[i] == '|') {
      cells.push_back(trim(row.substr(from, i - from)));
      from = i + 1;
    }
  }
  return cells;
}

// "> " at the beginning, once or more.
std::string_view without_quote_marks(std::string_view line) {
  const std::string_view start = trim(line);
  if (!start.starts_with('>')) return line;
  const std::size_t from = start.find_first_not_of("> \t");
  return from == std::string_view::npos ? std::string_view{} : start.substr(from);
}

// Enough marks that a reader of plain text would stumble over them. One `#` or one star is no sign.
bool has_marks(std::string_view text) {
  std::size_t strong = 0;
  std::size_t headings = 0;
  std::size_t emphasis = 0;
  std::size_t bars = 0;
  std::size_t tags = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string_view line = trim(text.substr(from, end - from - (end > from && text[end - 1] == '\r' ? 1 : 0)));
    from = end + 1;
    if (line.empty()) continue;
    if (is_separator_row(line)) return true;
    bars += is_lone_bar(line) ? 1 : 0;
    tags += line.ends_with("<br>") || line.ends_with("<br/>") || line.ends_with("</b>") || line.ends_with("</p>") ? 1 : 0;
    const std::size_t bold = line.find("**");
    strong += bold != std::string_view::npos && line.find_first_not_of("* ") != std::string_view::npos ? 1 : 0;
    emphasis += line.size() > 3 && line[0] == '*' && line[1] != '*' && line[1] != ' ' && line.back() == '*' ? 1 : 0;
    const std::size_t hashes = line.find_first_not_of('#');
    headings += hashes >= 1 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ' ? 1 : 0;
  }
  return strong >= 2 || headings >= 2 || emphasis >= 2 || bars >= 4 || tags >= 2;
}

class Converter {
 public:
  Converter(const std::vector<Line>& lines, Source& source) : lines_(lines), source_(source) {}

  void convert() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string uncommented = without_comments(lines_[i].text);
      const std::string_view line = trim(uncommented);
      if (is_separator_row(line)) continue;
      if (is_lone_bar(line)) {
        i = bar_table(i) - 1;
      } else if (is_row(line)) {
        row(line, lines_[i].offset);
      } else {
        in_table_ = false;
        plain_line(uncommented, lines_[i].offset);
      }
    }
  }

 private:
  // Comments may span lines.
  std::string without_comments(std::string_view line) {
    std::string out;
    while (!line.empty()) {
      if (in_comment_) {
        const std::size_t end = line.find("-->");
        if (end == std::string_view::npos) return out;
        line.remove_prefix(end + 3);
        in_comment_ = false;
      }
      const std::size_t begin = line.find("<!--");
      out.append(line.substr(0, begin));
      if (begin == std::string_view::npos) break;
      line.remove_prefix(begin + 4);
      in_comment_ = true;
    }
    return out;
  }

  void plain_line(std::string_view line, std::uint64_t offset) {
    static const RE2 kHeading(R"(\s*#{1,6}\s+(.*?)\s*#*)");
    static const RE2 kBullet(R"(\s*\*[ \t]+(\S.*))");
    static const RE2 kFence(R"(\s*(?:```|~~~)\s*\w*)");
    static const RE2 kRule(R"([\s*]*)");
    std::string rest(without_quote_marks(line));
    if (RE2::FullMatch(rest, kFence)) return;
    std::string inner;
    const bool heading = RE2::FullMatch(rest, kHeading, &inner);
    if (heading) rest = inner;
    // "* *" is what is left of an empty emphasis, "* a" a bullet.
    if (RE2::FullMatch(rest, kRule))
      rest.clear();
    else if (!heading && RE2::FullMatch(rest, kBullet, &inner))
      rest = "- " + inner;
    InlineText text = strip_inline(rest);
    emit_pieces(text.text, ParagraphKind::kLine, {offset, 0, 0, 0}, heading || text.bold);
  }

  // A line may hold several pieces, broken by <br>.
  void emit_pieces(std::string_view text, ParagraphKind kind, Origin origin, bool bold) {
    if (text.ends_with('\n')) text.remove_suffix(1);  // a break at the end of a line breaks nothing
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t end = std::min(text.find('\n', from), text.size());
      std::string_view piece = text.substr(from, end - from);
      while (!piece.empty() && (piece.back() == ' ' || piece.back() == '\t')) piece.remove_suffix(1);
      from = end + 1;
      if (kind == ParagraphKind::kCell) piece = trim(piece);
      if (piece.empty() && kind == ParagraphKind::kCell) continue;
      source_.paragraphs.push_back({std::string(piece), kind, origin, bold && !piece.empty(), false});
    }
  }

  void row(std::string_view line, std::uint64_t offset) {
    if (!in_table_) {
      ++table_;
      row_ = 0;
      in_table_ = true;
    } else {
      ++row_;
    }
    std::uint32_t column = 0;
    for (const std::string_view cell : cells_of(line)) {
      const InlineText text = strip_inline(cell);
      emit_pieces(text.text, ParagraphKind::kCell, {offset, table_, row_, column++}, text.bold);
    }
  }

  // Reads a table of lone bars that begins at `at`; returns the line after its last bar.
  std::size_t bar_table(std::size_t at) {
    in_table_ = false;
    std::vector<std::vector<BarGroup>> rows(1);
    std::size_t bar = at;
    for (;;) {
      const std::size_t next = next_bar(bar);
      if (next == lines_.size()) break;
      if (next == bar + 1) {
        if (!rows.back().empty()) rows.emplace_back();
      } else {
        rows.back().push_back({bar + 1, next});
      }
      bar = next;
    }
    ++table_;
    for (const BarGroup& group : arrange_bars(rows, [&](const BarGroup& candidate) { return is_title(candidate); })) {
      if (!group.cell) {
        for (std::size_t i = group.begin; i < group.end; ++i) plain_line(lines_[i].text, lines_[i].offset);
        continue;
      }
      table_ += group.new_table ? 1 : 0;
      row_ = static_cast<std::uint32_t>(group.row);
      cell(group.begin, group.end, static_cast<std::uint32_t>(group.column));
    }
    return bar + 1;
  }

  // The next bar after the one at `bar`, if what lies between is as short as cells are; else the number of lines.
  [[nodiscard]] std::size_t next_bar(std::size_t bar) const {
    constexpr std::size_t kCellLines = 40;
    for (std::size_t next = bar + 1; next < lines_.size() && next - bar <= kCellLines + 1; ++next) {
      if (is_lone_bar(trim(lines_[next].text))) return next;
      if (ends_table(next)) break;
    }
    return lines_.size();
  }

  // Titles between tables are bold or headings.
  [[nodiscard]] bool is_title(const BarGroup& group) const {
    for (std::size_t i = group.begin; i < group.end; ++i)
      if (!lines_[i].blank()) return trim(lines_[i].text).starts_with("**") || trim(lines_[i].text).starts_with('#');
    return false;
  }

  // No cell holds a heading, an article or a row of another table.
  [[nodiscard]] bool ends_table(std::size_t i) const {
    static const RE2 kOutside(
        R"(^(?:[\s*_#]*(?:Điều \d+[a-z]{0,2}\s*[.:]|Chương [IVXLC\d]+\b|PHỤ LỤC|Phụ lục|\((?:Ban hành )?[Kk]èm theo)|#{1,6}\s))");
    const std::string_view line = lines_[i].text;
    return RE2::PartialMatch(line, kOutside) || is_row(trim(line));
  }

  // Lines of a cell; a line goes on in the next one while an emphasis is open, or if the next begins with a small letter.
  void cell(std::size_t begin, std::size_t end, std::uint32_t column) {
    static const RE2 kSmall(R"(^[\s*_]*\p{Ll})");
    static const RE2 kLabel(R"(^[\s*_]*(?:\p{L}\d?|[ivx]+)[).])");
    std::string joined;
    bool bold = true;
    std::uint64_t offset = 0;
    int open = 0;
    const auto flush = [&] {
      emit_pieces(joined, ParagraphKind::kCell, {offset, table_, row_, column}, bold);
      joined.clear();
      bold = true;
    };
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view line = lines_[i].text;
      if (lines_[i].blank()) continue;
      const bool goes_on = open != 0 || (RE2::PartialMatch(line, kSmall) && !RE2::PartialMatch(line, kLabel));
      if (!joined.empty() && !goes_on) flush();
      const InlineText text = strip_inline(trim(line));
      if (joined.empty())
        offset = lines_[i].offset;
      else if (!text.text.empty() && joined.back() != ' ')
        joined.push_back(' ');
      joined += text.text;
      bold = bold && (text.bold || open != 0);
      open ^= text.open_stars;
    }
    flush();
  }

  const std::vector<Line>& lines_;
  Source& source_;
  std::uint32_t table_ = 0, row_ = 0;
  bool in_table_ = false, in_comment_ = false;
};

class MarkdownReader final : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "markdown"; }
  [[nodiscard]] bool accepts(std::string_view extension, std::string_view head) const override {
    if (!binary_kind(head).empty()) return false;
    return extension == ".md" || extension == ".markdown" || has_marks(head);
  }

  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    auto opened = open_text(bytes, file, limits);
    if (!opened) return tl::unexpected(opened.error());
    std::vector<Source> out(1);
    Source& source = out.front();
    source.file = file;
    source.format = format();
    source.warnings = std::move((*opened)->warnings);
    Converter((*opened)->lines, source).convert();
    mend_legacy(source);
    if (auto fine = legible(source.paragraphs, file); !fine) return tl::unexpected(fine.error());
    return out;
  }
};

}  // namespace

std::unique_ptr<Reader> make_markdown_reader() {
  return std::make_unique<MarkdownReader>();
}

}  // namespace rasoat::read
