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

/// Neighbourhoods `oost` (x 0..100) and `west` (x 200..300), a school with pupils until 2030, and a hall.
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
  Facility school;
  school.id = "school-1";
  school.open_until = Year(2030);
  FacilityCapacity pupils = hours;
  pupils.function = catalogue.find("school").value_or(FunctionIndex(0));
  school.capacities = {pupils};
  town.facilities = {hall, school};
  return town;
}

/// The texts of a data folder `data` and one norm set.
inline std::map<std::string, std::string> small_data_folder() {
  return {{"data/catalogue/space-kinds.json", small_space_kinds},
          {"data/catalogue/functions.json", small_functions},
          {"data/catalogue/demography.json", small_rates()},
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
