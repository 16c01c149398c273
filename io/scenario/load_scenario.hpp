// SPDX-License-Identifier: EUPL-1.2
// From a scenario file to everything a run depends on: the files it extends, the town, functions, norms and
// rates, the settings and one dated list of interventions, checked against each other. Everything that is
// wrong is told at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/model/cost.hpp"
#include "engine/model/scenario.hpp"
#include "engine/model/space_kind.hpp"
#include "engine/proposal/proposal_case.hpp"
#include "engine/sharing/sharing_rules.hpp"
#include "engine/sharing/use_profile.hpp"
#include "io/json/path_variables.hpp"
#include "io/json/text_files.hpp"
#include "io/problem/input_error.hpp"
#include "io/problem/input_file.hpp"

namespace voorzien::io {

/// What a town is read with. `manifest` is the path of its dataset.json.
struct TownReading {
  std::string manifest;
  const FunctionCatalogue& catalogue;
  const Demography& demography;
  const SpaceKindCatalogue& space_kinds;
  const std::vector<WeekType>& week_types;  ///< empty when the data folder holds no timetable
  const PathVariables& variables;
  std::vector<Problem>& problems;
  std::vector<Message>& warnings;
  std::vector<InputFile>& inputs;
};

/// The town of the manifest, read by io/dataset.
Town read_dataset(const TownReading& reading);

using ReadTown = std::function<Town(const TownReading&)>;

struct LoadOptions {
  /// Folder with catalogue/ and norms/ (in the source tree: datasets), where ids are looked up.
  std::string data_root;
  PathVariables variables;
  TextFiles files = files_on_disk();
  /// How a town is read; tests put a hand-written one here.
  ReadTown read_town = [](const TownReading& reading) { return read_dataset(reading); };
};

struct LoadedScenario {
  Scenario scenario;
  SpaceKindCatalogue space_kinds;
  WeekCatalogue week;                  ///< empty when the data folder has none and no proposal is asked
  SharingRules sharing;                ///< as the week
  CostCatalogue costs;                 ///< as the week
  std::vector<NormSet> compare_norms;  ///< norm sets to compute beside the scenario's own, as written
  std::vector<Message> warnings;
  std::vector<InputFile> inputs;   ///< every file that was read, once, in order of name
  std::vector<std::string> chain;  ///< the scenario file and those it extends, nearest first
};

/// Reads the scenario at `path`. Throws InputError with every problem of every file.
LoadedScenario load_scenario(const std::string& path, const LoadOptions& options);

/// What a proposal for the scenario depends on; `loaded` must outlive it.
ProposalCase proposal_case(const LoadedScenario& loaded);
ProposalCase proposal_case(LoadedScenario&& loaded) = delete;

}  // namespace voorzien::io
