// Bytes of documents: whole they come back, damaged they are refused.
#include "store/codec.h"

#include <gtest/gtest.h>

#include <random>

#include "store/document_codec.h"
#include "store/passages.h"
#include "store/sample.h"

namespace rasoat::store {
namespace {

TEST(CodecTest, IntegersOfAllSizes) {
  for (int bits = 0; bits < 64; ++bits) {
    for (const std::uint64_t value : {std::uint64_t{1} << bits, (std::uint64_t{1} << bits) - 1}) {
      std::string bytes;
      put_varint(bytes, value);
      std::size_t at = 0;
      std::uint64_t back = 0;
      ASSERT_TRUE(get_varint(bytes, at, back));
      EXPECT_EQ(back, value);
      EXPECT_EQ(at, bytes.size());
    }
  }
}

TEST(CodecTest, CompressionGivesBackOrRefuses) {
  const std::string text(5000, 'x');
  const std::string packed = compress(text);
  EXPECT_LT(packed.size(), 200u);
  EXPECT_EQ(decompress(packed), text);
  EXPECT_EQ(decompress(compress("")), "");
  EXPECT_FALSE(decompress(packed.substr(0, packed.size() / 2)));
  EXPECT_FALSE(decompress(""));
}

TEST(CodecTest, DamagedStructureIsRefusedOrSound) {
  Document document = sample::document("1/2020/NĐ-CP", "Một", {{"1", "Một", "Lời."}, {"2", "Hai", "Lời hai."}});
  sample::cite(document, "2/2020/NĐ-CP");
  sample::act(document, Action::kRepeal, "2/2020/NĐ-CP", "art_1");
  const std::string good = pack_structure(document);
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = good;
    bytes[random() % bytes.size()] = static_cast<char>(random());
    if (random() % 4 == 0) bytes.resize(random() % bytes.size());
    Document out;
    out.text.words = document.text.words;
    if (!unpack_structure(bytes, out)) continue;
    for (const Unit& unit : out.units) {
      EXPECT_LE(unit.extent.end, out.text.words.size());
      EXPECT_LT(unit.parent, static_cast<std::int32_t>(out.units.size()));
    }
  }
}

TEST(PassagesTest, ArticlesAndWhatStandsOutsideOfThem) {
  Document document = sample::document("1/2020/NĐ-CP", "Một", {{"1", "Phạm vi", "Lời."}, {"2", "Phụ", "Lời hai."}});
  // The second article becomes an annex without articles, with a text unit beneath.
  document.units[1].kind = UnitKind::kAnnex;
  Unit text = document.units[1];
  text.kind = UnitKind::kText;
  text.parent = 1;
  document.units.push_back(text);
  const std::vector<Piece> pieces = cut(document);
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_EQ(pieces[0].unit, 0);
  EXPECT_EQ(document.words(pieces[0].heading), "Điều 1. Phạm vi");
  EXPECT_EQ(document.words(pieces[0].body), "\nLời.");
  EXPECT_EQ(pieces[1].unit, 1);
}

TEST(PassagesTest, TextWithoutUnitsIsCutBetweenParagraphs) {
  Document document;
  for (int i = 0; i < 50; ++i) {
    const auto begin = static_cast<std::uint32_t>(document.text.words.size());
    document.text.words += std::string(400, 'a');
    document.text.paragraphs.push_back({begin, begin + 400});
    document.text.words += '\n';
  }
  const std::vector<Piece> pieces = cut(document);
  ASSERT_GT(pieces.size(), 3u);
  std::uint32_t at = 0;
  for (const Piece& piece : pieces) {
    EXPECT_EQ(piece.unit, -1);
    EXPECT_EQ(piece.body.begin, at) << "nothing is left out";
    EXPECT_LE(piece.body.size(), 6000u);
    at = piece.body.end;
  }
  EXPECT_EQ(at, document.text.words.size());
}

}  // namespace
}  // namespace rasoat::store
