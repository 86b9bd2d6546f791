// Reports: values to bytes for people and scripts. Knows no store and no clock.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rasoat/document.h"
#include "rasoat/error.h"
#include "rasoat/finding.h"
#include "rasoat/status.h"

namespace rasoat {

enum class Language : unsigned char { kVietnamese, kEnglish };

/// One line: what, where, the mend. Never empty, never with a line end.
std::string message(const Error& error, Language language);

/// "còn hiệu lực", "in force".
std::string status_words(Status status, Language language);
std::string_view kind_words(Kind kind, Language language);
std::string_view severity_words(Severity severity, Language language);
std::string_view action_words(std::string_view handling_action, Language language);

/// How results are drawn on a terminal.
struct Style {
  bool color = false;
  int width = 80;  ///< columns; two quotes stand side by side from 110 on
  Language language = Language::kVietnamese;
};

/// `rasoat.document/1` of the contract, one line, no line end. `with_text` adds "text".
std::string document_json(const Document& document, bool with_text);
std::string document_text(const Document& document, const Style& style);

/// Head of a result of check, compare and audit.
struct Review {
  std::string store;                  ///< path of the store; empty if none
  std::vector<std::string> reviewed;  ///< files or addresses
  std::string day;                    ///< ISO
  std::string reviewer;               ///< who is reviewing, as given; empty: the issuer of each document
  std::string version;                ///< of the program
  std::vector<Finding> findings;
  std::size_t known = 0;           ///< findings left out because a baseline has them
  std::vector<std::string> stale;  ///< suppressions that no longer match or have expired, one sentence each
};

std::string finding_json(const Finding& finding);  ///< one line of jsonl, no line end
std::string findings_json(const Review& review);   ///< `rasoat.findings/1`
std::string findings_text(const Review& review, const Style& style);
/// One self-contained page: no script needed, prints well, both quotes side by side with the opposing words marked.
std::string findings_html(const Review& review, Language language);

/// A finding read back from JSON (for `verify`).
Result<Finding> finding_from_json(std::string_view json);

}  // namespace rasoat
