// Whether a document or a unit is in force on a day.
#pragma once

namespace rasoat {

enum class Status : unsigned char { kInForce, kNotYet, kExpired, kExpiredInPart, kSuspended, kDraft, kUnknown };

}  // namespace rasoat
