// What makes a rule fire: places, conditions, the filter in front of the patterns, and the reasons that explain() gives.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <random>

#include <unistd.h>

#include "rasoat/rules.h"
#include "rasoat/structure.h"
#include "rules/filter.h"
#include "rules/literals.h"
#include "rules/places.h"

namespace rasoat {
namespace {

// A folder with one rule, alive as long as the packs that were read from it are wanted.
class Folder {
 public:
  explicit Folder(const std::string& toml)
      : path_(std::filesystem::temp_directory_path() / ("rasoat-trigger-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
    std::ofstream(path_ / "own.toml") << toml;
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::unique_ptr<RulePacks> packs_of(const std::string& toml) {
  const Folder folder(toml);
  auto packs = RulePacks::load({folder.path()});
  EXPECT_TRUE(packs) << packs.error().place << " " << packs.error().detail;
  return packs ? std::move(*packs) : nullptr;
}

std::string rule(const std::string& trigger, const std::string& more = "") {
  return "[[rule]]\nid = \"form/x\"\nkind = \"form\"\nseverity = \"info\"\ntitle = \"t\"\nmessage = \"m\"\nexplanation = \"e\"\n"
         "ground = [{ citation = \"c\", why = \"w\" }]\n" +
         more + "trigger = { " + trigger + " }\n";
}

Document document_of(const std::vector<std::string>& lines, const std::string& number = "12/2022/QĐ-UBND") {
  Source source;
  source.imported.number = number;
  source.imported.issued = Date{2022, 5, 5};
  std::uint64_t offset = 0;
  for (const std::string& line : lines) {
    source.paragraphs.push_back({line, ParagraphKind::kBody, {offset, 0, 0, 0}, false, false});
    offset += line.size() + 1;
  }
  Document document = parse_structure(source);
  header_from_number(number, {}, document.header);
  document.header.issued = Date{2022, 5, 5};
  return document;
}

class NoStore : public RuleContext {
 public:
  [[nodiscard]] Date day() const override { return {2026, 1, 1}; }
  [[nodiscard]] std::optional<Status> status_of(const Citation&, const Target&, Date, std::string*) const override { return std::nullopt; }
};

std::size_t hits(const RulePacks& packs, const Document& document) {
  std::size_t n = 0;
  for (const RuleHit& hit : packs.evaluate(document, NoStore())) n += hit.rule->id == "form/x";
  return n;
}

const std::vector<std::string> kLines = {"ỦY BAN NHÂN DÂN TỈNH SÔNG LAM",
                                         "Căn cứ Luật Bến bãi số 905/2018/QH14;",
                                         "QUYẾT ĐỊNH:",
                                         "Điều 1. Bến đò",
                                         "1. Bến mở cửa. Chủ bến treo biển; Khách mua vé.",
                                         "2. Uỷ ban nhân dân xã quản lý.",
                                         "Điều 2. Hiệu lực thi hành",
                                         "Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2022.",
                                         "Nơi nhận:",
                                         "- Các sở;",
                                         "- Lưu: VT.",
                                         "TM. ỦY BAN NHÂN DÂN",
                                         "CHỦ TỊCH",
                                         "Trần Văn Bến"};

struct Row {
  const char *name, *trigger;
  std::size_t hits;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.name;
}

class Trigger : public testing::TestWithParam<Row> {};

TEST_P(Trigger, FiresAsOftenAsItShould) {
  const auto packs = packs_of(rule(GetParam().trigger));
  ASSERT_TRUE(packs);
  EXPECT_EQ(hits(*packs, document_of(kLines)), GetParam().hits);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Trigger,
    testing::Values(Row{"sentence", "any = ['mua vé']", 1}, Row{"a_stretch_is_one_sentence", "all = ['mở cửa', 'mua vé']", 0},
                    Row{"old_tone_place_reads_as_the_new", "any = ['ủy ban nhân dân xã']", 1},
                    Row{"none_in_the_same_sentence", "any = ['mua vé'], none = ['khách']", 0},
                    Row{"none_in_another_sentence", "any = ['mua vé'], none = ['treo biển']", 1},
                    Row{"heading_above", "any = ['mua vé'], heading = ['bến đò']", 1},
                    Row{"none_heading_above", "any = ['mua vé'], none_heading = ['bến đò']", 0},
                    Row{"basis", "place = 'basis', any = ['905/2018']", 1}, Row{"effect", "place = 'effect', any = ['tháng 6']", 1},
                    Row{"effect_is_not_the_body", "place = 'effect', any = ['mua vé']", 0},
                    Row{"number", "place = 'number', any = ['^12/2022/qđ']", 1},
                    Row{"signature", "place = 'signature', any = ['^tm\\. ủy ban nhân dân \\| chủ tịch$']", 1},
                    Row{"recipient", "place = 'recipient', any = ['lưu']", 1}, Row{"head", "place = 'head', any = ['sông lam']", 1},
                    Row{"heading", "place = 'heading', any = ['.']", 2}, Row{"once", "place = 'heading', any = ['.'], once = true", 1},
                    Row{"absent_and_there", "absent = true, any = ['mua vé']", 0},
                    Row{"absent_and_missing", "absent = true, any = ['vé tháng']", 1},
                    Row{"none_basis", "any = ['mua vé'], none_basis = ['bến bãi']", 0},
                    Row{"document_has", "any = ['mua vé'], document = ['treo biển']", 1},
                    Row{"document_lacks", "any = ['mua vé'], document = ['vé tháng']", 0},
                    Row{"none_document", "any = ['mua vé'], none_document = ['treo biển']", 0}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Absent, SaysNothingOfAPlaceThatIsNotThere) {
  const auto packs = packs_of(rule("place = 'basis', absent = true, any = ['luật']"));
  EXPECT_EQ(hits(*packs, document_of({"Điều 1. Bến đò", "1. Bến mở cửa.", "2. Chủ bến treo biển."})), 0u);
}

TEST(Places, EverySpanSlicesBackToItsWords) {
  const Document document = document_of(kLines);
  Reading reading(document);
  for (const RulePlace place : {RulePlace::kSentence, RulePlace::kProvision, RulePlace::kHeading, RulePlace::kBasis, RulePlace::kEffect,
                                RulePlace::kHead, RulePlace::kRecipient})
    for (const Stretch& stretch : reading.at(place)) {
      ASSERT_FALSE(stretch.span.empty()) << stretch.words;
      EXPECT_EQ(pattern_words(document.words(stretch.span)), stretch.words);
    }
}

TEST(PatternWords, MovesTheToneOnlyWhereASyllableEnds) {
  EXPECT_EQ(pattern_words("Uỷ ban hoà giải"), "ủy ban hòa giải");
  EXPECT_EQ(pattern_words("hoàn toán quý loại"), "hoàn toán quý loại");
}

// The filter may let a pattern through that does not match; it may never hold one back that does.
TEST(PatternFilter, LosesNoMatch) {
  const std::vector<std::string> patterns = {"phạt tiền từ \\d",
                                             "(?:cấm|không được) (?:bán|mua)",
                                             "^căn cứ luật",
                                             "hồ sơ[^.;]{0,20}gồm",
                                             "[0-9]{4}",
                                             "ủy ban nhân dân (?:cấp )?xã",
                                             "(?:gửi|nộp)[^.;]{0,20}(?:fax|usb)",
                                             "\\d\\.\\d ?%"};
  PatternFilter filter;
  for (std::size_t i = 0; i < patterns.size(); ++i) filter.add(patterns[i], static_cast<int>(i));
  filter.compile();
  const std::vector<std::string> words = {"phạt", "tiền",  "từ",      "5",   "cấm",  "không được", "bán",      "căn cứ",
                                          "luật", "hồ sơ", "đề nghị", "gồm", "2019", "ủy ban",     "nhân dân", "cấp",
                                          "xã",   ";",     "nộp",     "usb", "3.5",  "%"};
  std::mt19937 random(7);
  int matched = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = 0, n = 1 + random() % 6; i < n; ++i) text += (text.empty() ? "" : " ") + words[random() % words.size()];
    const std::vector<int> candidates = filter.candidates(text);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (!RE2::PartialMatch(text, patterns[i])) continue;
      ++matched;
      EXPECT_TRUE(std::find(candidates.begin(), candidates.end(), static_cast<int>(i)) != candidates.end())
          << patterns[i] << " in " << text;
    }
  }
  EXPECT_GT(matched, 300);
}

// Held against a search for each word by itself, over texts of few letters, in which words overlap, contain and repeat each other.
TEST(LiteralSearch, FindsWhatASearchForEachWordFinds) {
  std::mt19937 random(11);
  const std::vector<std::string> letters = {"a", "b", "ă", "đ", " "};
  const auto text = [&](std::size_t least, std::size_t most) {
    std::string out;
    for (std::size_t i = 0, n = least + random() % (most - least + 1); i < n; ++i) out += letters[random() % letters.size()];
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words;
    for (std::size_t i = 0, n = 1 + random() % 12; i < n; ++i) words.push_back(text(1, 4));
    const LiteralSearch search(words);
    const std::string searched = text(0, 30) + "x" + text(0, 30);
    std::vector<int> expected, found;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (searched.find(words[i]) != std::string::npos) expected.push_back(static_cast<int>(i));
    search.find(searched, found);
    EXPECT_EQ(found, expected) << searched;
  }
}

// "KHOẢ|N": a piece that ends within a syllable reads as it does by itself, and so does a text in which a rare letter grows when lowered.
TEST(Reading, ReadsAPieceAsItReadsByItself) {
  for (const char* line : {"Điều 1. Uỷ ban hoà giải KHOẢNG toà", "Điều 1. Ⱥ uỷ ban hoà giải hoàn toán"}) {
    const Document document = document_of({line});
    Reading reading(document);
    const auto size = static_cast<std::uint32_t>(document.text.words.size());
    for (std::uint32_t begin = 0; begin < size; ++begin)
      for (std::uint32_t end = begin; end <= size; ++end)
        EXPECT_EQ(reading.words({begin, end}), pattern_words(document.words({begin, end})));
  }
}

using Why = RuleReason::Why;

struct Explained {
  const char *name, *trigger, *more;
  Why why;
};

void PrintTo(const Explained& row, std::ostream* out) {
  *out << row.name;
}

class Explain : public testing::TestWithParam<Explained> {};

TEST_P(Explain, GivesTheReason) {
  const auto packs = packs_of(rule(GetParam().trigger, GetParam().more));
  ASSERT_TRUE(packs);
  const Document document = document_of(kLines);
  const std::vector<RuleReason> reasons = packs->explain("form/x", document, NoStore());
  ASSERT_FALSE(reasons.empty());
  EXPECT_EQ(reasons.front().why, GetParam().why);
  EXPECT_EQ(reasons.front().why == Why::kFired, hits(*packs, document) > 0);  // it explains what evaluate() does
}

INSTANTIATE_TEST_SUITE_P(Rows, Explain,
                         testing::Values(Explained{"fired", "any = ['mua vé']", "", Why::kFired},
                                         Explained{"before", "any = ['vé']", "from = 2023-01-01\n", Why::kBefore},
                                         Explained{"after", "any = ['vé']", "to = 2021-01-01\n", Why::kAfter},
                                         Explained{"type", "any = ['vé']", "scope = { types = [\"thong-tu\"] }\n", Why::kType},
                                         Explained{"issuer", "any = ['vé']", "scope = { issuers = [\"bo\"] }\n", Why::kIssuer},
                                         Explained{"level", "any = ['vé']", "scope = { levels = [\"xa\"] }\n", Why::kLevel},
                                         Explained{"normative", "any = ['vé']", "scope = { normative = false }\n", Why::kNormative},
                                         Explained{"title", "any = ['vé'], title = ['chợ']", "", Why::kTitle},
                                         Explained{"empowered", "any = ['vé'], none_basis = ['bến bãi']", "", Why::kEmpowered},
                                         Explained{"elsewhere", "any = ['vé'], none_document = ['treo biển']", "", Why::kElsewhere},
                                         Explained{"nothing", "any = ['vé tháng']", "", Why::kNothing},
                                         Explained{"stopped", "any = ['mua vé'], none = ['khách']", "", Why::kStopped},
                                         Explained{"stopped_by_heading", "any = ['mua vé'], none_heading = ['bến']", "",
                                                   Why::kStoppedHeading},
                                         Explained{"present", "any = ['mua vé'], absent = true", "", Why::kPresent},
                                         Explained{"probe", "probe = 'no-bases'", "", Why::kProbe}),
                         [](const auto& row) { return std::string(row.param.name); });

// "105/2016/…": made before 1 July 2016 or after? A rule about numbers that begins on that day says nothing; one about words does.
TEST(Number, OfWhichOnlyTheYearIsKnownIsTakenAtItsBeginning) {
  Document document = document_of(kLines, "12/2022/QĐ-UBND");
  document.header.issued.reset();
  const std::string since = "from = 2022-07-01\n";
  EXPECT_EQ(hits(*packs_of(rule("place = \"number\", any = ['ubnd']", since)), document), 0u);
  EXPECT_EQ(hits(*packs_of(rule("any = ['chủ bến']", since)), document), 1u);
  document.header.issued = Date{2022, 8, 1};
  EXPECT_EQ(hits(*packs_of(rule("place = \"number\", any = ['ubnd']", since)), document), 1u);
}

TEST(Letter, IsReadWhereItsLinesAreNoUnits) {
  const Document letter =
      document_of({"ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "3. Chủ bến phải ký quỹ.", "Khách đi đò phải mua vé."}, "12/UBND-KT");
  EXPECT_EQ(hits(*packs_of(rule("any = ['ký quỹ']")), letter), 1u);
  EXPECT_EQ(hits(*packs_of(rule("any = ['mua vé']")), letter), 1u);
}

TEST(Off, TakesOneRuleOrAWholeFolderAway) {
  EXPECT_FALSE(packs_of("off = [\"form/lone-child\"]\n")->find("form/lone-child"));
  const auto packs = packs_of("off = [\"reform/*\"]\n");
  for (const Rule& one : packs->rules()) EXPECT_FALSE(one.id.starts_with("reform/")) << one.id;
  EXPECT_TRUE(packs->find("form/lone-child"));
}

TEST(Defaults, GiveWhatARuleLeavesOut) {
  const auto packs = packs_of(
      "[pack]\nname = \"mine\"\nversion = 3\n[pack.default]\nkind = \"form\"\nseverity = \"warning\"\nconfirmed = true\n"
      "ground = [{ citation = \"c\", why = \"w\" }]\n[[rule]]\nid = \"form/x\"\nseverity = \"info\"\ntitle = \"t\"\nmessage = \"m\"\n"
      "explanation = \"e\"\ntrigger = { any = ['vé'] }\nexamples = { wrong = [\"a\", { text = \"b\", number = \"1/2020/QĐ-UBND\" }], right "
      "= [\"c\"] }\n");
  const Rule* found = packs->find("form/x");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->pack, "mine");
  EXPECT_EQ(found->pack_version, 3);
  EXPECT_EQ(found->pack_hash.size(), 16u);
  EXPECT_TRUE(found->confirmed);
  EXPECT_EQ(found->severity, Severity::kInfo);
  ASSERT_EQ(found->examples.size(), 3u);
  EXPECT_TRUE(found->examples[1].fires);
  EXPECT_EQ(found->examples[1].number, "1/2020/QĐ-UBND");
  EXPECT_FALSE(found->examples[2].fires);
}

}  // namespace
}  // namespace rasoat
