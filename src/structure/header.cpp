#include "structure/header.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "rasoat/structure.h"
#include "rasoat/text.h"
#include "structure/names.h"

namespace rasoat {
namespace {

// A site's table of facts may come before the head itself.
constexpr std::size_t kMostHeadLines = 150;

bool is_motto(std::string_view folded) {
  return folded.find("cong hoa xa hoi") != std::string_view::npos || folded.find("doc lap - tu do") != std::string_view::npos ||
         folded.find("doc lap-tu do") != std::string_view::npos;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kEnds = " \t\n|;.*-_";
  while (!text.empty() && kEnds.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return std::string(text);
}

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\t' && c != '\n'; });
  return out;
}

// A line of the head, cut where two columns meet.
struct Piece {
  Span span;
  std::string_view words;
  std::string folded;
};

class Head {
 public:
  Head(Document& document, std::size_t body) : document_(document), header_(document.header) {
    std::size_t last = body;
    for (std::size_t i = 0; i < body && i < kMostHeadLines; ++i)
      if (fold(trimmed(document.words(document.text.paragraphs[i]))).rfind("can cu", 0) == 0) {
        last = i;
        break;
      }
    for (std::size_t i = 0; i < last && i < kMostHeadLines; ++i) add_pieces(document.text.paragraphs[i]);
    bases_begin_ = last;
    body_ = body;
  }

  void read() {
    read_number();
    read_place_and_date();
    read_issuers();
    read_type_and_title();
    read_bases();
    header_from_number(header_.number, header_.title, header_);
  }

 private:
  // Columns are separated by tabs; the motto ends the left column of a line that has lost its tab.
  void add_pieces(Span line) {
    std::uint32_t begin = line.begin;
    const std::string& text = document_.text.words;
    for (std::uint32_t i = line.begin; i <= line.end; ++i) {
      if (i < line.end && text[i] != '\t' && text[i] != '\n') continue;
      // "Số: 02      /2025/QĐ-UBND": a blank left for the number is no gap between columns.
      if (i + 1 < line.end && text[i + 1] == '/') continue;
      add_piece({begin, i});
      begin = i + 1;
    }
  }

  void add_piece(Span span) {
    const std::string_view words = document_.words(span);
    static const RE2 motto(R"((?:CỘNG H[ÒO][ÀA] XÃ HỘI|CỘNG HÒA XÃ HỘI|Cộng hòa xã hội))");
    re2::StringPiece whole;
    if (motto.Match(re2::StringPiece(words.data(), words.size()), 0, words.size(), RE2::UNANCHORED, &whole, 1) &&
        whole.data() > words.data() + 3) {
      const auto cut = span.begin + static_cast<std::uint32_t>(whole.data() - words.data());
      add_piece({span.begin, cut});
      add_piece({cut, span.end});
      return;
    }
    if (!trimmed(words).empty()) pieces_.push_back({span, words, fold(trimmed(words))});
  }

  void read_number() {
    // With a colon wherever it stands in the line; without one at its beginning only, for a broken citation may begin with "số
    // 72/2025/QH15".
    static const RE2 labelled(
        R"((?:(?:Số|SỐ|LUẬT SỐ|Luật số|số)\s*:\s*|^[\s|*]*(?:Số|SỐ|Luật số|LUẬT SỐ|Pháp lệnh số|Nghị quyết số)\s+)([0-9]{1,5}(?:\.[0-9]+)?\s*/\s*[^\s,;()|–-]*(?:\s?[-–]\s?[A-ZĐ0-9][^\s,;()|–-]*)*))");
    static const RE2 blank(R"((?:Số|SỐ|số)\s*:[\s.…_]*/)");
    for (const Piece& piece : pieces_) {
      std::string number;
      const re2::StringPiece words(piece.words.data(), piece.words.size());
      if (piece.folded.rfind("can cu", 0) == 0) break;
      if (RE2::PartialMatch(words, labelled, &number)) {
        number = trimmed(without_blanks(number));
        if (number.size() < 4) continue;
        header_.number = number;
        return;
      }
      if (RE2::PartialMatch(words, blank)) {
        header_.draft = true;
        return;
      }
    }
    // "Số:" alone, or "Số hiệu:" in a table of facts: the number on the next line.
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      static const RE2 bare(R"(^\s*\d{1,5}(?:\.\d+)?\s*/\s*\S+$)");
      const std::string& said = pieces_[i].folded;
      if ((said == "so:" || said == "so" || said.rfind("so hieu", 0) == 0) &&
          RE2::FullMatch(re2::StringPiece(pieces_[i + 1].words.data(), pieces_[i + 1].words.size()), bare)) {
        header_.number = trimmed(without_blanks(pieces_[i + 1].words));
        return;
      }
    }
  }

  void read_place_and_date() {
    static const RE2 place(R"(^\W*([\p{L}][\p{L} .\-–]{1,40}?)\s*,\s*(?:ngày|Ngày))");
    for (const Piece& piece : pieces_) {
      if (piece.folded.find("ngay") == std::string::npos || piece.folded.find("can cu") == 0) continue;
      const re2::StringPiece words(piece.words.data(), piece.words.size());
      std::string name;
      if (!RE2::PartialMatch(words, place, &name)) continue;
      header_.place = trimmed(name);
      if (const auto date = date_in(piece.words))
        header_.issued = date;
      else
        header_.draft = header_.draft || header_.number.empty();
      return;
    }
  }

  // Capital lines before the motto, the number or the type: the issuer, perhaps over several lines.
  void read_issuers() {
    std::string capitals;
    for (const Piece& piece : pieces_) {
      if (is_motto(piece.folded) || piece.folded.rfind("so:", 0) == 0 || piece.folded.rfind("du thao", 0) == 0 ||
          piece.folded.rfind("luat so", 0) == 0) {
        if (piece.folded.rfind("so:", 0) == 0) break;
        continue;
      }
      if (!type_of_line(piece.words).empty() || piece.folded.find(", ngay") != std::string::npos) break;
      if (!all_capitals(piece.words)) {
        if (!capitals.empty()) break;
        continue;
      }
      capitals += (capitals.empty() ? "" : " ") + trimmed(piece.words);
      if (capitals.size() > 160) break;
    }
    if (!capitals.empty()) header_.issuers = body_names(capitals);
    for (const std::string& issuer : header_.issuers)
      if (std::string province = province_in(issuer); !province.empty()) header_.province = province;
  }

  void read_type_and_title() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const std::string type = type_of_line(pieces_[i].words);
      if (type.empty()) continue;
      header_.type = type;
      read_title(i);
      return;
    }
  }

  // The lines after the type up to the bases or the enacting line.
  void read_title(std::size_t type_line) {
    std::string title;
    for (std::size_t i = type_line + 1; i < pieces_.size(); ++i) {
      const std::string& folded = pieces_[i].folded;
      if (folded.rfind("can cu", 0) == 0 || folded.find(", ngay") != std::string::npos || is_motto(folded) || folded.rfind("so:", 0) == 0)
        break;
      if (folded.rfind("(ban hanh kem", 0) == 0 || folded.rfind("theo de nghi", 0) == 0 || folded.rfind("xet ", 0) == 0) break;
      if (const std::string body = fold(trimmed(pieces_[i].words)); enacting(body)) break;
      title += (title.empty() ? "" : " ") + trimmed(pieces_[i].words);
      if (title.size() > 600) break;
    }
    if (!title.empty()) header_.title = all_capitals(title) ? sentence_case(title) : title;
  }

  static bool enacting(std::string_view folded) {
    for (const std::string_view formula : {"uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban", "bo truong", "thu tuong chinh phu",
                                           "chinh phu ban hanh", "quoc hoi ban hanh"})
      if (folded.rfind(formula, 0) == 0) return true;
    return false;
  }

  void read_bases() {
    for (std::size_t i = bases_begin_; i < body_; ++i) {
      const Span line = document_.text.paragraphs[i];
      const std::string folded = fold(document_.words(line));
      const std::size_t at = folded.find("can cu ");
      if (at == std::string::npos || at > 3) continue;
      add_bases(line);
    }
  }

  // One line may hold several bases, separated by semicolons.
  void add_bases(Span line) {
    std::uint32_t begin = line.begin;
    const std::string& text = document_.text.words;
    for (std::uint32_t i = line.begin; i <= line.end; ++i) {
      if (i < line.end && text[i] != ';') continue;
      Span span{begin, i};
      begin = i + 1;
      while (!span.empty() && (text[span.begin] == ' ' || text[span.begin] == '\t')) ++span.begin;
      if (span.size() > 8) header_.bases.push_back({span});
    }
  }

  Document& document_;
  Header& header_;
  std::vector<Piece> pieces_;
  std::size_t bases_begin_ = 0, body_ = 0;
};

}  // namespace

void read_head(Document& document, std::size_t body) {
  Head(document, body).read();
}

void fill_from_imported(Document& document) {
  const Imported& facts = document.imported;
  Header& header = document.header;
  // A page may show another act first (a promulgation, a consolidation): the source's own heading says which one it is about.
  if (!facts.number.empty() && !header.draft) {
    if (!header.number.empty() && number_key(header.number) != number_key(normalize(facts.number)))
      document.warnings.push_back({"number-differs-from-source", header.number + " / " + facts.number, {}});
    header.number = normalize(facts.number);
    if (const std::string type = type_of_number(header.number); !type.empty() && type != "luat") header.type = type;
  }
  if (header.title.empty()) header.title = normalize(facts.title);
  if (header.type.empty() && !facts.type.empty()) header.type = type_slug(facts.type);
  if (header.issuers.empty() && !facts.issuer.empty()) header.issuers = {normalize(facts.issuer)};
  if (!header.issued) header.issued = facts.issued;
  if (!header.effective) header.effective = facts.effective;
  header_from_number(header.number, header.title, header);
  if (header.province.empty())
    for (const std::string& issuer : header.issuers)
      if (std::string province = province_in(issuer); !province.empty()) header.province = province;
}

}  // namespace rasoat
