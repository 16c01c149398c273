// SPDX-License-Identifier: EUPL-1.2
// What each verb is asked to do, as values.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/catchment/decay.hpp"
#include "io/catchment/access_measure.hpp"
#include "io/catchment/read_equity.hpp"

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
  bool workbook = false;  ///< as workbooks instead of JSON
};

struct ConvertOptions {
  std::filesystem::path scenario;
  std::filesystem::path output;  ///< a workbook (.xlsx) or a folder
};

struct PublishOptions {
  std::filesystem::path directory;  ///< that a run wrote
  std::string database;             ///< "PG:…"
  std::string schema;               ///< empty: voorzien_<scenario id>
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
  std::optional<double> max_minutes;  ///< instead, with a scenario
  bool single_source = false;
  bool cost_is_total = false;
  double gap = 0;
  std::optional<double> time_limit;  ///< seconds
  std::filesystem::path output;      ///< empty: the screen
};

/// Public files to a dataset; which of the fields count depends on `what`.
struct ImportOptions {
  std::string what;  ///< cbs, grid, duo, osm or table
  std::string file;
  std::filesystem::path directory;  ///< of the dataset
  std::string municipality;         ///< code or name
  std::string level;                ///< neighbourhood or district; empty: what the file has
  std::string figures;              ///< table of key figures
  std::string pupils;               ///< table of pupils per school
  std::string postcodes;            ///< table of places of postcodes
  std::string function;             ///< of every row
  std::string mapping;              ///< what tags or columns mean
  std::string crs;
  int boundaries = 8;  ///< admin_level of the neighbourhoods
  std::optional<int> year;
};

struct AccessOptions {
  std::string measure;
  std::string demand;
  std::string supply;
  std::string travel;
  std::optional<double> max_cost;
  catchment::Decay decay;
  catchment::MeasureSettings settings;
  std::filesystem::path output;  ///< empty: the screen
};

struct EquityOptions {
  io::EquityTables tables;
  std::optional<double> line;    ///< below it access is short
  bool lower_is_better = false;  ///< access is a cost
  std::filesystem::path output;  ///< empty: the screen
};

using VerbOptions =
    std::variant<RunOptions, CheckOptions, NewOptions, ConvertOptions, PublishOptions, NormsListOptions,
                 NormsShowOptions, NormsCompareOptions, WhyNotOptions, VerifyOptions, ExplainOptions,
                 CompareOptions, LocateOptions, ImportOptions, AccessOptions, EquityOptions, ManualOptions>;

}  // namespace voorzien::tool
