#include "structure/body.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "structure/knowledge.h"
#include "structure/lines.h"
#include "structure/names.h"
#include "structure/parts.h"
#include "structure/quoted_blocks.h"
#include "structure/sequence.h"
#include "structure/signature.h"
#include "structure/slips.h"
#include "structure/tables.h"
#include "structure/tree.h"

namespace rasoat {
namespace {

constexpr std::size_t kTitleLines = 8;       // between the title of an attached document and "(Ban hành kèm theo …)"
constexpr int kMostLeftOut = 3;              // articles that a page may leave out before a number counts as stray
constexpr std::size_t kOwnName = 32;         // bytes of "Thông tư liên tịch số " before a number
constexpr std::size_t kUnparsedBytes = 400;  // of text after the signature that is worth a warning

// Only the codification cuts its text by articles itself; a page's JSON takes quoted articles for the document's own.
std::vector<bool> given_articles(const Text& text, const Source& source) {
  if (source.format != "codification") return {};
  std::vector<bool> out(text.paragraphs.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = source.paragraphs[text.paragraph_of[i]].kind == ParagraphKind::kArticle;
  return out;
}

// The notes at the foot of the pages of a Word file are no words of a unit.
std::vector<bool> notes(const Text& text, const Source& source) {
  std::vector<bool> out(text.paragraphs.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = source.paragraphs[text.paragraph_of[i]].kind == ParagraphKind::kNote;
  return out;
}

class Body {
 public:
  Body(Document& document, const Source* source)
      : document_(document),
        excerpt_(source == nullptr),
        tree_(document, excerpt_),
        given_(source ? given_articles(document.text, *source) : std::vector<bool>()),
        quotes_(document, tree_, given_),
        slips_(document, tree_, excerpt_) {
    if (source) {
      data_cells_ = data_cells(document.text, *source);
      notes_ = notes(document.text, *source);
    }
    for (std::size_t i = 0; i < given_.size(); ++i)
      if (const auto label = given_[i] ? label_of(document.words(document.text.paragraphs[i])) : std::nullopt)
        given_labels_.insert(label->name);
  }

  void read(std::size_t begin) {
    const std::vector<Span>& lines = document_.text.paragraphs;
    for (std::size_t i = begin; i < lines.size(); ++i) {
      const Span line = trimmed(document_.text.words, lines[i]);
      if (line.empty() || ruled(document_.words(line)) || (!notes_.empty() && notes_[i])) continue;
      const std::string_view words = document_.words(line);
      if (!excerpt_ && starts_part(i, line, words)) continue;
      if (signed_ && !taken_up(i, words)) {
        after_signature(i, line);
        continue;
      }
      if (!excerpt_ && !tree_.empty() && !tree_.in_annex() && !tree_.heading_open() && begins_signature(words)) {
        i = read_signature(document_, i) - 1;
        tree_.close();
        signed_ = true;
        unparsed_ = {};
        tail_judged_ = false;
        continue;
      }
      i = read_unit(i, line, words);
    }
    if (unparsed_.size() > kUnparsedBytes) document_.warnings.push_back({"tail-unparsed", "", unparsed_});
  }

 private:
  // Reads the line, and the quotation that it opens; the last paragraph read.
  std::size_t read_unit(std::size_t i, Span line, std::string_view words) {
    const bool cell = !data_cells_.empty() && data_cells_[i];
    auto label = cell ? std::nullopt : label_of(words);
    const bool sure = label && label->form == Form::kArticle && (given(i) || (label->mark != 0 && tree_.titles_container()));
    auto place = sure ? tree_.place_article() : label && !given_elsewhere(i, *label) ? tree_.place(*label) : std::nullopt;
    if (label) place = slips_.place(i, *label, place);
    if (label && label->form == Form::kArticle && !sure && !excerpt_ && !tree_.empty() && (!place || place->step != Follow::kNext) &&
        !first_article(*label)) {
      if (const auto foreign = quotes_.unmarked_block(i, line)) return quote(*foreign);
      if (cited(i)) place.reset();
      if (place && stray(i, *label)) {
        document_.warnings.push_back({"stray-article", label->name, line});
        place.reset();
      }
    }
    const std::size_t own = place ? label->length : 0;
    if (place) begin(*label, *place, line, trimmed(document_.text.words, {line.begin + static_cast<std::uint32_t>(own), line.end}));
    const auto block = quotes_.block(i, line, own, place.has_value());
    if (!block) {
      if (!place) words_without_label(line, cell);
      quotes_.plain_line(words.substr(own));
      return i;
    }
    if (place)
      tree_.cut(block->quoted.begin);
    else if (block->quoted.begin > line.begin)
      words_without_label(trimmed(document_.text.words, {line.begin, block->quoted.begin}));
    return quote(*block);
  }

  // An excerpt may give a clause on the line of its article, which has no title then: "Điều 60. 5. Kết quả …".
  void begin(const Label& label, const Tree::Place& place, Span line, Span words) {
    const auto clause = excerpt_ && label.form == Form::kArticle ? label_of(document_.words(words)) : std::nullopt;
    if (!clause || clause->form != Form::kNumber || clause->mark == 0) return tree_.begin(label, place, line, words);
    tree_.begin(label, place, line, {words.begin, words.begin});
    const Span own{words.begin + static_cast<std::uint32_t>(clause->length), words.end};
    if (const auto inner = tree_.place(*clause)) tree_.begin(*clause, *inner, words, trimmed(document_.text.words, own));
  }

  std::size_t quote(const QuotedBlocks::Block& block) {
    document_.quoted.push_back(block.quoted);
    tree_.quoted(block.quoted);
    if (block.unclosed) document_.warnings.push_back({"unclosed-quote", "", block.quoted});
    return block.last;
  }

  // The source says that an article begins here.
  [[nodiscard]] bool given(std::size_t i) const { return !given_.empty() && given_[i]; }
  // The source begins the article of that number on another line: this one is of a form, or repeats it.
  [[nodiscard]] bool given_elsewhere(std::size_t i, const Label& label) const {
    return label.form == Form::kArticle && !given_.empty() && !given_[i] && given_labels_.count(label.name) > 0;
  }

  [[nodiscard]] bool first_article(const Label& label) const { return tree_.last_article().empty() && label.mark != 0; }

  // "… bãi bỏ khoản 5" ⏎ "Điều 42. …": the number is not the next one and the line before breaks off, so that it is the rest of a citation.
  [[nodiscard]] bool cited(std::size_t i) const {
    if (i == 0) return false;
    const std::string_view before = document_.words(trimmed(document_.text.words, document_.text.paragraphs[i - 1]));
    return !before.empty() && structure::breaks_off(before);
  }

  // "Điều 11." between articles 4 and 5: the number jumps far ahead, and the next article goes on as if it did not stand there.
  [[nodiscard]] bool stray(std::size_t i, const Label& article) const {
    const int last = numbered(tree_.last_article()).first;
    if (tree_.last_article().empty() || numbered(article.name).first <= last + kMostLeftOut + 1) return false;
    const std::vector<Span>& lines = document_.text.paragraphs;
    for (std::size_t next = i + 1; next < lines.size(); ++next) {
      const auto label = label_of(document_.words(trimmed(document_.text.words, lines[next])));
      if (label && label->form == Form::kArticle && label->mark != 0) return numbered(label->name).first == last + 1;
    }
    return false;
  }

  // Words before any unit, in a text without articles or in an excerpt, are a unit of kind text.
  void words_without_label(Span line, bool cell = false) {
    if (!tree_.empty()) return tree_.line(line, cell);
    static const Label kText{Form::kDash, "", 0, 0};
    tree_.begin(kText, {0, 99, UnitKind::kText, Form::kDash, Follow::kNone}, line, line);
  }

  // An attached document or an annex begins.
  bool starts_part(std::size_t i, Span line, std::string_view words) {
    if (const auto annex = annex_title(words); annex && (annex->capitals || signed_) && !tree_.empty()) {
      const std::string label = annex->label.empty() ? std::to_string(++unnumbered_annexes_) : annex->label;
      tree_.begin_part(UnitKind::kAnnex, label, line, {line.begin + static_cast<std::uint32_t>(annex->length), line.end});
      return part_begun();
    }
    const bool annex_heading = tree_.in_annex() && tree_.heading_open();  // "PHỤ LỤC" ⏎ "DANH MỤC …"
    if (!annex_heading && attachment_title(words) && (signed_ || announced_part(i))) {
      attach(line, line);
      return true;
    }
    // A title that we do not know, and then "Chương I" or "Điều 1." anew.
    if (!signed_ || title_.empty()) return false;
    const auto label = label_of(words);
    if (!label || label->name != "1" || (label->form != Form::kArticle && label->form != Form::kChapter && label->form != Form::kPart))
      return false;
    attach(title_, title_);
    return false;
  }

  void attach(Span line, Span heading) {
    tree_.begin_part(UnitKind::kAttachment, std::to_string(++attachments_), line, heading);
    part_begun();
  }

  bool part_begun() {
    signed_ = on_page_ = false;
    title_ = {};
    unparsed_ = {};
    return true;
  }

  // One of the next lines says "(Ban hành kèm theo Quyết định số …)".
  [[nodiscard]] bool announced_part(std::size_t i) const {
    const std::vector<Span>& lines = document_.text.paragraphs;
    for (std::size_t next = i + 1; next < lines.size() && next <= i + kTitleLines; ++next) {
      const std::string_view words = document_.words(lines[next]);
      if (issued_with(words)) return true;
      if (label_of(words)) return false;
    }
    return false;
  }

  // A gazette prints signatures and imprints between the pieces of one document: its next article or chapter takes it up again.
  bool taken_up(std::size_t i, std::string_view words) {
    const auto label = label_of(words);
    const bool big = label && label->mark != 0 && (label->form == Form::kArticle || label->form == Form::kChapter);
    if (!big || (!given(i) && !tree_.continues(*label))) return false;
    part_begun();
    return true;
  }

  // Text after the signature without a title that we know is an annex if it is longer than a note.
  void after_signature(std::size_t i, Span line) {
    on_page_ = on_page_ || of_page(document_.words(line));
    if (on_page_) return;
    unparsed_ = unparsed_.empty() ? line : Span{unparsed_.begin, line.end};
    if (title_.empty() && all_capitals(document_.words(line))) title_ = line;
    if (tail_judged_) return;
    tail_judged_ = true;
    if (!untitled_annex(i)) return;
    tree_.begin_part(UnitKind::kAnnex, std::to_string(++unnumbered_annexes_), line, line);
    const std::string_view words = document_.words(line);
    if (!structure::begins_with_any(words, structure::words().forms) && !announced_part(i))
      document_.warnings.push_back({"annex-without-title", "", line});
    part_begun();
  }

  // What a page prints below the signature is no part of the document: links, remarks, the document's own name once more, footnotes.
  [[nodiscard]] bool of_page(std::string_view words) const {
    const std::string& number = document_.header.number;
    const bool own_name = !number.empty() && !type_slug(words).empty() && words.find(number) < kOwnName;
    const bool footnote = words.size() > 2 && words[0] == '[' && words[1] >= '0' && words[1] <= '9';
    return own_name || footnote || structure::begins_with_any(words, structure::words().page);
  }

  // Long enough, and no known beginning of a part within it.
  [[nodiscard]] bool untitled_annex(std::size_t i) const {
    const std::vector<Span>& lines = document_.text.paragraphs;
    const std::uint32_t begin = lines[i].begin;
    for (; i < lines.size(); ++i) {
      const std::string_view words = document_.words(trimmed(document_.text.words, lines[i]));
      const auto label = label_of(words);
      if (annex_title(words) || attachment_title(words) || (label && label->form <= Form::kArticle)) return false;
      if (lines[i].end - begin > kUnparsedBytes) return true;
    }
    return false;
  }

  Document& document_;
  bool excerpt_;
  Tree tree_;
  std::vector<bool> given_;  // by paragraph: an article begins, as the source says; empty if it says nothing
  std::set<std::string> given_labels_;
  QuotedBlocks quotes_;
  Slips slips_;
  std::vector<bool> data_cells_, notes_;
  bool signed_ = false, tail_judged_ = false, on_page_ = false;
  Span title_, unparsed_;
  int attachments_ = 0, unnumbered_annexes_ = 0;
};

}  // namespace

std::size_t body_begin(const Document& document) {
  const std::vector<Span>& lines = document.text.paragraphs;
  std::size_t numbered = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view words = document.words(trimmed(document.text.words, lines[i]));
    const auto label = label_of(words);
    if (!label) continue;
    if (label->form == Form::kArticle || label->form == Form::kChapter || label->form == Form::kPart) return i;
    if (label->form == Form::kSection && label->name == "1") return i;
    const bool first =
        label->name == "1" || (label->form == Form::kCapital && label->name == "a") ||
        (label->length < words.size() && structure::begins_with_any(words.substr(label->length), structure::words().amending));
    const bool opens = label->form == Form::kRoman || label->form == Form::kNumber || label->form == Form::kCapital;
    if (numbered == lines.size() && first && opens && label->length < words.size()) numbered = i;
  }
  return numbered;
}

void read_body(Document& document, std::size_t begin, const Source* source) {
  Body(document, source).read(begin);
  // A letter has no units: its signature is looked for in all its lines.
  if (!source || !document.units.empty()) return;
  for (std::size_t i = 0; i < document.text.paragraphs.size(); ++i)
    if (begins_signature(document.words(document.text.paragraphs[i]))) {
      read_signature(document, i);
      return;
    }
}

}  // namespace rasoat
