// SPDX-License-Identifier: EUPL-1.2
// What each verb is asked to do, as values.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace voorzien::tool {

/// Exit statuses of the program (README).
enum class ExitStatus { done = 0, failure = 1, wrong_command_line = 2, invalid_input = 3 };

struct RunOptions {
  std::filesystem::path scenario;
  std::filesystem::path output;  ///< empty: out/<scenario id>
  int threads = 0;               ///< 0: as many as the machine has
  bool pdf = false;              ///< print the reports too
  bool final_report = false;     ///< without the mark of a draft
  bool without_private_plots = false;
  std::string reactions_to;  ///< where residents can react; empty: to be filled in by hand
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

enum class ExplanationFormat { text, json };

struct ExplainOptions {
  std::filesystem::path directory;  ///< that a run wrote
  std::string neighbourhood;        ///< id, official code or name
  std::string function;             ///< id or name
  int year = 0;
  ExplanationFormat format = ExplanationFormat::text;
};

struct CompareOptions {
  std::vector<std::string> directories;  ///< that runs wrote; with #plan behind one: a plan of its proposal
  std::filesystem::path output;          ///< empty: only words
};

/// For packagers: writes man pages and completion, made from this very tree of verbs.
struct ManualOptions {
  std::filesystem::path directory;
};

struct LocateOptions {
  std::string problem = "p-median";  ///< p-median, p-center, max-cover, set-cover or capacitated
  std::string travel;
  std::string demand;
  std::string candidates;
  std::filesystem::path scenario;  ///< instead of tables
  std::string function;            ///< of the scenario
  std::optional<std::size_t> open;
  std::optional<double> max_cost;
  bool single_source = false;
  bool cost_is_total = false;
  double gap = 0;
  std::optional<double> time_limit;  ///< seconds
  std::filesystem::path output;      ///< empty: the screen
};

using VerbOptions = std::variant<RunOptions, CheckOptions, NewOptions, NormsListOptions, NormsShowOptions,
                                 NormsCompareOptions, WhyNotOptions, VerifyOptions, ExplainOptions,
                                 CompareOptions, LocateOptions, ManualOptions>;

}  // namespace voorzien::tool
