// SPDX-License-Identifier: EUPL-1.2
// The scenarios people get with the program, read as they are, with their datasets.
#include <catch2/catch.hpp>

#include "io/scenario/load_scenario.hpp"
#include "io/scenario/resolved_scenario.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string source_tree = VOORZIEN_SOURCE_TREE;

LoadOptions real_options() {
  LoadOptions options;
  options.data_root = source_tree + "/datasets";
  return options;
}

LoadedScenario load_real(const std::string& name) {
  try {
    return load_scenario(source_tree + "/scenarios/" + name, real_options());
  } catch (const InputError& error) {
    for (const std::string& problem : listed(error.problems())) UNSCOPED_INFO(problem);
    FAIL(name + " has problems");
    throw;
  }
}

TEST_CASE("every scenario in the source tree loads without a problem") {
  const std::string name =
      GENERATE("hamlet/today.json", "hamlet/growth.json", "hamlet/combined.json", "almere/todays-course.json",
               "almere/dense-2040.json", "almere/dense-2040-by-hand.json");
  CAPTURE(name);
  const LoadedScenario loaded = load_real(name);
  CHECK_FALSE(loaded.scenario.town.neighbourhoods.empty());
  CHECK(loaded.scenario.base_year == loaded.scenario.town.reference_year);
  CHECK(loaded.chain.size() <= loaded.inputs.size());
}

TEST_CASE("the programme of Almere adds up to the figures of its README") {
  const LoadedScenario course = load_real("almere/todays-course.json");
  const LoadedScenario dense = load_real("almere/dense-2040-by-hand.json");
  const auto dwellings = [](const Scenario& scenario) {
    double sum = 0.0;
    for (const Intervention& intervention : scenario.interventions) {
      const auto* build = std::get_if<BuildDwellings>(&intervention.action);
      if (build == nullptr) continue;
      for (const DwellingCount& count : build->dwellings) sum += count.count;
    }
    return sum;
  };
  CHECK(dwellings(course.scenario) == Approx(9561));
  CHECK(dwellings(dense.scenario) == Approx(9561 + 35376));
  CHECK(dense.chain.size() == 3);
  CHECK(dense.scenario.norms.extends == "nl-base");
}

TEST_CASE("a resolved scenario with its real dataset reads back the same") {
  const Scenario first = load_real("almere/dense-2040-by-hand.json").scenario;
  const std::string written = resolved_scenario_json(first);
  LoadOptions options = real_options();
  const TextFiles disk = options.files;
  options.files.read = [&](const std::string& path) {
    return path == "inputs/scenario.json" ? std::optional(written) : disk.read(path);
  };
  const Scenario second = load_scenario("inputs/scenario.json", options).scenario;
  CHECK(resolved_scenario_json(second) == written);
  CHECK(second.interventions.size() == first.interventions.size());
  CHECK(second.town.facilities.size() == first.town.facilities.size());
}

}  // namespace
}  // namespace voorzien::io
