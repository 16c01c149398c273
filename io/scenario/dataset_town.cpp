// SPDX-License-Identifier: EUPL-1.2
// Between a scenario and the dataset it names: one list of problems, warnings and inputs for the whole run.
#include "io/dataset/read_dataset.hpp"
#include "io/scenario/load_scenario.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {

Town read_dataset(const TownReading& run) {
  DatasetOptions options;
  const auto shared = run.variables.find("VOORZIEN_SHARED");
  if (shared != run.variables.end()) options.shared_folder = shared->second;
  for (const SpaceKind& kind : run.space_kinds.kinds) options.space_kinds.push_back(kind.id);
  for (const WeekType& type : run.week_types) options.week_types.push_back(type.id);
  DatasetReading reading;
  Town town = read_dataset(run.manifest, run.catalogue, run.demography, options, reading);
  run.problems.insert(run.problems.end(), reading.problems.begin(), reading.problems.end());
  run.warnings.insert(run.warnings.end(), reading.warnings.begin(), reading.warnings.end());
  const std::string folder = folder_of(run.manifest);
  for (const DatasetInput& input : reading.inputs) {
    const std::string path = with_variables(input.path, run.variables, JsonNode());
    run.inputs.push_back({input.path, is_connection(path) ? "" : path_from(folder, path), input.sha256});
  }
  return town;
}

}  // namespace voorzien::io
