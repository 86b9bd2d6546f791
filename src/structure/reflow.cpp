#include "structure/reflow.h"

#include <algorithm>

#include "structure/labels.h"

namespace rasoat {
namespace {

constexpr std::size_t kNarrow = 45, kWide = 120;  // bytes of a wrapped line: 40 to 100 columns of Vietnamese text
constexpr double kWrappedShare = 0.4;

bool starts_lower(std::string_view line) {
  const unsigned char c = static_cast<unsigned char>(line.front());
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return (c == 0xC3 && static_cast<unsigned char>(line[1]) >= 0xA0) || line.substr(0, 2) == "đ" || line.substr(0, 2) == "ư" ||
         line.substr(0, 2) == "ơ";
}

bool ends_sentence(std::string_view line) {
  const char last = line.back();
  return last == '.' || last == ';' || last == ':' || last == '!' || last == '?' || line.ends_with("”") || line.ends_with("./.");
}

// Most paragraphs of a wrapped file that are long end in the middle of a sentence.
bool looks_wrapped(const Text& text, const Source& source) {
  std::size_t lines = 0, broken = 0;
  for (std::size_t i = 0; i + 1 < text.paragraphs.size(); ++i) {
    if (source.paragraphs[text.paragraph_of[i]].kind != ParagraphKind::kLine) continue;
    const std::string_view line = text.paragraphs[i].in(text.words);
    if (line.size() < kNarrow) continue;
    ++lines;
    const std::string_view next = text.paragraphs[i + 1].in(text.words);
    broken += line.size() <= 2 * kWide && !ends_sentence(line) && starts_lower(next) && !label_of(next);
  }
  return broken >= 3 && static_cast<double>(broken) >= kWrappedShare * static_cast<double>(lines);
}

}  // namespace

void reflow(Text& text, const Source& source) {
  if (!looks_wrapped(text, source)) return;
  std::vector<Span> paragraphs;
  std::vector<std::uint32_t> of;
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const Span span = text.paragraphs[i];
    const std::string_view line = span.in(text.words);
    const bool joinable = !paragraphs.empty() && source.paragraphs[text.paragraph_of[i]].kind == ParagraphKind::kLine &&
                          source.paragraphs[of.back()].kind == ParagraphKind::kLine && text.paragraph_of[i] == text.paragraph_of[i - 1] + 1;
    if (joinable) {
      const std::string_view before = paragraphs.back().in(text.words);
      const auto label = label_of(line);
      const bool open = !ends_sentence(before) && text.paragraphs[i - 1].size() >= kNarrow;
      if (open && (starts_lower(line) || !label) && !(label && (label->form != Form::kArticle || label->mark != 0))) {
        text.words[span.begin - 1] = ' ';
        paragraphs.back().end = span.end;
        continue;
      }
    }
    paragraphs.push_back(span);
    of.push_back(text.paragraph_of[i]);
  }
  text.paragraphs = std::move(paragraphs);
  text.paragraph_of = std::move(of);
}

}  // namespace rasoat
