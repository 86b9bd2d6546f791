// The data of the judge, read once from rules/: periods of law, weights, sentences.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rasoat/date.h"

namespace rasoat {

/// Which articles decide between two provisions, by the day of review.
struct ApplicationLaw {
  std::optional<Date> from, to;
  std::string higher, later, own_documents;
  bool confirmed = false;
};

struct JudgeKnowledge {
  std::vector<ApplicationLaw> application;
  std::map<std::string, std::string> superior;  ///< document type → body that settles
  double bias = 0, strength = 1;
  std::map<std::string, double> kind, mechanism, standing, central, given, feature;
  std::map<std::string, std::string> message, what, prevails, why;
  std::string offices;                         ///< RE2 over such a body: an office of the administration
  std::string subject_body;                    ///< RE2 with one group: the body that a title is about
  std::vector<std::string> formulas;           ///< RE2 patterns of clauses that regulate nothing
  std::vector<std::string> formula_headings;   ///< … and of headings under which documents say much the same
  std::string title_formula;                   ///< RE2 over folded words: what titles share and what says nothing of the subject
  std::string title_amends;                    ///< RE2 over the folded title of a document that amends another
  std::string title_field;                     ///< RE2 over the folded title of a document that is for one field or force alone
  std::string final_heading;                   ///< RE2 over the folded heading of an article on effect
  std::string ends_document;                   ///< RE2 over the folded words there that end the documents they name
  std::string title_branch;                    ///< RE2 over the folded title of a document that holds within a ministry's branch alone
  std::string title_powers;                    ///< … that sets up bodies and gives them their powers
  std::string title_regime;                    ///< … with a regime of its own, apart from the general law
  std::string leaves_values;                   ///< RE2 over a folded clause that lets a local body set values; captures the body
  std::string leaves_within;                   ///< … and over one that keeps a bound for them
  std::string leaves_higher;                   ///< RE2 over folded words that let a local body set a higher value; captures the sentence
  std::string basis_leave;                     ///< RE2 over a basis by which a document may depart from the laws
  std::string title_delegates;                 ///< … that hands powers down
  std::string title_year;                      ///< … for one year; captures it
  std::string title_place;                     ///< … from which the title says where its document holds, to the end
  std::string title_period;                    ///< … for a period; captures its last year
  std::string fine_frame;                      ///< … over folded words that set a fine from so much to so much
  std::string body_class;                      ///< RE2 over folded words that stand for whichever body is competent
  std::map<std::string, std::string> no_rule;  ///< RE2 by name: words by which a difference is no rule against a rule

  /// The pattern of that name; one that matches nothing where there is none.
  [[nodiscard]] const std::string& words_of_no_rule(const std::string& name) const;
  /// The law in force on the day, or the newest there is.
  [[nodiscard]] const ApplicationLaw& on(Date day) const;
};

const JudgeKnowledge& judge_knowledge();

}  // namespace rasoat
