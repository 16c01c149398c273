// SPDX-License-Identifier: EUPL-1.2
// A hand-written town of two neighbourhoods and the files round it as texts, so that scenarios can be tested
// without a disk and without a dataset.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "io/problem/input_error.hpp"
#include "io/scenario/load_scenario.hpp"
#include "tests/io/json/problem_list.hpp"
#include "tests/io/norms/small_catalogue.hpp"

namespace voorzien::io {

inline std::string same_for_all_ages(const std::string& value) {
  std::string list = "[" + value;
  for (std::size_t age = 1; age < age_count; ++age) list += ", " + value;
  return list + "]";
}

inline std::string small_rates() {
  const std::string curve = R"({"by_age": )" + same_for_all_ages("0.5") + "}";
  const std::string movers = same_for_all_ages("1");
  const auto type = [&](const std::string& id) {
    return R"({"id": ")" + id + R"(", "name": {"nl": "N", "en": "E"}, "household_size": {"value": 2},
      "own_municipality_share": {"value": 0.5}, "movers_by_age": )" +
           movers + "}";
  };
  return R"({"format": "voorzien-demography/1", "id": "r", "name": {"nl": "N", "en": "E"},
    "reference_ages": {"persons": )" +
         movers + R"(}, "women_share": )" + curve + R"(, "fertility": )" + curve + R"(, "net_migration": )" +
         curve + R"(, "mortality": {"newborn": 0.003, "by_age": )" + same_for_all_ages("0.01") +
         R"(}, "dilution": {"per_year": 0.004, "by_age": )" + movers +
         R"(}, "refill": {"share": 1, "by_age": )" + movers + R"(}, "dwelling_types": [)" +
         type("apartment") + ", " + type("ground_level") + "]}";
}

inline Neighbourhood square(const std::string& id, double west) {
  Neighbourhood neighbourhood;
  neighbourhood.id = id;
  const Ring ring = {{west, 0}, {west + 100, 0}, {west + 100, 100}, {west, 100}, {west, 0}};
  neighbourhood.area = {{ring, {}}};
  return neighbourhood;
}

/// Plot `plot-1` in oost, free from 2028, not for gyms, and `plot-2` in west, for schools and play only; the
/// hall as a building that can be converted (`hall-building`) and the plot it may grow on (`hall-plot`).
inline std::vector<Site> small_sites(const FunctionCatalogue& catalogue) {
  Site plot;
  plot.id = "plot-1";
  plot.at = {40, 40};
  plot.neighbourhood = NeighbourhoodIndex(0);
  plot.area = SquareMetres(2000);
  plot.available_from = Year(2028);
  if (const auto gym = catalogue.find("gym")) plot.excluded = {{*gym, {"geluid", "noise"}}};
  Site west = plot;
  west.id = "plot-2";
  west.at = {250, 60};
  west.neighbourhood = NeighbourhoodIndex(1);
  west.available_from.reset();
  west.excluded.clear();
  if (const auto school = catalogue.find("school")) west.allowed = {*catalogue.find("play"), *school};
  Site building;
  building.id = "hall-building";
  building.kind = SiteKind::existing_building;
  building.area = SquareMetres(700);
  building.facility = FacilityIndex(0);
  Site beside = building;
  beside.id = "hall-plot";
  beside.kind = SiteKind::plot;
  return {building, beside, plot, west};
}

/// Neighbourhoods `oost` (x 0..100) and `west` (x 200..300), a school with pupils until 2030, and a hall with
/// an agreed room of 500 m² and one of 300 m² that was only asked for.
inline Town small_town(const FunctionCatalogue& catalogue) {
  Town town;
  town.id = "town";
  town.reference_year = Year(2022);
  town.sources = {{"S1", "O", "T", 2022, "", ""}};
  town.districts = {{"d", "D"}};
  town.neighbourhoods = {square("oost", 0), square("west", 200)};
  Facility hall;
  hall.id = "hall";
  FacilityCapacity hours;
  hours.function = catalogue.find("gym").value_or(FunctionIndex(0));
  hours.capacity = Interval::exactly(26);
  hall.capacities = {hours};
  Room agreed;
  agreed.id = "agreed-room";
  agreed.space_kind = "hall";
  agreed.area = SquareMetres(500);
  agreed.consent = Consent::agreed;
  Room asked = agreed;
  asked.id = "asked-room";
  asked.area = SquareMetres(300);
  asked.consent = Consent::asked;
  hall.rooms = {agreed, asked};
  Facility school;
  school.id = "school-1";
  school.open_until = Year(2030);
  FacilityCapacity pupils = hours;
  pupils.function = catalogue.find("school").value_or(FunctionIndex(0));
  school.capacities = {pupils};
  town.facilities = {hall, school};
  town.sites = small_sites(catalogue);
  return town;
}

inline const std::string small_week = R"({"format": "voorzien-week/1", "sources": [],
 "week_types": [{"id": "school-week", "name": {"nl": "s", "en": "s"}, "weeks_per_year": {"value": 40}}],
 "dayparts": [{"id": "day", "name": {"nl": "dag", "en": "day"}, "from": "00:00", "until": "24:00"}],
 "space_hours": [{"space_kinds": ["hall", "yard"], "open": [{"days": "every_day", "from": "07:00", "until": "23:00"}],
                  "changeover_minutes": 15}],
 "profiles": [
  {"function": "gym", "space_kind": "hall", "per": "capacity", "booked": {"hours": {"value": 1}, "room": {"parts": 1},
   "schedulable_share": {"value": 0.8}, "window": [{"days": "weekdays", "from": "08:30", "until": "15:00"}]}},
  {"function": "school", "space_kind": "yard", "per": "norm_area",
   "presence": [{"when": [{"days": "weekdays", "from": "08:30", "until": "15:00"}], "share": 1}]}]})";

/// Schools and play spots may not go together on one plot.
inline const std::string small_sharing = R"({"format": "voorzien-sharing/1", "sources": [], "conditions": [],
 "defaults": {"same_room": {"verdict": "good", "reason": {"nl": "n", "en": "e"}},
              "one_roof": {"verdict": "good", "reason": {"nl": "n", "en": "e"}},
              "one_plot": {"verdict": "good", "reason": {"nl": "n", "en": "e"}}},
 "verdicts": [{"between": ["school"], "and": ["play"], "forms": ["one_plot"], "verdict": "excluded",
               "reason": {"nl": "n", "en": "e"}}],
 "groups": [{"id": "all", "name": {"nl": "a", "en": "a"}, "functions": ["school", "gym", "play"]}],
 "priority": [{"order": ["all"]}]})";

inline const std::string small_costs = R"({"format": "voorzien-costs/1", "price_level_year": 2024,
 "spaces": [{"space_kind": "hall", "new_eur_m2": {"value": 3000}}]})";

/// The texts of a data folder `data` and one norm set.
inline std::map<std::string, std::string> small_data_folder() {
  return {{"data/catalogue/space-kinds.json", small_space_kinds},
          {"data/catalogue/functions.json", small_functions},
          {"data/catalogue/demography.json", small_rates()},
          {"data/catalogue/week.json", small_week},
          {"data/catalogue/sharing.json", small_sharing},
          {"data/catalogue/costs.json", small_costs},
          {"data/norms/base.json", norm_set("base", R"({"function": "school", "need": null})")},
          {"data/town/dataset.json", "{}"}};
}

inline LoadedScenario load_small(std::map<std::string, std::string> texts,
                                 const std::string& path = "scenarios/s.json") {
  for (const auto& [name, text] : small_data_folder()) texts.emplace(name, text);
  LoadOptions options;
  options.data_root = "data";
  options.files = files_in_memory(std::move(texts));
  options.read_town = [](const TownReading& reading) {
    reading.inputs.push_back({reading.manifest, reading.manifest, {}});
    return small_town(reading.catalogue);
  };
  return load_scenario(path, options);
}

/// What is wrong with the scenario, empty when nothing is.
inline std::vector<Problem> problems_of(const std::map<std::string, std::string>& texts) {
  try {
    load_small(texts);
  } catch (const InputError& error) {
    return error.problems();
  }
  return {};
}

/// The head of a complete scenario over 2022..2040, followed by further members (each after a comma).
inline std::string scenario_with(const std::string& members) {
  return R"({"format": "voorzien-scenario/1", "id": "s", "name": {"nl": "N", "en": "E"},
    "dataset": "../data/town", "norms": "base", "base_year": 2022, "horizon_year": 2040,
    "demography": {"rates": "r"})" +
         members + "}";
}

inline std::string with_interventions(const std::string& list) {
  return scenario_with(R"(, "interventions": [)" + list + "]");
}

}  // namespace voorzien::io
