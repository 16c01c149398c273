// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/load_scenario.hpp"

#include <algorithm>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/scenario/intervention_checks.hpp"
#include "io/scenario/intervention_reader.hpp"
#include "io/scenario/layered_object.hpp"
#include "io/scenario/proposal_reader.hpp"
#include "io/scenario/scenario_chain.hpp"
#include "io/scenario/scenario_names.hpp"
#include "io/scenario/scenario_surroundings.hpp"
#include "io/scenario/settings_reader.hpp"
#include "io/scenario/site_checks.hpp"

namespace voorzien::io {
namespace {

/// Each file of the chain as an object; id and name belong to the file itself and are never inherited.
LayeredObject open_layers(const std::vector<ScenarioFile>& chain, Scenario& scenario) {
  std::vector<JsonObject> layers;
  for (const ScenarioFile& file : chain) {
    JsonObject layer(file.root);
    expect_format(layer, scenario_format);
    const auto id = layer.required("id").id();
    const Name name = read_name(layer.required("name"));
    layer.allow({"extends"});
    if (layers.empty()) {
      scenario.id = id.value_or("");
      scenario.name = name;
    }
    layers.push_back(std::move(layer));
  }
  return LayeredObject(std::move(layers));
}

void read_all_interventions(LayeredObject& root, const Run& run) {
  Scenario& scenario = run.loaded.scenario;
  auto lists = root.all("interventions");
  // Those of the scenario that is extended come first.
  std::reverse(lists.begin(), lists.end());
  std::vector<ReadIntervention> interventions;
  for (const JsonNode& list : lists) {
    for (ReadIntervention& read :
         read_interventions(list, {scenario, run.loaded.space_kinds, run.loaded.warnings}))
      interventions.push_back(std::move(read));
  }
  check_ids(interventions, scenario.town);
  std::stable_sort(interventions.begin(), interventions.end(),
                   [](const ReadIntervention& a, const ReadIntervention& b) {
                     return a.intervention.year < b.intervention.year;
                   });
  check_facilities(interventions, scenario);
  check_sites(interventions, scenario, run.loaded.warnings);
  for (ReadIntervention& read : interventions) scenario.interventions.push_back(std::move(read.intervention));
}

void read_run(const std::string& path, const Run& run) {
  LoadedScenario& loaded = run.loaded;
  const auto chain = read_scenario_chain(path, run.options.files, run.problems);
  for (const ScenarioFile& file : chain) {
    loaded.chain.push_back(file.path);
    loaded.inputs.push_back({file.path, file.path, {}});
  }
  // What an unread file of the chain holds would be told as missing.
  const bool unread = std::any_of(chain.begin(), chain.end(), [](const ScenarioFile& file) {
    return file.root.kind() == JsonKind::absent;
  });
  if (chain.empty() || unread) return;
  read_catalogues(run);
  LayeredObject root = open_layers(chain, loaded.scenario);
  read_settings(root, loaded.scenario);
  read_demography_settings(root, run);
  loaded.scenario.norms = read_norms(root.required("norms"), run);
  for (const JsonNode& set : root.optional("compare_norms").elements())
    loaded.compare_norms.push_back(read_norms(set, run));
  loaded.scenario.town = read_town(root.required("dataset"), run);
  check_base_year(root, loaded.scenario);
  read_all_interventions(root, run);
  read_proposal(root, run);
}

}  // namespace

LoadedScenario load_scenario(const std::string& path, const LoadOptions& options) {
  LoadedScenario loaded;
  std::vector<Problem> problems;
  read_run(path, {options, problems, loaded});
  if (!problems.empty()) throw InputError(std::move(problems));
  loaded.inputs = named_inputs(loaded.inputs, path, options.data_root);
  return loaded;
}

ProposalCase proposal_case(const LoadedScenario& loaded) {
  return {loaded.scenario, loaded.space_kinds, loaded.week, loaded.sharing, loaded.costs};
}

}  // namespace voorzien::io
