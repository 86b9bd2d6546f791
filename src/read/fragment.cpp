#include "read/fragment.h"

#include <charconv>

#include "read/elements.h"
#include "read/entities.h"
#include "read/knowledge.h"

namespace rasoat::read {
namespace {

constexpr std::size_t kLongestName = 12;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

struct Tag {
  Element element = Element::kUnknown;
  bool closing = false;
  std::string_view attributes;
  std::size_t end = 0;  // after '>'; 0 if this is no tag
};

Tag tag_at(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  if (html.substr(i, 3) == "!--") {
    const std::size_t close = html.find("-->", i + 3);
    tag.end = close == std::string_view::npos ? html.size() : close + 3;
    return tag;
  }
  if (i < html.size() && html[i] == '/') {
    tag.closing = true;
    ++i;
  }
  char name[kLongestName];
  std::size_t length = 0;
  bool prefixed = false;
  const std::size_t name_at = i;
  while (i < html.size() && (is_letter(html[i]) || (length > 0 && ((html[i] >= '0' && html[i] <= '9') || html[i] == ':')))) {
    prefixed |= html[i] == ':';
    if (length == kLongestName) break;
    name[length++] = lower_ascii(html[i++]);
  }
  if (i == name_at) return tag;
  tag.element = prefixed ? Element::kInline : element({name, length});  // v:shape, o:p: what Word leaves in a page
  if (tag.element == Element::kUnknown) return tag;
  std::size_t close = html.find_first_of("<>", i);
  if (close == std::string_view::npos) close = html.size();
  tag.attributes = html.substr(i, close - i);
  // A tag that the next one cuts off ends there: its text must not be swallowed.
  tag.end = close < html.size() && html[close] == '>' ? close + 1 : close;
  return tag;
}

unsigned span_of(std::string_view attributes, std::string_view name) {
  const std::size_t at = attributes.find(name);
  if (at == std::string_view::npos) return 1;
  std::size_t i = at + name.size();
  while (i < attributes.size() && (attributes[i] == '=' || attributes[i] == '"' || attributes[i] == '\'' || attributes[i] == ' ')) ++i;
  unsigned value = 1;
  std::from_chars(attributes.data() + i, attributes.data() + attributes.size(), value);
  return value;
}

// The end of a link to a file that is attached to the text; `end` of the tag itself if it is none. The link's words are the file's name.
std::size_t after_attached_file(std::string_view html, const Tag& tag) {
  const std::string& mark = knowledge().attached_file;
  if (tag.closing || mark.empty() || tag.attributes.find(mark) == std::string_view::npos) return tag.end;
  constexpr std::string_view kClose = "</a>";
  const std::size_t close = html.find(kClose, tag.end);
  return close == std::string_view::npos ? tag.end : close + kClose.size();
}

void apply(const Tag& tag, BlockWriter& out) {
  switch (tag.element) {
    case Element::kBlock:
    case Element::kBreak:
    case Element::kItem:
    case Element::kList:
      return out.block();
    case Element::kTable:
      return tag.closing ? out.end_table() : out.begin_table();
    case Element::kRow:
      return tag.closing ? out.block() : out.begin_row();
    case Element::kCell:
      return tag.closing ? out.end_cell() : out.begin_cell(span_of(tag.attributes, "colspan"), span_of(tag.attributes, "rowspan"));
    case Element::kSuperscript:
      return tag.closing ? out.end_superscript() : out.begin_superscript();
    default:
      return;
  }
}

}  // namespace

void write_fragment(std::string_view html, BlockWriter& out) {
  std::string decoded;
  for (std::size_t i = 0; i < html.size();) {
    std::size_t next = html.find_first_of("<&", i);
    if (next == std::string_view::npos) next = html.size();
    if (next > i) out.text(html.substr(i, next - i));
    i = next;
    if (i == html.size()) break;
    if (html[i] == '<') {
      const Tag tag = tag_at(html, i);
      if (tag.end > 0) {
        apply(tag, out);
        i = after_attached_file(html, tag);
      } else {
        out.text(html.substr(i++, 1));
      }
      continue;
    }
    decoded.clear();
    const std::size_t length = decode_entity(html, i, decoded);
    out.text(length > 0 ? std::string_view(decoded) : html.substr(i, 1));
    i += length > 0 ? length : 1;
  }
  out.end_superscript();
  out.block();
}

std::string flat_text(std::string_view html) {
  std::vector<Paragraph> paragraphs;
  BlockWriter writer(paragraphs);
  write_fragment(html, writer);
  std::string out;
  for (const Paragraph& paragraph : paragraphs) {
    if (!out.empty()) out.push_back(' ');
    out += paragraph.text;
  }
  return out;
}

}  // namespace rasoat::read
