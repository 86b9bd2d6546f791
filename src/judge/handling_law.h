// The data of handling, read once from rules/handling.toml: forms and grounds by period, bodies, who may act on whose documents.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rasoat/date.h"

namespace rasoat {

struct Period {
  std::optional<Date> from, to;
  [[nodiscard]] bool holds(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

/// Articles of one period; an empty one is not cited.
struct HandlingLaw {
  Period period;
  std::string examination, review, recommend_examination, recommend_review, review_list;
  std::map<std::string, std::string> examination_form, review_form;  ///< "repeal" → the article
};

struct Organ {
  std::string code;
  bool levels = false;
  std::vector<std::string> begins;  ///< folded
};

struct Power {
  Period period;
  std::string by;
  std::vector<std::string> over;
  std::string form, then, ground;
};

/// Laws that go before others.
struct PriorityClause {
  std::vector<std::string> types;
  std::string heading;
  std::vector<std::string> clauses;  ///< RE2
};

struct HandlingKnowledge {
  std::vector<HandlingLaw> laws;
  std::vector<Organ> organs;
  std::vector<std::pair<std::string, std::vector<std::string>>> levels;  ///< "province" → folded words
  std::vector<Power> powers;
  PriorityClause priority;

  /// Of the day; without articles where the period is unknown.
  [[nodiscard]] const HandlingLaw& on(Date day) const;
};

const HandlingKnowledge& handling_knowledge();

}  // namespace rasoat
