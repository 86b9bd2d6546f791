#include "read/docx.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>
#include <optional>

#include "read/docx_archive.h"
#include "read/docx_numbering.h"
#include "read/docx_xml.h"
#include "read/legacy.h"

namespace rasoat {
namespace {

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0";
// "EncryptedPackage" in UTF-16: a Word file with a password is an OLE file that holds this stream.
constexpr std::string_view kEncryptedPackage("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

bool is_off(const std::string& value) {
  return value == "0" || value == "false" || value == "none";
}

bool property(const xmlNode* run, std::string_view name) {
  const xmlNode* found = child(child(run, "rPr"), name);
  return found && !is_off(attribute(found, "val"));
}

// The code of a w:sym in the private area that Word's symbol fonts use; bullets and dashes are known to the text stage.
std::string symbol(const xmlNode* node) {
  const unsigned long code = std::strtoul(attribute(node, "char").c_str(), nullptr, 16);
  if (code < 0x800 || code > 0xFFFF) return code >= 0x20 && code < 0x7F ? std::string(1, static_cast<char>(code)) : std::string();
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
}

class Walker {
 public:
  Walker(DocxNumbering numbering, const xmlNode* footnotes, const xmlNode* endnotes, const Limits& limits)
      : numbering_(std::move(numbering)), limits_(limits) {
    collect_notes(footnotes, "footnote", footnotes_);
    collect_notes(endnotes, "endnote", endnotes_);
  }

  // Notes stand behind the text, as on a page: within it they would be words of the unit that refers to them.
  void body(const xmlNode* node) {
    blocks(node, {});
    for (std::size_t i = 0; i < notes_.size(); ++i) blocks(notes_[i], {ParagraphKind::kNote, 0, 0, 0});
  }

  std::vector<Paragraph> paragraphs;
  std::optional<ErrorCode> fault;
  int images = 0;

 private:
  // Where a block stands: its cell, or nowhere in particular.
  struct Place {
    ParagraphKind kind = ParagraphKind::kBody;
    std::uint32_t table = 0, row = 0, column = 0;
  };

  // What the runs of one paragraph give.
  struct Runs {
    std::vector<std::string> lines = {""};
    bool bold = true, struck = true, words = false;
    std::vector<const xmlNode*> boxes, notes;
  };

  static void collect_notes(const xmlNode* root, std::string_view element, std::map<std::string, const xmlNode*>& out) {
    for (const xmlNode* node = root ? root->children : nullptr; node; node = node->next)
      if (name_of(node) == element && attribute(node, "type").empty()) out[attribute(node, "id")] = node;
  }

  void blocks(const xmlNode* parent, const Place& place) {
    for (const xmlNode* node = parent ? parent->children : nullptr; node && !fault; node = node->next) {
      const std::string_view name = name_of(node);
      if (name == "p")
        paragraph(node, place);
      else if (name == "tbl")
        table(node);
      else if (name == "sdt")
        blocks(child(node, "sdtContent"), place);
      else if (name == "ins" || name == "customXml" || name == "smartTag" || name == "moveTo")
        blocks(node, place);
      else if (name == "AlternateContent")
        blocks(chosen(node), place);
    }
  }

  void table(const xmlNode* node) {
    Place place{ParagraphKind::kCell, ++tables_, 0, 0};
    for (const xmlNode* row = node->children; row && !fault; row = row->next) {
      if (name_of(row) != "tr") continue;
      place.column = 0;
      for (const xmlNode* cell = row->children; cell && !fault; cell = cell->next) {
        const xmlNode* one = name_of(cell) == "sdt" ? child(child(cell, "sdtContent"), "tc") : cell;
        if (name_of(one) != "tc") continue;
        const xmlNode* properties = child(one, "tcPr");
        const xmlNode* merge = child(properties, "vMerge");
        // The lower cells of a merged one are empty by definition.
        if (!merge || attribute(merge, "val") == "restart") blocks(one, place);
        const std::string span = attribute(child(properties, "gridSpan"), "val");
        place.column += span.empty() ? 1 : static_cast<std::uint32_t>(std::max(1, std::min(std::atoi(span.c_str()), 1000)));
      }
      ++place.row;
    }
  }

  void paragraph(const xmlNode* node, const Place& place) {
    const std::uint64_t ordinal = ordinal_++;
    Runs runs;
    runs.lines[0] = numbering_.next(child(node, "pPr"));
    const bool numbered = !runs.lines[0].empty();
    inline_content(node, runs);
    for (std::size_t i = 0; i < runs.lines.size(); ++i) {
      if (runs.lines[i].size() > limits_.paragraph_bytes) {
        fault = ErrorCode::kParagraphTooLong;
        return;
      }
      if (numbered && i == 0 && !runs.words) continue;  // an empty list item shows a number without words
      paragraphs.push_back({std::move(runs.lines[i]),
                            place.kind,
                            {ordinal, place.table, place.row, place.column},
                            runs.words && runs.bold,
                            runs.words && runs.struck});
    }
    for (const xmlNode* box : runs.boxes) blocks(box, {});
    notes_.insert(notes_.end(), runs.notes.begin(), runs.notes.end());
  }

  void inline_content(const xmlNode* parent, Runs& runs) {
    for (const xmlNode* node = parent->children; node; node = node->next) {
      const std::string_view name = name_of(node);
      if (name == "r")
        run(node, runs);
      else if (name == "del" || name == "moveFrom" || name == "pPr")
        continue;
      else if (name == "AlternateContent") {
        if (const xmlNode* one = chosen(node)) inline_content(one, runs);
      } else if (name == "sdt") {
        if (const xmlNode* inner = child(node, "sdtContent")) inline_content(inner, runs);
      } else if (!name.empty())
        inline_content(node, runs);
    }
  }

  void run(const xmlNode* node, Runs& runs) {
    const bool bold = property(node, "b"), struck = property(node, "strike") || property(node, "dstrike");
    if (property(node, "vanish")) return;
    for (const xmlNode* part = node->children; part; part = part->next) {
      const std::string_view name = name_of(part);
      std::string words;
      if (name == "t")
        words = content(part);
      else if (name == "tab")
        words = "\t";
      else if (name == "noBreakHyphen")
        words = "-";
      else if (name == "sym")
        words = symbol(part);
      else if (name == "br" || name == "cr")
        runs.lines.emplace_back();
      else if (name == "footnoteReference")
        refer(footnotes_, part, runs);
      else if (name == "endnoteReference")
        refer(endnotes_, part, runs);
      else if (name == "AlternateContent")
        drawing(chosen(part), runs);
      else if (name == "drawing" || name == "pict" || name == "object")
        drawing(part, runs);
      for (const char c : words)
        if (!std::isspace(static_cast<unsigned char>(c))) {
          runs.words = true;
          runs.bold = runs.bold && bold;
          runs.struck = runs.struck && struck;
          break;
        }
      runs.lines.back() += words;
    }
  }

  static void refer(const std::map<std::string, const xmlNode*>& notes, const xmlNode* mark, Runs& runs) {
    const auto found = notes.find(attribute(mark, "id"));
    if (found != notes.end()) runs.notes.push_back(found->second);
  }

  // One branch of mc:AlternateContent: both hold the same text.
  static const xmlNode* chosen(const xmlNode* alternatives) {
    const xmlNode* choice = child(alternatives, "Choice");
    const xmlNode* fallback = child(alternatives, "Fallback");
    return choice ? choice : fallback;
  }

  // Text boxes and images inside a drawing.
  void drawing(const xmlNode* node, Runs& runs) {
    for (const xmlNode* one = node ? node->children : nullptr; one; one = one->next) {
      const std::string_view name = name_of(one);
      if (name == "txbxContent")
        runs.boxes.push_back(one);
      else if (name == "blip" || name == "imagedata")
        ++images;
      else if (name == "AlternateContent")
        drawing(chosen(one), runs);
      else if (!name.empty())
        drawing(one, runs);
    }
  }

  DocxNumbering numbering_;
  const Limits& limits_;
  std::map<std::string, const xmlNode*> footnotes_, endnotes_;
  std::vector<const xmlNode*> notes_;  // that the text has referred to
  std::uint64_t ordinal_ = 0;
  std::uint32_t tables_ = 0;
};

// A part that may be absent: null then.
Result<XmlDocument> optional_part(DocxArchive& archive, const std::string& part, const std::string& file, const Limits& limits) {
  if (!archive.has(part)) return XmlDocument();
  auto bytes = archive.read(part);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse_xml(*bytes, part, file, limits);
}

const xmlNode* root_of(const XmlDocument& document) {
  return document ? xmlDocGetRootElement(document.get()) : nullptr;
}

class DocxReader : public Reader {
 public:
  [[nodiscard]] std::string_view format() const override { return "docx"; }

  [[nodiscard]] bool accepts(std::string_view extension, std::string_view head) const override {
    if (head.substr(0, 4) == kZip)
      return extension == ".docx" || extension == ".docm" || head.find("word/") != std::string_view::npos ||
             head.find("[Content_Types].xml") != std::string_view::npos;
    // What is called .docx and is none is told so, not read as something else.
    return extension == ".docx" || extension == ".docm";
  }

  [[nodiscard]] Result<std::vector<Source>> read(std::string_view bytes, const std::string& file, const Limits& limits) const override {
    if (bytes.substr(0, 4) == kOle)
      return fail(bytes.find(kEncryptedPackage) != std::string_view::npos ? ErrorCode::kEncrypted : ErrorCode::kBinary,
                  "Word 97–2003 (.doc)", file);
    auto archive = DocxArchive::open(bytes, file, limits);
    if (!archive) return tl::unexpected(archive.error());
    auto main = archive->read("word/document.xml");
    if (!main) return tl::unexpected(main.error());
    auto document = parse_xml(*main, "word/document.xml", file, limits);
    if (!document) return tl::unexpected(document.error());
    return sources(*archive, *document, file, limits);
  }

 private:
  static Result<std::vector<Source>> sources(DocxArchive& archive, const XmlDocument& document, const std::string& file,
                                             const Limits& limits) {
    std::map<std::string, XmlDocument> parts;
    for (const char* part : {"word/numbering.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml"}) {
      auto parsed = optional_part(archive, part, file, limits);
      if (!parsed) return tl::unexpected(parsed.error());
      parts[part] = std::move(*parsed);
    }
    Walker walker(DocxNumbering(root_of(parts["word/numbering.xml"]), root_of(parts["word/styles.xml"])),
                  root_of(parts["word/footnotes.xml"]), root_of(parts["word/endnotes.xml"]), limits);
    walker.body(child(root_of(document), "body"));
    if (walker.fault) return fail(*walker.fault, {}, file);
    Source source;
    source.file = file;
    source.format = "docx";
    source.paragraphs = std::move(walker.paragraphs);
    if (walker.images) source.warnings.push_back("image-skipped:" + std::to_string(walker.images));
    for (const std::string& part : archive.parts())
      if (part.rfind("word/header", 0) == 0 || part.rfind("word/footer", 0) == 0) {
        source.warnings.emplace_back("header-footer-skipped");
        break;
      }
    const bool words = std::any_of(source.paragraphs.begin(), source.paragraphs.end(),
                                   [](const Paragraph& one) { return one.text.find_first_not_of(" \t") != std::string::npos; });
    if (!words) return fail(ErrorCode::kNoDocument, {}, file);
    read::mend_legacy(source);
    return std::vector<Source>{std::move(source)};
  }
};

}  // namespace

std::unique_ptr<Reader> make_docx_reader() {
  return std::make_unique<DocxReader>();
}

}  // namespace rasoat
