// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/proposed_scenario.hpp"

#include "io/json/json_writer.hpp"
#include "io/json/provenance_writer.hpp"
#include "io/scenario/intervention_writer.hpp"
#include "io/scenario/scenario_names.hpp"

namespace voorzien::io {

std::string proposed_scenario_json(const Scenario& scenario, const ProposedScenario& proposed) {
  JsonWriter json;
  json.begin_object();
  json.key("format");
  json.text(scenario_format);
  json.key("id");
  json.text(proposed.id);
  json.key("name");
  write_name(json, proposed.name);
  json.key("extends");
  json.text(proposed.extends);
  json.key("interventions");
  write_interventions(json, scenario, proposed.interventions);
  json.key("proposal");
  json.null();
  json.end();
  return json.result();
}

}  // namespace voorzien::io
