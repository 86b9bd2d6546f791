// rules/compare.toml as the comparators read it.
#pragma once

#include <re2/re2.h>

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
  bool to = false;  ///< who receives is compared, not who acts
};

struct DeedKnowledge {
  std::vector<DeedRole> roles;
  KeyPhrases verbs;  ///< value: the role
  KeyPhrases heads, marks, toward, anyone, specialised, handed_on, together, cost, nouns, regulate, of_ministry, of_department, of_court,
      past_thing, organises, army;
};

/// Two ways of doing one thing that shut each other out.
struct Opposites {
  std::string what;
  KeyPhrases one, other;
};

/// Papers that a sentence demands.
struct PaperKnowledge {
  KeyPhrases nouns, demands, has, more, free, optional, only, occasions, lists, applications;
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

struct CompareKnowledge {
  SameWords same_words;
  PaperKnowledge papers;
  FilingKnowledge filing;
  LeftOutKnowledge left_out_members;
  DeedKnowledge deeds;
  std::vector<std::string> declared_marks;  ///< literal words of a sentence that may declare values to be bounds
  std::vector<std::unique_ptr<RE2>> declared_floor, declared_ceiling;
  std::unique_ptr<RE2> per_after, per_before;  ///< "… trong một ngày", "cả tháng …": by how long a value is counted
  std::vector<Opposites> opposites;
  KeyPhrases order;                  ///< value 0: "trước khi", 1: "sau khi"
  KeyPhrases partner;                ///< before a body that another works with
  KeyPhrases named_lists;            ///< opens the name of a list: "Danh mục … cấm …"
  KeyPhrases softens, limits_noun;   ///< asks for less of an act; words after which "hạn chế" asks for nothing
  KeyPhrases received, modal_nouns;  ///< what stands after a modal word that is none
  KeyPhrases matters;                ///< nouns of what is laid down by a rule, not decided in a single case
  std::vector<ListNouns> lists;
  std::vector<ApartWords> apart;
  std::unique_ptr<RE2> open_tail, open_lead, closed_lead, run_goes_on, series_goes_on;
  std::vector<Ban> bans;
  std::unique_ptr<RE2> reserve_announces, reserve_between;
  std::unique_ptr<RE2> effect_clause, effect_at_once, effect_earliest, no_retroaction;
  std::vector<std::vector<std::string>> ladders;  ///< grades, the lowest first
  std::unique_ptr<RE2> schooling, higher_allowed, counted_in, left_out;
  std::unique_ptr<RE2> authority;      ///< opens a sentence about people in office: "người có thẩm quyền"
  std::unique_ptr<RE2> on_top;         ///< what is given besides what the superior gives
  std::unique_ptr<RE2> person;         ///< opens a sentence about people, not about an authority
  std::unique_ptr<RE2> naming;         ///< words that only give a name
  std::unique_ptr<RE2> own_place;      ///< "trên địa bàn tỉnh": where a local rule holds anyway
  std::unique_ptr<RE2> title_subject;  ///< captures what a title is about, without where it holds
  std::unique_ptr<RE2> own_note;       ///< an item that is none: what is to be paid, whatever else a body is told to do
  std::unique_ptr<RE2> policy;         ///< opens a sentence that binds nobody: "Nhà nước có chính sách khuyến khích …"
  std::unique_ptr<RE2> event;          ///< opens what a time is counted from
  std::unique_ptr<RE2> from_year;      ///< "từ ngày … năm 2021": captures the year
};

const CompareKnowledge& compare_knowledge();

}  // namespace rasoat
