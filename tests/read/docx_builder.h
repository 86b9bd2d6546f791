// Word files made in memory, part by part.
#pragma once

#include <map>
#include <string>

namespace rasoat::test {

/// A zip of these parts; `deflate` packs them.
std::string zip_of(const std::map<std::string, std::string>& parts);
/// A Word file whose body is this XML; further parts beside it.
std::string docx_of(const std::string& body, std::map<std::string, std::string> parts = {});
/// <w:p> of one run.
std::string p(const std::string& words, const std::string& properties = {});

}  // namespace rasoat::test
