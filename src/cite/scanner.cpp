// Walks once over the words. Where a word begins that may begin a citation, a position is tried ("điểm a khoản 2 Điều 5") with the
// document after it, then a document alone.
#include "cite/scanner.h"

#include <algorithm>
#include <array>

#include "cite/attached.h"
#include "cite/positions.h"
#include "cite/types.h"
#include "cite/words.h"
#include "rasoat/bodies.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// What the first byte of a word may begin.
enum : unsigned char { kPositionBegins = 1, kDocumentBegins = 2 };

struct Starts {
  unsigned char of[256] = {};
  constexpr Starts() {
    for (const char c : {'k', 'K', 'm', 'M', 't', 'T', 'p', 'P', 'c', 'C', 'g', 'G'}) of[static_cast<unsigned char>(c)] |= kPositionBegins;
    for (const char c : {'L', 'B', 'H', 'P', 'N', 'T', 'Q', 'C', 'K', 'G', 'V', 'S', 's'})
      of[static_cast<unsigned char>(c)] |= kDocumentBegins;
    for (char c = '0'; c <= '9'; ++c) of[static_cast<unsigned char>(c)] |= kDocumentBegins;
    of[0xC4] |= kPositionBegins | kDocumentBegins;  // đ, Đ
  }
};
constexpr Starts kStarts;

class Scanner {
 public:
  Scanner(std::string_view words, std::uint32_t base, const CitingPlace& place, Known& known)
      : words_(words), base_(base), place_(place), known_(known) {}

  std::vector<Citation> run() {
    for (std::size_t at = 0; at < words_.size();) {
      if (defined_.contains(static_cast<std::uint32_t>(at))) {
        at = defined_.end;
        continue;
      }
      const unsigned char starts = kStarts.of[static_cast<unsigned char>(words_[at])];
      if (starts == 0 || !word_begins(words_, at)) {
        ++at;
        continue;
      }
      std::size_t end = starts & kPositionBegins ? position(at) : 0;
      if (end == 0 && starts & kDocumentBegins) end = document_alone(at);
      at = end > at ? end : at + 1;
    }
    return std::move(found_);
  }

 private:
  // The end of the citation read at `at`, 0 if there is none.
  std::size_t position(std::size_t at) {
    // "chi tiết 11 môn", "thời tiết", "tình tiết", "danh mục 09 thủ tục", "các tài khoản này", "nộp các khoản này".
    if (exact_at(words_, at, "mục") != kNoWord && (follows("danh", at) || follows("đề", at))) return 0;
    if (exact_at(words_, at, "tiết") != kNoWord && (follows("chi", at) || follows("thời", at) || follows("tình", at))) return 0;
    if (exact_at(words_, at, "khoản") != kNoWord && follows("tài", at)) return 0;
    if (exact_at(words_, at, "khoản này") != kNoWord && follows("các", at)) return 0;
    const Positions positions = positions_at(words_, at);
    if (positions.all.empty() || (positions.all.size() == 1 && is_pronoun(positions.all.front(), at))) return 0;
    if (positions.all.size() == 1 && is_count(positions.all.front(), at, positions.end)) return 0;
    if (positions.all.size() == 1 && of_nothing(positions.all.front())) return 0;
    if (positions.all.size() == 1 && is_label(positions.all.front(), at, positions.end)) return 0;
    const auto said = document_after(words_, positions.end, known_);
    if (said ? is_foreign(*said) : of_other_paper(positions.all.front(), positions.end)) return positions.end;
    if (!said && ((positions.all.size() == 1 && is_share(at)) || of_contract(positions.end))) return positions.end;
    Citation citation;
    for (const Position& one : positions.all) citation.targets.push_back(target(one, said));
    return add(std::move(citation), at, said, positions.end);
  }

  // "18 Khoản này được sửa đổi …" in a footnote: no unit of that kind speaks.
  [[nodiscard]] bool of_nothing(const Position& position) const {
    return position.relative && position.steps.size() == 1 && !place_.chain.empty() && holder(position.steps.front().kind).empty();
  }

  // "gồm 08 Chương 27 Điều": how many there are; "số thứ tự 03 Mục A" names a section.
  [[nodiscard]] bool is_count(const Position& position, std::size_t at, std::size_t end) const {
    while (at > 0 && words_[at - 1] == ' ') --at;
    const UnitKind kind = position.steps.front().kind;
    const bool counts = kind >= UnitKind::kPart && kind < UnitKind::kArticle && at > 0 && digit(words_[at - 1]);
    return counts && word_at(words_, skip_blanks(words_, end), "điều") != kNoWord;
  }

  // "Chương 62: Quần áo" at the beginning of a line, or of a cell, is a label and cites nothing; "4.1. Khoản 1:" in a text that goes
  // through the articles of another one speaks of that.
  [[nodiscard]] bool is_label(const Position& position, std::size_t at, std::size_t end) const {
    if (position.steps.size() > 1 || position.relative) return false;
    if (position.steps.front().kind == UnitKind::kArticle) return heads_article(at, end);
    return (at == 0 || words_[at - 1] == '\n') && words_.substr(std::min(skip_blanks(words_, end), words_.size()), 1) == ":";
  }

  // "Điều 16. Thông báo" on a line of its own: the heading of an article in a form, or one that the structure did not take.
  [[nodiscard]] bool heads_article(std::size_t at, std::size_t end) const {
    if ((at > 0 && words_[at - 1] != '\n') || words_.substr(std::min(end, words_.size()), 2) != ". ") return false;
    const std::string next(words_.substr(skip_blanks(words_, end + 1), 4));
    return letter_at(next, 0) && !digit(next[0]) && lower(next) != next;
  }

  // "…; điều này do chủ bến chịu trách nhiệm": a pronoun; an article is named with a capital or where something leads to it.
  [[nodiscard]] bool is_pronoun(const Position& position, std::size_t at) const {
    if (!position.relative || position.steps.size() > 1 || exact_at(words_, at, "điều này") == kNoWord) return false;
    for (const std::string_view leads : {"tại", "của", "theo", "trong", "ở", "nêu"})
      if (follows(leads, at)) return false;
    return true;
  }

  // "dưới dạng Phụ lục kèm theo văn bản hợp tác", "từ Chương 1 đến Chương 24 của Danh mục hàng hóa": of what is no document of a body.
  [[nodiscard]] bool of_other_paper(const Position& position, std::size_t end) const {
    if (position.relative || position.steps.front().kind >= UnitKind::kArticle) return false;
    const std::size_t here = skip_blanks(words_, end), of = word_at(words_, here, "của");
    if (of != kNoWord)
      return std::any_of(nomenclature_words().begin(), nomenclature_words().end(), [&](const std::string& word) {
        const std::size_t past = exact_at(words_, skip_blanks(words_, of), word);
        return past != kNoWord && word_at(words_, skip_blanks(words_, past), "này") == kNoWord;
      });
    const std::size_t with = past_promulgated(words_, here);
    if (with == here || position.steps.front().kind != UnitKind::kAnnex) return false;
    return std::any_of(paper_words().begin(), paper_words().end(),
                       [&](const std::string& word) { return exact_at(words_, with, word) != kNoWord; });
  }

  // "Điều 11 Nghị định này" quoted in a letter: the decree is not the letter, and the letter does not name it.
  [[nodiscard]] bool is_foreign(const SaidDocument& said) const {
    static constexpr std::array<std::string_view, 4> kLetters = {"cong-van", "to-trinh", "bao-cao", "ke-hoach"};
    return said.which == SaidDocument::Which::kSelf && !said.slug.empty() && said.slug != place_.type &&
           std::find(kLetters.begin(), kLetters.end(), place_.type) != kLetters.end() && !known_.latest.contains(said.slug);
  }

  // "khoản 1 Điều 11 của hợp đồng này" in a form: an article of what is no document.
  [[nodiscard]] bool of_contract(std::size_t end) const {
    const std::size_t of = word_at(words_, skip_blanks(words_, end), "của");
    if (of == kNoWord) return false;
    return std::any_of(no_document_words().begin(), no_document_words().end(), [&](const std::string& word) {
      const std::size_t past = word_at(words_, skip_blanks(words_, of), word);
      return past != kNoWord && word_at(words_, skip_blanks(words_, past), "này") != kNoWord;
    });
  }

  // "gồm hai phần: phần thứ nhất có 08 chữ số": parts of something else; those of a document bear a capital or something leads to them.
  [[nodiscard]] bool is_share(std::size_t at) const {
    if (exact_at(words_, at, "phần thứ") == kNoWord) return false;
    for (const std::string_view leads : {"tại", "của", "theo", "trong", "ở", "nêu"})
      if (follows(leads, at)) return false;
    return true;
  }

  // "Ví dụ: 123/2015/XNQC": a number that shows how numbers look.
  [[nodiscard]] bool is_example(std::size_t at) const {
    while (at > 0 && std::string_view(" \t:").find(words_[at - 1]) != std::string_view::npos) --at;
    return follows("dụ", at);
  }

  // True if the word, in either case of its first letter, stands right before `at`.
  [[nodiscard]] bool follows(std::string_view word, std::size_t at) const {
    while (at > 0 && (words_[at - 1] == ' ' || words_[at - 1] == '\t')) --at;
    if (at < word.size()) return false;
    return word == "/" ? words_[at - 1] == '/' : word_at(words_, at - word.size(), word) == at;
  }

  std::size_t document_alone(std::size_t at) {
    // "Quyết định số    /2025/QĐ-UBND": a number that is not given yet; "Hợp đồng số 12/2021/HĐ".
    if (follows("/", at)) return 0;
    if (exact_at(words_, at, "số") != kNoWord)
      for (const std::string& word : no_document_words())
        if (follows(word, at))
          return words_.find_first_of(",;.\n", at) == std::string_view::npos ? words_.size() : words_.find_first_of(",;.\n", at);
    const auto said = document_at(words_, at, known_);
    if (!said) return 0;
    if (digit(words_[at]) && is_example(at)) return said->end;
    remember_attached(words_, at, *said, known_);
    if (exact_at(words_, at, "số") != kNoWord)
      for (const std::string& word : form_words())
        if (follows(word, at)) return said->end;
    Citation citation;
    citation.targets.push_back({said->document, {}});
    return add(std::move(citation), at, said, said->end);
  }

  std::size_t add(Citation citation, std::size_t begin, const std::optional<SaidDocument>& said, std::size_t end) {
    if (said) {
      citation.name = said->name;
      citation.date = said->date;
      end = said->end;
      if (const Span definition = remember(words_, *said, known_); !definition.empty()) defined_ = definition;
    }
    citation.span = {base_ + static_cast<std::uint32_t>(begin), base_ + static_cast<std::uint32_t>(end)};
    found_.push_back(std::move(citation));
    return end;
  }

  Target target(const Position& position, const std::optional<SaidDocument>& said) const {
    if (position.relative) return {{}, relative(position)};
    const std::string unit = join_steps(position.steps);
    if (!said) return {{}, within_own(position, unit)};
    switch (said->which) {
      case SaidDocument::Which::kSelfAttached:
        return {{}, (attachment().empty() ? "att_1" : attachment()) + "__" + unit};
      case SaidDocument::Which::kSelf:
        return own_document(*said, unit);
      default:
        return {said->document, said->attachment ? "att_1__" + unit : unit};
    }
  }

  // "Điều 5 của Luật này" in a decree means the law named before; in a law, the law itself.
  Target own_document(const SaidDocument& said, const std::string& unit) const {
    // A joint circular calls itself "Thông tư này".
    if (place_.type.empty() || said.slug == place_.type || place_.type == said.slug + "-lien-tich") return {{}, unit};
    // "Điều 12 Điều lệ này" in the charter that a decision promulgates.
    if (known_.own_attached.contains(std::string(type_name(said.slug))))
      return {{}, (attachment().empty() ? "att_1" : attachment()) + "__" + unit};
    const auto latest = known_.latest.find(said.slug);
    return latest == known_.latest.end() ? Target{{}, unit} : Target{latest->second, unit};
  }

  // "khoản 2 Điều này": the unit of that kind that speaks.
  [[nodiscard]] std::string relative(const Position& position) const {
    std::string unit = holder(position.steps.front().kind);
    const std::string rest = join_steps({position.steps.begin() + 1, position.steps.end()});
    return unit.empty() ? rest : rest.empty() ? unit : unit + "__" + rest;
  }

  // "khoản 2" alone is of the article that speaks; "Điều 5" alone, of the attached document that speaks.
  [[nodiscard]] std::string within_own(const Position& position, const std::string& unit) const {
    const UnitKind kind = position.steps.front().kind;
    std::string above = attachment();
    if (kind > UnitKind::kArticle || kind == UnitKind::kSection || kind == UnitKind::kSubsection)
      for (const CitingPlace::Holder& one : place_.chain)
        if (one.kind < kind) {
          above = one.id;
          break;
        }
    return above.empty() ? unit : above + "__" + unit;
  }

  [[nodiscard]] std::string holder(UnitKind kind) const {
    for (const CitingPlace::Holder& one : place_.chain)
      if (one.kind == kind) return one.id;
    return {};
  }
  [[nodiscard]] std::string attachment() const { return holder(UnitKind::kAttachment); }

  std::string_view words_;
  std::uint32_t base_;
  const CitingPlace& place_;
  Known& known_;
  Span defined_;  // brackets that set a short name
  std::vector<Citation> found_;
};

}  // namespace

std::vector<Citation> scan_citations(std::string_view words, std::uint32_t base, const CitingPlace& place, Known& known) {
  return Scanner(words, base, place, known).run();
}

}  // namespace rasoat
