// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/cost_fit.hpp"
#include "engine/access/town_travel.hpp"
#include "io/results/decimals.hpp"
#include "io/results/sections.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

void write_intervention(JsonStream& json, const Intervention& intervention) {
  json.begin_object(Layout::one_line);
  text_member(json, "id", intervention.id);
  year_member(json, "year", intervention.year);
  year_member(json, "last_year", intervention.last_year);
  text_member(json, "kind", kind_of(intervention));
  provenance_members(json, intervention.provenance);
  text_member(json, "note", intervention.note);
  json.end_object();
}

void write_phases(JsonStream& json, const std::vector<Year>& phases) {
  json.key("phases");
  json.begin_array(Layout::one_line);
  for (const Year phase : phases) json.integer(static_cast<int>(phase));
  json.end_array();
}

void write_texts(JsonStream& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.begin_array(Layout::one_line);
  for (const std::string& one : texts) json.text(one);
  json.end_array();
}

/// What costs are, and where they are minutes at which pace these are compared with metres.
void write_pace(JsonStream& json, const std::optional<Pace>& pace) {
  text_member(json, "cost", pace ? "minutes" : "metres");
  json.key("pace");
  if (!pace) return json.null();
  json.begin_object(Layout::one_line);
  json.key("kmh");
  json.shortest(pace->kmh);
  text_member(json, "status", name_of(pace->status));
  json.end_object();
}

/// Distances come from this table; of whom and what it says nothing.
void write_costs(JsonStream& json, const Town& town) {
  const CostFit fit = cost_fit(town);
  json.key("travel_costs");
  json.begin_object();
  text_member(json, "mode", name_of(town.costs->mode));
  provenance_members(json, town.costs->provenance);
  write_pace(json, town.costs->pace);
  json.key("pairs");
  json.natural(fit.pairs);
  amount_member(json, "residents_without_row_share", fit.without_row_share, decimals_of_shares);
  write_texts(json, "facilities_without_column", fit.facilities_without_column);
  write_texts(json, "sites_without_column", fit.sites_without_column);
  json.end_object();
}

/// Distances follow these streets; how the town hangs on them.
void write_network(JsonStream& json, const Town& town) {
  const NetworkFit fit = network_fit(town);
  json.key("network");
  json.begin_object();
  text_member(json, "mode", name_of(town.network->mode));
  provenance_members(json, town.network->provenance);
  write_pace(json, town.network->pace);
  amount_member(json, "snap_m", town.network->farthest_aside.value(), decimals_of_metres);
  json.key("streets");
  json.natural(fit.streets);
  amount_member(json, "length_m", fit.length_m, decimals_of_metres);
  json.key("parts");
  json.natural(fit.parts);
  amount_member(json, "residents_off_street_share", fit.off_street_share, decimals_of_shares);
  amount_member(json, "residents_far_from_street_share", fit.far_share, decimals_of_shares);
  amount_member(json, "far_from_street_m", NetworkFit::far_m, decimals_of_metres);
  amount_member(json, "residents_apart_share", fit.apart_share, decimals_of_shares);
  const auto write_facilities = [&](std::string_view key, const std::vector<FacilityIndex>& facilities) {
    std::vector<std::string> ids;
    for (const FacilityIndex facility : facilities) ids.push_back(town.facilities[facility].id);
    write_texts(json, key, ids);
  };
  write_facilities("facilities_off_street", fit.facilities_off_street);
  write_facilities("facilities_apart", fit.facilities_apart);
  json.end_object();
}

void write_settings(JsonStream& json, const Scenario& scenario) {
  json.key("scenario");
  json.begin_object();
  text_member(json, "id", scenario.id);
  name_member(json, "name", scenario.name);
  text_member(json, "dataset", scenario.town.id);
  name_member(json, "dataset_name", scenario.town.name);
  text_member(json, "licence", scenario.town.licence);
  text_member(json, "crs", scenario.town.crs);
  text_member(json, "norms", scenario.norms.id);
  name_member(json, "norms_name", scenario.norms.name);
  text_member(json, "demography", scenario.demography.id);
  json.key("travel");
  json.begin_object(Layout::one_line);
  text_member(json, "mode", name_of(scenario.travel.mode));
  json.key("detour_factor");
  json.shortest(scenario.travel.detour_factor);
  json.end_object();
  if (scenario.town.network) write_network(json, scenario.town);
  if (scenario.town.costs) write_costs(json, scenario.town);
  json.key("seed");
  json.natural(scenario.seed);
  json.end_object();
}

}  // namespace

void write_scenario(JsonStream& json, const Scenario& scenario, const Timeline& timeline) {
  write_settings(json, scenario);
  json.key("years");
  json.begin_array(Layout::one_line);
  for (const YearState& state : timeline.years) json.integer(static_cast<int>(state.year));
  json.end_array();
  json.key("key_years");
  json.begin_object(Layout::one_line);
  year_member(json, "base", scenario.base_year);
  write_phases(json, scenario.phases);
  year_member(json, "horizon", scenario.horizon_year);
  json.end_object();
  json.key("interventions");
  json.begin_array();
  for (const Intervention& intervention : scenario.interventions) write_intervention(json, intervention);
  json.end_array();
}

}  // namespace voorzien::io
