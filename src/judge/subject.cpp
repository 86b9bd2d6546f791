#include "judge/subject.h"

#include <re2/re2.h>

#include "judge/knowledge.h"
#include "rasoat/text.h"

namespace rasoat {

std::string subject_body(const Header& header) {
  static const RE2 body(judge_knowledge().subject_body);
  const std::string folded = lower(header.title);
  std::string name;
  return RE2::PartialMatch(folded, body, &name) ? fold(name) : std::string();
}

bool is_about_an_office(const Header& header) {
  static const RE2 offices(judge_knowledge().offices);
  const std::string body = subject_body(header);
  return !body.empty() && RE2::PartialMatch(body, offices);
}

}  // namespace rasoat
