// SPDX-License-Identifier: EUPL-1.2
// What the writer of results.json writes of a proposal is read back and verified; what is corrupt is told.
#include "io/verification/results_reader.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/propose.hpp"
#include "io/results/results_json.hpp"
#include "io/verification/compare_results.hpp"
#include "tests/engine/verification/verified_town.hpp"

namespace voorzien::io {
namespace {

/// The town of the verification tests, proposed for and written once.
struct WrittenTown {
  WrittenTown() : result(run(town.scenario, 1)) {
    Budget budget(200'000);
    const ProposalCase what = town.view();
    const Proposals proposals = propose(what, result, budget);
    const ProposalView view = {proposals, what};
    text = results_json(town.scenario, result, &view);
  }
  [[nodiscard]] Verification verify(const std::string& changed) const {
    const WrittenResults written = read_results(changed, "results.json", town.scenario);
    const ProposalCase what = town.view();
    Verification outcome;
    std::vector<Problem> problems;
    outcome.add(compare_results(written.tree,
                                parse_json(results_json(town.scenario, result), "results.json", problems)));
    outcome.add(verify_people({what, result}, written.people));
    outcome.add(verify_need({what, result}, written.needs));
    for (const WrittenPlan& plan : written.plans) outcome.add(verify_plan({what, result}, plan.plan));
    for (const WrittenComparison& one : written.comparisons) outcome.add(verify_bounds(one.id, one.levels));
    return outcome;
  }

  test::VerifiedTown town;
  RunResult result;
  std::string text;
};

const WrittenTown& written_town() {
  static const WrittenTown town;
  return town;
}

/// The text with the first `from` replaced that comes after each of `after` in turn.
std::string replaced(std::string text, const std::vector<std::string>& after, const std::string& from,
                     const std::string& to) {
  std::size_t place = 0;
  for (const std::string& one : after) {
    place = text.find(one, place);
    REQUIRE(place != std::string::npos);
  }
  place = text.find(from, place);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

bool told(const Verification& outcome, const std::string& code) {
  return std::any_of(outcome.violations.begin(), outcome.violations.end(),
                     [&](const Message& one) { return one.code == code; });
}

std::vector<std::string> problems_in(const std::string& text) {
  std::vector<std::string> codes;
  try {
    read_results(text, "results.json", written_town().town.scenario);
  } catch (const InputError& error) {
    for (const Problem& problem : error.problems()) codes.push_back(problem.code);
  }
  return codes;
}

}  // namespace

TEST_CASE("a proposal that was written is read back and has no violation") {
  const WrittenTown& town = written_town();
  const WrittenResults written = read_results(town.text, "results.json", town.town.scenario);
  REQUIRE(written.plans.size() >= 2);
  CHECK(written.plans[0].plan.id == "zero");
  CHECK(written.plans[1].scenario == "proposals/best.json");
  CHECK(written.plans[1].plan.plan.phases.size() == 2);
  CHECK(written.plans[1].plan.costs.has_value());
  CHECK_FALSE(written.comparisons.empty());
  CHECK(written.people.residents.size() == 19);
  CHECK(written.needs.size() == 3);
  const Verification outcome = town.verify(town.text);
  for (const Message& violation : outcome.violations) UNSCOPED_INFO(violation.code);
  CHECK(outcome.violations.empty());
  CHECK(outcome.tallies.at("run").numbers > 500);
  CHECK(outcome.tallies.at("run").largest_difference == 0.0);
}

TEST_CASE("a number of the run that was changed in the file is found") {
  const WrittenTown& town = written_town();
  CHECK(told(town.verify(replaced(town.text, {"\"residents\""}, "400", "401")), "verify_differs"));
  CHECK(told(town.verify(replaced(town.text, {"\"residents\""}, "400", "401")), "verify_residents"));
  CHECK(told(town.verify(replaced(town.text, {"\"residents\""}, "400", "401")),
             "verify_residents_do_not_add_up"));
  CHECK(told(town.verify(replaced(town.text, {"\"need\": {", "\"mid\""}, "30", "29")), "verify_need"));
  CHECK(told(town.verify(replaced(town.text, {"\"unit\""}, ":", ": 1, \"extra\":")), "verify_differs"));
}

TEST_CASE("a number of a plan that was changed in the file is found") {
  const WrittenTown& town = written_town();
  const auto spoiled = [&](const std::vector<std::string>& after, const std::string& from,
                           const std::string& to) {
    return town.verify(replaced(town.text, after, from, to));
  };
  CHECK(told(spoiled({"\"id\": \"best\""}, "\"land_m2\": ", "\"land_m2\": 1"), "verify_total"));
  CHECK(told(spoiled({"\"id\": \"zero\""}, "\"capacity\": 40", "\"capacity\": 60"), "verify_own_capacity"));
  CHECK(told(spoiled({"\"id\": \"best\""}, "\"existing\": true", "\"existing\": false"),
             "verify_no_such_building"));
  CHECK(told(spoiled({"\"id\": \"best\"", "\"phases\""}, "\"year\": 2030", "\"year\": 2031"),
             "verify_phase_year"));
}

TEST_CASE("a file that is cut off, is something else or names what is not there is a problem") {
  const std::string& text = written_town().text;
  CHECK_FALSE(problems_in(text.substr(0, text.size() / 2)).empty());
  CHECK_FALSE(problems_in("").empty());
  CHECK_FALSE(problems_in("[1, 2]").empty());
  CHECK(problems_in("{\"format\": \"voorzien-norms/1\"}") == std::vector<std::string>{"not_results"});
  const std::string other =
      replaced(text, {"\"id\": \"best\""}, "\"function\": \"pupils\"", "\"function\": \"x\"");
  CHECK(problems_in(other) == std::vector<std::string>{"results_unknown_name"});
  CHECK_FALSE(problems_in(replaced(text, {"\"id\": \"best\""}, "\"flows\"", "\"streams\"")).empty());
}

}  // namespace voorzien::io
