// SPDX-License-Identifier: EUPL-1.2
// What a person typed, read into values. The only place that knows CLI11; opens no file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "io/text/language.hpp"

namespace voorzien::tool {

/// Exit statuses of the program (README).
enum class ExitStatus { done = 0, failure = 1, wrong_command_line = 2, invalid_input = 3 };

struct RunOptions {
  std::filesystem::path scenario;
  std::filesystem::path output;  ///< empty: out/<scenario id>
  int threads = 0;               ///< 0: as many as the machine has
};

struct CheckOptions {
  std::filesystem::path scenario;
};

struct NewOptions {
  std::filesystem::path directory;
};

struct NormsListOptions {};

struct NormsShowOptions {
  std::string set;
};

struct NormsCompareOptions {
  std::string first;
  std::string second;
};

struct WhyNotOptions {
  std::filesystem::path directory;  ///< that a run wrote
  std::string site;
  std::string function;
  std::optional<double> capacity;  ///< at least, in the function's unit
};

struct VerifyOptions {
  std::filesystem::path directory;  ///< that a run wrote
};

using VerbOptions = std::variant<RunOptions, CheckOptions, NewOptions, NormsListOptions, NormsShowOptions,
                                 NormsCompareOptions, WhyNotOptions, VerifyOptions>;

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
