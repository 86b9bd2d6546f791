#include "store/document_codec.h"

#include <algorithm>

#include "store/codec.h"

namespace rasoat::store {
namespace {

// First byte of either blob: the layout. A change of layout takes a new number and a migration.
constexpr std::uint32_t kLayout = 1;

template <class Archive, class T, class Each>
void list(Archive& archive, T& items, Each each) {
  const std::size_t n = archive.count(items.size());
  if constexpr (Archive::kReads) items.resize(n);
  for (auto& item : items) each(item);
}

template <class Archive, class Enum>
void enumerator(Archive& archive, Enum& value) {
  std::uint32_t number = static_cast<std::uint32_t>(value);
  archive.field(number);
  if constexpr (Archive::kReads) value = static_cast<Enum>(number);
}

template <class Archive, class H>
void header(Archive& a, H& h) {
  a.field(h.number);
  a.field(h.type);
  a.field(h.title);
  list(a, h.issuers, [&](auto& issuer) { a.field(issuer); });
  a.field(h.province);
  a.field(h.place);
  a.field(h.issued);
  a.field(h.effective);
  a.field(h.normative);
  a.field(h.draft);
  list(a, h.signers, [&](auto& signer) {
    a.field(signer.capacity);
    a.field(signer.office);
    a.field(signer.name);
  });
  list(a, h.recipients, [&](auto& recipient) { a.field(recipient); });
  list(a, h.bases, [&](auto& basis) { a.field(basis.span); });
  a.field(h.language);
}

template <class Archive, class I>
void imported(Archive& a, I& i) {
  a.field(i.number);
  a.field(i.type);
  a.field(i.title);
  a.field(i.issuer);
  a.field(i.issued);
  a.field(i.effective);
  a.field(i.status);
  a.field(i.edition);
  list(a, i.notes, [&](auto& note) {
    a.field(note.article);
    a.field(note.text);
  });
  list(a, i.links, [&](auto& link) {
    a.field(link.article);
    a.field(link.to_document);
    a.field(link.to_article);
  });
}

template <class Archive, class D>
void facts(Archive& a, D& document) {
  header(a, document.header);
  imported(a, document.imported);
  a.field(document.file);
  a.field(document.part);
}

template <class Archive, class T>
void target(Archive& a, T& t) {
  a.field(t.document);
  a.field(t.unit);
}

template <class Archive, class T>
void text_map(Archive& a, T& text) {
  list(a, text.paragraphs, [&](auto& span) { a.field(span); });
  list(a, text.paragraph_of, [&](auto& index) { a.field(index); });
  list(a, text.pieces, [&](auto& piece) {
    a.field(piece.at);
    a.field(piece.from.paragraph);
    a.field(piece.from.offset);
  });
}

template <class Archive, class D>
void structure(Archive& a, D& document) {
  text_map(a, document.text);
  list(a, document.units, [&](auto& unit) {
    enumerator(a, unit.kind);
    a.field(unit.label);
    a.field(unit.id);
    a.field(unit.parent);
    a.field(unit.heading);
    a.field(unit.text);
    a.field(unit.extent);
  });
  list(a, document.quoted, [&](auto& span) { a.field(span); });
  list(a, document.citations, [&](auto& citation) {
    a.field(citation.unit);
    a.field(citation.span);
    list(a, citation.targets, [&](auto& t) { target(a, t); });
    a.field(citation.basis);
    a.field(citation.name);
    a.field(citation.date);
  });
  list(a, document.amendments, [&](auto& amendment) {
    a.field(amendment.unit);
    enumerator(a, amendment.action);
    target(a, amendment.target);
    a.field(amendment.heading);
    a.field(amendment.from);
    a.field(amendment.to);
    a.field(amendment.effective);
    a.field(amendment.text);
  });
  list(a, document.warnings, [&](auto& warning) {
    a.field(warning.code);
    a.field(warning.detail);
    a.field(warning.span);
  });
}

bool layout_known(Unpacker& in) {
  std::uint32_t layout = 0;
  in.field(layout);
  return in.ok() && layout == kLayout;
}

// The rest of the library trusts spans and parents; a damaged blob must not lead it outside of its vectors.
bool sound(const Document& document) {
  const std::size_t words = document.text.words.size();
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= words; };
  const auto unit_ok = [&](std::int32_t unit) { return unit >= -1 && unit < static_cast<std::int32_t>(document.units.size()); };
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    const Unit& unit = document.units[i];
    if (unit.kind > UnitKind::kText || unit.parent < -1 || unit.parent >= static_cast<std::int32_t>(i)) return false;
    if (!inside(unit.heading) || !inside(unit.text) || !inside(unit.extent)) return false;
  }
  return std::all_of(document.citations.begin(), document.citations.end(),
                     [&](const Citation& c) { return inside(c.span) && unit_ok(c.unit); }) &&
         std::all_of(document.amendments.begin(), document.amendments.end(),
                     [&](const Amendment& a) { return inside(a.text) && unit_ok(a.unit) && a.action <= Action::kBegin; }) &&
         std::all_of(document.quoted.begin(), document.quoted.end(), inside) &&
         std::all_of(document.text.paragraphs.begin(), document.text.paragraphs.end(), inside);
}

}  // namespace

std::string pack_facts(const Document& document) {
  Packer out;
  out.field(kLayout);
  facts(out, document);
  return std::move(out.bytes);
}

std::string pack_structure(const Document& document) {
  Packer out;
  out.field(kLayout);
  structure(out, document);
  return std::move(out.bytes);
}

bool unpack_facts(std::string_view bytes, Document& document) {
  Unpacker in(bytes);
  if (!layout_known(in)) return false;
  facts(in, document);
  return in.ok() && in.at_end();
}

bool unpack_structure(std::string_view bytes, Document& document) {
  Unpacker in(bytes);
  if (!layout_known(in)) return false;
  structure(in, document);
  return in.ok() && in.at_end() && sound(document);
}

}  // namespace rasoat::store
