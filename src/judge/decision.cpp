#include "judge/decision.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "judge/handling_law.h"
#include "judge/knowledge.h"
#include "judge/reviewer.h"
#include "judge/side.h"
#include "rasoat/cite.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

std::string lookup(const std::map<std::string, std::string>& table, std::string_view key, const std::string& otherwise = {}) {
  const auto found = table.find(std::string(key));
  return found == table.end() ? otherwise : found->second;
}

// An article that is not known is not cited.
void cite_ground(Finding& finding, const std::string& citation, std::string_view why) {
  if (!citation.empty()) finding.ground.push_back({citation, lookup(judge_knowledge().why, why)});
}

std::string form_article(const HandlingLaw& law, std::string_view procedure, const std::string& form) {
  return lookup(procedure == kExamination ? law.examination_form : law.review_form, form);
}

// The rest of a suspended document is put to whom the law names; on what he may not handle the reviewer recommends to its issuer.
Handling handling_of(const Reviewer& reviewer, const Header& header, const std::string& form, std::string_view procedure, Finding& finding,
                     const HandlingLaw& law) {
  if (reviewer.issued(header)) {
    cite_ground(finding, form_article(law, procedure, form), form);
    return {form, reviewer.name(), {}, form};
  }
  if (procedure == kExamination) {
    if (const Reviewer::Means means = reviewer.over(header); !means.form.empty()) {
      cite_ground(finding, form_article(law, procedure, means.form), means.form);
      cite_ground(finding, means.ground, "power");
      return {means.form, reviewer.name(), means.then, means.form};
    }
  }
  cite_ground(finding, procedure == kExamination ? law.recommend_examination : law.recommend_review, "recommend");
  const std::string issuers = issuers_of(header);
  return {"recommend", reviewer.name(), issuers.empty() ? "cơ quan ban hành văn bản" : issuers, form};
}

// A draft is not handled, it is mended: by its issuer, or on the recommendation of who appraises it.
Handling mending(const Reviewer& reviewer, const Header& draft) {
  const std::string issuers = issuers_of(draft);
  if (issuers.empty() || reviewer.issued(draft)) return {"amend", issuers.empty() ? reviewer.name() : issuers, {}, "amend"};
  return {"recommend", reviewer.name(), issuers, "amend"};
}

std::optional<Date> later(const std::optional<Date>& one, const std::optional<Date>& other) {
  if (!one || !other) return std::nullopt;
  return std::max(*one, *other);
}

std::optional<Date> end_of(const Party& party) {
  std::optional<Date> end;
  for (const Event& event : party.events)
    if (event.unit.empty() && event.day && (event.action == Action::kRepeal || event.action == Action::kReplace) &&
        (!end || *event.day < *end))
      end = event.day->plus_days(-1);
  return end;
}

// Decides between two provisions.
class Decision {
 public:
  Decision(const Party& a, const Party& b, const Verdict& verdict, const JudgeOptions& options, Finding& finding)
      : a_(a),
        b_(b),
        verdict_(verdict),
        finding_(finding),
        reviewer_(options.reviewer, a.document->header, options.day),
        application_(judge_knowledge().on(options.day)),
        law_(handling_knowledge().on(options.day)),
        one_issuer_(same_issuer(a.document->header, b.document->header, options.day)) {}

  void write() {
    finding_.prevails = verdict_.how == Precedence::kNone ? "none" : verdict_.b_wins ? "b" : "a";
    say_who_prevails();
    finding_.together = together();
    const Header& own = a_.document->header;
    if (own.draft)
      mend_draft();
    else if (verdict_.how == Precedence::kNone)
      settle();
    else
      handle_loser();
    if (const Together& days = finding_.together; days.from && !own.draft) say(days.to ? "together_until" : "together");
  }

 private:
  [[nodiscard]] const Document& winner() const { return verdict_.b_wins ? *b_.document : *a_.document; }
  [[nodiscard]] const Document& loser() const { return verdict_.b_wins ? *a_.document : *b_.document; }

  void say(const char* sentence) {
    fmt::dynamic_format_arg_store<fmt::format_context> args;
    args.push_back(fmt::arg("winner", cite_document(winner())));
    args.push_back(fmt::arg("loser", cite_document(loser())));
    args.push_back(fmt::arg("clause", clause_));
    const Together& days = finding_.together;
    args.push_back(fmt::arg("from", days.from ? days.from->vietnamese() : std::string()));
    args.push_back(fmt::arg("to", days.to ? days.to->vietnamese() : std::string()));
    const std::string words = fmt::vformat(lookup(judge_knowledge().prevails, sentence), args);
    finding_.explanation += (finding_.explanation.empty() ? "" : " ") + words;
  }

  void say_who_prevails() {
    switch (verdict_.how) {
      case Precedence::kHigher:
        cite_ground(finding_, application_.higher, "higher");
        return say("higher");
      case Precedence::kPriority: {
        const Document& law = winner();
        clause_ = cite(law, static_cast<std::int32_t>(law.find(verdict_.clause) - law.units.data()));
        cite_ground(finding_, clause_, "priority");
        return say("priority");
      }
      case Precedence::kLater:
        cite_ground(finding_, application_.later, "later");
        cite_ground(finding_, application_.own_documents, "own_documents");
        return say("later");
      case Precedence::kNone:
        return say(one_issuer_ ? "none_of_one_day" : "none");
    }
  }

  void mend_draft() {
    finding_.procedure = kAppraisal;
    finding_.handling = mending(reviewer_, a_.document->header);
    say("draft");
    if (finding_.prevails == "a") say("draft_own");
  }

  // Of one issuer and one day neither goes before: the issuer makes them agree. Others of one rank need a superior.
  void settle() {
    finding_.procedure = kReview;
    if (one_issuer_) {
      finding_.handling = handling_of(reviewer_, a_.document->header, "amend", kReview, finding_, law_);
      return;
    }
    cite_ground(finding_, law_.recommend_review, "recommend");
    const std::string& type = b_.document->header.type;
    finding_.handling = {"recommend", reviewer_.name(), lookup(judge_knowledge().superior, type, "cơ quan cấp trên có thẩm quyền"), {}};
  }

  void handle_loser() {
    finding_.procedure = procedure();
    if (finding_.procedure.empty()) {
      say("undated");
    } else if (verdict_.how != Precedence::kPriority) {
      if (verdict_.how == Precedence::kHigher) say(finding_.procedure == kExamination ? "examination" : "review");
      cite_ground(finding_, finding_.procedure == kExamination ? law_.examination : law_.review, finding_.procedure);
    }
    if (whole_document()) say("whole");
    finding_.handling = handling_of(reviewer_, loser().header, form(), finding_.procedure, finding_, law_);
  }

  // The higher document is the measure of kiểm tra if it was issued before the other, and in force by the time the other was.
  [[nodiscard]] std::string_view procedure() const {
    if (verdict_.how != Precedence::kHigher) return kReview;
    const Header &own = loser().header, &higher = winner().header;
    if (!own.issued || !higher.issued) return {};
    const bool in_time = !higher.effective || *higher.effective <= *own.issued || (own.effective && *higher.effective <= *own.effective);
    return *higher.issued <= *own.issued && in_time ? kExamination : kReview;
  }

  // One issuer wrote a document of the same name anew and left the old one standing.
  [[nodiscard]] bool whole_document() const {
    const Header &old = loser().header, &anew = winner().header;
    return verdict_.how == Precedence::kLater && !old.title.empty() && old.type == anew.type && fold(old.title) == fold(anew.title);
  }

  // Unlawful words are repealed; what no longer fits, or is said twice, is amended.
  [[nodiscard]] std::string form() const {
    if (whole_document()) return "repeal";
    return finding_.procedure == kReview || finding_.kind == Kind::kOverlap ? "amend" : "repeal";
  }

  [[nodiscard]] Together together() const {
    Together out;
    out.from = later(a_.document->header.effective, b_.document->header.effective);
    const auto one = end_of(a_), other = end_of(b_);
    out.to = one && other ? std::min(*one, *other) : one ? *one : other;
    if (out.from && out.to && *out.to < *out.from) return {};
    return out;
  }

  const Party &a_, &b_;
  const Verdict& verdict_;
  Finding& finding_;
  Reviewer reviewer_;
  const ApplicationLaw& application_;
  const HandlingLaw& law_;
  bool one_issuer_;
  std::string clause_;
};

}  // namespace

std::string review_list_ground(Date day) {
  return handling_knowledge().on(day).review_list;
}

void decide(const Party& a, const Party& b, const Verdict& verdict, const JudgeOptions& options, Finding& finding) {
  Decision(a, b, verdict, options, finding).write();
}

void decide(const Party& party, const Handling& handling, const JudgeOptions& options, Finding& finding) {
  const Header& header = party.document->header;
  const Reviewer reviewer(options.reviewer, header, options.day);
  finding.prevails = "none";
  finding.procedure = header.draft ? kAppraisal : kExamination;
  if (header.draft && handling.action != "recommend") {
    finding.handling = mending(reviewer, header);
  } else if (handling.action == "recommend" || handling.action.empty() || !handling.by.empty()) {
    finding.handling = handling;
    if (handling.by.empty()) finding.handling.by = reviewer.name();
  } else {
    finding.handling = handling_of(reviewer, header, handling.action, finding.procedure, finding, handling_knowledge().on(options.day));
  }
}

}  // namespace rasoat
