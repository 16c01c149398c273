// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison.hpp"

#include <catch2/catch.hpp>

#include "io/comparison/comparison_json.hpp"
#include "io/comparison/comparison_page.hpp"
#include "io/comparison/comparison_words.hpp"
#include "io/problem/input_error.hpp"
#include "tests/support/schema_departures.hpp"
#include "tests/support/schools.hpp"

namespace voorzien::io {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

CaseToCompare a_case(const std::string& named, Scenario scenario) {
  return {named, "", std::move(scenario), {}, std::nullopt};
}

/// The town as it is, and with a school of 24 in the east as a plan.
Comparison with_and_without() {
  CaseToCompare planned = a_case("out#best", test::school_town());
  planned.scenario.interventions = {test::east_school(24.0)};
  planned.scenario.name = {"Schooldorp: beste plan", "School town: best plan"};
  planned.plan = "best";
  planned.planned = {"east-school"};
  WrittenPlanTotals totals;
  totals.id = "best";
  totals.land_m2 = 1500.0;
  totals.present_value_eur = Interval::exactly(2e6);
  planned.totals = totals;
  return compare({a_case("out", test::school_town()), planned}, 1);
}

std::vector<std::string> codes(const Comparison& comparison) {
  std::vector<std::string> codes;
  for (const Message& note : comparison.notes) codes.push_back(note.code);
  return codes;
}

}  // namespace

TEST_CASE("24 more places in the east: 24 fewer without a place, the east wins and nobody loses") {
  const Comparison comparison = with_and_without();
  const ComparedFunction& school = comparison.functions.at(0);
  CHECK(school.town[0][0].unmet == Approx(24.0));
  CHECK(school.town[1][0].unmet == Approx(0.0));
  CHECK(served_change(comparison.places[0], 1) == Approx(75.0));
  CHECK(served_change(comparison.places[1], 1) == Approx(0.0));
  const ComparisonWords words(comparison, Language::nl);
  REQUIRE(words.changed(1, true).size() == 1);
  CHECK(words.changed(1, true)[0].place->name == "Oost");
  CHECK(words.changed(1, false).empty());
}

TEST_CASE("what the plan did is told apart from people, norms and facilities") {
  const Comparison comparison = with_and_without();
  const ComparisonWords words(comparison, Language::nl);
  CHECK(words.steps_that_matter(comparison.drivers.at(0)) == std::vector<std::size_t>{4});
  const std::string text = comparison_text(comparison, Language::nl);
  INFO(text);
  CHECK(holds(text, "Geen verschil door: mensen, normen, voorzieningen en reizen."));
  CHECK(holds(text, "Beter af (1): Oost +75,0."));
  CHECK(holds(text, "Geen buurt is slechter af."));
  CHECK(holds(text, "€ 2,0 mln"));
}

TEST_CASE("two equal cases differ in nothing") {
  const Comparison comparison =
      compare({a_case("one", test::school_town()), a_case("other", test::school_town())}, 1);
  CHECK(comparison.notes.empty());
  CHECK(holds(comparison_text(comparison, Language::en), "No difference for: primary school."));
  CHECK(holds(comparison_text(comparison, Language::en), "There is no difference to explain."));
}

TEST_CASE("other years, neighbourhoods and units are told, not dropped in silence") {
  Scenario other = test::school_town();
  other.horizon_year = Year(2023);
  other.town.neighbourhoods[0].id = "elsewhere";
  other.catalogue.functions[0].unit.id = "places";
  const FunctionIndex library = test::add_function(other, "library");
  test::set_norm(other, test::norm_per_resident(library, {}, Interval::exactly(0.1)));
  Scenario one = test::school_town();
  test::add_function(one, "library");
  const Comparison comparison = compare({a_case("one", one), a_case("other", other)}, 1);
  CHECK(comparison.years == std::vector<Year>{Year(2023)});
  CHECK(codes(comparison) == std::vector<std::string>{"comparison_years", "comparison_unit",
                                                      "comparison_places", "comparison_drivers"});
  CHECK(comparison.places.size() == 3);
  const std::string page = comparison_page(comparison, Language::nl);
  CHECK(holds(page, "primary-school wordt niet overal in dezelfde eenheid geteld"));
  CHECK(holds(page, "Niet af te leiden"));
  CHECK(test::departures(comparison_json(comparison), VOORZIEN_SCHEMA).empty());
}

TEST_CASE("without a year or a function in common there is nothing to compare") {
  Scenario later = test::school_town();
  later.base_year = Year(2050);
  later.horizon_year = Year(2060);
  CHECK_THROWS_AS(compare({a_case("one", test::school_town()), a_case("other", later)}, 1), InputError);
  Scenario strange = test::school_town();
  strange.catalogue.functions[0].id = "swimming-pool";
  CHECK_THROWS_AS(compare({a_case("one", test::school_town()), a_case("other", strange)}, 1), InputError);
}

TEST_CASE("the JSON follows its schema") {
  const Comparison comparison = with_and_without();
  CHECK(test::departures(comparison_json(comparison), VOORZIEN_SCHEMA).empty());
  CHECK_FALSE(test::departures(R"({"format": "voorzien-comparison/1"})", VOORZIEN_SCHEMA).empty());
}

TEST_CASE("unknown supply stays unknown in every output") {
  Scenario scenario = test::school_town();
  scenario.town.supply_knowledge[0] = SupplyKnowledge::unknown;
  const Comparison comparison = compare({a_case("one", test::school_town()), a_case("other", scenario)}, 1);
  CHECK(comparison.counted.empty());
  CHECK_FALSE(served_change(comparison.places[0], 1));
  CHECK(holds(comparison_text(comparison, Language::nl), "onbekend"));
  CHECK(test::departures(comparison_json(comparison), VOORZIEN_SCHEMA).empty());
}

TEST_CASE("the page is one file without scripts or addresses, and a hostile name is only words") {
  Scenario scenario = test::school_town();
  scenario.town.neighbourhoods[0].name = test::hostile;
  scenario.name = {test::hostile, test::hostile};
  const Comparison comparison =
      compare({a_case(test::hostile, scenario), a_case("b", test::school_town())}, 1);
  for (const Language language : {Language::nl, Language::en}) {
    const std::string page = comparison_page(comparison, language);
    CHECK_FALSE(holds(page, "<script"));
    CHECK(holds(page, "&lt;script&gt;alert(&#39;x&#39;)"));
    CHECK_FALSE(holds(page, "http://"));
    CHECK_FALSE(holds(page, "https://"));
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(holds(page, std::string("<html lang=\"") + std::string(code_of(language)) + "\">"));
    CHECK_FALSE(holds(page, "[label."));
  }
  CHECK(comparison_text(comparison, Language::nl).find('\x1b') == std::string::npos);
}

}  // namespace voorzien::io
