#include "report/markup.h"

namespace rasoat {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
    }
  }
  return out;
}

std::vector<TextRun> text_runs(std::string_view text, const std::vector<Span>& marks) {
  std::vector<TextRun> out;
  std::uint32_t at = 0;
  for (const Span mark : marks) {
    if (mark.begin < at || mark.end > text.size() || mark.empty()) continue;
    if (mark.begin > at) out.push_back({text.substr(at, mark.begin - at), false});
    out.push_back({mark.in(text), true});
    at = mark.end;
  }
  if (at < text.size()) out.push_back({text.substr(at), false});
  return out;
}

std::string marked_html(std::string_view text, const std::vector<Span>& marks) {
  std::string out;
  for (const TextRun& run : text_runs(text, marks)) out += run.marked ? "<mark>" + escaped(run.words) + "</mark>" : escaped(run.words);
  return out;
}

}  // namespace rasoat
