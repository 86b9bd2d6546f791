// The scanner looks for a position ("điểm a, b khoản 2 Điều 5"), then for the document that follows it ("của Luật này", "Nghị định số …").
// A document may also stand alone. Everything is read left to right, once.
#include "cite/scanner.h"

#include <re2/re2.h>

#include <algorithm>

#include "cite/law_names.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

#define LETTER R"([a-zđ]\d{0,2})"
#define NUMBER R"(\d{1,4}[a-zđ]?)"
#define JOIN R"((?:\s*,\s*|\s*;\s*|\s+và\s+|\s+hoặc\s+|\s+đến\s+|\s*-\s*))"

struct Positions {
  std::vector<std::string> points, clauses, articles;
  bool this_article = false, this_clause = false;
  std::string annex;
};

// "a, b và d", "1 đến 3", "2 và khoản 3": the labels, ranges filled in.
std::vector<std::string> labels_of(std::string_view list, UnitKind kind) {
  static const RE2 item(
      R"((?i)(\s*đến\s+|\s*-\s*)?(?:từ\s+)?(?:các\s+)?(?:điểm|khoản|điều)?\s*(\d{1,4}[a-zđ]?|[a-zđ]\d{0,2})(?:\s*,|\s*;|\s+và|\s+hoặc|\s|$))");
  std::vector<std::string> labels;
  re2::StringPiece rest(list.data(), list.size()), range, name;
  while (RE2::FindAndConsume(&rest, item, &range, &name)) {
    const std::string label = normalize_label(kind, std::string_view(name.data(), name.size()));
    if (!range.empty() && !labels.empty()) {
      if (kind == UnitKind::kPoint) {
        constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                 "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
        for (int i = point_ordinal(labels.back()) + 1; i > 0 && i < point_ordinal(label); ++i) labels.emplace_back(kLetters[i]);
      } else {
        const int from = std::atoi(labels.back().c_str()), to = std::atoi(label.c_str());
        for (int i = from + 1; i < to && to - from < 60; ++i) labels.push_back(std::to_string(i));
      }
    }
    labels.push_back(label);
    // FindAndConsume took the separator; give back what the next range mark needs.
    if (rest.empty()) break;
  }
  return labels;
}

std::string with(const std::string& parent, const char* kind, const std::string& label) {
  return (parent.empty() ? "" : parent + "__") + kind + "_" + label;
}

class Scanner {
 public:
  Scanner(std::string_view words, std::uint32_t base, const CitingPlace& place) : words_(words), base_(base), place_(place) {}

  std::vector<Citation> run() {
    while (at_ < words_.size()) {
      const std::size_t next = next_keyword();
      if (next == std::string_view::npos) break;
      at_ = next;
      if (!position() && !document_alone()) ++at_;
    }
    return std::move(found_);
  }

 private:
  // The next place where one of the words that begin a citation stands.
  [[nodiscard]] std::size_t next_keyword() const {
    static const RE2 keyword(
        R"((?:[Đđ]iểm |[Kk]hoản |[Đđ]iều |[Cc]ác (?:điểm|khoản|điều|Điều|Khoản) |[Tt]ừ (?:điểm|khoản|Điều|điều) |Phụ lục |Luật |Bộ luật |Pháp lệnh |Hiến pháp|Nghị định |Nghị quyết |Thông tư |Quyết định |Chỉ thị |Lệnh |NĐ |TT |QĐ |Công văn |\d{1,5}(?:\.\d+)?/))");
    re2::StringPiece whole;
    if (!keyword.Match(re2::StringPiece(words_.data(), words_.size()), at_, words_.size(), RE2::UNANCHORED, &whole, 1))
      return std::string_view::npos;
    return static_cast<std::size_t>(whole.data() - words_.data());
  }

  [[nodiscard]] re2::StringPiece rest(std::size_t at) const { return {words_.data() + at, words_.size() - at}; }

  bool position() {
    static const RE2 forward(R"((?i)(?:(?:từ\s+|các\s+)?điểm\s+()" LETTER R"((?:)" JOIN R"((?:điểm\s+)?)" LETTER
                             R"(\b)*|này)\s*,?\s*(?:của\s+)?)?(?:(?:từ\s+|các\s+)?khoản\s+()" NUMBER R"((?:)" JOIN R"((?:khoản\s+)?)" NUMBER
                             R"(\b)*|này)\s*,?\s*(?:của\s+)?)?(?:từ\s+|các\s+)?điều\s+(này|)" NUMBER R"((?:)" JOIN R"((?:điều\s+)?)" NUMBER
                             R"(\b)*))");
    static const RE2 clause_only(R"((?i)(?:(?:các\s+)?điểm\s+()" LETTER R"((?:)" JOIN R"((?:điểm\s+)?)" LETTER
                                 R"(\b)*)\s*,?\s*)?khoản\s+(này))");
    static const RE2 backward(R"((?i)điều\s+()" NUMBER R"()\s*,\s*khoản\s+()" NUMBER R"((?:)" JOIN R"((?:khoản\s+)?)" NUMBER
                              R"(\b)*)(?:\s*,\s*điểm\s+()" LETTER R"())?)");
    static const RE2 annex(R"(Phụ lục\s+(?:số\s+)?([IVXLC]+|\d{1,3}|này)(?:\b|$))");
    Positions positions;
    std::string points, clauses, articles;
    re2::StringPiece input = rest(at_);
    if (RE2::Consume(&input, backward, &articles, &clauses, &points)) {
      positions = {labels_of(points, UnitKind::kPoint),
                   labels_of(clauses, UnitKind::kClause),
                   labels_of(articles, UnitKind::kArticle),
                   false,
                   false,
                   {}};
    } else if (input = rest(at_); RE2::Consume(&input, forward, &points, &clauses, &articles)) {
      positions.points = points == "này" ? std::vector<std::string>{} : labels_of(points, UnitKind::kPoint);
      positions.this_clause = lower(clauses) == "này";
      positions.this_article = lower(articles) == "này";
      if (!positions.this_clause) positions.clauses = labels_of(clauses, UnitKind::kClause);
      if (!positions.this_article) positions.articles = labels_of(articles, UnitKind::kArticle);
    } else if (input = rest(at_); RE2::Consume(&input, clause_only, &points, &clauses)) {
      positions.points = labels_of(points, UnitKind::kPoint);
      positions.this_clause = true;
    } else if (input = rest(at_); RE2::Consume(&input, annex, &articles)) {
      if (articles == "này") return false;
      positions.annex = normalize_label(UnitKind::kAnnex, articles);
    } else {
      return false;
    }
    const std::size_t begin = at_, end = words_.size() - input.size();
    at_ = end;
    Citation citation;
    const std::string document = following_document(end, citation, positions.this_article || positions.this_clause);
    citation.span = {base_ + static_cast<std::uint32_t>(begin), base_ + static_cast<std::uint32_t>(at_)};
    citation.targets = targets_of(positions, document);
    found_.push_back(std::move(citation));
    return true;
  }

  // The document after a position; empty for the citing one. Moves `at_` past it.
  std::string following_document(std::size_t end, Citation& citation, bool relative) {
    static const RE2 own(
        R"((?i)\s*(?:,\s*)?(?:của\s+)?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Quy định|Quy chế|Điều lệ|Chỉ thị)\s+này)");
    static const RE2 link(
        R"((?i)\s*(?:,\s*)?(?:của\s+|tại\s+|thuộc\s+|ban hành kèm theo\s+|(?:Quy định|Quy chế|Điều lệ|Danh mục)\s+(?:[^.;,()]{0,80}\s)?ban hành kèm theo\s+)*)");
    if (relative) return {};
    re2::StringPiece input = rest(end);
    if (RE2::Consume(&input, own)) {
      const std::string_view said(words_.data() + end, words_.size() - input.size() - end);
      in_attachment_ = fold(said).find("quy dinh nay") != std::string::npos || fold(said).find("quy che nay") != std::string::npos;
      wrapper_ = fold(said).find("quyet dinh nay") != std::string::npos || fold(said).find("thong tu nay") != std::string::npos ||
                 fold(said).find("nghi quyet nay") != std::string::npos || fold(said).find("nghi dinh nay") != std::string::npos;
      at_ = words_.size() - input.size();
      return {};
    }
    in_attachment_ = wrapper_ = false;
    input = rest(end);
    RE2::Consume(&input, link);
    const std::size_t begin = words_.size() - input.size();
    const bool attached = fold(words_.substr(end, begin - end)).find("kem theo") != std::string::npos;
    std::string document;
    const std::size_t past = document_at(begin, document, citation);
    if (past == 0) return {};
    at_ = past;
    attached_target_ = attached;
    return document;
  }

  bool document_alone() {
    Citation citation;
    std::string document;
    const std::size_t begin = at_, past = document_at(at_, document, citation);
    if (past == 0) return false;
    at_ = past;
    citation.span = {base_ + static_cast<std::uint32_t>(begin), base_ + static_cast<std::uint32_t>(past)};
    citation.targets.push_back({document, {}});
    found_.push_back(std::move(citation));
    return true;
  }

  // Reads "Nghị định số 34/2016/NĐ-CP ngày … của …" or "Luật Đất đai năm 2013" at `begin`; 0 if there is none, else the end.
  std::size_t document_at(std::size_t begin, std::string& document, Citation& citation) const {
    static const RE2 numbered(
        R"((?:(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết(?: liên tịch)?|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Lệnh|Công văn|Văn bản hợp nhất|NĐ|TT|QĐ)\s+(?:số\s*:?\s*)?)?(\d{1,5}(?:\.\d+)?\s?/\s?(?:\d{4}\s?/\s?)?[A-ZĐ][A-ZĐa-zđ0-9&.]*(?:\s?[-–]\s?[A-ZĐ][A-ZĐa-z0-9&]*)*))");
    re2::StringPiece input = rest(begin);
    std::string number;
    if (RE2::Consume(&input, numbered, &number)) {
      if (number.find('/') == std::string::npos) return 0;
      document.clear();
      std::copy_if(number.begin(), number.end(), std::back_inserter(document), [](char c) { return c != ' '; });
      while (!document.empty() && (document.back() == '.' || document.back() == '&')) document.pop_back();
      return with_date(words_.size() - input.size(), citation);
    }
    static const RE2 type(R"((Luật|Bộ luật|Pháp lệnh)\s+)");
    std::string name;
    input = rest(begin);
    if (!RE2::Consume(&input, type, &name)) return 0;
    const auto law = law_at(name, std::string_view(input.data(), input.size()));
    if (!law) return 0;
    return named_law(*law, words_.size() - input.size() + law->length, document, citation);
  }

  std::size_t named_law(const NamedLaw& law, std::size_t end, std::string& document, Citation& citation) const {
    static const RE2 by_number(R"(\s+(?:số\s+)?(\d{1,3}/\d{4}/[A-Z]+\d*))");
    static const RE2 by_year(R"(\s+(?:năm\s+)?((?:19|20)\d\d)\b)");
    citation.name = law.type + " " + law.name;
    re2::StringPiece input = rest(end);
    if (RE2::Consume(&input, by_number, &document)) return with_date(words_.size() - input.size(), citation);
    int year = 0;
    input = rest(end);
    if (RE2::Consume(&input, by_year, &year)) end = words_.size() - input.size();
    end = with_date(end, citation);
    document = law_number(law.type, law.name, year, citation.date, place_.day);
    if (document.empty()) document = "@" + citation.name;
    return end;
  }

  // " ngày 15 tháng 5 năm 2016": the day of the cited document.
  std::size_t with_date(std::size_t end, Citation& citation) const {
    static const RE2 date(R"((?i)\s*,?\s*ngày\s+(\d{1,2})\s*(?:tháng|/|-)\s*(\d{1,2})\s*(?:năm|/|-)\s*(\d{4}))");
    re2::StringPiece input = rest(end);
    int day = 0, month = 0, year = 0;
    if (!RE2::Consume(&input, date, &day, &month, &year)) return end;
    citation.date = Date::make(year, month, day);
    return words_.size() - input.size();
  }

  // Every combination of the labels: points of the last clause, clauses of the last article.
  [[nodiscard]] std::vector<Target> targets_of(const Positions& positions, const std::string& document) const {
    std::vector<Target> targets;
    if (!positions.annex.empty()) return {{document, "annex_" + positions.annex}};
    std::string prefix;
    if (document.empty() && !place_.attachment.empty() && !wrapper_)
      prefix = place_.attachment + "__";
    else if (document.empty() && in_attachment_ && place_.attachment.empty())
      prefix = "att_1__";
    else if (!document.empty() && attached_target_)
      prefix = "att_1__";
    std::vector<std::string> articles;
    for (const std::string& article : positions.articles) articles.push_back(prefix + "art_" + article);
    if (articles.empty() && !place_.article.empty()) articles.push_back(place_.article);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      // Clauses and points belong to the first article of a list ("khoản 1 Điều 5 và Điều 7").
      if (i > 0 || (positions.clauses.empty() && !positions.this_clause && positions.points.empty())) {
        targets.push_back({document, articles[i]});
        continue;
      }
      std::vector<std::string> clauses;
      for (const std::string& clause : positions.clauses) clauses.push_back(with(articles[i], "para", clause));
      if (positions.this_clause && !place_.clause.empty()) clauses.push_back(place_.clause);
      if (clauses.empty()) clauses.push_back(articles[i]);
      for (std::size_t c = 0; c < clauses.size(); ++c) {
        if (positions.points.empty() || c > 0)
          targets.push_back({document, clauses[c]});
        else
          for (const std::string& point : positions.points) targets.push_back({document, with(clauses[c], "point", point)});
      }
    }
    return targets;
  }

  std::string_view words_;
  std::uint32_t base_;
  const CitingPlace& place_;
  std::size_t at_ = 0;
  std::vector<Citation> found_;
  bool in_attachment_ = false, wrapper_ = false, attached_target_ = false;
};

#undef LETTER
#undef NUMBER
#undef JOIN

}  // namespace

std::vector<Citation> scan_citations(std::string_view words, std::uint32_t base, const CitingPlace& place) {
  return Scanner(words, base, place).run();
}

}  // namespace rasoat
