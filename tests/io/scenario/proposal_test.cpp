// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/norms/resolved_norms.hpp"
#include "io/scenario/resolved_scenario.hpp"
#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string phases = R"(, "phases": [2028, 2034])";

/// A scenario with these members of `proposal`.
std::string proposing(const std::string& members) {
  return scenario_with(phases + R"(, "proposal": {)" + members + "}");
}

ProposalSettings read(const std::string& members) {
  return load_small({{"scenarios/s.json", proposing(members)}}).scenario.proposal;
}

Texts found_in(const std::string& members) {
  return listed(problems_of({{"scenarios/s.json", proposing(members)}}));
}

const std::string both = R"("functions": ["school", "gym"])";
const std::string place = "scenarios/s.json#/proposal";

const std::string every_setting = R"("functions": ["school", "gym", "play"], "weights": {"play": 2.5},
  "objective": ["unmet", "land", "travel"], "alternatives": ["least-space", "balanced"],
  "locks": [{"site": "plot-2", "function": "school", "verdict": "required", "capacity": 300},
            {"site": "plot-1", "function": "school", "verdict": "excluded", "note": "noise"}],
  "tolerance": 0.002, "alternatives_tolerance": 0.03, "gap": 0.05, "steps": 1234567890123, "wall_clock_s": 30.5, "closures_allowed": true,
  "temporary_allowed": false, "lasting_years": 12,
  "lead_times_years": {"new": 6, "temporary": 0, "source": "S1", "status": "published"}, "worth": 3,
  "budget_per_phase": [{"year": 2034, "eur": 5e7}, {"year": 2028, "eur": 0}])";

TEST_CASE("every setting of the proposal is read") {
  const ProposalSettings settings = read(every_setting);
  // gym, play, school in the order of the catalogue
  CHECK(settings.functions == std::vector{FunctionIndex(0), FunctionIndex(1), FunctionIndex(2)});
  CHECK(settings.weights == std::vector{1.0, 2.5, 1.0});
  CHECK((settings.levels == std::vector{PlanLevel::statutory_unmet, PlanLevel::other_unmet, PlanLevel::land,
                                        PlanLevel::travel}));
  CHECK((settings.alternatives == std::vector{AlternativeKind::least_space, AlternativeKind::balanced}));
  REQUIRE(settings.locks.size() == 2);
  CHECK(settings.locks[0].site == "plot-1");
  CHECK_FALSE(settings.locks[0].required);
  CHECK(settings.locks[1].required);
  CHECK(settings.locks[1].capacity == 300.0);
  CHECK(settings.tolerance == 0.002);
  CHECK(settings.alternatives_tolerance == 0.03);
  CHECK(settings.gap == 0.05);
  CHECK(settings.steps == 1234567890123);
  CHECK(settings.wall_clock_s == 30.5);
  CHECK(settings.closures_allowed);
  CHECK_FALSE(settings.temporary_allowed);
  CHECK(settings.lasting_years == 12);
  CHECK(settings.lead_times.new_building == 6);
  CHECK(settings.lead_times.extension == 3);
  CHECK(settings.lead_times.temporary == 0);
  CHECK(settings.lead_times.provenance == Provenance{"S1", Status::published});
  CHECK(settings.worth == 3);
  REQUIRE(settings.budget_per_phase.size() == 2);
  CHECK(settings.budget_per_phase[0] == std::pair(Year(2028), Euro(0)));
  CHECK(settings.budget_per_phase[1] == std::pair(Year(2034), Euro(5e7)));
}

TEST_CASE("what is left out has sensible settings") {
  const ProposalSettings settings = read(both);
  CHECK(settings.weights == std::vector{1.0, 1.0});
  CHECK(settings.levels.size() == 6);
  CHECK((settings.levels.front() == PlanLevel::statutory_unmet));
  CHECK(settings.alternatives.size() == 5);
  CHECK(settings.temporary_allowed);
  CHECK(settings.worth == 0);
  CHECK(settings.lead_times.provenance.status == Status::assumption);
}

TEST_CASE("without a proposal none is asked, and the week, rules and costs are read where they are") {
  const LoadedScenario loaded = load_small({{"scenarios/s.json", scenario_with("")}});
  CHECK(loaded.scenario.proposal.functions.empty());
  CHECK(loaded.week.profiles.size() == 2);
  CHECK(loaded.sharing.groups.size() == 1);
  CHECK(loaded.costs.price_level_year == 2024);
  const ProposalCase what = proposal_case(loaded);
  CHECK(&what.scenario == &loaded.scenario);
  CHECK(&what.week == &loaded.week);
  CHECK(&what.costs == &loaded.costs);
  Texts catalogue;
  for (const InputFile& input : loaded.inputs) {
    if (input.name.rfind("catalogue/", 0) == 0) catalogue.push_back(input.name);
  }
  CHECK(catalogue == Texts{"catalogue/costs.json", "catalogue/demography.json", "catalogue/functions.json",
                           "catalogue/sharing.json", "catalogue/space-kinds.json", "catalogue/week.json"});
}

TEST_CASE("only a proposal needs week, rules and costs") {
  const auto load_without = [](const std::string& text) {
    auto texts = small_data_folder();
    for (const char* file : {"week", "sharing", "costs"})
      texts.erase("data/catalogue/" + std::string(file) + ".json");
    texts.emplace("scenarios/s.json", text);
    LoadOptions options;
    options.data_root = "data";
    options.files = files_in_memory(texts);
    options.read_town = [](const TownReading& reading) { return small_town(reading.catalogue); };
    try {
      load_scenario("scenarios/s.json", options);
    } catch (const InputError& error) {
      return listed(error.problems());
    }
    return Texts{};
  };
  CHECK(load_without(scenario_with("")) == Texts{});
  CHECK(load_without(proposing(both)) == Texts(3, place + " proposal_file_missing"));
}

TEST_CASE("what is wrong in the settings of the proposal is found at its place") {
  const auto [members, expected] = GENERATE(table<std::string, std::string>({
      {R"("gap": 0.01)", " missing_key"},
      {R"("functions": [])", "/functions proposal_without_functions"},
      {R"("functions": ["shool"])", "/functions/0 unknown_function_near"},
      {R"("functions": ["gym", "gym"])", "/functions/1 proposal_function_twice"},
      {both + R"(, "stpes": 3)", "/stpes unknown_key_near"},
      {both + R"(, "weights": {"gym": 0})", "/weights/gym number_not_above"},
      {both + R"(, "weights": {"gim": 1})", "/weights/gim weight_without_function_near"},
      {both + R"(, "weights": {"play": 1})", "/weights/play weight_without_function"},
      {both + R"(, "objective": ["unmet", "speed"])", "/objective/1 unknown_choice"},
      {both + R"(, "objective": ["unmet", "other_unmet"])", "/objective/1 objective_twice"},
      {both + R"(, "objective": ["travel", "unmet"])", "/objective objective_unmet_not_first"},
      {both + R"(, "objective": ["other_unmet", "statutory_unmet"])", "/objective objective_unmet_not_first"},
      {both + R"(, "alternatives": ["simplest", "simplest"])", "/alternatives/1 alternative_twice"},
      {both + R"(, "alternatives": ["least_cots"])", "/alternatives/0 unknown_choice_near"},
      {both + R"(, "tolerance": 1.5)", "/tolerance share_outside"},
      {both + R"(, "alternatives_tolerance": -1)", "/alternatives_tolerance share_outside"},
      {both + R"(, "gap": -0.1)", "/gap share_outside"},
      {both + R"(, "steps": 0)", "/steps number_too_small"},
      {both + R"(, "wall_clock_s": 0)", "/wall_clock_s number_not_above"},
      {both + R"(, "closures_allowed": "no")", "/closures_allowed expected_true_or_false"},
      {both + R"(, "lasting_years": 0)", "/lasting_years number_too_small"},
      {both + R"(, "lead_times_years": {"new": 2.5})", "/lead_times_years/new number_not_whole"},
      {both + R"(, "lead_times_years": {"rebuild": 2})", "/lead_times_years/rebuild unknown_key"},
      {both + R"(, "lead_times_years": {"source": "S9", "status": "published"})",
       "/lead_times_years/source unknown_source_near"},
      {both + R"(, "budget_per_phase": [{"year": 2030, "eur": 1}])",
       "/budget_per_phase/0/year budget_year_no_phase"},
      {both + R"(, "budget_per_phase": [{"year": 2034, "eur": 1}, {"year": 2034, "eur": 1}])",
       "/budget_per_phase/1/year budget_year_twice"},
      {both + R"(, "budget_per_phase": [{"year": 2034, "eur": -1}])",
       "/budget_per_phase/0/eur number_negative"},
  }));
  CAPTURE(members);
  CHECK(found_in(members) == Texts{place + expected});
}

TEST_CASE("locks that cannot all hold are refused") {
  const auto lock = [](const std::string& site, const std::string& function, const std::string& verdict) {
    return R"({"site": ")" + site + R"(", "function": ")" + function + R"(", "verdict": ")" + verdict +
           R"("})";
  };
  const auto found_with = [](const std::string& locks) {
    return found_in(R"("functions": ["school", "gym", "play"], "locks": [)" + locks + "]");
  };
  CHECK(found_with(lock("plot-1", "school", "required") + ", " + lock("plot-1", "school", "excluded")) ==
        Texts{place + "/locks/1 locks_contradict"});
  CHECK(found_with(lock("plot-1", "school", "required") + ", " + lock("plot-1", "school", "required")) ==
        Texts{place + "/locks/1 lock_twice"});
  CHECK(found_with(lock("plot-1", "gym", "required")) ==
        Texts{place + "/locks/0 lock_excluded_by_site_because"});
  CHECK(found_with(lock("plot-1", "gym", "excluded")) == Texts{});
  CHECK(found_with(lock("plot-2", "gym", "required")) == Texts{place + "/locks/0 lock_not_allowed_by_site"});
  CHECK(found_with(lock("plot-1", "school", "required") + ", " + lock("plot-1", "play", "required")) ==
        Texts{place + "/locks/1 locks_exclude_each_other"});
  CHECK(found_with(lock("plot-1", "school", "required") + ", " + lock("plot-2", "play", "required")) ==
        Texts{});
}

TEST_CASE("a lock names a site, a function of the proposal and a verdict") {
  const auto [lock, expected] = GENERATE(table<std::string, std::string>({
      {R"({"site": "plot-3", "function": "school", "verdict": "required"})", "/site unknown_site_near"},
      {R"({"site": "plot-1", "function": "shool", "verdict": "required"})",
       "/function unknown_function_near"},
      {R"({"site": "plot-1", "function": "play", "verdict": "required"})",
       "/function lock_function_not_proposed"},
      {R"({"site": "plot-1", "function": "school", "verdict": "fixed"})", "/verdict unknown_choice"},
      {R"({"site": "plot-1", "function": "school"})", " missing_key"},
      {R"({"site": "plot-1", "function": "school", "verdict": "required", "capacity": 0})",
       "/capacity number_not_above"},
      {R"({"site": "plot-1", "function": "school", "verdict": "excluded", "capacity": 9})",
       "/capacity lock_capacity_excluded"},
  }));
  CAPTURE(lock);
  CHECK(found_in(both + R"(, "locks": [)" + lock + "]") == Texts{place + "/locks/0" + expected});
}

TEST_CASE("all faults of a proposal are reported at once") {
  CHECK(found_in(R"("functions": ["school", "casino"], "weights": {"school": -1}, "gap": 2,
    "locks": [{"site": "nowhere", "function": "school", "verdict": "required"}])") ==
        Texts{place + "/functions/1 unknown_function", place + "/weights/school number_not_above",
              place + "/locks/0/site unknown_site", place + "/gap share_outside"});
}

/// A scenario that extends one with a proposal.
std::string extending(const std::string& members) {
  return R"({"format": "voorzien-scenario/1", "id": "t", "name": {"nl": "N", "en": "E"}, "extends": "s.json")" +
         members + "}";
}

TEST_CASE("a scenario that extends another overrides members of its proposal one by one") {
  const auto load_extending = [](const std::string& members) {
    return load_small(
               {{"scenarios/s.json", proposing(every_setting)}, {"scenarios/t.json", extending(members)}},
               "scenarios/t.json")
        .scenario.proposal;
  };
  const ProposalSettings same = load_extending("");
  CHECK(same.functions.size() == 3);
  const ProposalSettings other =
      load_extending(R"(, "proposal": {"gap": 0.2, "locks": null, "alternatives": []})");
  CHECK(other.functions.size() == 3);
  CHECK(other.gap == 0.2);
  CHECK(other.steps == same.steps);
  CHECK(other.locks.empty());
  CHECK(other.alternatives.empty());
  CHECK(load_extending(R"(, "proposal": null)").functions.empty());
}

TEST_CASE("a proposal taken away by null stays away from the scenarios behind it") {
  const ProposalSettings settings =
      load_small({{"scenarios/s.json", proposing(every_setting)},
                  {"scenarios/t.json", extending(R"(, "proposal": null)")},
                  {"scenarios/u.json",
                   R"({"format": "voorzien-scenario/1", "id": "u", "name": {"nl": "N", "en": "E"},
        "extends": "t.json", "proposal": {"functions": ["gym"]}})"}},
                 "scenarios/u.json")
          .scenario.proposal;
  CHECK(settings.functions.size() == 1);
  CHECK(settings.locks.empty());
  CHECK(settings.gap == ProposalSettings{}.gap);
}

TEST_CASE("a resolved proposal reads back the same, with its interventions on sites") {
  const std::string interventions = R"(, "interventions": [
    {"id": "new", "kind": "open", "year": 2030, "site": "plot-2", "functions": [{"function": "school", "capacity": 9}],
     "spaces": [{"space_kind": "yard", "area_m2": 40, "shared_by": ["school"]}]},
    {"id": "more", "kind": "extend", "year": 2030, "facility": "hall", "site": "hall-plot",
     "functions": [{"function": "gym", "capacity_added": 9}],
     "spaces": [{"space_kind": "hall", "area_m2": 552, "shared_by": ["gym", "school"]}]}])";
  const Scenario first =
      load_small({{"scenarios/s.json",
                   scenario_with(phases + R"(, "proposal": {)" + every_setting + "}" + interventions)}})
          .scenario;
  const std::string written = resolved_scenario_json(first);
  const Scenario second =
      load_small({{"inputs/scenario.json", written},
                  {"data/norms/base.json", resolved_norms_json(first.norms, first.catalogue)}},
                 "inputs/scenario.json")
          .scenario;
  CHECK(resolved_scenario_json(second) == written);
  CHECK(second.proposal.functions == first.proposal.functions);
  CHECK(second.proposal.weights == first.proposal.weights);
  CHECK((second.proposal.levels == first.proposal.levels));
  CHECK((second.proposal.alternatives == first.proposal.alternatives));
  REQUIRE(second.proposal.locks.size() == 2);
  CHECK(second.proposal.locks[1].capacity == 300.0);
  CHECK(second.proposal.steps == first.proposal.steps);
  CHECK(second.proposal.lead_times.provenance == first.proposal.lead_times.provenance);
  CHECK(second.proposal.budget_per_phase == first.proposal.budget_per_phase);
  CHECK(std::get<OpenFacility>(second.interventions.at(0).action).at == Point{250, 60});
  CHECK(std::get<OpenFacility>(second.interventions.at(0).action).spaces.size() == 1);
  const auto& more = std::get<ExtendFacility>(second.interventions.at(1).action);
  CHECK(more.site == "hall-plot");
  CHECK(more.spaces.at(0).shared_by.size() == 2);
}

TEST_CASE("a faulty file of the catalogue is reported once, with what stands in it") {
  auto texts = std::map<std::string, std::string>{{"scenarios/s.json", proposing(both)},
                                                  {"data/catalogue/costs.json", "{\"format\": "}};
  CHECK(listed(problems_of(texts)) == Texts{"data/catalogue/costs.json:1:12 json_ends_early"});
}

}  // namespace
}  // namespace voorzien::io
