#include "structure/header.h"

#include <re2/re2.h>

#include <algorithm>

#include "rasoat/structure.h"
#include "rasoat/text.h"
#include "structure/head_pieces.h"
#include "structure/knowledge.h"
#include "structure/lines.h"
#include "structure/names.h"
#include "structure/title.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestTitle = 600, kLongestIssuer = 160;
constexpr std::ptrdiff_t kLongestPlace = 41;  // characters
constexpr std::size_t kSentencePieces = 4;    // lines over which the sentence about a consolidated text's sources may run
constexpr std::string_view kConsolidated = "van-ban-hop-nhat";

std::string without_blanks(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' ' && c != '\t' && c != '\n'; });
  return out;
}

re2::StringPiece piece_of(std::string_view words) {
  return {words.data(), words.size()};
}

std::ptrdiff_t characters(std::string_view utf8) {
  return std::count_if(utf8.begin(), utf8.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; });
}

bool starts_any(std::string_view folded, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return folded.starts_with(start); });
}

// The line in which the issuer speaks, after the title or the bases.
bool enacting(std::string_view folded) {
  return starts_any(folded, {"uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban", "chu tich ubnd", "bo truong", "thu tuong chinh phu",
                             "chinh phu ban hanh", "quoc hoi ban hanh", "giam doc so", "chu tich nuoc", "hoi dong tham phan"});
}

class Head {
 public:
  Head(Document& document, std::size_t body) : document_(document), header_(document.header), head_(cut_head(document, body)), body_(body) {
    type_at_ = head_.pieces.size();
    for (std::size_t i = 0; i < head_.pieces.size() && type_at_ == head_.pieces.size(); ++i)
      if (!type_of_line(head_.pieces[i].words).empty()) type_at_ = i;
  }

  void read() {
    read_number();
    read_place_and_date();
    read_issuers();
    read_type_and_title();
    read_bases();
    fill_from_site();
    header_from_number(header_.number, header_.title, header_);
    if (header_.draft) header_.normative = normative_type(header_.type) && !single_decision_ && published(header_).empty();
  }

 private:
  // A blank to be filled in before the code: a draft. "…/QĐ-UBND" without a year is the number of a decision in a single case.
  bool take_blank(std::string_view words) {
    static const RE2 blank(R"(^[\s.…_]*/\s*(?:(\d{4})\s*/)?\s*\p{Lu})");
    std::string year;
    if (!RE2::PartialMatch(piece_of(words), blank, &year)) return false;
    single_decision_ = year.empty();
    return header_.draft = true;
  }

  bool take_number(const std::string& printed) {
    const std::string number(undecorated(without_blanks(printed)));
    if (number.size() < 4) return false;
    header_.number = number;
    return true;
  }

  void read_number() {
    for (std::size_t i = 0; i < head_.pieces.size(); ++i)
      if (number_at(i)) return;
  }

  // "Số: 12/2025/QĐ-UBND", over two pieces ("Số:" | "12/…", "Số: 12" | "/2025/QĐ-UBND"), or blank in a draft.
  bool number_at(std::size_t i) {
    static const RE2 label(R"((?:^|[^\p{L}])(?:(?:Luật |LUẬT |Pháp lệnh |PHÁP LỆNH )?(?:Số|SỐ|số))\s*[:.]\s*)");
    static const RE2 unmarked(R"(^(?:Luật |LUẬT |Pháp lệnh |Nghị quyết )?(?:Số|SỐ|số)\s+)");
    const std::string_view words = head_.pieces[i].words;
    re2::StringPiece found;
    std::string_view rest;
    if (label.Match(piece_of(words), 0, words.size(), RE2::UNANCHORED, &found, 1) ||
        // Without a colon only above the type, for a title may go on with "số 12/2022/QĐ-UBND".
        (i < type_at_ && unmarked.Match(piece_of(words), 0, words.size(), RE2::UNANCHORED, &found, 1)))
      rest = words.substr(static_cast<std::size_t>(found.data() - words.data()) + found.size());
    else if (head_.pieces[i].folded == "so" || head_.pieces[i].folded == "so:")
      rest = {};
    else
      return false;
    static const RE2 whole(
        R"(^([0-9]{1,5}[a-z]?(?:\.[0-9]+)?\s*/\s*[^\s,;()|–-]*(?:\s?[-–]\s?[\p{Lu}0-9&][^\s,;()|–-]*|\s?/\s?[\p{Lu}0-9][^\s,;()|–-]*)*))");
    std::string number;
    if (RE2::PartialMatch(piece_of(rest), whole, &number)) return take_number(number);
    if (take_blank(rest)) return true;
    static const RE2 digits(R"(^\s*(\d{1,5})?\s*$)");
    std::string ordinal;
    if (!RE2::FullMatch(piece_of(rest), digits, &ordinal)) return false;
    for (std::size_t next = i + 1; next < head_.pieces.size() && next <= i + 4; ++next) {
      const std::string_view other = head_.pieces[next].words;
      // What was typed into a blank may be printed over its line: "0 7/2024/QĐ-UBND" after "Số: 70".
      static const RE2 tail(R"(^[\d\s]*(/\d{4}/\p{Lu}\S*|/\p{Lu}\S*-\S*))");
      std::string code;
      if (ordinal.empty() ? RE2::PartialMatch(piece_of(other), whole, &number) : RE2::PartialMatch(piece_of(other), tail, &code))
        return take_number(ordinal.empty() ? number : ordinal + code);
      if (ordinal.empty() && take_blank(other)) return true;
    }
    return false;
  }

  void read_place_and_date() {
    static const RE2 place(R"(^[^\p{L}]*(\p{L}[\p{L} .\-–]+?)\s*,\s*(?:ngày|Ngày))");
    for (std::size_t i = 0; i < head_.pieces.size(); ++i) {
      std::string name;
      if (!RE2::PartialMatch(piece_of(head_.pieces[i].words), place, &name) || characters(name) > kLongestPlace) continue;
      header_.place = std::string(undecorated(name));
      std::string words(head_.pieces[i].words);
      header_.issued = date_in(words);
      if (!header_.issued && i + 1 < head_.pieces.size() && head_.pieces[i + 1].folded.starts_with("nam"))
        header_.issued = date_in(words + " " + std::string(head_.pieces[i + 1].words));
      if (!header_.issued) header_.draft = header_.draft || header_.number.empty();
      return;
    }
  }

  // Lines in capitals above the number and the type: bodies, the higher first, each perhaps over several lines.
  void read_issuers() {
    std::vector<std::string> bodies;
    for (std::size_t i = 0; i < type_at_; ++i) {
      const HeadPiece& piece = head_.pieces[i];
      if (is_motto(piece.folded) || starts_any(piece.folded, {"du thao", "luat so"})) continue;
      if (piece.folded.starts_with("so:") || piece.folded == "so" || piece.folded.find(", ngay") != std::string::npos) {
        if (!bodies.empty()) break;
        continue;
      }
      if (!all_capitals(piece.words) || piece.words.find('/') != std::string_view::npos) {
        if (!bodies.empty()) break;
        continue;
      }
      if (bodies.empty() || begins_body(piece.folded))
        bodies.emplace_back(piece.words);
      else
        bodies.back() += " " + std::string(piece.words);
      if (bodies.back().size() > kLongestIssuer) break;
    }
    choose_issuers(bodies);
  }

  static bool begins_body(std::string_view folded) {
    return starts_any(folded, {"so ", "bo ", "van phong", "ban quan ly", "ban chi dao", "trung tam", "chi cuc", "cuc ", "tong cuc",
                               "phong ", "thanh tra", "truong ", "vien ", "hoi dong tham phan"});
  }

  // Ministries side by side issue together; else the last and lowest body issues, and those above it say where.
  void choose_issuers(const std::vector<std::string>& bodies) {
    if (bodies.empty()) return;
    const bool joint = std::all_of(bodies.begin(), bodies.end(),
                                   [](const std::string& body) { return body.starts_with("BỘ ") || body.starts_with("- BỘ "); });
    for (const std::string& body : bodies) {
      const std::vector<std::string> names = body_names(undecorated(body));
      if (!joint) header_.issuers.clear();
      header_.issuers.insert(header_.issuers.end(), names.begin(), names.end());
      for (const std::string& name : names)
        if (std::string province = province_in(name); !province.empty()) header_.province = province;
    }
    const std::string& issuer = header_.issuers.front();
    const bool council = issuer.find("nhân dân") != std::string::npos &&
                         (issuer.starts_with("Ủy ban") || issuer.starts_with("Hội đồng") || issuer.starts_with("Uỷ ban"));
    if (header_.province.empty() && council) header_.province = header_.place;
  }

  void read_type_and_title() {
    if (type_at_ < head_.pieces.size()) {
      header_.type = type_of_line(head_.pieces[type_at_].words);
      if (const std::string_view subject = old_subject(); !subject.empty()) {
        header_.title = title_from_capitals(subject, {});
        return;
      }
      return read_title(type_at_ + 1, 0);
    }
    // A letter names no type; its subject follows "V/v".
    for (std::size_t i = 0; i < head_.pieces.size(); ++i) {
      if (!starts_any(head_.pieces[i].folded, {"v/v", "ve viec"})) continue;
      header_.type = "cong-van";
      return read_title(i, head_.pieces[i].folded.starts_with("v/v") ? 3 : 0);
    }
    const bool addressed =
        std::any_of(head_.pieces.begin(), head_.pieces.end(), [](const HeadPiece& piece) { return piece.folded.starts_with("kinh gui"); });
    if (addressed) header_.type = "cong-van";
  }

  // Of a law of before 2006, whose head names the assembly again below its type.
  [[nodiscard]] std::string_view old_subject() const {
    for (std::size_t i = 0; i < body_ && i < document_.text.paragraphs.size(); ++i)
      if (const std::string_view subject = subject_of_old_law(document_.words(trimmed(document_.text.words, document_.text.paragraphs[i])));
          !subject.empty())
        return subject;
    return {};
  }

  // The lines up to the bases, the addressee or the enacting line.
  void read_title(std::size_t first, std::size_t skip) {
    std::string title;
    for (std::size_t i = first; i < head_.pieces.size() && title.size() <= kLongestTitle; ++i) {
      const std::string& folded = head_.pieces[i].folded;
      if (i == first && folded.starts_with("so:")) {  // a list of documents prints the number between type and title
        ++first;
        continue;
      }
      if (is_motto(folded) || folded.find(", ngay") != std::string::npos || enacting(folded)) break;
      if (starts_any(folded, {"can cu", "so:", "(ban hanh kem", "(kem theo", "theo de nghi", "xet ", "kinh gui", "thuc hien ", "ngay "}))
        break;
      if (i > first && !type_of_line(head_.pieces[i].words).empty() && type_of_line(head_.pieces[i].words) == header_.type) break;
      if (i > first && amended_by(i)) {
        header_.type = kConsolidated;
        break;
      }
      title += (title.empty() ? "" : " ") + std::string(undecorated(head_.pieces[i].words.substr(i == first ? skip : 0)));
    }
    title = without_session(title);
    if (!title.empty()) header_.title = all_capitals(title) ? title_from_capitals(title, header_.province) : title;
  }

  // "Luật Khiếu nại số 02/2011/QH13 ngày … được sửa đổi, bổ sung bởi:" begins what a consolidated text says of its sources.
  [[nodiscard]] bool amended_by(std::size_t i) const {
    static const RE2 begins(R"(^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư)\s.{0,300}\s[Ss]ố\s+\d)");
    static const RE2 amended(R"(^[^:]{0,600}được\s+(?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính)[^:]{0,80}\s(?:bởi|theo)\s*:)");
    if (!RE2::PartialMatch(piece_of(head_.pieces[i].words), begins)) return false;
    std::string sentence;
    for (std::size_t at = i; at < head_.pieces.size() && at < i + kSentencePieces; ++at)
      sentence += (at > i ? " " : "") + std::string(head_.pieces[at].words);
    return RE2::PartialMatch(sentence, amended);
  }

  void read_bases() {
    bool after_basis = false;
    for (std::size_t i = head_.bases; i < body_; ++i) {
      Span line = trimmed(document_.text.words, document_.text.paragraphs[i]);
      const std::string_view words = document_.words(line);
      if (line.empty()) continue;
      const bool own = begins_basis(words);
      // "Luật sửa đổi … ngày …;" on a line of its own goes on the list; "QUYẾT ĐỊNH:" ends it.
      const bool more = after_basis && !own && !type_slug(words).empty() && !all_capitals(words);
      const bool broken = after_basis && !own && basis_goes_on(words);
      if (broken) {
        line.begin = header_.bases.back().span.begin;
        header_.bases.pop_back();
      }
      after_basis = own || more || broken;
      if (after_basis) add_bases(line);
      after_basis = after_basis && !header_.bases.empty();
    }
  }

  // A consolidated text quotes the bases of what amended it in its footnotes: “Căn cứ …”.
  static bool begins_basis(std::string_view words) {
    const std::string folded = fold(words);
    const std::size_t at = folded.find("can cu ");
    return at != std::string::npos && at <= 3 && !words.starts_with("“") && !words.starts_with('"');
  }

  // "Căn cứ Nghị định số … của Chính phủ quy định cơ cấu tổ chức của" ⏎ "Bộ Nội vụ;".
  [[nodiscard]] bool basis_goes_on(std::string_view next) const {
    const Span last = header_.bases.back().span;
    const std::string_view after = std::string_view(document_.text.words).substr(last.end, 1);
    if (after == ";" || document_.words(last).find_last_of(".:") == last.size() - 1) return false;
    return structure::starts_small(next) || (structure::breaks_off(document_.words(last)) && !all_capitals(next));
  }

  // One line may hold several bases, separated by semicolons. Such a mark within a title ("… đất đai; đăng ký, cấp giấy …") separates none.
  void add_bases(Span line) {
    std::uint32_t begin = line.begin;
    const std::string& text = document_.text.words;
    for (std::uint32_t i = line.begin; i <= line.end; ++i) {
      if (i < line.end && text[i] != ';') continue;
      const Span rest = trimmed(text, {std::min(i + 1, line.end), line.end});
      const std::string_view next = document_.words(rest);
      if (structure::starts_small(next) && !begins_basis(next) && type_slug(next).empty()) continue;
      const Span span = trimmed(text, {begin, i});
      begin = i + 1;
      if (span.size() > 8 && !enacting(fold(document_.words(span)))) header_.bases.push_back({span});
    }
  }

  // A site's table above the head fills what the head does not say.
  void fill_from_site() {
    static const RE2 number(R"(\d{1,5}(?:\.\d+)?/\S+)");
    static const RE2 day(R"((\d{1,2})/(\d{1,2})/(\d{4}))");
    const SiteFacts& facts = head_.facts;
    if (header_.number.empty() && !header_.draft && RE2::FullMatch(facts.number, number)) header_.number = facts.number;
    if (header_.type.empty()) header_.type = type_slug(facts.type);
    int d = 0, m = 0, y = 0;
    if (!header_.issued && !header_.draft && RE2::FullMatch(facts.issued, day, &d, &m, &y)) header_.issued = Date::make(y, m, d);
  }

  Document& document_;
  Header& header_;
  HeadPieces head_;
  std::size_t body_, type_at_ = 0;
  bool single_decision_ = false;
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
    // Laws and resolutions of the same bodies have numbers of one form, and before 1997 a decree's was that of a letter: "13/CP".
    const std::string type = type_of_number(header.number), said = type_slug(normalize(facts.type));
    if (type == "cong-van" && !said.empty())
      header.type = said;
    else if (!type.empty() && type != "luat" && type != "phap-lenh")
      header.type = type;
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
