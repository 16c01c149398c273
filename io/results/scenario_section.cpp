// SPDX-License-Identifier: EUPL-1.2
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
