#include "rules/places.h"

#include <algorithm>
#include <array>

#include "rasoat/effect.h"
#include "rasoat/text.h"

namespace rasoat {
namespace {

// Older spelling puts the tone on the second vowel at the end of a syllable. Half of the texts before 2015 are written so.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kTones = {{{"oà", "òa"},
                                                                                   {"oá", "óa"},
                                                                                   {"oả", "ỏa"},
                                                                                   {"oã", "õa"},
                                                                                   {"oạ", "ọa"},
                                                                                   {"oè", "òe"},
                                                                                   {"oé", "óe"},
                                                                                   {"oẻ", "ỏe"},
                                                                                   {"oẽ", "õe"},
                                                                                   {"oẹ", "ọe"},
                                                                                   {"uỳ", "ùy"},
                                                                                   {"uý", "úy"},
                                                                                   {"uỷ", "ủy"},
                                                                                   {"uỹ", "ũy"},
                                                                                   {"uỵ", "ụy"}}};

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// True if the tone pair at `at` ends its syllable and its first vowel is no part of "qu".
bool ends_syllable(const std::string& words, std::size_t at, std::size_t length) {
  return (at + length >= words.size() || !letter(words[at + length])) && (at == 0 || words[at - 1] != 'q');
}

class Collector {
 public:
  explicit Collector(Reading& reading) : reading_(reading), document_(reading.document()) {}

  void stretch(std::int32_t unit, Span span) {
    if (span.size() > 3) out_.push_back({unit, span, reading_.words(span)});
  }

  // Cut after '.', ';' or a line end.
  void sentences(std::int32_t unit, Span own) {
    const std::string_view text = document_.text.words;
    std::uint32_t begin = own.begin;
    for (std::uint32_t i = own.begin; i < own.end; ++i) {
      const bool mark = text[i] == '.' || text[i] == ';';
      const bool stop = text[i] == '\n' || (mark && (i + 1 >= own.end || text[i + 1] == ' ' || text[i + 1] == '\n'));
      if (!stop && i + 1 < own.end) continue;
      stretch(unit, {begin, i + 1});
      begin = i + 1;
    }
  }

  void all_sentences() {
    for (std::size_t i = 0; i < document_.units.size(); ++i) sentences(static_cast<std::int32_t>(i), document_.units[i].text);
    if (!in_articles()) loose_sentences();
  }

  // Amending text in quotes belongs to no unit; it is told of the unit that quotes it.
  void quoted_sentences() {
    for (const Span quoted : document_.quoted) sentences(unit_around(quoted), quoted);
  }

  void headings(bool chapters_alone) {
    for (std::size_t i = 0; i < document_.units.size(); ++i)
      if (!chapters_alone || document_.units[i].kind == UnitKind::kChapter)
        stretch(static_cast<std::int32_t>(i), document_.units[i].heading);
  }

  void head() {
    const std::uint32_t body = document_.units.empty() ? 0 : document_.units.front().extent.begin;
    for (const Span line : document_.text.paragraphs) {
      if (line.end > body) break;
      stretch(-1, line);
    }
  }

  void bases() {
    for (const Basis& basis : document_.header.bases) stretch(-1, basis.span);
  }

  void effect() {
    if (const auto& clause = reading_.effect()) sentences(clause->unit, clause->span);
  }

  // Words of the header that the parser copied; they are looked for again, so that a finding can quote them.
  void copied(const std::string& words, bool from_end = false) {
    if (words.empty()) return;
    const std::string& text = document_.text.words;
    const std::size_t at = from_end ? text.rfind(words) : text.find(words);
    const Span span =
        at == std::string::npos ? Span{} : Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    out_.push_back({-1, span, reading_.keep(pattern_words(words))});
  }

  void signers() {
    for (const Signer& signer : document_.header.signers) {
      const std::string& first = signer.capacity.empty() ? signer.office : signer.capacity;
      copied(first.substr(0, first.find(" / ")), true);
      if (!out_.empty()) out_.back().words = reading_.keep(pattern_words(signer.capacity + " | " + signer.office));
    }
  }

  std::vector<Stretch> take() { return std::move(out_); }

 private:
  [[nodiscard]] bool in_articles() const {
    return std::any_of(document_.units.begin(), document_.units.end(), [](const Unit& unit) { return unit.kind == UnitKind::kArticle; });
  }

  // A letter or a notice has no articles; much of it stands in lines that are no unit.
  void loose_sentences() {
    for (const Span line : document_.text.paragraphs) {
      const bool taken =
          std::any_of(document_.units.begin(), document_.units.end(), [&](const Unit& unit) { return unit.extent.contains(line); });
      if (!taken) sentences(-1, line);
    }
  }

  [[nodiscard]] std::int32_t unit_around(Span span) const {
    std::int32_t found = -1;
    for (std::size_t i = 0; i < document_.units.size(); ++i)
      if (document_.units[i].extent.contains(span)) found = static_cast<std::int32_t>(i);
    return found;
  }

  Reading& reading_;
  const Document& document_;
  std::vector<Stretch> out_;
};

std::vector<Stretch> stretches(Reading& reading, RulePlace place) {
  Collector collector(reading);
  const Header& header = reading.document().header;
  switch (place) {
    case RulePlace::kProvision:
      collector.all_sentences();
      collector.quoted_sentences();
      break;
    case RulePlace::kSentence:
      collector.all_sentences();
      break;
    case RulePlace::kHeading:
      collector.headings(false);
      break;
    case RulePlace::kChapter:
      collector.headings(true);
      break;
    case RulePlace::kHead:
      collector.head();
      break;
    case RulePlace::kTitle:
      collector.copied(header.title);
      break;
    case RulePlace::kBasis:
      collector.bases();
      break;
    case RulePlace::kEffect:
      collector.effect();
      break;
    case RulePlace::kNumber:
      // An edition writes the numbers of what it holds in its own way.
      if (reading.document().imported.edition.empty()) collector.copied(header.number);
      break;
    case RulePlace::kSignature:
      collector.signers();
      break;
    case RulePlace::kRecipient:
      for (const std::string& recipient : header.recipients) collector.copied(recipient, true);
      break;
  }
  return collector.take();
}

}  // namespace

std::string pattern_words(std::string_view words) {
  std::string out = lower(words);
  // Every pair begins with o or u before a letter beyond ASCII, and no new one makes another.
  for (std::size_t at = 0; at + 1 < out.size(); ++at) {
    if ((out[at] != 'o' && out[at] != 'u') || static_cast<unsigned char>(out[at + 1]) < 0x80) continue;
    for (const auto& [old_pair, modern] : kTones)
      if (out.compare(at, old_pair.size(), old_pair) == 0 && ends_syllable(out, at, old_pair.size()))
        out.replace(at, old_pair.size(), modern);
  }
  return out;
}

Reading::Reading(const Document& document)
    : document_(document),
      all_(pattern_words(document.text.words)),
      issuer_(issuer_class(document.header)),
      level_(issuer_level(document.header)) {}

const std::vector<Stretch>& Reading::at(RulePlace place) {
  const auto [found, is_new] = places_.try_emplace(place);
  if (is_new) found->second = stretches(*this, place);
  return found->second;
}

const std::vector<Stretch>& Reading::quoted() {
  if (!quoted_) {
    Collector collector(*this);
    collector.quoted_sentences();
    quoted_ = collector.take();
  }
  return *quoted_;
}

bool Reading::inside_syllable(std::uint32_t at) const {
  return at > 0 && at < all_.size() && letter(all_[at - 1]) && letter(all_[at]);
}

// Nearly always a piece of the whole. Where lowering some rare letter moved what stands after it, or the piece begins or ends within a
// syllable, whose tone may have moved over that border, it is folded by itself.
std::string_view Reading::words(Span span) {
  const bool piece = all_.size() == document_.text.words.size() && !inside_syllable(span.begin) && !inside_syllable(span.end);
  return piece ? std::string_view(all_).substr(span.begin, span.size()) : keep(pattern_words(document_.words(span)));
}

std::string_view Reading::keep(std::string words) {
  return kept_.emplace_back(std::move(words));
}

std::string Reading::headings_above(std::int32_t unit) {
  std::string headings;
  for (; unit >= 0; unit = document_.units[static_cast<std::size_t>(unit)].parent)
    headings.append(words(document_.units[static_cast<std::size_t>(unit)].heading)).append("\n");
  return headings;
}

const std::optional<EffectClause>& Reading::effect() {
  if (!effect_) effect_ = effect_clause(document_);
  return *effect_;
}

}  // namespace rasoat
