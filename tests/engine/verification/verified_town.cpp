// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/verification/verified_town.hpp"

#include <algorithm>

#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien::test {
namespace {

constexpr double hall_m2 = 552.0;
const FunctionIndex clubs{0};
const FunctionIndex lessons{1};
const FunctionIndex pupils{2};

Site plot(const std::string& id, Point at) {
  Site site;
  site.id = id;
  site.at = at;
  site.neighbourhood = NeighbourhoodIndex(0);
  site.area = SquareMetres(4000.0);
  site.footprint_share = 0.5;
  site.floors = 2;
  site.land_price_eur_m2 = assumed(100.0);
  return site;
}

SpaceKind kind_of(const std::string& id, SpacePlace place) {
  SpaceKind kind = lockable(id);
  kind.place = place;
  kind.roof_allowed = place == SpacePlace::outdoor;
  if (place == SpacePlace::outdoor) kind.area_basis = AreaBasis::site;
  return kind;
}

SpaceCost price_of(const std::string& kind, double once, double yearly) {
  SpaceCost cost;
  cost.space_kind = kind;
  cost.new_eur_m2 = assumed(once);
  cost.extension_eur_m2 = assumed(0.75 * once);
  cost.conversion_eur_m2 = assumed(0.5 * once);
  cost.temporary_eur_m2 = assumed(0.25 * once);
  cost.yearly_eur_m2 = assumed(yearly);
  return cost;
}

AreaRule area(const std::string& kind, bool outdoor, double fixed, double each) {
  AreaRule rule;
  rule.space_kind = kind;
  rule.outdoor = outdoor;
  rule.fixed_m2 = assumed(fixed);
  rule.m2_per_unit = assumed(each);
  return rule;
}

void add_norms(Scenario& scenario) {
  Norm of_clubs = norm_per_resident(clubs, {0, 100}, Interval::exactly(60.0), 800.0);
  of_clubs.reach_m = assumed(1000.0);
  set_norm(scenario, of_clubs);
  Norm of_lessons = norm_per_resident(lessons, {0, 100}, Interval::exactly(0.45));
  std::get<QuantityNeed>(*of_lessons.need).rule.basis = Basis::pupils;
  of_lessons.reach_m = assumed(1000.0);
  set_norm(scenario, of_lessons);
  Norm of_pupils = norm_per_resident(pupils, {0, 100}, Interval::exactly(0.1));
  of_pupils.reach_m = assumed(1500.0);
  of_pupils.areas = {area("classroom-building", false, 200.0, 5.0), area("schoolyard", true, 0.0, 3.0)};
  set_norm(scenario, of_pupils);
}

void add_school(Scenario& scenario) {
  add_facility(scenario, "school", {500.0, 500.0}, pupils, Interval::exactly(40.0));
  Room hall;
  hall.id = "hall";
  hall.space_kind = "gym-hall";
  hall.area = SquareMetres(hall_m2);
  hall.consent = Consent::agreed;
  Room second = hall;
  second.id = "second";
  second.consent = Consent::asked;
  scenario.town.facilities.front().rooms = {hall, second};
}

Scenario scenario_of_town() {
  Scenario scenario = small_town();
  scenario.horizon_year = Year(2040);
  scenario.phases = {Year(2030), Year(2040)};
  for (const char* id : {"clubs", "lessons", "pupils"}) add_function(scenario, id);
  std::vector<FacilityFunction>& functions = scenario.catalogue.functions;
  functions[lessons].need_arises_at = pupils;
  functions[lessons].duty = functions[pupils].duty = Duty::statutory;
  functions[clubs].spaces = functions[lessons].spaces = {{"gym-hall", 1.0}};
  functions[pupils].spaces = {{"classroom-building", 1.0}, {"schoolyard", 1.0}};
  add_norms(scenario);
  add_school(scenario);
  scenario.town.sites = {plot("corner", {1500.0, 700.0}), plot("far", {9000.0, 500.0}),
                         plot("middle", {1000.0, 500.0})};
  scenario.proposal.functions = {clubs, lessons, pupils};
  scenario.proposal.weights = {1.0, 1.0, 1.0};
  return scenario;
}

/// PE lessons in school hours and clubs in the evening, a break of half an hour between them.
WeekCatalogue week_of_town() {
  const WeekPattern school_hours = hours_on(0, 4, 8.5, 15.0);
  const WeekPattern club_hours = hours_on(0, 4, 16.0, 23.0) | hours_on(5, 6, 9.0, 19.0);
  WeekCatalogue week = week_of("gym-hall",
                               {booked(clubs, "gym-hall", club_hours, hall_m2, 0.8),
                                booked(lessons, "gym-hall", school_hours, hall_m2, 0.8)},
                               30);
  for (const char* kind : {"classroom-building", "schoolyard"}) {
    week.space_hours.push_back({kind, {WeekPattern::always()}, 0, {}});
    UseProfile profile = present(pupils, kind, school_hours, 1.0);
    profile.basis = UseBasis::norm_area;
    week.profiles.push_back(profile);
  }
  std::sort(week.space_hours.begin(), week.space_hours.end(),
            [](const SpaceHours& a, const SpaceHours& b) { return a.space_kind < b.space_kind; });
  return week;
}

SharingRules rules_of_town() {
  SharingRules rules = rules_for(3);
  rules.conditions.resize(2);
  rules.conditions[0].id = "agreement";
  rules.conditions[1].id = "storage";
  rules.defaults[static_cast<std::size_t>(SharingForm::same_room)].conditions = {1};
  rules.defaults[static_cast<std::size_t>(SharingForm::one_roof)].conditions = {0};
  PairVerdict apart;
  apart.one = clubs;
  apart.other = pupils;
  apart.form = SharingForm::same_room;
  apart.verdict = Verdict::excluded;
  rules.verdicts = {apart};
  rules.zone_costs = {{"gym-hall", assumed(30.0), assumed(10.0)}};
  return rules;
}

PlannedBuilding school_with_clubs() {
  PlannedBuilding building;
  building.id = "school";
  building.existing = true;
  building.functions = {{clubs, 20.0, false}, {pupils, 40.0, true}};
  building.spaces = {{"gym-hall", {clubs}, {20.0}, hall_m2, 1}};
  return building;
}

/// 400 m² of classrooms, two halls and 40 m² of zone: 1,544 m² in two floors; the yard fits on the roof.
PlannedBuilding new_school() {
  PlannedBuilding building;
  building.id = "middle";
  building.functions = {{clubs, 40.0, false}, {lessons, 36.0, false}, {pupils, 40.0, false}};
  building.spaces = {{"classroom-building", {pupils}, {400.0}, 400.0, 0},
                     {"gym-hall", {clubs, lessons}, {40.0, 36.0}, 2.0 * hall_m2, 2},
                     {"schoolyard", {pupils}, {120.0}, 120.0, 0}};
  building.gfa_m2 = 1544.0;
  building.footprint_m2 = building.land_m2 = 772.0;
  building.outdoor_m2 = 120.0;
  return building;
}

PlannedBuilding temporary_school() {
  PlannedBuilding building;
  building.id = "corner";
  building.temporary = true;
  building.functions = {{pupils, 10.0, false}};
  building.spaces = {{"classroom-building", {pupils}, {250.0}, 250.0, 0},
                     {"schoolyard", {pupils}, {30.0}, 30.0, 0}};
  building.gfa_m2 = 250.0;
  building.footprint_m2 = building.land_m2 = 125.0;
  building.outdoor_m2 = 30.0;
  return building;
}

PhasePlan in_2030() {
  const NeighbourhoodIndex east{0};
  const NeighbourhoodIndex west{1};
  PhasePlan phase;
  phase.year = Year(2030);
  phase.buildings = {school_with_clubs(), temporary_school(), new_school()};
  phase.flows = {{east, {}, clubs, middle, 30.0},      {west, {}, clubs, school, 20.0},
                 {west, {}, clubs, middle, 10.0},      {west, school, lessons, middle, 18.0},
                 {east, corner, lessons, middle, 4.5}, {east, middle, lessons, middle, 13.5},
                 {east, {}, pupils, corner, 10.0},     {east, {}, pupils, middle, 30.0},
                 {west, {}, pupils, school, 40.0}};
  return phase;
}

PhasePlan in_2040() {
  const NeighbourhoodIndex east{0};
  const NeighbourhoodIndex west{1};
  const std::size_t there = middle_in_2040;
  PhasePlan phase;
  phase.year = Year(2040);
  phase.buildings = {school_with_clubs(), new_school()};
  phase.flows = {{east, {}, clubs, there, 30.0},      {west, {}, clubs, school, 20.0},
                 {west, {}, clubs, there, 10.0},      {west, school, lessons, there, 18.0},
                 {east, there, lessons, there, 18.0}, {east, {}, pupils, there, 40.0},
                 {west, {}, pupils, school, 40.0}};
  return phase;
}

/// By hand, from the prices below; 17.159086 is what a euro a year is worth over 40 years at 5 %.
PlanCosts true_costs() {
  const Year year(2030);
  PlanCosts costs;
  costs.price_level_year = 2024;
  costs.investment = {{InvestmentKind::temporary, "corner", year, Interval::exactly(125'750.0)},
                      {InvestmentKind::land, "corner", year, Interval::exactly(12'500.0)},
                      {InvestmentKind::new_building, "middle", year, Interval::exactly(3'100'000.0)},
                      {InvestmentKind::land, "middle", year, Interval::exactly(77'200.0)}};
  costs.yearly_eur = Interval::exactly(77'800.0 + 30'000.0);
  costs.payers = {{Payer::municipality, Interval::exactly(3'315'450.0), costs.yearly_eur}};
  costs.present_value_eur = Interval::exactly(3'315'450.0 + 107'800.0 * 17.15908635);
  return costs;
}

}  // namespace

VerifiedTown::VerifiedTown() : scenario(scenario_of_town()), week(week_of_town()), sharing(rules_of_town()) {
  SpaceKind hall = kind_of("gym-hall", SpacePlace::indoor);
  hall.module = SpaceModule{SquareMetres(308.0), SquareMetres(hall_m2), 1, {}};
  hall.smallest_rectangle = Rectangle{Metres(14.0), Metres(22.0)};
  kinds.kinds = {kind_of("classroom-building", SpacePlace::indoor), hall,
                 kind_of("schoolyard", SpacePlace::outdoor)};
  costs.price_level_year = 2024;
  costs.discount_rate = assumed(0.05);
  costs.building_life_years = assumed(40.0);
  costs.manager_eur_per_user_group_year = assumed(10'000.0);
  costs.spaces = {price_of("classroom-building", 2'000.0, 50.0), price_of("gym-hall", 2'000.0, 50.0),
                  price_of("schoolyard", 100.0, 5.0)};
}

Verification VerifiedTown::verify(const StatedPlan& plan) const {
  const RunResult result = run(scenario, 1);
  const ProposalCase what = view();
  return verify_plan({what, result}, plan);
}

StatedPlan true_plan() {
  StatedPlan plan;
  plan.id = "best";
  plan.plan.phases = {in_2030(), in_2040()};
  // Metres per unit: pupils (30·500 + 10·200)/80, lessons (18·500 + 4.5·538.5)/36, clubs 40·500/60; in 2040
  // pupils 250, lessons 250, clubs 333.3. One neighbourhood's 40 pupils live at the school.
  plan.plan.levels.travel_m = (212.5 + 317.3145 + 333.3333 + 250.0 + 250.0 + 333.3333) / 6.0;
  // The new school and the ground of the temporary one.
  plan.plan.levels.land_m2 = 772.0 + 125.0;
  // One guest at the school, two parties beyond the first in the middle, four pairs and one shared room.
  plan.plan.levels.complexity = 3.0 + 5.0;
  plan.costs = true_costs();
  plan.plan.levels.cost_eur = plan.costs->present_value_eur.mid;
  plan.levels = {{PlanLevel::statutory_unmet, 0.0, 0.0, 0.0},
                 {PlanLevel::other_unmet, 0.0, 0.0, 0.0},
                 {PlanLevel::travel, plan.plan.levels.travel_m, 200.0, plan.plan.levels.travel_m - 200.0},
                 {PlanLevel::land, 897.0, 800.0, 97.0},
                 {PlanLevel::complexity, 8.0, 3.0, 5.0}};
  plan.figures = {1544.0, 120.0, 772.0, 1};
  plan.conditions = {{"school", clubs, pupils, "agreement", ""},
                     {"middle", clubs, lessons, "agreement", ""},
                     {"middle", clubs, pupils, "agreement", ""},
                     {"middle", lessons, pupils, "agreement", ""},
                     {"middle", clubs, lessons, "storage", "gym-hall"}};
  for (const Year year : {Year(2030), Year(2040)}) {
    for (const FunctionIndex function : {clubs, lessons, pupils})
      plan.unmet.push_back({year, function, 0.0, 0.0, 0.0});
  }
  return plan;
}

}  // namespace voorzien::test
