// Titles as they are cited, from titles as they are printed: in capitals.
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

/// "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA LUẬT ĐIỆN LỰC" → "Sửa đổi một số điều của Luật điện lực": lower case but for the first letter, the types of
/// documents that it names, the bodies and places of rules/structure.toml, `province`, and the codes of documents.
std::string title_from_capitals(std::string_view capitals, std::string_view province);

/// Without what an assembly adds to the title of its law: "… của Quốc hội khóa XII, kỳ họp thứ 5".
std::string_view without_session(std::string_view title);

/// The subject of a law whose title line is "CỦA QUỐC HỘI NƯỚC … VIỆT NAM SỐ 28/2001/QH10 VỀ DI SẢN VĂN HOÁ"; empty if the line is no such.
std::string_view subject_of_old_law(std::string_view line);

}  // namespace rasoat
