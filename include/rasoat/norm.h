// Norms: who must, may or must not do what, by when, how much.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rasoat/document.h"

namespace rasoat {

enum class Bound : unsigned char { kExact, kAtMost, kAtLeast, kBelow, kAbove, kRange };
enum class Dimension : unsigned char {
  kTime,
  kWorkingTime,
  kMoney,
  kPercent,
  kLength,
  kArea,
  kVolume,
  kMass,
  kAge,
  kCount,
  kPower,
  kMultiple
};

/// A legal quantity: an interval in a base unit, as printed and what it measures.
struct Quantity {
  Span span;  ///< "không quá 15 ngày làm việc"
  Dimension dimension = Dimension::kCount;
  Bound bound = Bound::kExact;
  double low = 0, high = 0;  ///< in the base unit (days, working days, đồng, percent, metres, m², …), ±infinity where open
  std::string unit;          ///< as printed, folded: "ngày làm việc", "người", "bộ"
  std::string
      role;     ///< "deadline", "validity", "floor", "ceiling", "rate", "amount", "age", "count", "frequency" (of what recurs), "period",
                ///< "" if not read
  Span anchor;  ///< "kể từ ngày nhận đủ hồ sơ hợp lệ"; empty if none
  bool by_ban = false;  ///< the ceiling is what a ban says may not be passed: "không được lái xe liên tục quá 04 giờ"
};

enum class Modality : unsigned char { kNone, kObligation, kProhibition, kPermission, kExemption, kRestriction, kRecommendation };
std::string_view modality_name(Modality modality);

/// One act as the rule states it. Slots that were not read are empty spans: "unread" is not "absent".
struct Norm {
  std::int32_t unit = -1;
  Span bearer;  ///< "Giám đốc Sở Tài chính"
  Modality modality = Modality::kNone;
  Span marker;       ///< the modal words
  Span act;          ///< verb: "phê duyệt"
  Span object;       ///< "phương án bồi thường"
  std::string role;  ///< class of act for authority: "propose", "submit", "receive", "appraise", "approve", "grant", "revoke", "rule",
                     ///< "pay"; "" otherwise
  Span condition, exception;
  std::vector<Quantity> quantities;
};

/// Quantities of normalized words, citations and dates masked; spans are offsets into `words`.
std::vector<Quantity> quantities_in(std::string_view words);
/// Norms of one unit with its inherited head; spans into document.text.words.
std::vector<Norm> norms_of(const Document& document, std::int32_t unit);

}  // namespace rasoat
