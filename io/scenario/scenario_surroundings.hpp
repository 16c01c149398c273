// SPDX-License-Identifier: EUPL-1.2
// Finds and reads what a scenario names: catalogue, rates, norm sets and town.
#pragma once

#include <string>
#include <vector>

#include "io/json/json_node.hpp"
#include "io/scenario/load_scenario.hpp"

namespace voorzien::io {

/// What all readers of one run share.
struct Run {
  const LoadOptions& options;
  std::vector<Problem>& problems;
  LoadedScenario& loaded;
};

/// Functions and space kinds of the data folder, and its timetable, sharing rules and costs where it has
/// them.
void read_catalogues(const Run& run);

/// Whether the data folder holds what a proposal needs besides; reports at `place` each file that is missing.
void check_proposal_files(const JsonNode& place, const Run& run);

/// The rates named at the node, by id or path; empty rates when that is faulty.
Demography read_rates(const JsonNode& node, const Run& run);

/// The norm set named at the node, by id or path.
NormSet read_norms(const JsonNode& node, const Run& run);

/// The town whose folder or manifest is named at the node; an empty town when that is faulty.
Town read_town(const JsonNode& node, const Run& run);

/// Gives inputs their names: relative to the data folder where they lie in it, else to the scenario; absolute
/// paths; each file once.
std::vector<InputFile> named_inputs(const std::vector<InputFile>& inputs, const std::string& scenario_path,
                                    const std::string& data_root);

}  // namespace voorzien::io
