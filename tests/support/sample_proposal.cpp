// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/sample_proposal.hpp"

#include "tests/support/sample_run.hpp"

namespace voorzien::sample {
namespace {

const FunctionIndex books{library};
const FunctionIndex school{primary_school};
const FunctionIndex hall{sports_hall};

/// Neighbourhoods by their place on the map of sample_run.hpp, row by row.
constexpr std::size_t centre = 3;
constexpr std::size_t station = 4;
constexpr std::size_t east = 5;
constexpr std::size_t south = 6;
constexpr std::size_t mill = 7;

MultiPolygon block(Point corner, double width, double height) {
  const Point opposite{corner.x + width, corner.y + height};
  return {Polygon{{corner, {opposite.x, corner.y}, opposite, {corner.x, opposite.y}, corner}, {}}};
}

Site site_at(const std::string& id, Name name, SiteKind kind, Point at, std::size_t where) {
  Site site;
  site.id = id;
  site.name = std::move(name);
  site.kind = kind;
  site.at = at;
  site.neighbourhood = NeighbourhoodIndex(where);
  site.area = SquareMetres(5000.0);
  site.footprint_share = 0.5;
  site.floors = 3;
  site.owner = "gemeente";
  site.provenance = {"own", Status::observed};
  return site;
}

std::vector<Site> sites() {
  Site park = site_at("park", {"Buurtpark", "Park"}, SiteKind::public_space, {142700.0, 485400.0}, 8);
  park.shape = block({142600.0, 485300.0}, 200.0, 200.0);
  park.excluded = {{school, {"geluid", "noise"}}};
  park.illustrative = true;
  park.provenance.status = Status::illustrative;
  Site plinth = site_at("plinth-station", {"Plint Stationsplein", "Plinth Station Square"}, SiteKind::plinth,
                        {141550.0, 486750.0}, station);
  plinth.allowed = {books};
  Site windmill =
      site_at("plot-mill", {"Kavel Molenweg", "Plot Mill Road"}, SiteKind::plot, {141500.0, 485450.0}, mill);
  windmill.shape = block({141450.0, 485400.0}, 100.0, 100.0);
  windmill.book_value_eur = SourcedValue{Interval::exactly(250000.0), {"own", Status::assumption}};
  windmill.stands_there = "loods";
  Site corner = site_at("plot-south", {"Kavel Zuiderhof", "Plot South Court"}, SiteKind::plot,
                        {140550.0, 485500.0}, south);
  corner.shape = block({140500.0, 485450.0}, 120.0, 100.0);
  corner.largest_rectangle_m = std::pair<double, double>{100.0, 120.0};
  corner.available_from = Year{2025};
  Site roof =
      site_at("roof-east", {"Dak Oosterveld", "Roof East Field"}, SiteKind::roof, {142400.0, 486300.0}, east);
  return {park, plinth, windmill, corner, roof};
}

PlannedSpace space(const std::string& kind, std::vector<FunctionIndex> users, double area, int modules) {
  PlannedSpace planned;
  planned.space_kind = kind;
  planned.sizes.assign(users.size(), 1.0);
  planned.users = std::move(users);
  planned.area_m2 = area;
  planned.modules = modules;
  return planned;
}

PlannedBuilding existing_hall() {
  PlannedBuilding building;
  building.id = "hal-station";
  building.existing = true;
  building.functions = {{school, 20.0, false}, {hall, 44.0, true}};
  building.spaces = {space("sports-hall", {school, hall}, 1500.0, 1)};
  return building;
}

PlannedBuilding existing_school() {
  PlannedBuilding building;
  building.id = "school-5";
  building.existing = true;
  building.functions = {{school, 270.0, true}};
  return building;
}

PlannedBuilding plinth() {
  PlannedBuilding building;
  building.id = "plinth-station";
  building.functions = {{books, 350.0, false}};
  building.spaces = {space("book-floor", {books}, 350.0, 0)};
  building.gfa_m2 = 350.0;
  return building;
}

PlannedBuilding temporary_school() {
  PlannedBuilding building;
  building.id = "plot-mill";
  building.temporary = true;
  building.functions = {{school, 100.0, false}};
  building.spaces = {space("classroom-building", {school}, 700.0, 0)};
  building.gfa_m2 = 700.0;
  building.footprint_m2 = 700.0;
  building.land_m2 = 700.0;
  return building;
}

PlannedBuilding combined_building() {
  PlannedBuilding building;
  building.id = "plot-south";
  building.functions = {{school, 300.0, false}, {hall, 44.0, false}};
  building.spaces = {space("classroom-building", {school}, 1800.0, 0),
                     space("sports-hall", {school, hall}, 1500.0, 1)};
  building.gfa_m2 = 3300.0;
  building.footprint_m2 = 2000.0;
  building.outdoor_m2 = 900.0;
  building.land_m2 = 2900.0;
  return building;
}

PhasePlan first_phase() {
  PhasePlan phase;
  phase.year = Year{2026};
  phase.buildings = {existing_hall(), existing_school(), plinth(), temporary_school()};
  phase.flows = {{NeighbourhoodIndex(mill), std::nullopt, school, 3, 100.0}};
  return phase;
}

PhasePlan last_phase() {
  PhasePlan phase;
  phase.year = Year{2028};
  phase.buildings = {existing_hall(), existing_school(), plinth(), temporary_school(), combined_building()};
  phase.flows = {{NeighbourhoodIndex(centre), std::nullopt, books, 2, 80.0},
                 {NeighbourhoodIndex(mill), std::nullopt, books, 2, 40.0},
                 {NeighbourhoodIndex(centre), std::nullopt, school, 4, 20.0},
                 {NeighbourhoodIndex(east), std::nullopt, school, 1, 270.0},
                 {NeighbourhoodIndex(south), std::nullopt, school, 4, 280.0},
                 {NeighbourhoodIndex(mill), std::nullopt, school, 3, 90.0},
                 {NeighbourhoodIndex(south), 4, hall, 4, 12.0},
                 {NeighbourhoodIndex(station), std::nullopt, hall, 4, 8.0}};
  return phase;
}

/// Closed, school hours (Monday to Friday 8:30–15:00), evenings (16:00–23:00).
HourClasses hour_classes() {
  HourClasses classes;
  for (std::size_t day = 0; day < first_weekend_day; ++day) {
    for (std::size_t time = 17; time < 30; ++time) classes.class_of[day * half_hours_per_day + time] = 1;
    for (std::size_t time = 32; time < 46; ++time) classes.class_of[day * half_hours_per_day + time] = 2;
  }
  classes.hours = {168.0 - 32.5 - 35.0, 32.5, 35.0};
  return classes;
}

/// School uses the whole hall in school hours, clubs 900 m² of it in the evening; in holidays only the clubs.
ExplainedSpace shared_hall_week() {
  ExplainedSpace explained;
  explained.building = 4;
  explained.space = 1;
  explained.separate_m2 = 3000.0;
  RoomPlan room;
  room.space_kind = "sports-hall";
  room.users = {school, hall};
  for (std::size_t week = 0; week < 2; ++week) {
    RoomWeek plan;
    plan.week_type = week;
    plan.classes = hour_classes();
    room.weeks.push_back(plan);
    TimetableWeek table;
    const double lessons = week == 0 ? 1500.0 : 0.0;
    table.presence_m2 = {0.0, lessons, 0.0, 0.0, 0.0, 0.0};
    table.booked_m2 = {0.0, 0.0, 0.0, 0.0, 0.0, 900.0};
    table.binding = {false, week == 0, false};
    table.contested = {false, false, false};
    table.open_hours = 70.0;
    table.idle_hours = week == 0 ? 16.5 : 49.0;
    table.contested_hours = week == 0 ? 3.5 : 0.0;
    explained.weeks.push_back(table);
    explained.binding.push_back(week == 0 ? plan.classes.half_hours_of(1) : WeekPattern());
  }
  explained.room = room;
  return explained;
}

PlanExplanation explanation() {
  PlanExplanation told;
  ExplainedSpace rooms;
  rooms.building = 4;
  rooms.separate_m2 = 1800.0;
  told.spaces = {rooms, shared_hall_week()};
  told.conditions = {{0, school, hall, 1, "sports-hall"},
                     {4, school, hall, 0, ""},
                     {4, school, hall, 0, "sports-hall"},
                     {4, school, hall, 2, "sports-hall"}};
  told.changes = {{NeighbourhoodIndex(centre), school, 400.0, 390.0},
                  {NeighbourhoodIndex(south), school, 200.0, 480.0},
                  {NeighbourhoodIndex(mill), school, 150.0, 240.0},
                  {NeighbourhoodIndex(centre), books, 0.0, 80.0}};
  return told;
}

ProposedPlan best_plan() {
  ProposedPlan plan;
  plan.id = "best";
  plan.solved.status = PlanStatus::feasible;
  plan.solved.plan.phases = {first_phase(), last_phase()};
  plan.solved.plan.levels = {0.4, 12.5, 640.0, 3600.0, 9'500'000.0, 5.0};
  plan.solved.levels = {{PlanLevel::statutory_unmet, 0.4, 0.1},
                        {PlanLevel::other_unmet, 12.5, 12.5},
                        {PlanLevel::land, 3600.0, 3200.0}};
  plan.explanation = explanation();
  plan.own_rooms = {5350.0, 900.0, false};
  plan.figures = {4350.0, 900.0, 3600.0, 3, 1};
  PlanCosts costs;
  costs.price_level_year = 2024;
  costs.present_value_eur = {8e6, 9.5e6, 11e6};
  plan.costs = costs;
  return plan;
}

ProposedPlan zero_plan() {
  ProposedPlan plan;
  plan.id = "zero";
  plan.solved.status = PlanStatus::optimal;
  PhasePlan phase;
  phase.year = Year{2028};
  phase.buildings = {existing_school()};
  plan.solved.plan.phases = {phase};
  plan.solved.plan.levels.statutory_unmet = 21.0;
  plan.solved.plan.levels.other_unmet = 80.0;
  return plan;
}

ProposedPlan least_space_plan() {
  ProposedPlan plan = best_plan();
  plan.id = "least_space";
  plan.kind = AlternativeKind::least_space;
  plan.solved.plan.phases.back().buildings.erase(plan.solved.plan.phases.back().buildings.begin() + 2);
  plan.solved.plan.phases.back().flows = {{NeighbourhoodIndex(south), std::nullopt, school, 3, 280.0}};
  plan.explanation = {};
  plan.costs.reset();
  return plan;
}

ProposalProblem problem() {
  ProposalProblem problem;
  problem.phases = {Year{2026}, Year{2028}};
  for (const FunctionIndex function : {books, school, hall}) {
    ProblemFunction one;
    one.function = function;
    problem.functions.push_back(one);
  }
  const auto need = [&problem](std::size_t cell, std::vector<double> per_phase) {
    ProblemDemand demand;
    demand.cell = cell;
    demand.function = 1;
    demand.need = std::move(per_phase);
    problem.demands.push_back(demand);
  };
  need(centre, {380.0, 400.0});
  need(south, {475.0, 500.0});
  need(mill, {240.0, 250.0});
  return problem;
}

SharingCondition condition(const std::string& id, Name text, Department department) {
  SharingCondition one;
  one.id = id;
  one.text = std::move(text);
  one.department = department;
  return one;
}

}  // namespace

ProposalSample::ProposalSample() : scenario(sample::scenario()) {
  scenario.town.sites = sites();
  scenario.catalogue.functions[primary_school].duty = Duty::statutory;
  Room gym;
  gym.id = "gymzaal";
  gym.space_kind = "sports-hall";
  gym.area = SquareMetres(500.0);
  gym.owner = "schoolbestuur";
  gym.consent = Consent::asked;
  scenario.town.facilities[1].rooms = {gym};
  result = run_result(scenario);
  for (const auto& [id, name] : std::vector<std::pair<std::string, Name>>{
           {"book-floor", {"bibliotheekvloer", "book floor"}},
           {"classroom-building", {"schoolgebouw (lokalen)", "school building (classrooms)"}},
           {"sports-hall", {"sporthal 24 × 44 m", "sports hall 24 × 44 m"}}}) {
    SpaceKind kind;
    kind.id = id;
    kind.name = name;
    kinds.kinds.push_back(kind);
  }
  week.week_types = {{"school-week", {"schoolweek", "school week"}, {}},
                     {"holiday-week", {"vakantieweek", "holiday week"}, {}}};
  sharing.conditions = {
      condition("agreement", {"Overeenkomst over gebruik en kosten.", "Agreement on use and cost."},
                Department::legal),
      condition("one-operator", {"Eén beheerder.", "One operator."}, Department::social),
      condition("own-entrance", {"Eigen ingang.", "Own entrance."}, Department::real_estate)};
  proposals.problem = problem();
  proposals.order = {PlanLevel::statutory_unmet, PlanLevel::other_unmet, PlanLevel::land};
  proposals.plans = {zero_plan(), best_plan(), least_space_plan()};
  WithoutCombining apart;
  apart.solved.status = PlanStatus::feasible;
  apart.solved.plan.levels = {0.4, 12.5, 700.0, 5100.0, std::nullopt, 0.0};
  apart.figures = {5850.0, 1100.0, 5100.0, 4, 0};
  apart.savings = {{PlanLevel::land, 1100.0, 1900.0, true}, {PlanLevel::travel, -20.0, 60.0, false}};
  proposals.own_rooms_best = apart;
  proposals.potential = {{FacilityIndex(1), 0, {hall}}};
}

}  // namespace voorzien::sample
