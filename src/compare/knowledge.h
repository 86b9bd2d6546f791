// rules/compare.toml as the comparators read it.
#pragma once

#include <re2/re2.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "compare/key_phrases.h"

namespace rasoat {

/// A class of rules that a superior provision forbids to a class of issuers. Patterns work on folded words.
struct Ban {
  std::string what;
  std::vector<std::string> issuers;
  std::unique_ptr<RE2> says, states;
  std::unique_ptr<RE2> unless;  ///< the reviewed provision only takes up what the superior's law has laid down
  std::size_t least_items = 0;
  double strength = 0.5;
};

/// Nouns without diacritics that name one class of lists.
struct ListNouns {
  std::vector<std::string> nouns;
  bool whole = false;
  std::string group;  ///< classes of one group name one thing: conditions and standards are demands
};

/// Words of which each excludes the others where it says what a rule is for.
struct ApartWords {
  std::vector<std::string> words;
  bool alone = false;  ///< also excludes a head that has none of them
};

/// An act that only one may do, by the row of its role.
struct DeedRole {
  std::string role;
  bool to = false;       ///< who receives is compared, not who acts
  bool carried = false;  ///< from a lead to its points: "cấp giấy phép đối với:"
};

struct DeedKnowledge {
  std::vector<DeedRole> roles;
  KeyPhrases verbs;  ///< value: the role
  KeyPhrases heads, marks, toward, anyone, specialised, handed_on, together, cost, nouns, regulate, duties, of_ministry, of_department,
      of_court, past_thing, organises, army, belongs, rosters, some_department;
};

/// Two ways of doing one thing that shut each other out.
struct Opposites {
  std::string what;
  KeyPhrases one, other;
};

/// Papers that a sentence demands.
struct PaperKnowledge {
  KeyPhrases nouns, demands, hands_in, refuses, refusal_ends, has, more, free, optional, only, occasions, lists, applications;
  std::unique_ptr<RE2> no_more;        ///< "không được yêu cầu nộp thêm giấy tờ"
  std::unique_ptr<RE2> among_offices;  ///< "văn bản lấy ý kiến kèm …"
  std::unique_ptr<RE2> before_filing;  ///< "… mới được nộp hồ sơ": all that the sentence names must be at hand
};

/// Ways of filing, and the words by which they are shut and opened. Patterns work on folded words.
struct FilingKnowledge {
  std::vector<std::unique_ptr<RE2>> ways;
  std::vector<std::string> things;                        ///< what is filed or handed over, without diacritics
  std::unique_ptr<RE2> only, must, refused, turned_away;  ///< each captures the words that name the ways
  std::unique_ptr<RE2> no_rule, closed, offered;
};

/// Words by which members are left out of a rule. Patterns work on folded words.
struct LeftOutKnowledge {
  std::unique_ptr<RE2> after, before, only, only_who;
  std::unique_ptr<RE2> rest;                ///< opens a sentence about all others: "Các cơ sở còn lại, kể cả …"
  std::unique_ptr<RE2> compounds, goes_on;  ///< "bù" before "trừ"; a word with which the rule goes on behind its members
  std::unique_ptr<RE2> limits;              ///< a word by which a member is narrowed
  std::unique_ptr<RE2> elsewhere;           ///< another rule takes them in
  std::unique_ptr<RE2> denies, frees;       ///< a series is of those to whom the rule does not apply
};

/// Phrases of [same_words]: what a drafter may say for another, and what rules nothing.
struct SameWords {
  KeyPhrases phrases;                            ///< value: which phrase
  std::vector<std::vector<std::size_t>> groups;  ///< of each phrase: the groups of one meaning that hold it
  KeyPhrases idle;
  /// True if the two phrases are two that share a meaning.
  [[nodiscard]] bool alike(int a, int b) const;
};

/// A thing by which people, firms or goods may be told apart; patterns over folded words.
struct Distinction {
  std::unique_ptr<RE2> said;    ///< its names after "không phân biệt"
  std::unique_ptr<RE2> asked;   ///< one side of it, where it is asked for
  std::unique_ptr<RE2> of_all;  ///< says without naming it that all are alike: "mọi công dân"; null if nothing does
};

/// How superior provisions say who lays down what. Patterns work on folded words, those of names on words in lower case.
struct ReserveKnowledge {
  KeyPhrases matters;                        ///< nouns of what is laid down by a rule, not decided in a single case
  KeyPhrases past_name;                      ///< follow a name and are none of it
  KeyPhrases times;                          ///< nouns of a time
  KeyPhrases submits, belongs, as_resolved;  ///< between a matter and the body that decides it: see the file
  std::unique_ptr<RE2> announces, between;   ///< words before the matter of a rule; what stands between names
  std::unique_ptr<RE2> before_name, last_name;  ///< opens a name that is none of it; all that goes before the thing of "… do … quy định"
  std::unique_ptr<RE2> level;                   ///< opens a name: how much there may be of what follows
  std::unique_ptr<RE2> may_stand_between;       ///< a body and its verb
  std::unique_ptr<RE2> only_asked;              ///< before a body that is asked or worked with
  std::unique_ptr<RE2> multiple_of;             ///< behind "hai lần": a multiple, not how often
  std::unique_ptr<RE2> one_word;                ///< two words that are no end of a name: "cho thuê"
  std::unique_ptr<RE2> sum, measure;            ///< open a name: what any amount states, what has to be named
  std::unique_ptr<RE2> mere;                    ///< a reference to no rule: a day, "loại 1"
  std::unique_ptr<RE2> defers;                  ///< the clause applies what another document lays down
  std::unique_ptr<RE2> itself, attached;        ///< a reference to the document itself; what stands before it
  std::unique_ptr<RE2> list_follows, tasks_follow, tasks_of;
  std::unique_ptr<RE2> by_leave;  ///< a clause that rests on another body's rule: "theo nghị quyết của …"
  std::unique_ptr<RE2> cities;    ///< the bodies of cities under the central government alone
};

/// How a power is handed on, over words in lower case.
struct DelegationKnowledge {
  std::unique_ptr<RE2> hands_on;    ///< all behind a body; captures the power
  std::unique_ptr<RE2> hands_to;    ///< a sentence that hands on; captures all behind that, in one of two groups
  std::unique_ptr<RE2> before_act;  ///< ends what stands before an act that is handed on
  std::unique_ptr<RE2> own_verb;    ///< opens an act that may follow on whoever it is handed to
};

/// Days of effect: what an effect clause says, and what the superior provision demands.
struct EffectKnowledge {
  std::unique_ptr<RE2> clause, at_once, earliest, no_retroaction;
  std::unique_ptr<RE2> least;                      ///< captures the least number of days, in figures or words
  std::map<std::string, int> spelled;              ///< the numbers in words
  std::unique_ptr<RE2> begins;                     ///< captures the words before, and the day
  std::unique_ptr<RE2> adopted;                    ///< captures the day of adoption
  std::unique_ptr<RE2> after_days;                 ///< captures the days from signing
  std::unique_ptr<RE2> another;                    ///< in the words before: it is another document's day
  std::unique_ptr<RE2> shortened;                  ///< the procedure that lets a document begin at once
  std::unique_ptr<RE2> central, province, below;   ///< whose documents
  std::unique_ptr<RE2> place_below, issued_below;  ///< a title, an effect clause of a body below the province
};

/// A kind of condition on who gets something, over folded words.
struct EligibilityKind {
  std::string what;            ///< its code in findings
  std::unique_ptr<RE2> asked;  ///< a sentence makes it a condition
  std::unique_ptr<RE2> known;  ///< … speaks of it
};

struct CompareKnowledge {
  ReserveKnowledge reserve;
  DelegationKnowledge delegation;
  EffectKnowledge effect;
  SameWords same_words;
  PaperKnowledge papers;
  FilingKnowledge filing;
  LeftOutKnowledge left_out_members;
  DeedKnowledge deeds;
  std::vector<std::string> declared_marks;  ///< literal words of a sentence that may declare values to be bounds
  std::vector<std::unique_ptr<RE2>> declared_floor, declared_ceiling;
  std::unique_ptr<RE2> per_after, per_before;  ///< "… trong một ngày", "cả tháng …": by how long a value is counted
  std::vector<Opposites> opposites;
  KeyPhrases stages;                 ///< of a procedure, the first the lowest
  KeyPhrases order;                  ///< value 0: "trước khi", 1: "sau khi"
  KeyPhrases partner;                ///< before a body that another works with
  KeyPhrases named_lists;            ///< opens the name of a list: "Danh mục … cấm …"
  KeyPhrases exempted;               ///< before "miễn": the name of a matter
  KeyPhrases softens, limits_noun;   ///< asks for less of an act; words after which "hạn chế" asks for nothing
  KeyPhrases received, modal_nouns;  ///< what stands after a modal word that is none
  KeyPhrases into;                   ///< before a noun that is no subject: "vào đơn vị được kiểm toán"
  KeyPhrases given, given_to;        ///< of `received` what may be given to others as well, and the word before them
  KeyPhrases idle_openings;          ///< of an act: "mọi hình thức", "việc"
  KeyPhrases including;              ///< before a case that a rule is for as well: "kể cả"
  std::unique_ptr<RE2> even;         ///< a sentence that leaves no case out: "cũng phải", "dưới mọi hình thức"
  std::vector<ListNouns> lists;
  std::vector<ApartWords> apart;
  std::unique_ptr<RE2> open_tail, open_lead, closed_lead, run_goes_on, series_goes_on;
  std::vector<Ban> bans;
  std::vector<std::vector<std::string>> ladders;  ///< grades, the lowest first
  std::unique_ptr<RE2> schooling, higher_allowed, counted_in, left_out;
  std::vector<Distinction> distinctions;
  std::unique_ptr<RE2> no_distinction;      ///< "không phân biệt"
  std::unique_ptr<RE2> distinction_waives;  ///< … asks for nothing: "không chờ đối chiếu hộ khẩu"
  std::unique_ptr<RE2> distinction_binds;   ///< a sentence keeps somebody out: "chỉ", "phải", "không nhận"
  std::unique_ptr<RE2> licence_asked;   ///< a sentence makes people ask for leave: "chỉ được … khi có văn bản chấp thuận"
  std::unique_ptr<RE2> licence_notice;  ///< … is content with a notice
  std::unique_ptr<RE2> licence_free;    ///< … or says that no leave is needed
  std::unique_ptr<RE2> licence_needed;  ///< nothing is done without it: "phải có giấy phép"
  std::unique_ptr<RE2> licence_named;   ///< speaks of leave at all
  std::vector<EligibilityKind> eligibility;
  std::unique_ptr<RE2> any_eligibility;              ///< one of them is asked for
  std::unique_ptr<RE2> entitles, leaves_conditions;  ///< a sentence says who gets something, leaves it to another to say so
  KeyPhrases recipients;                             ///< between what is given and to whom: "cho", "đối với"
  std::unique_ptr<RE2> gives, narrows, to_all;       ///< a sentence gives something, shuts somebody out, names everybody
  std::unique_ptr<RE2> gated;          ///< a sentence lets an act through only with a paper: "chỉ thụ lý khi đã có biên bản …"
  std::unique_ptr<RE2> gate_known;     ///< … lets it wait for one
  std::unique_ptr<RE2> authority;      ///< opens a sentence about people in office: "người có thẩm quyền"
  std::unique_ptr<RE2> on_top;         ///< what is given besides what the superior gives
  std::unique_ptr<RE2> person;         ///< opens a sentence about people, not about an authority
  std::unique_ptr<RE2> naming;         ///< words that only give a name
  std::unique_ptr<RE2> own_place;      ///< "trên địa bàn tỉnh": where a local rule holds anyway
  std::unique_ptr<RE2> title_subject;  ///< captures what a title is about, without where it holds
  std::unique_ptr<RE2> own_note;       ///< an item that is none: what is to be paid, whatever else a body is told to do
  std::unique_ptr<RE2> policy;         ///< opens a sentence that binds nobody: "Nhà nước có chính sách khuyến khích …"
  std::unique_ptr<RE2> event;          ///< opens what a time is counted from
  std::unique_ptr<RE2> on_receipt;     ///< a sentence that counts from the receipt of a file
  std::unique_ptr<RE2> gives_notice;   ///< … that has somebody told so long before
  std::unique_ptr<RE2> from_year;      ///< "từ ngày … năm 2021": captures the year
};

const CompareKnowledge& compare_knowledge();

}  // namespace rasoat
