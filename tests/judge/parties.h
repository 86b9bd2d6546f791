// Two documents of one article each, and what is found where their words differ.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "rasoat/judge.h"

namespace rasoat::test {

struct Article {
  const char* heading;
  const char* words;
};

inline Document document(const char* number, const char* type, const char* issuer, const char* title, const Article& article) {
  Document out;
  out.header.number = number;
  out.header.type = type;
  out.header.issuers = {issuer};
  out.header.title = title;
  out.header.issued = Date::parse_iso("2019-05-05");
  out.header.normative = true;
  Unit unit;
  unit.kind = UnitKind::kArticle;
  unit.label = "1";
  unit.id = "art_1";
  out.text.words = std::string("Điều 1. ") + article.heading;
  unit.heading = {static_cast<std::uint32_t>(out.text.words.size() - std::string_view(article.heading).size()),
                  static_cast<std::uint32_t>(out.text.words.size())};
  out.text.words += std::string("\n") + article.words;
  unit.text = {unit.heading.end + 1, static_cast<std::uint32_t>(out.text.words.size())};
  unit.extent = {0, unit.text.end};
  out.units.push_back(unit);
  return out;
}

inline Document circular(const char* title, const Article& article = {"Thời hạn", "Bến đò trả lời trong thời hạn 20 ngày."}) {
  return document("17/2021/TT-BTL", "thong-tu", "Bộ Thủy lợi", title, article);
}

inline Document decree(const char* title, const Article& article = {"Thời hạn", "Bến đò trả lời trong thời hạn 15 ngày."}) {
  return document("912/2019/NĐ-CP", "nghi-dinh", "Chính phủ", title, article);
}

inline Span find(const Document& document, std::string_view words) {
  const std::size_t at = document.text.words.rfind(words);
  return at == std::string::npos ? Span{} : Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline std::optional<Finding> judged(const Document& a, const Document& b, Kind kind, const char* words, const char* others,
                                     const char* mechanism = "bound", double alike = 0.9, bool stored = true) {
  Difference difference;
  difference.kind = kind;
  difference.what = "deadline";
  difference.a = words;
  difference.b = others;
  difference.a_span = find(a, words);
  difference.b_span = find(b, others);
  difference.a_unit = difference.b_unit = 0;
  difference.strength = 0.9;
  difference.mechanism = mechanism;
  difference.features = {{"alike", alike}};
  JudgeOptions options;
  options.day = *Date::parse_iso("2026-01-01");
  options.stored = stored;
  return judge(difference, {&a, Status::kInForce, {}}, {&b, Status::kInForce, {}}, options);
}

}  // namespace rasoat::test
