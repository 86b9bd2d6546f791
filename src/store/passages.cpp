#include "store/passages.h"

#include <algorithm>

namespace rasoat::store {
namespace {

// About the length of a long article: what is much longer than its neighbours ranks badly and shows badly.
constexpr std::uint32_t kPieceBytes = 6000;

class Cutter {
 public:
  explicit Cutter(const Document& document) : document_(document), has_article_(document.units.size()) {
    for (std::size_t i = document.units.size(); i-- > 0;) {
      const Unit& unit = document.units[i];
      if (unit.kind == UnitKind::kArticle) has_article_[i] = true;
      if (has_article_[i] && unit.parent >= 0) has_article_[static_cast<std::size_t>(unit.parent)] = true;
    }
  }

  std::vector<Piece> run() {
    if (document_.units.empty()) {
      add(-1, {}, {0, static_cast<std::uint32_t>(document_.text.words.size())}, true);
      return std::move(pieces_);
    }
    // Units come in reading order, so whatever begins within a passage that was taken belongs to it.
    std::int32_t inside = -1;
    for (std::size_t i = 0; i < document_.units.size(); ++i) {
      const auto index = static_cast<std::int32_t>(i);
      if (inside >= 0 && under(index, inside)) continue;
      inside = -1;
      if (document_.units[i].kind == UnitKind::kArticle || !has_article_[i]) {
        take(index);
        inside = index;
      }
    }
    return std::move(pieces_);
  }

 private:
  [[nodiscard]] bool under(std::int32_t unit, std::int32_t ancestor) const {
    for (; unit >= 0; unit = document_.units[static_cast<std::size_t>(unit)].parent)
      if (unit == ancestor) return true;
    return false;
  }

  void take(std::int32_t index) {
    const Unit& unit = document_.units[static_cast<std::size_t>(index)];
    Span heading;
    if (!unit.heading.empty() && unit.extent.contains(unit.heading)) heading = {unit.extent.begin, unit.heading.end};
    const Span body{heading.empty() ? unit.extent.begin : heading.end, unit.extent.end};
    add(index, heading, body, unit.kind != UnitKind::kArticle);
  }

  // The heading stays with the first piece; cuts fall between paragraphs.
  void add(std::int32_t unit, Span heading, Span body, bool divide) {
    Piece piece{unit, heading, body};
    const auto& paragraphs = document_.text.paragraphs;
    auto it = std::upper_bound(paragraphs.begin(), paragraphs.end(), body.begin, [](std::uint32_t at, Span p) { return at < p.begin; });
    for (; divide && it != paragraphs.end() && it->begin < body.end; ++it) {
      if (it->end - piece.body.begin <= kPieceBytes) continue;
      push({unit, piece.heading, {piece.body.begin, it->begin}});
      piece.heading = {};
      piece.body.begin = it->begin;
    }
    push(piece);
  }

  void push(const Piece& piece) {
    if (!piece.heading.empty() || !piece.body.empty()) pieces_.push_back(piece);
  }

  const Document& document_;
  std::vector<bool> has_article_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> cut(const Document& document) {
  return Cutter(document).run();
}

}  // namespace rasoat::store
