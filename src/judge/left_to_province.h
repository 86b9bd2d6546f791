// Values that a superior document leaves to the province.
#pragma once

#include "rasoat/judge.h"

namespace rasoat {

/// True if the reviewed document is a province's, the difference is one of values, and a clause of the other document lets just that
/// province's body set them and names the provision: "Hội đồng nhân dân cấp tỉnh căn cứ mức … quy định tại các Điều 5, 6 quyết định mức …
/// cụ thể". Not where the clause keeps a floor or a ceiling.
bool left_to_province(const Difference& difference, const Document& a, const Document& b);

/// True if the difference is one value above another, and the article of the lower one lets the body that issued `a` set a higher: "Hội
/// đồng nhân dân cấp tỉnh có thể quyết định mức cao hơn".
bool raised_by_leave(const Difference& difference, const Document& a, const Document& b);

}  // namespace rasoat
