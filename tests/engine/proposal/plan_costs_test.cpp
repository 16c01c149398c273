// SPDX-License-Identifier: EUPL-1.2
// Costs computed by hand: two gym halls of 552 m² at 2,000 euro a m² are 2,208,000 euro, and so on.
#include "engine/proposal/plan_costs.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/derive_problem.hpp"
#include "tests/engine/proposal/halls_case.hpp"
#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {
namespace {

using test::assumed;

constexpr double hall_m2 = 552.0;
/// (1 − 1.05^−40) / 0.05.
constexpr double annuity_years = 17.159086;

struct PricedHalls : test::HallsCase {
  PricedHalls() {
    costs.price_level_year = 2024;
    costs.discount_rate = assumed(0.05);
    costs.building_life_years = assumed(40.0);
    costs.manager_eur_per_user_group_year = assumed(10'000.0);
    SpaceCost hall;
    hall.space_kind = "gym-hall";
    hall.new_eur_m2 = {{1'800.0, 2'000.0, 2'500.0}, {}};
    hall.extension_eur_m2 = assumed(1'500.0);
    hall.conversion_eur_m2 = assumed(900.0);
    hall.temporary_eur_m2 = assumed(400.0);
    hall.yearly_eur_m2 = assumed(50.0);
    costs.spaces = {hall};
    for (Site& site : scenario.town.sites) site.land_price_eur_m2 = assumed(100.0);
    scenario.proposal.lead_times = {0, 0, 0, 0, {}};
    problem = derive_problem(view(), run(scenario, 1));
  }
  std::optional<PlanCosts> costs_of(const Plan& plan) const {
    return voorzien::costs_of(view(), problem, plan);
  }
  Location& location(const std::string& id) {
    return *std::find_if(problem.locations.begin(), problem.locations.end(),
                         [&](const Location& one) { return one.id == id; });
  }

  ProposalProblem problem;
};

/// So many halls on a site, used by lessons and clubs.
PlannedBuilding halls_on(const std::string& site, int modules) {
  PlannedBuilding building;
  building.id = site;
  building.functions = {{FunctionIndex(0), 36.0, false}, {FunctionIndex(1), 60.0, false}};
  building.spaces = {
      {"gym-hall", {FunctionIndex(0), FunctionIndex(1)}, {36.0, 60.0}, modules * hall_m2, modules}};
  building.gfa_m2 = modules * hall_m2;
  building.footprint_m2 = building.land_m2 = 0.5 * modules * hall_m2;
  return building;
}

Plan plan_of(const std::vector<std::vector<PlannedBuilding>>& phases) {
  Plan plan;
  for (std::size_t phase = 0; phase < phases.size(); ++phase) {
    plan.phases.push_back({Year(2030 + static_cast<int>(phase)), phases[phase], {}});
  }
  return plan;
}

double eur_of(const PlanCosts& costs, InvestmentKind kind) {
  double sum = 0.0;
  for (const InvestmentLine& line : costs.investment) sum += line.kind == kind ? line.eur.mid : 0.0;
  return sum;
}

}  // namespace

TEST_CASE("two new halls on a plot cost what their m², their ground, their year and their manager cost") {
  const PricedHalls halls;
  const auto costs = halls.costs_of(plan_of({{halls_on("middle", 2)}}));
  REQUIRE(costs);
  CHECK(costs->price_level_year == 2024);
  REQUIRE(costs->investment.size() == 2);
  CHECK(costs->investment[0].kind == InvestmentKind::new_building);
  CHECK(costs->investment[0].building == "middle");
  CHECK(costs->investment[0].year == Year(2030));
  CHECK(costs->investment[0].eur.low == Approx(1'987'200.0));
  CHECK(costs->investment[0].eur.mid == Approx(2'208'000.0));
  CHECK(costs->investment[0].eur.high == Approx(2'760'000.0));
  CHECK(costs->investment[1].kind == InvestmentKind::land);
  CHECK(costs->investment[1].eur.mid == Approx(55'200.0));
  CHECK(costs->yearly_eur.mid == Approx(55'200.0 + 10'000.0));
  CHECK(costs->present_value_eur.mid == Approx(2'263'200.0 + 65'200.0 * annuity_years));
}

TEST_CASE("a hall that comes later is paid when it comes, and the first is not paid twice") {
  const PricedHalls halls;
  const auto costs = halls.costs_of(plan_of({{halls_on("middle", 1)}, {halls_on("middle", 3)}}));
  REQUIRE(costs);
  REQUIRE(costs->investment.size() == 4);
  CHECK(costs->investment[0].eur.mid == Approx(1'104'000.0));
  CHECK(costs->investment[2].year == Year(2031));
  CHECK(costs->investment[2].eur.mid == Approx(2'208'000.0));
  CHECK(costs->investment[3].kind == InvestmentKind::land);
  CHECK(costs->investment[3].eur.mid == Approx(55'200.0));
}

TEST_CASE("extension, conversion and temporary buildings have their own price") {
  PricedHalls halls;
  const Plan one_hall = plan_of({{halls_on("middle", 1)}});
  halls.location("middle").making = Making::extension;
  CHECK(eur_of(*halls.costs_of(one_hall), InvestmentKind::extension) == Approx(828'000.0));
  halls.location("middle").making = Making::conversion;
  CHECK(eur_of(*halls.costs_of(one_hall), InvestmentKind::conversion) == Approx(496'800.0));
  halls.location("middle").making = Making::temporary;
  CHECK_FALSE(halls.costs_of(one_hall));
  PlannedBuilding temporary = halls_on("middle", 1);
  temporary.temporary = true;
  const auto costs = halls.costs_of(plan_of({{temporary}, {}, {temporary}}));
  REQUIRE(costs);
  CHECK(eur_of(*costs, InvestmentKind::temporary) == Approx(441'600.0));
  CHECK(eur_of(*costs, InvestmentKind::land) == Approx(27'600.0));
  CHECK(costs->yearly_eur.mid == Approx(10'000.0));
}

TEST_CASE("what stood there is written off once, when something comes in its place") {
  PricedHalls halls;
  for (Site& site : halls.scenario.town.sites) site.book_value_eur = assumed(250'000.0);
  halls.location("middle").book_value_eur = 250'000.0;
  const auto costs = halls.costs_of(plan_of({{halls_on("middle", 1)}, {halls_on("middle", 2)}}));
  REQUIRE(costs);
  CHECK(eur_of(*costs, InvestmentKind::book_value) == Approx(250'000.0));
}

TEST_CASE("a shared hall is paid by its users as much as each would take alone") {
  PricedHalls halls;
  halls.costs.shares = {{"a-lessons", Payer::school_board, 0.0, 0.5, {}},
                        {"b-clubs", Payer::operating_party, 0.25, 1.0, {}}};
  const auto costs = halls.costs_of(plan_of({{halls_on("middle", 2)}}));
  REQUIRE(costs);
  // Alone: lessons 36/26 of a hall, clubs 60/44.
  const double clubs = (60.0 / 44.0) / (60.0 / 44.0 + 36.0 / 26.0);
  REQUIRE(costs->payers.size() == 3);
  CHECK(costs->payers[0].payer == Payer::municipality);
  CHECK(costs->payers[1].payer == Payer::school_board);
  CHECK(costs->payers[2].payer == Payer::operating_party);
  CHECK(costs->payers[2].investment_eur.mid == Approx(0.25 * clubs * 2'263'200.0));
  CHECK(costs->payers[0].investment_eur.mid == Approx((1.0 - 0.25 * clubs) * 2'263'200.0));
  CHECK(costs->payers[1].investment_eur.mid == 0.0);
  CHECK(costs->payers[1].yearly_eur.mid == Approx(0.5 * ((1.0 - clubs) * 55'200.0 + 5'000.0)));
  CHECK(costs->payers[2].yearly_eur.mid == Approx(clubs * 55'200.0 + 5'000.0));
}

TEST_CASE("a building that is built for good is kept up in the years in which nobody uses it") {
  const PricedHalls halls;
  const auto costs = halls.costs_of(plan_of({{halls_on("middle", 2)}, {}}));
  REQUIRE(costs);
  CHECK(costs->yearly_eur.mid == Approx(55'200.0));
  REQUIRE(costs->payers.size() == 1);
  CHECK(costs->payers[0].yearly_eur.mid == Approx(55'200.0));
}

TEST_CASE("guests in an agreed room cost the manager's hours and nothing else") {
  const PricedHalls halls;
  PlannedBuilding school;
  school.id = "school";
  school.existing = true;
  school.functions = {{FunctionIndex(0), 20.0, true}, {FunctionIndex(1), 30.0, false}};
  const auto costs = halls.costs_of(plan_of({{school}}));
  REQUIRE(costs);
  CHECK(costs->investment.empty());
  CHECK(costs->yearly_eur.mid == Approx(10'000.0));
}

TEST_CASE("costs are not known where a price is not") {
  PricedHalls halls;
  halls.costs.spaces[0].temporary_eur_m2.provenance.status = Status::to_be_filled;
  halls.problem = derive_problem(halls.view(), run(halls.scenario, 1));
  CHECK_FALSE(halls.costs_of(plan_of({{halls_on("middle", 1)}})));
}

}  // namespace voorzien
