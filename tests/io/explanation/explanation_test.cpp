// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/explanation/explanation_json.hpp"
#include "io/explanation/explanation_text.hpp"
#include "io/problem/input_error.hpp"
#include "io/results/results_json.hpp"
#include "tests/support/schema_departures.hpp"
#include "tests/support/schools.hpp"

namespace voorzien::io {
namespace {

const NeighbourhoodIndex east(0);

struct Asked {
  Scenario narrowed;
  RunResult result;
  Answer answer;
  Asked(const Scenario& scenario, const Question& question)
      : narrowed(narrowed_to(scenario, question)),
        result(run(narrowed, 1)),
        answer(answer_to(narrowed, result, question, 1)) {}
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

WrittenResult written_of(const Scenario& scenario) {
  return WrittenResult(results_json(scenario, run(scenario, 1)), "results.json");
}

}  // namespace

TEST_CASE("the formula stands there with its numbers filled in, the norm with source and status") {
  Scenario scenario = test::school_town();
  scenario.interventions = {test::east_school(24.0)};
  const Asked asked(scenario, {east, FunctionIndex(0), Year(2024)});
  const std::string dutch = explanation_text(asked.answer, Language::nl);
  INFO(dutch);
  CHECK(holds(dutch, "basisschool (regulier) in Oost (east), 2024\n"));
  CHECK(holds(dutch, "32,00 inwoners van 4 t/m 11 jaar × 1 (0,5–1,5) leerlingen = 32 (16–48) leerlingen"));
  CHECK(holds(dutch, "Bron: Bureau 2020, Norm & feit, https://example.org/a. Status: gepubliceerd."));
  CHECK(holds(dutch, "aanbod 24 leerlingen − behoefte 32 (16–48) leerlingen = −8 leerlingen"));
  CHECK(holds(dutch, "Dekking: 24 ÷ 32 = 75 %"));
  CHECK(holds(dutch, "east-school  2023         0     +24            +24"));
}

TEST_CASE("English says the same with English numbers") {
  const Asked asked(test::school_town(), {NeighbourhoodIndex(1), FunctionIndex(0), Year(2022)});
  const std::string english = explanation_text(asked.answer, Language::en);
  INFO(english);
  CHECK(holds(english, "32.00 residents aged 4 to 11 × 1 (0.5–1.5) pupils = 32 (16–48) pupils"));
  CHECK(holds(english, "De Westhoek"));
  CHECK(holds(english, "Interventions up to 2022: none"));
}

TEST_CASE("what is not known is said to be unknown and never 0") {
  Scenario scenario = test::school_town();
  scenario.town.supply_knowledge[0] = SupplyKnowledge::unknown;
  scenario.town.neighbourhoods[0].residents.reset();
  scenario.town.neighbourhoods[0].age_knowledge = AgeKnowledge::unknown;
  scenario.town.neighbourhoods[0].ages = {};
  const Asked asked(scenario, {east, FunctionIndex(0), Year(2022)});
  const std::string dutch = explanation_text(asked.answer, Language::nl);
  INFO(dutch);
  CHECK(holds(dutch, "Behoefte: onbekend"));
  CHECK(holds(dutch, "Hoeveel mensen hier wonen is niet bekend"));
  CHECK(holds(dutch, "Aanbod in deze buurt: onbekend"));
  CHECK(holds(dutch, "het aanbod is niet bekend"));
  CHECK(test::departures(explanation_json(asked.answer), VOORZIEN_SCHEMA).empty());
}

TEST_CASE("the JSON follows its schema, with plans and without a norm too") {
  Scenario scenario = test::school_town();
  const Question question{east, FunctionIndex(0), Year(2023)};
  Asked asked(scenario, question);
  Scenario planned = scenario;
  planned.interventions = {test::east_school(32.0)};
  const Scenario seen = narrowed_to(planned, question);
  add_plan(asked.answer, "best", seen, run(seen, 1));
  REQUIRE(asked.answer.plans.size() == 1);
  CHECK(asked.answer.plans[0].figures.unmet == Approx(0.0));
  REQUIRE(asked.answer.plans[0].interventions.size() == 1);
  const std::string json = explanation_json(asked.answer);
  CHECK(test::departures(json, VOORZIEN_SCHEMA).empty());
  CHECK(holds(json, "\"format\": \"voorzien-explanation/1\""));
  CHECK(holds(explanation_text(asked.answer, Language::nl), "Beste plan, 2023: openen: 32 leerlingen"));

  scenario.norms.by_function[0].reset();
  const Asked without(scenario, question);
  CHECK(test::departures(explanation_json(without.answer), VOORZIEN_SCHEMA).empty());
  CHECK(holds(explanation_text(without.answer, Language::nl), "heeft hier geen norm voor"));
}

TEST_CASE("the schema refuses what is missing") {
  const Asked asked(test::school_town(), {east, FunctionIndex(0), Year(2022)});
  std::string json = explanation_json(asked.answer);
  const std::size_t place = json.find("\"year\"");
  json.replace(place, 6, "\"jaar\"");
  CHECK_FALSE(test::departures(json, VOORZIEN_SCHEMA).empty());
}

TEST_CASE("an explanation agrees with what the run wrote, to the printed digit") {
  const Scenario scenario = test::school_town();
  const WrittenResult written = written_of(scenario);
  for (const Year year : {Year(2022), Year(2023), Year(2024)}) {
    Asked asked(scenario, {east, FunctionIndex(0), year});
    REQUIRE_NOTHROW(check_against(asked.answer, written, "out"));
    CHECK(asked.answer.distribution_written == (year != Year(2023)));
  }
}

TEST_CASE("a result that was changed afterwards is not explained but refused") {
  const Scenario scenario = test::school_town();
  Scenario other = scenario;
  other.town.facilities[0].capacities[0].capacity = Interval::exactly(30.0);
  Asked asked(scenario, {east, FunctionIndex(0), Year(2022)});
  try {
    check_against(asked.answer, written_of(other), "out");
    FAIL("it was explained");
  } catch (const InputError& error) {
    REQUIRE(error.problems().size() == 3);  // nobody from the east finds a place farther away any more
    CHECK(error.problems()[0].code == "explanation_differs");
    CHECK(error.problems()[0].where == "out/results.json");
  }
}

TEST_CASE("a hostile name cannot steer the terminal or break a line") {
  Scenario scenario = test::school_town();
  scenario.town.neighbourhoods[0].name = test::hostile;
  scenario.town.facilities[0].name = test::hostile;
  const Asked asked(scenario, {east, FunctionIndex(0), Year(2022)});
  const std::string text = explanation_text(asked.answer, Language::nl);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\u202e") == std::string::npos);
  CHECK(holds(text, "<script>alert('x')</script>\\u000A\\u001B[31m"));
  CHECK(test::departures(explanation_json(asked.answer), VOORZIEN_SCHEMA).empty());
}

}  // namespace voorzien::io
