#include "compare/knowledge.h"

#include <toml++/toml.h>

#include <algorithm>
#include <map>

#include "rasoat/knowledge.h"
#include "rasoat/text.h"
#include "rasoat/toml_lists.h"

namespace rasoat {
namespace {

// A pattern that never matches stands for one that is missing or wrong; tests hold our own file to its form.
std::unique_ptr<RE2> pattern(const std::string& text) {
  auto out = std::make_unique<RE2>(text, RE2::Quiet);
  if (text.empty() || !out->ok()) out = std::make_unique<RE2>("[^\\x00-\\x{10FFFF}]", RE2::Quiet);
  return out;
}

toml::table file() {
  try {
    return toml::parse(knowledge("compare.toml"), std::string_view("compare.toml"));
  } catch (const toml::parse_error&) {
    return {};
  }
}

void add_phrases(KeyPhrases& out, const toml::node_view<const toml::node> rows, int value) {
  if (const toml::array* all = rows.as_array())
    for (const toml::node& words : *all) out.add(words.value_or(std::string()), value);
}

std::vector<std::unique_ptr<RE2>> patterns(const toml::node_view<const toml::node> rows) {
  std::vector<std::unique_ptr<RE2>> out;
  for (const std::string& one : strings(rows)) out.push_back(pattern(one));
  return out;
}

DeedKnowledge deeds_of(const toml::table& rules) {
  DeedKnowledge out;
  if (const toml::array* rows = rules["deed"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      add_phrases(out.verbs, row["verbs"], static_cast<int>(out.roles.size()));
      out.roles.push_back({row["role"].value_or(std::string()), row["to"].value_or(false), row["carried"].value_or(false)});
    }
  const toml::node_view<const toml::node> doers(rules["doers"].node());
  const std::pair<const char*, KeyPhrases*> lists[] = {{"heads", &out.heads},
                                                       {"marks", &out.marks},
                                                       {"toward", &out.toward},
                                                       {"past_thing", &out.past_thing},
                                                       {"organises", &out.organises},
                                                       {"army", &out.army},
                                                       {"belongs", &out.belongs},
                                                       {"rosters", &out.rosters},
                                                       {"some_department", &out.some_department},
                                                       {"anyone", &out.anyone},
                                                       {"specialised", &out.specialised},
                                                       {"handed_on", &out.handed_on},
                                                       {"together", &out.together},
                                                       {"cost", &out.cost},
                                                       {"nouns", &out.nouns},
                                                       {"regulate", &out.regulate},
                                                       {"duties", &out.duties},
                                                       {"of_ministry", &out.of_ministry},
                                                       {"of_department", &out.of_department},
                                                       {"of_court", &out.of_court}};
  for (const auto& [name, list] : lists) add_phrases(*list, doers[name], 0);
  return out;
}

FilingKnowledge filing_of(const toml::table& rules) {
  FilingKnowledge out;
  const toml::node_view<const toml::node> filing = rules["filing"];
  out.ways = patterns(filing["ways"]);
  for (const std::string& thing : strings(filing["things"])) out.things.push_back(fold(thing));
  const std::pair<const char*, std::unique_ptr<RE2>*> all[] = {
      {"only", &out.only},       {"must", &out.must},     {"refused", &out.refused}, {"turned_away", &out.turned_away},
      {"no_rule", &out.no_rule}, {"closed", &out.closed}, {"offered", &out.offered}};
  for (const auto& [name, to] : all) *to = pattern(filing[name].value_or(std::string()));
  return out;
}

LeftOutKnowledge left_out_of(const toml::table& rules) {
  LeftOutKnowledge out;
  const std::pair<const char*, std::unique_ptr<RE2>*> all[] = {
      {"after", &out.after},         {"before", &out.before},       {"only", &out.only},      {"rest", &out.rest},
      {"elsewhere", &out.elsewhere}, {"denies", &out.denies},       {"frees", &out.frees},    {"limits", &out.limits},
      {"only_who", &out.only_who},   {"compounds", &out.compounds}, {"goes_on", &out.goes_on}};
  for (const auto& [name, to] : all) *to = pattern(rules["left_out"][name].value_or(std::string()));
  return out;
}

SameWords same_words_of(const toml::table& rules) {
  SameWords out;
  std::map<std::string, int> known;
  std::size_t group = 0;
  if (const toml::array* rows = rules["same_words"]["groups"].as_array())
    for (const toml::node& row : *rows) {
      for (const std::string& phrase : strings(toml::node_view<const toml::node>(row))) {
        const auto [at, added] = known.emplace(phrase, static_cast<int>(out.groups.size()));
        if (added) out.phrases.add(phrase, at->second), out.groups.emplace_back();
        out.groups[static_cast<std::size_t>(at->second)].push_back(group);
      }
      ++group;
    }
  add_phrases(out.idle, rules["same_words"]["idle"], 0);
  return out;
}

std::vector<Opposites> opposites_of(const toml::table& rules) {
  std::vector<Opposites> out;
  if (const toml::array* rows = rules["opposites"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      Opposites opposites;
      opposites.what = row["what"].value_or(std::string());
      add_phrases(opposites.one, row["one"], 0);
      add_phrases(opposites.other, row["other"], 0);
      out.push_back(std::move(opposites));
    }
  return out;
}

std::vector<ApartWords> apart_of(const toml::table& rules) {
  std::vector<ApartWords> out;
  if (const toml::array* rows = rules["apart"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      ApartWords group;
      group.alone = row["alone"].value_or(false);
      if (const toml::array* words = row["words"].as_array())
        for (const toml::node& word : *words) group.words.push_back(fold(word.value_or(std::string())));
      out.push_back(std::move(group));
    }
  return out;
}

ReserveKnowledge reserve_of(const toml::table& rules) {
  ReserveKnowledge out;
  add_phrases(out.matters, rules["reserve"]["matters"], 0);
  add_phrases(out.times, rules["reserve"]["times"], 0);
  add_phrases(out.submits, rules["reserve"]["submits"], 0);
  add_phrases(out.belongs, rules["reserve"]["belongs"], 0);
  add_phrases(out.as_resolved, rules["reserve"]["as_resolved"], 0);
  add_phrases(out.past_name, rules["reserve"]["past_name"], 0);
  const std::pair<const char*, std::unique_ptr<RE2>*> all[] = {{"announces", &out.announces},
                                                               {"between", &out.between},
                                                               {"before_name", &out.before_name},
                                                               {"last_name", &out.last_name},
                                                               {"level", &out.level},
                                                               {"may_stand_between", &out.may_stand_between},
                                                               {"only_asked", &out.only_asked},
                                                               {"list_follows", &out.list_follows},
                                                               {"tasks_follow", &out.tasks_follow},
                                                               {"tasks_of", &out.tasks_of},
                                                               {"cities", &out.cities},
                                                               {"by_leave", &out.by_leave},
                                                               {"mere", &out.mere},
                                                               {"defers", &out.defers},
                                                               {"itself", &out.itself},
                                                               {"attached", &out.attached},
                                                               {"multiple_of", &out.multiple_of},
                                                               {"one_word", &out.one_word},
                                                               {"sum", &out.sum},
                                                               {"measure", &out.measure}};
  for (const auto& [name, one] : all) *one = pattern(rules["reserve"][name].value_or(std::string()));
  return out;
}

DelegationKnowledge delegation_of(const toml::table& rules) {
  DelegationKnowledge out;
  const std::pair<const char*, std::unique_ptr<RE2>*> all[] = {
      {"hands_on", &out.hands_on}, {"hands_to", &out.hands_to}, {"before_act", &out.before_act}, {"own_verb", &out.own_verb}};
  for (const auto& [name, one] : all) *one = pattern(rules["delegation"][name].value_or(std::string()));
  return out;
}

EffectKnowledge effect_of(const toml::table& rules) {
  EffectKnowledge out;
  const std::pair<const char*, std::unique_ptr<RE2>*> all[] = {{"clause", &out.clause},
                                                               {"at_once", &out.at_once},
                                                               {"earliest", &out.earliest},
                                                               {"no_retroaction", &out.no_retroaction},
                                                               {"least", &out.least},
                                                               {"begins", &out.begins},
                                                               {"adopted", &out.adopted},
                                                               {"after_days", &out.after_days},
                                                               {"another", &out.another},
                                                               {"shortened", &out.shortened},
                                                               {"central", &out.central},
                                                               {"province", &out.province},
                                                               {"below", &out.below},
                                                               {"place_below", &out.place_below},
                                                               {"issued_below", &out.issued_below}};
  for (const auto& [name, one] : all) *one = pattern(rules["effect"][name].value_or(std::string()));
  if (const toml::table* spelled = rules["effect"]["spelled"].as_table())
    for (const auto& [words, number] : *spelled) out.spelled.emplace(words.str(), number.value_or(0));
  return out;
}

CompareKnowledge read() {
  CompareKnowledge out;
  const toml::table rules = file();
  if (const toml::array* rows = rules["ban"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      Ban ban;
      ban.what = row["what"].value_or(std::string());
      ban.says = pattern(row["says"].value_or(std::string()));
      ban.states = pattern(row["states"].value_or(std::string()));
      ban.unless = pattern(row["unless"].value_or(std::string()));
      ban.least_items = static_cast<std::size_t>(row["least_items"].value_or(std::int64_t{0}));
      ban.strength = row["strength"].value_or(0.5);
      if (const toml::array* issuers = row["issuers"].as_array())
        for (const toml::node& issuer : *issuers) ban.issuers.push_back(issuer.value_or(std::string()));
      out.bans.push_back(std::move(ban));
    }
  if (const toml::array* rows = rules["list"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      ListNouns list;
      list.whole = row["whole"].value_or(false);
      list.group = row["group"].value_or(std::string());
      if (const toml::array* nouns = row["nouns"].as_array())
        for (const toml::node& noun : *nouns) list.nouns.push_back(fold(noun.value_or(std::string())));
      out.lists.push_back(std::move(list));
    }
  out.apart = apart_of(rules);
  out.open_tail = pattern(rules["series"]["open_tail"].value_or(std::string()));
  out.open_lead = pattern(rules["series"]["open_lead"].value_or(std::string()));
  out.run_goes_on = pattern(rules["series"]["run_goes_on"].value_or(std::string()));
  out.series_goes_on = pattern(rules["series"]["series_goes_on"].value_or(std::string()));
  out.closed_lead = pattern(rules["series"]["closed_lead"].value_or(std::string()));
  out.deeds = deeds_of(rules);
  const std::pair<const char*, KeyPhrases*> papers[] = {{"nouns", &out.papers.nouns},      {"demands", &out.papers.demands},
                                                        {"more", &out.papers.more},        {"free", &out.papers.free},
                                                        {"only", &out.papers.only},        {"has", &out.papers.has},
                                                        {"lists", &out.papers.lists},      {"applications", &out.papers.applications},
                                                        {"optional", &out.papers.optional}};
  for (const auto& [name, list] : papers) add_phrases(*list, rules["papers"][name], 0);
  int occasion = 0;
  for (const std::string& words : strings(rules["papers"]["occasions"])) out.papers.occasions.add(words, occasion++);
  out.papers.before_filing = pattern(rules["papers"]["before_filing"].value_or(std::string()));
  add_phrases(out.papers.refuses, rules["papers"]["refuses"], 0);
  add_phrases(out.papers.refusal_ends, rules["papers"]["refusal_ends"], 0);
  add_phrases(out.papers.hands_in, rules["papers"]["hands_in"], 0);
  out.papers.among_offices = pattern(rules["papers"]["among_offices"].value_or(std::string()));
  out.papers.no_more = pattern(rules["papers"]["no_more"].value_or(std::string()));
  out.filing = filing_of(rules);
  out.left_out_members = left_out_of(rules);
  out.opposites = opposites_of(rules);
  out.same_words = same_words_of(rules);
  add_phrases(out.order, rules["order"]["before"], 0);
  add_phrases(out.order, rules["order"]["after"], 1);
  if (const toml::array* rows = rules["order"]["stages"].as_array())
    for (std::size_t i = 0; i < rows->size(); ++i) add_phrases(out.stages, rules["order"]["stages"][i], static_cast<int>(i));
  add_phrases(out.partner, rules["doers"]["partner"], 0);
  add_phrases(out.named_lists, rules["stance"]["named_lists"], 0);
  add_phrases(out.exempted, rules["stance"]["exempted"], 0);
  add_phrases(out.softens, rules["stance"]["softens"], 0);
  add_phrases(out.limits_noun, rules["stance"]["limits_noun"], 0);
  add_phrases(out.received, rules["stance"]["received"], 0);
  add_phrases(out.given, rules["stance"]["given"], 0);
  add_phrases(out.into, rules["stance"]["into"], 0);
  add_phrases(out.given_to, rules["stance"]["given_to"], 0);
  add_phrases(out.idle_openings, rules["stance"]["idle_openings"], 0);
  add_phrases(out.including, rules["stance"]["including"], 0);
  out.even = pattern(rules["stance"]["even"].value_or(std::string()));
  add_phrases(out.modal_nouns, rules["stance"]["nouns"], 0);
  out.reserve = reserve_of(rules);
  out.delegation = delegation_of(rules);
  out.effect = effect_of(rules);
  if (const toml::array* rows = rules["scope"]["ladders"].as_array())
    for (const toml::node& row : *rows) {
      out.ladders.emplace_back();
      if (const toml::array* grades = row.as_array())
        for (const toml::node& one : *grades) out.ladders.back().push_back(fold(one.value_or(std::string())));
    }
  if (const toml::array* rows = rules["distinction"].as_array())
    for (const toml::node& node : *rows) {
      const auto& row = *node.as_table();
      Distinction& one = out.distinctions.emplace_back();
      one.said = pattern(row["said"].value_or(std::string()));
      one.asked = pattern(row["asked"].value_or(std::string()));
      if (row.contains("of_all")) one.of_all = pattern(row["of_all"].value_or(std::string()));
    }
  out.no_distinction = pattern(rules["distinctions"]["levels"].value_or(std::string()));
  out.distinction_waives = pattern(rules["distinctions"]["waives"].value_or(std::string()));
  out.distinction_binds = pattern(rules["distinctions"]["binds"].value_or(std::string()));
  const auto licence = [&](const char* name) { return pattern(rules["licence"][name].value_or(std::string())); };
  out.licence_asked = licence("asked");
  out.licence_notice = licence("notice");
  out.licence_free = licence("free");
  out.licence_needed = licence("needed");
  out.licence_named = licence("named");
  out.gated = licence("gated");
  std::string any;
  if (const toml::array* rows = rules["eligibility"]["kind"].as_array())
    for (const toml::node& node : *rows) {
      const toml::node_view<const toml::node> row(node);
      const std::string asked = row["asked"].value_or(std::string());
      out.eligibility.push_back({row["what"].value_or(std::string()), pattern(asked), pattern(row["known"].value_or(asked))});
      any += (any.empty() ? "(" : "|(") + asked + ")";
    }
  out.any_eligibility = pattern(any);
  out.entitles = pattern(rules["eligibility"]["entitles"].value_or(std::string()));
  out.leaves_conditions = pattern(rules["eligibility"]["leaves"].value_or(std::string()));
  add_phrases(out.recipients, rules["only"]["recipients"], 0);
  out.gives = pattern(rules["only"]["gives"].value_or(std::string()));
  out.narrows = pattern(rules["only"]["narrows"].value_or(std::string()));
  out.to_all = pattern(rules["only"]["to_all"].value_or(std::string()));
  out.gate_known = licence("gate_known");
  const auto scope = [&](const char* name) { return pattern(rules["scope"][name].value_or(std::string())); };
  out.schooling = scope("schooling");
  out.higher_allowed = scope("higher_allowed");
  out.counted_in = scope("counted_in");
  out.left_out = scope("left_out");
  out.authority = pattern(rules["wording"]["authority"].value_or(std::string()));
  out.on_top = pattern(rules["wording"]["on_top"].value_or(std::string()));
  out.person = pattern(rules["wording"]["person"].value_or(std::string()));
  out.naming = pattern(rules["wording"]["naming"].value_or(std::string()));
  out.own_place = pattern(rules["wording"]["own_place"].value_or(std::string()));
  out.title_subject = pattern(rules["wording"]["title_subject"].value_or(std::string()));
  out.own_note = pattern(rules["wording"]["own_note"].value_or(std::string()));
  out.policy = pattern(rules["wording"]["policy"].value_or(std::string()));
  out.event = pattern(rules["wording"]["event"].value_or(std::string()));
  out.on_receipt = pattern(rules["wording"]["on_receipt"].value_or(std::string()));
  out.gives_notice = pattern(rules["wording"]["gives_notice"].value_or(std::string()));
  out.declared_marks = strings(rules["declared"]["marks"]);
  out.declared_floor = patterns(rules["declared"]["floor"]);
  out.declared_ceiling = patterns(rules["declared"]["ceiling"]);
  out.per_after = pattern(rules["per"]["after"].value_or(std::string()));
  out.per_before = pattern(rules["per"]["before"].value_or(std::string()));
  out.from_year = pattern(rules["wording"]["from_year"].value_or(std::string()));
  return out;
}

}  // namespace

bool SameWords::alike(int a, int b) const {
  if (a == b) return false;
  const auto &x = groups[static_cast<std::size_t>(a)], &y = groups[static_cast<std::size_t>(b)];
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

const CompareKnowledge& compare_knowledge() {
  static const CompareKnowledge instance = read();
  return instance;
}

}  // namespace rasoat
