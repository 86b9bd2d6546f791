// Small facts about lines.
#pragma once

#include <string>
#include <string_view>

#include "rasoat/span.h"

namespace rasoat {

/// The span without blanks and tabs at its ends.
inline Span trimmed(const std::string& text, Span span) {
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!span.empty() && blank(text[span.begin])) ++span.begin;
  while (!span.empty() && blank(text[span.end - 1])) --span.end;
  return span;
}

/// A line drawn with characters ("-----", "_____", "*****"), or the bars of a table.
inline bool ruled(std::string_view line) {
  return line.find_first_not_of("-_*=~.|+ \t") == std::string_view::npos;
}

}  // namespace rasoat
