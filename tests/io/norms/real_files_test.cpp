// SPDX-License-Identifier: EUPL-1.2
// The files people get with the program, read as they are.
#include <catch2/catch.hpp>

#include "io/norms/catalogue_reader.hpp"
#include "io/norms/cost_reader.hpp"
#include "io/norms/demography_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/resolved_norms.hpp"
#include "io/norms/space_kind_reader.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string datasets = VOORZIEN_DATASETS;

std::string text_of(const std::string& name) {
  const auto text = files_on_disk().read(path_from(datasets, name));
  REQUIRE(text);
  return *text;
}

/// The catalogues and a place from which norm sets are named.
struct RealCatalogues {
  std::vector<Problem> problems;
  std::vector<InputFile> inputs;
  TextFiles files = files_on_disk();
  SpaceKindCatalogue kinds =
      read_space_kinds(text_of("catalogue/space-kinds.json"), "space-kinds.json", problems);
  FunctionCatalogue functions =
      read_catalogue(text_of("catalogue/functions.json"), "functions.json", kinds, problems);

  NormSet norms(const std::string& name) {
    const JsonNode place = read_json('"' + name + '"', "scenario.json", problems);
    return read_norm_set(name, "", place,
                         {functions, kinds, files, path_from(datasets, "norms"), problems, inputs});
  }
};

TEST_CASE("the catalogue of functions and space kinds reads without a problem") {
  RealCatalogues real;
  CHECK(listed(real.problems) == Texts{});
  REQUIRE(real.functions.functions.size() == 21);
  const auto gym = real.functions.find("school-gym");
  const auto school = real.functions.find("primary-school");
  REQUIRE(gym);
  CHECK(real.functions.functions[*gym].need_arises_at == school);
  CHECK(real.functions.functions[*gym].unit.id == "hours_per_week");
  REQUIRE(real.kinds.find("gym-hall") != nullptr);
  CHECK(real.kinds.find("gym-hall")->module->gross_floor == SquareMetres(552));
  CHECK(real.kinds.find("swimming-pool") == nullptr);
}

TEST_CASE("the demographic rates read without a problem") {
  std::vector<Problem> problems;
  const Demography rates = read_demography(text_of("catalogue/demography.json"), "demography.json", problems);
  CHECK(listed(problems) == Texts{});
  CHECK(rates.id == "nl-assumed");
  REQUIRE(rates.dwelling_types.size() == 2);
  CHECK(rates.dwelling_types[0].id == "apartment");
  CHECK(rates.mortality.by_age[100] > rates.mortality.by_age[50]);
}

TEST_CASE("the costs read without a problem, with a price or an open place for every kind of space") {
  RealCatalogues real;
  const CostCatalogue costs =
      read_costs(text_of("catalogue/costs.json"), "costs.json", {real.functions, real.kinds}, real.problems);
  CHECK(listed(real.problems) == Texts{});
  REQUIRE(costs.spaces.size() == real.kinds.kinds.size());
  for (std::size_t i = 0; i < costs.spaces.size(); ++i)
    CHECK(costs.spaces[i].space_kind == real.kinds.kinds[i].id);
  CHECK(costs.price_level_year > 2000);
  CHECK(costs.building_life_years.value.mid > 0.0);
}

TEST_CASE("every norm set in the folder reads, has a norm for every function and can be written back") {
  RealCatalogues real;
  const auto sets = list_norm_sets(path_from(datasets, "norms"), real.files, real.problems);
  REQUIRE(sets.size() >= 4);
  for (const NormSetSummary& summary : sets) {
    CAPTURE(summary.id);
    const NormSet set = real.norms(summary.id);
    CHECK(listed(real.problems) == Texts{});
    for (const auto& norm : set.by_function) {
      REQUIRE(norm);
      CHECK(norm->need.has_value());
    }
    const std::string written = resolved_norms_json(set, real.functions);
    const TextFiles memory = files_in_memory({{"norms/" + set.id + ".json", written}});
    const JsonNode place = read_json("1", "scenario.json", real.problems);
    const NormSet back = read_norm_set(
        set.id, "", place, {real.functions, real.kinds, memory, "norms", real.problems, real.inputs});
    CHECK(listed(real.problems) == Texts{});
    CHECK(resolved_norms_json(back, real.functions) == written);
    CHECK(back.extends == set.extends);
  }
}

TEST_CASE("a norm set that was cut off anywhere is a problem, never a crash or a smaller set") {
  RealCatalogues real;
  const std::string text = text_of("norms/nl-base.json");
  const std::size_t end = text.find_last_of('}');
  for (std::size_t length = 0; length <= end; length += 211) {
    CAPTURE(length);
    std::vector<Problem> problems;
    const TextFiles memory = files_in_memory({{"norms/nl-base.json", text.substr(0, length)}});
    const JsonNode place = read_json("1", "scenario.json", problems);
    const NormSet set = read_norm_set("nl-base", "", place,
                                      {real.functions, real.kinds, memory, "norms", problems, real.inputs});
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where.find("norms/nl-base.json:") == 0);
  }
}

TEST_CASE("Almere keeps the national figures and marks them as still to be filled in") {
  RealCatalogues real;
  const NormSet almere = real.norms("almere");
  const auto library = real.functions.find("library");
  const auto gp = real.functions.find("gp");
  REQUIRE(library);
  REQUIRE(gp);
  CHECK(almere.extends == "nl-base");
  CHECK(almere.by_function[*library]->to_be_filled);
  CHECK(almere.by_function[*library]->set == "nl-base");
  CHECK_FALSE(almere.by_function[*gp]->to_be_filled);
}

}  // namespace
}  // namespace voorzien::io
