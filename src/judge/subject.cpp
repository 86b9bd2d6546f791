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

}  // namespace rasoat
