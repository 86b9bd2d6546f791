// The words of the command line itself: help and complaints, which CLI11 has in English.
#pragma once

#include <string>

#include "cli/command.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace rasoat::cli {

/// Makes the help of the program and of the commands that are added later Vietnamese.
void speak_vietnamese(CLI::App& app);

/// What is wrong with the command line, in the person's language.
std::string complaint(const CLI::App& app, const CLI::ParseError& fault, const Global& global);

/// The text of --help for every command.
extern const char* const kHelpText;

}  // namespace rasoat::cli
