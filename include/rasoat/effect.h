// Effect: what is in force on a day, as far as the stored texts say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/date.h"
#include "rasoat/document.h"
#include "rasoat/status.h"

namespace rasoat {

/// Fills header.effective from the effect clause (or the imported fact, if the text says none), and Document::amendments: what each
/// amending or repealing clause does to which document and unit.
void find_effects(Document& document);

std::string_view status_name(Status status);  ///< "in-force", "not-yet", "expired", "expired-in-part", "suspended", "draft", "unknown"

/// Where a document says from when it has effect.
struct EffectClause {
  std::int32_t unit = -1;
  Span span;                ///< of the unit's words that hold it: its heading or its text
  std::optional<Date> day;  ///< empty where it depends on a day that is unknown ("từ ngày ký", without a date)
};
/// The clause by which `document` takes effect as a whole, the first there is; nullopt if none says it.
std::optional<EffectClause> effect_clause(const Document& document);

/// The first day that a clause gives to its whole document, read as the new text of a clause of a document with that header: "1. Luật này
/// có hiệu lực thi hành từ ngày …"; nullopt if it speaks of parts alone or of something else.
std::optional<Date> first_day_in(std::string_view clause, const Header& header);

/// Something that happened to a document or a unit of it.
struct Event {
  Action action = Action::kRepeal;
  std::string unit;         ///< identifier; empty: the whole document
  std::optional<Date> day;  ///< when it takes effect; unknown if empty; of kBegin the document's new first day
  std::string by;           ///< number of the acting document
};

/// What the place that a text was taken from says of its status; kUnknown if nothing.
Status imported_status(const Imported& imported);

/// What becomes of a document that details another one when that one ends.
enum class Dependent : unsigned char {
  kUnsaid,               ///< the law of that day does not say
  kEnds,                 ///< it ends at the same time
  kLivesUnlessContrary,  ///< it lives on as far as it does not contradict the new one, unless announced as ended
  kEndsUnlessAnnounced,  ///< it ends, unless announced as going on
};
std::string_view dependent_name(Dependent outcome);  ///< "unsaid", "ends", "lives-unless-contrary", "ends-unless-announced"

struct DependentRule {
  Dependent outcome = Dependent::kUnsaid;
  std::string ground;  ///< the provision that says so
};
/// How a parent ends: a new document takes its place, or none does.
enum class ParentEnd : unsigned char { kReplaced, kAbolished };
/// By its title: "Bãi bỏ một số văn bản …" puts nothing in the place of what it ends. Source: rules/amending.toml.
ParentEnd way_of_ending(std::string_view title);
/// By the law on documents of the day on which the parent ends. Source: rules/periods.toml.
DependentRule dependent_rule(Date parent_ends, ParentEnd how);

/// A parent of a document that details it, ended after the document was issued.
struct EndedParent {
  std::string document;  ///< number of the parent, or `@name`
  Date day;              ///< on which it ended
  std::string by;        ///< number of the document that ended it
  DependentRule rule;    ///< what that means for the document
};
struct Parents {
  std::size_t named = 0;  ///< documents that it details, stored or not
  std::vector<EndedParent> ended;
};

/// How a document ends, or may have ended, because all that it details has; nullopt if some of that lives, or if an official edition of a
/// later day still holds the document. What details it in turn stands under the rule.
std::optional<EndedParent> falls_with(const Imported& imported, const Parents& parents);

/// Status on `day` of a document (or of `unit` in it) from its own dates, the events known of it, the imported status, and the ends of what
/// it details. `why` gets one sentence's worth of code, e.g. "repealed-by:12/2024/NĐ-CP", "parent-ended:45/2013/QH13".
Status status_on(Date day, const Header& header, const Imported& imported, const std::vector<Event>& events, std::string_view unit = {},
                 std::string* why = nullptr, const Parents& parents = {});

/// The day until which an edition of the codification is known to hold what is in force: "2025-02", "current:2025-11-14"; nullopt if there
/// is none.
std::optional<Date> edition_day(const Imported& imported);

/// What a title says that its document details or carries out: "Quy định chi tiết một số điều của Luật …".
std::vector<Citation> detailed_in(std::string_view title);

/// True for the name of a law that amends another one, with which it ends. Source: rules/amending.toml.
bool names_amending_law(std::string_view name);

/// The documents (or units of them) that `document` details or carries out, as its title says: "Quy định chi tiết một số điều của Luật …",
/// named as its bases name them. Needs Document::citations.
std::vector<Target> details(const Document& document);

/// Rank of a document in the accepted order of force on the day of its issue: 1 Hiến pháp … 15 commune; 0 if it has none
/// (administrative documents). Smaller is higher. Source: rules/types.toml.
int rank(const Header& header);

}  // namespace rasoat
