// The norms of a unit: its sentences as frames, completed by what the words above it say of bearer and modality.
#include <algorithm>

#include "rasoat/lexicon.h"

namespace rasoat {
namespace {

Span moved(Span span, std::uint32_t by) {
  return span.empty() ? Span{} : Span{span.begin + by, span.end + by};
}

struct Piece {
  Lexemes lexemes;
  std::uint32_t offset = 0;

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    if (begin >= end || end > lexemes.all.size()) return {};
    return moved({lexemes.all[begin].span.begin, lexemes.all[end - 1].span.end}, offset);
  }
  [[nodiscard]] Span word(std::int32_t at) const { return at < 0 ? Span{} : moved(lexemes.all[static_cast<std::size_t>(at)].span, offset); }
};

Piece piece(const Document& document, Span span) {
  return {lexemes_in(document.words(span)), span.begin};
}

void add_quantities(const Piece& from, Span sentence, Norm& norm) {
  for (Quantity q : from.lexemes.quantities) {
    q.span = moved(q.span, from.offset);
    q.anchor = moved(q.anchor, from.offset);
    if (sentence.contains(q.span)) norm.quantities.push_back(std::move(q));
  }
}

Norm norm_of(const Piece& from, const Frame& frame, std::int32_t unit) {
  Norm out;
  out.unit = unit;
  out.bearer = from.span(frame.bearer_begin, frame.bearer_end);
  out.marker = from.word(frame.modal);
  if (frame.modal >= 0) out.modality = from.lexemes.all[static_cast<std::size_t>(frame.modal)].modality();
  out.act = from.word(frame.act);
  out.object = from.span(frame.object_begin, frame.object_end);
  out.role = act_role_name(frame.role);
  if (frame.condition >= 0) out.condition = from.span(static_cast<std::size_t>(frame.condition), frame.end);
  if (frame.exception >= 0) out.exception = from.span(static_cast<std::size_t>(frame.exception), frame.end);
  add_quantities(from, from.span(frame.begin, frame.end), out);
  return out;
}

// A point that holds no verb of its own is the object of its head: "không được: a) Lấn chiếm lòng đường".
Norm item_norm(const Piece& own, const Document& document, std::int32_t unit) {
  Norm out;
  out.unit = unit;
  out.object = document.units[static_cast<std::size_t>(unit)].text;
  add_quantities(own, out.object, out);
  return out;
}

// The nearest norm above that says who and how.
void inherit(const Document& document, std::int32_t parent, std::vector<Norm>& norms) {
  for (std::int32_t up = parent; up >= 0; up = document.units[static_cast<std::size_t>(up)].parent) {
    const Unit& unit = document.units[static_cast<std::size_t>(up)];
    if (unit.kind < UnitKind::kArticle) return;
    const Piece head = piece(document, unit.text);
    const std::vector<Frame> frames = frames_in(head.lexemes.all);
    if (frames.empty()) continue;
    const Norm above = norm_of(head, frames.back(), up);
    for (Norm& norm : norms) {
      if (norm.bearer.empty()) norm.bearer = above.bearer;
      if (norm.modality == Modality::kNone) norm.modality = above.modality, norm.marker = above.marker;
      if (norm.role.empty()) norm.role = above.role;
    }
    return;
  }
}

}  // namespace

std::string_view modality_name(Modality modality) {
  constexpr std::string_view kNames[] = {"none", "obligation", "prohibition", "permission", "exemption", "restriction", "recommendation"};
  return kNames[static_cast<std::size_t>(modality)];
}

std::vector<Norm> norms_of(const Document& document, std::int32_t unit) {
  std::vector<Norm> out;
  if (unit < 0 || static_cast<std::size_t>(unit) >= document.units.size()) return out;
  const Unit& it = document.units[static_cast<std::size_t>(unit)];
  const Piece own = piece(document, it.text);
  for (const Frame& frame : frames_in(own.lexemes.all)) out.push_back(norm_of(own, frame, unit));
  if (out.empty() && it.kind > UnitKind::kClause && !it.text.empty()) out.push_back(item_norm(own, document, unit));
  inherit(document, it.parent, out);
  return out;
}

}  // namespace rasoat
