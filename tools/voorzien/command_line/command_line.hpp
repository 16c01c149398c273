// SPDX-License-Identifier: EUPL-1.2
// What a person typed, read into values. This folder is the only place that knows CLI11; it opens no file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/text/language.hpp"
#include "tools/voorzien/options.hpp"

namespace voorzien::tool {

/// A verb to carry out, or a text to print (help, version, what was wrong) and the status to leave with.
struct CommandLine {
  io::Language language = io::Language::nl;
  std::optional<VerbOptions> verb;
  std::string text;
  ExitStatus status = ExitStatus::done;
};

/// Reads the arguments after the program's name. `--lang` may stand anywhere; it also decides the language of
/// the help. Never throws on what a person typed.
CommandLine read_command_line(const std::vector<std::string>& arguments);

}  // namespace voorzien::tool
