// Three kinds of evidence rejoin two lines: the next one begins in the middle of a sentence (a small letter), the one before ends in
// the middle of one ("… theo quy định tại"), or the file is wrapped at a width and the one before is full. A label, a line in capitals
// and the known beginnings of the head and the signature always begin a paragraph.
#include "structure/reflow.h"

#include <algorithm>
#include <optional>

#include "structure/knowledge.h"
#include "structure/labels.h"
#include "structure/lines.h"
#include "structure/names.h"
#include "structure/sequence.h"
#include "structure/signature.h"

namespace rasoat {
namespace {

constexpr std::size_t kNarrow = 45, kWide = 240;  // bytes of a wrapped line: 40 to 100 columns of Vietnamese text
constexpr std::size_t kLeastBroken = 3;
constexpr double kWrappedShare = 0.4, kFullShare = 0.6;

bool ends_sentence(std::string_view line) {
  return std::string_view(".;:!?").find(line.back()) != std::string_view::npos || line.ends_with("”");
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// "Căn cứ …", "Nơi nhận:", and a gap between columns.
bool begins_anew(std::string_view line) {
  return structure::begins_with_any(line, structure::words().paragraphs) || begins_signature(line) ||
         line.find('\t') != std::string_view::npos || ruled(line);
}

class Reflow {
 public:
  Reflow(Text& text, const Source& source) : text_(text), source_(source), width_(width()) {}

  void run() {
    std::vector<Span> paragraphs;
    std::vector<std::uint32_t> of;
    for (std::size_t i = 0; i < text_.paragraphs.size(); ++i) {
      const Span span = text_.paragraphs[i];
      if (i > 0 && (broken_label(i) || joins(i))) {
        text_.words[span.begin - 1] = ' ';
        paragraphs.back().end = span.end;
      } else {
        paragraphs.push_back(span);
        of.push_back(text_.paragraph_of[i]);
      }
      note_article(paragraphs.back().begin, span.end);
    }
    text_.paragraphs = std::move(paragraphs);
    text_.paragraph_of = std::move(of);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const { return trimmed(text_.words, text_.paragraphs[i]).in(text_.words); }

  // Two lines of the file with no blank line between.
  [[nodiscard]] bool adjacent(std::size_t i) const {
    const std::uint32_t before = text_.paragraph_of[i - 1], own = text_.paragraph_of[i];
    return own == before + 1 && source_.paragraphs[before].kind == ParagraphKind::kLine &&
           source_.paragraphs[own].kind == ParagraphKind::kLine;
  }

  // The width at which the file is wrapped, in bytes: the median of the lines that break in mid-sentence. 0 if it is not.
  [[nodiscard]] std::size_t width() const {
    std::size_t lines = 0;
    std::vector<std::size_t> broken;
    for (std::size_t i = 1; i < text_.paragraphs.size(); ++i) {
      if (!adjacent(i)) continue;
      const std::string_view before = line(i - 1), next = line(i);
      if (before.size() < kNarrow || before.empty() || next.empty()) continue;
      ++lines;
      if (before.size() <= kWide && !ends_sentence(before) && structure::starts_small(next) && !label_of(next))
        broken.push_back(before.size());
    }
    if (broken.size() < kLeastBroken || static_cast<double>(broken.size()) < kWrappedShare * static_cast<double>(lines)) return 0;
    const auto middle = broken.begin() + static_cast<std::ptrdiff_t>(broken.size() / 2);
    std::nth_element(broken.begin(), middle, broken.end());
    return std::max(kNarrow, static_cast<std::size_t>(kFullShare * static_cast<double>(*middle)));
  }

  // "Điều" ⏎ "13. Khen thưởng", "QUYẾT" ⏎ "ĐỊNH": in any format.
  [[nodiscard]] bool broken_label(std::size_t i) const {
    const std::string_view before = line(i - 1), next = line(i);
    if (before == "Điều" || before == "ĐIỀU") return !next.empty() && next.front() >= '0' && next.front() <= '9';
    constexpr std::size_t kLongestType = 32;
    return before.size() + next.size() < kLongestType && type_of_line(before).empty() &&
           !type_of_line(std::string(before) + " " + std::string(next)).empty();
  }

  [[nodiscard]] bool joins(std::size_t i) const {
    if (!adjacent(i)) return false;
    const std::string_view before = line(i - 1), next = line(i);
    if (before.empty() || next.empty() || begins_anew(next) || before.find('\t') != std::string_view::npos || ruled(before)) return false;
    const bool open = !ends_sentence(before);
    const bool digit = next.front() >= '0' && next.front() <= '9';
    const structure::Knowledge& words = structure::words();
    if (const auto label = label_of(next)) return open && width_ > 0 && before.size() >= width_ && cited(*label);
    if (!open || all_capitals(before)) return false;
    if (digit && holds(words.number_follows, structure::last_word(before))) return true;
    if (structure::starts_small(next) || holds(words.sentence_goes_on, structure::last_word(before))) return true;
    return width_ > 0 && before.size() >= width_ && !all_capitals(next);
  }

  // "… theo quy định tại" ⏎ "Điều 5 Nghị định …": a citation, unless it is the next article's turn.
  [[nodiscard]] bool cited(const Label& label) const {
    return label.form == Form::kArticle && (article_.empty() || step(Form::kArticle, article_, label.name) == Follow::kNone);
  }

  void note_article(std::uint32_t begin, std::uint32_t end) {
    const auto label = label_of(Span{begin, end}.in(text_.words));
    if (label && label->form == Form::kArticle) article_ = label->name;
  }

  Text& text_;
  const Source& source_;
  std::size_t width_;
  std::string article_;  ///< label of the last article
};

}  // namespace

void reflow(Text& text, const Source& source) {
  Reflow(text, source).run();
}

}  // namespace rasoat
