// SPDX-License-Identifier: EUPL-1.2
// Reads the dated changes of a scenario and looks up what they name in the town and the catalogue.
#pragma once

#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/model/space_kind.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// An intervention with the places its later checks point at.
struct ReadIntervention {
  Intervention intervention;
  JsonNode place;                     ///< the intervention
  JsonNode facility;                  ///< its member `facility`; absent where it has none
  JsonNode site;                      ///< its member `site`
  std::vector<JsonNode> spaces = {};  ///< one per space of the action
};

/// What interventions may refer to: town, functions, dwelling types and years of `scenario`.
struct InterventionReferences {
  const Scenario& scenario;
  const SpaceKindCatalogue& space_kinds;
  std::vector<Message>& warnings;
};

/// The interventions in the array at the node, as written; faulty ones are reported and left out.
std::vector<ReadIntervention> read_interventions(const JsonNode& node,
                                                 const InterventionReferences& references);

}  // namespace voorzien::io
