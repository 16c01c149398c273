// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/sample_run.hpp"

#include <array>
#include <string>
#include <utility>

namespace voorzien::sample {
namespace {

constexpr int base = 2024;
constexpr int horizon = 2028;
constexpr std::size_t year_count = 5;
constexpr double side = 1000.0;
constexpr Point south_west{140000.0, 485000.0};

/// A square as the map above draws it: id from its row (1 = north) and column.
struct Square {
  const char* id;
  const char* name;
  std::size_t district;
  AreaKind kind;
  std::optional<double> residents;
  double school_need;    ///< at the horizon; a tenth less in the base year
  double school_supply;  ///< in every year
};

const std::array<Square, 9> squares{{{"WK009101", "Noorderpark", 0, AreaKind::planned, 0.0, 0.0, 0.0},
                                     {"WK009102", "Havenkwartier", 0, AreaKind::land, std::nullopt, 0.0, 0.0},
                                     {"WK009103", "Noorderplas", 0, AreaKind::water, 0.0, 0.0, 0.0},
                                     {"WK009201", "Centrum", 0, AreaKind::land, 4000.0, 400.0, 400.0},
                                     {"WK009202", "Stationsbuurt", 0, AreaKind::land, 2000.0, 200.0, 300.0},
                                     {"WK009203", "Oosterveld", 0, AreaKind::land, 3000.0, 300.0, 270.0},
                                     {"WK009301", "Zuiderhof", 1, AreaKind::land, 5000.0, 500.0, 200.0},
                                     {"WK009302", "Molenwijk", 1, AreaKind::land, 2500.0, 250.0, 150.0},
                                     {"WK009303", "Vinkenbuurt", 1, AreaKind::land, 1000.0, 100.0, 110.0}}};

MultiPolygon square_at(std::size_t position) {
  const double x = south_west.x + side * static_cast<double>(position % 3);
  const double y = south_west.y + side * static_cast<double>(2 - position / 3);
  return {Polygon{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

Point middle_of(std::size_t position) {
  const Point corner = square_at(position).front().outer.front();
  return {corner.x + side / 2, corner.y + side / 2};
}

/// Everybody evenly over the ages 0..99.
Cohorts spread(double residents) {
  Cohorts cohorts;
  for (std::size_t age = 0; age < 100; ++age) cohorts.by_age[age] = to_micro(residents / 100.0);
  return cohorts;
}

Neighbourhood neighbourhood_at(std::size_t position) {
  const Square& square = squares[position];
  Neighbourhood here;
  here.id = square.id;
  here.name = square.name;
  here.district = Index<District>(square.district);
  here.municipality = "Voorbeeldstad";
  here.kind = square.kind;
  here.area = square_at(position);
  here.centre = middle_of(position);
  here.land_area = SquareMetres(side * side);
  here.residents_provenance = {"cbs", Status::observed};
  here.dwellings_provenance = {"cbs", Status::observed};
  if (square.residents) {
    here.residents = Persons(*square.residents);
    here.ages = spread(*square.residents);
    here.age_knowledge = AgeKnowledge::single_years;
    here.dwellings = Dwellings(*square.residents / 2.0);
  }
  return here;
}

Facility school_at(std::size_t position, const std::string& id) {
  Facility school;
  school.id = id;
  school.name = "School " + std::string(squares[position].name);
  school.at = middle_of(position);
  school.at.y += 150.0;
  school.neighbourhood = NeighbourhoodIndex(position);
  school.capacities.push_back({FunctionIndex(primary_school),
                               Interval::exactly(squares[position].school_supply),
                               {"duo", Status::derived},
                               std::nullopt});
  school.status = Status::observed;
  return school;
}

Facility hall_at(std::size_t position, const std::string& id) {
  Facility hall;
  hall.id = id;
  hall.name = "Sporthal (illustratief)";
  hall.at = middle_of(position);
  hall.at.x += 200.0;
  hall.neighbourhood = NeighbourhoodIndex(position);
  hall.capacities.push_back(
      {FunctionIndex(sports_hall), Interval{40.0, 44.0, 48.0}, {"own", Status::illustrative}, std::nullopt});
  hall.open_from = Year{2026};
  hall.status = Status::illustrative;
  return hall;
}

FacilityFunction function_called(const std::string& id, Name name, Scale scale, CapacityUnit unit) {
  FacilityFunction function;
  function.id = id;
  function.name = name;
  function.plural = std::move(name);
  function.scale = scale;
  function.unit = std::move(unit);
  return function;
}

Norm norm_of(std::size_t function, double rate) {
  QuantityNeed need;
  need.rule.rate = Interval{rate * 0.9, rate, rate * 1.1};
  need.rule.provenance = {"bouwstenen", Status::published};
  Norm norm;
  norm.function = FunctionIndex(function);
  norm.set = "nl-base";
  norm.need = need;
  return norm;
}

Town town() {
  Town town;
  town.id = "voorbeeldstad";
  town.name = {"Voorbeeldstad", "Sampletown"};
  town.crs = "EPSG:28992";
  town.reference_year = Year{base};
  town.licence = "CC0-1.0";
  town.districts = {{"noord", "Noord"}, {"zuid", "Zuid"}};
  for (std::size_t i = 0; i < squares.size(); ++i) town.neighbourhoods.push_back(neighbourhood_at(i));
  town.facilities.push_back(hall_at(4, "hal-station"));
  for (const std::size_t i : {3U, 4U, 5U, 6U, 7U, 8U}) {
    town.facilities.push_back(school_at(i, "school-" + std::to_string(i)));
  }
  town.supply_knowledge = {SupplyKnowledge::unknown, SupplyKnowledge::complete,
                           SupplyKnowledge::illustrative};
  town.sources = {{"cbs", "CBS", "Kerncijfers wijken en buurten", 2024, "https://www.cbs.nl", "CC-BY-4.0"},
                  {"duo", "DUO", "Leerlingen per vestiging", 2024, "https://duo.nl", "CC0-1.0"}};
  return town;
}

Timeline timeline_of(const Scenario& scenario) {
  Timeline timeline;
  timeline.facilities = scenario.town.facilities;
  for (int year = base; year <= horizon; ++year) {
    YearState state;
    state.year = Year{year};
    for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods) {
      state.residents.push_back(neighbourhood.ages);
      const bool known = neighbourhood.dwellings.has_value();
      state.dwellings.push_back(known ? std::optional<double>(neighbourhood.dwellings->value())
                                      : std::nullopt);
      if (year > base) state.terms.emplace_back();
    }
    for (std::size_t function = 0; function < scenario.catalogue.functions.size(); ++function) {
      for (std::size_t i = 0; i < timeline.facilities.size(); ++i) {
        const Facility& facility = timeline.facilities[i];
        const FacilityCapacity& offered = facility.capacities.front();
        if (offered.function != FunctionIndex(function)) continue;
        if (facility.open_from && *facility.open_from > state.year) continue;
        state.open.push_back(
            {FacilityIndex(i), offered.function, offered.capacity, offered.provenance.status});
      }
    }
    timeline.years.push_back(state);
  }
  return timeline;
}

/// Rising by a tenth from base to horizon.
double share_of_horizon(std::size_t year) { return 0.9 + 0.1 * static_cast<double>(year) / (year_count - 1); }

/// What follows from need and supply per neighbourhood.
void add_areas(FunctionBalance& balance) {
  balance.area_need = sum_over_areas(balance.need, balance.areas);
  balance.area_supply = sum_over_areas(balance.supply, balance.areas);
  balance.area_shortfall = YearGrid(year_count, balance.areas.size());
  std::vector<double> town(year_count);
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    std::vector<double> series;
    for (std::size_t year = 0; year < year_count; ++year) {
      const Interval& need = balance.area_need.at(year, area);
      balance.area_shortfall.at(year, area) = shortfall_of(need, balance.area_supply.at(year, area));
      series.push_back(need.mid);
      town[year] += need.mid;
    }
    balance.waves.push_back(wave_of(series, balance.area_supply.at(0, area).mid, Year{base}, {}));
  }
  balance.town_wave = wave_of(town, balance.supply.total(0).mid, Year{base}, {});
  balance.shortfall_space.resize(balance.areas.size());
}

/// A balance with everything but its distribution; need per neighbourhood at the horizon and steady supply.
FunctionBalance balance_of(const Scenario& scenario, std::size_t function,
                           const std::array<double, 9>& need_at_horizon,
                           const std::array<double, 9>& supply) {
  FunctionBalance balance;
  balance.function = FunctionIndex(function);
  balance.need_known = true;
  balance.supply_knowledge = scenario.town.supply_knowledge[function];
  balance.need = YearGrid(year_count, squares.size());
  balance.supply = YearGrid(year_count, squares.size());
  balance.areas = areas_at(scenario.town, scenario.catalogue.functions[function].scale);
  for (const Square& square : squares) balance.neighbourhood_known.push_back(square.residents.has_value());
  for (std::size_t year = 0; year < year_count; ++year) {
    for (std::size_t i = 0; i < squares.size(); ++i) {
      const double need = need_at_horizon[i] * share_of_horizon(year);
      balance.need.at(year, i) = {need * 0.9, need, need * 1.1};
      balance.supply.at(year, i) = Interval::exactly(supply[i]);
    }
  }
  add_areas(balance);
  balance.key_years = {Year{base}, Year{horizon}};
  return balance;
}

/// Every school filled by its own square as far as it goes; the rest is not met.
void distribute_at_home(FunctionBalance& balance, const Timeline& timeline) {
  for (const Year year : balance.key_years) {
    const std::size_t position = position_in_series(timeline.first(), year);
    YearDistribution distribution;
    distribution.year = year;
    for (std::size_t i = 0; i < squares.size(); ++i) {
      const double need = balance.need.at(position, i).mid;
      const double met = std::min(need, balance.supply.at(position, i).mid);
      distribution.met_within.push_back(met);
      distribution.met_beyond.push_back(0.0);
      distribution.unmet.push_back(need - met);
      distribution.mean_travel_m.push_back(met > 0.0 ? 300.0 : 0.0);
    }
    for (const OpenFunction& open : timeline.at(year).open) {
      if (open.function != balance.function) continue;
      const NeighbourhoodIndex where = *timeline.facilities[open.facility].neighbourhood;
      distribution.loads.push_back({open.facility, open.capacity->mid, distribution.met_within[where]});
    }
    const std::vector<std::optional<double>> everywhere(squares.size(), 1.0);
    distribution.access.assign(2, {everywhere, {}});  // the measures that every scenario has
    balance.distributions.push_back(distribution);
  }
}

}  // namespace

Scenario scenario() {
  Scenario scenario;
  scenario.id = "voorbeeld";
  scenario.name = {"Voorbeeld", "Sample"};
  scenario.base_year = Year{base};
  scenario.horizon_year = Year{horizon};
  scenario.town = town();
  scenario.catalogue.functions = {
      function_called("library", {"bibliotheek", "library"}, Scale::city,
                      {"gfa_m2", {"m² bvo", "m² GFA"}, 0}),
      function_called("primary-school", {"basisschool", "primary school"}, Scale::neighbourhood,
                      {"pupils", {"leerlingen", "pupils"}, 0}),
      function_called("sports-hall", {"sporthal", "sports hall"}, Scale::district,
                      {"hours_per_week", {"uren per week", "hours per week"}, 1})};
  scenario.catalogue.functions[library].domain = "culture";
  scenario.catalogue.functions[primary_school].domain = "education";
  scenario.catalogue.functions[sports_hall].domain = "sport";
  scenario.norms.id = "nl-base";
  scenario.norms.name = {"Landelijke basis", "National base"};
  scenario.norms.sources = {
      {"bouwstenen", "Bouwstenen voor Sociaal", "Referentienormen", 2023, "https://bouwstenen.nl", ""}};
  scenario.norms.by_function = {norm_of(library, 0.02), norm_of(primary_school, 0.1),
                                norm_of(sports_hall, 0.004)};
  return scenario;
}

RunResult run_result(const Scenario& scenario) {
  std::array<double, 9> school_need{};
  std::array<double, 9> school_supply{};
  std::array<double, 9> hall_need{};
  std::array<double, 9> library_need{};
  for (std::size_t i = 0; i < squares.size(); ++i) {
    school_need[i] = squares[i].school_need;
    school_supply[i] = squares[i].school_supply;
    hall_need[i] = squares[i].residents.value_or(0.0) * 0.004;
    library_need[i] = squares[i].residents.value_or(0.0) * 0.02;
  }
  RunResult result;
  result.timeline = timeline_of(scenario);
  result.functions.push_back(balance_of(scenario, library, library_need, {}));
  result.functions.push_back(balance_of(scenario, primary_school, school_need, school_supply));
  result.functions.push_back(
      balance_of(scenario, sports_hall, hall_need, {0.0, 0.0, 0.0, 0.0, 44.0, 0.0, 0.0, 0.0, 0.0}));
  distribute_at_home(result.functions[primary_school], result.timeline);
  return result;
}

}  // namespace voorzien::sample
