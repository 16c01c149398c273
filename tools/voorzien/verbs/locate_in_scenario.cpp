// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>
#include <utility>
#include <variant>

#include "engine/access/residence_points.hpp"
#include "engine/access/town_travel.hpp"
#include "engine/balance/run.hpp"
#include "io/location/location_json.hpp"
#include "io/location/location_map.hpp"
#include "io/location/read_location.hpp"
#include "io/output/output_directory.hpp"
#include "io/output/output_failure.hpp"
#include "io/problem/near_names.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/vector/value.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/manifest_of_run.hpp"
#include "tools/voorzien/verbs/locating.hpp"

namespace voorzien::tool {
namespace {

using location::Candidate;
using location::Standing;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// By id, or by its name in either language, one or many, in any case.
FunctionIndex function_of(const Scenario& scenario, const std::string& name) {
  std::vector<std::string> known;
  const auto& functions = scenario.catalogue.functions;
  for (std::uint32_t i = 0; i < functions.size(); ++i) {
    if (functions[FunctionIndex(i)].id == name) return FunctionIndex(i);
  }
  for (std::uint32_t i = 0; i < functions.size(); ++i) {
    const FacilityFunction& function = functions[FunctionIndex(i)];
    for (const std::string* called :
         {&function.name.nl, &function.name.en, &function.plural.nl, &function.plural.en}) {
      if (lower(*called) == lower(name)) return FunctionIndex(i);
    }
    known.push_back(function.id);
  }
  const std::vector<std::string> near = io::near_names(name, known);
  throw io::InputError({{"locate_unknown_function",
                         "--function",
                         {{"name", name}, {"known", io::joined(near.empty() ? known : near)}}}});
}

/// How many metres go into a minute: as the costs of the town say, else the usual pace of the mode.
Pace pace_of(const Scenario& scenario) {
  const Town& town = scenario.town;
  if (town.costs) return town.costs->pace.value_or(Pace{usual_kmh(town.costs->mode)});
  if (town.network) return town.network->pace.value_or(Pace{usual_kmh(town.network->mode)});
  return {usual_kmh(scenario.travel.mode)};
}

TravelMode mode_of(const Scenario& scenario) {
  if (scenario.town.costs) return scenario.town.costs->mode;
  return scenario.town.network ? scenario.town.network->mode : scenario.travel.mode;
}

void tell_minutes(double minutes, const Scenario& scenario, io::Language language) {
  const Pace pace = pace_of(scenario);
  const auto label = [&](const char* topic, std::string_view name) {
    return io::text(topic + std::string(name), language);
  };
  std::cerr << io::fill(io::text("cli.locate.minutes_are", language),
                        {{"minutes", io::shortest(minutes)},
                         {"metres", minutes * metres_per_minute(pace)},
                         {"mode", label("label.travel.", io::name_of(mode_of(scenario)))},
                         {"kmh", pace.kmh},
                         {"status", label("label.status.", io::name_of(pace.status))}},
                        language)
            << "\n";
}

/// People by residence point: the function's mid need at the horizon, spread as people live there.
void add_demand(const Scenario& scenario, const FunctionBalance& balance, io::PlacedLocation& placed) {
  const std::size_t year = balance.need.years() - 1;
  const std::vector<std::string> names = residence_point_names(scenario.town);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const ResidencePoint& point = scenario.town.residence_points[i];
    if (!balance.neighbourhood_known[point.neighbourhood]) continue;
    placed.named.rows.push_back(names[i]);
    placed.named.problem.demand.push_back(balance.need.at(year, point.neighbourhood).mid * point.weight);
    placed.row_places.push_back(point.at);
  }
}

struct PlacedCandidate {
  std::string id;
  std::string name;
  Point at;
  Candidate about;
};

/// Sites on which an intervention has opened one of these, in order.
std::vector<std::string> sites_taken(const Scenario& scenario, const std::vector<PlacedCandidate>& open) {
  std::vector<std::string> taken;
  for (const Intervention& intervention : scenario.interventions) {
    const auto* opened = std::get_if<OpenFacility>(&intervention.action);
    if (opened == nullptr || opened->site.empty()) continue;
    const bool is_there = std::any_of(open.begin(), open.end(), [&](const PlacedCandidate& candidate) {
      return candidate.id == intervention.id;
    });
    if (is_there) taken.push_back(opened->site);
  }
  std::sort(taken.begin(), taken.end());
  return taken;
}

/// What is open at the horizon, with what the interventions did to it; sites that may hold the function are
/// free to open.
std::vector<PlacedCandidate> candidates_of(const Scenario& scenario, const Timeline& timeline,
                                           FunctionIndex function, io::Language language) {
  std::vector<PlacedCandidate> candidates;
  for (const OpenFunction& open : timeline.at(scenario.horizon_year).open) {
    if (open.function != function) continue;
    const Facility& facility = timeline.facilities[open.facility];
    Candidate about;
    about.standing = Standing::open;
    if (open.capacity) about.capacity = open.capacity->mid;
    candidates.push_back({facility.id, facility.name, facility.at, about});
  }
  const std::vector<std::string> taken = sites_taken(scenario, candidates);
  for (const Site& site : scenario.town.sites) {
    const bool allowed = site.allowed.empty() ||
                         std::find(site.allowed.begin(), site.allowed.end(), function) != site.allowed.end();
    const bool excluded = std::any_of(site.excluded.begin(), site.excluded.end(),
                                      [&](const ExcludedFunction& out) { return out.function == function; });
    const bool used = std::binary_search(taken.begin(), taken.end(), site.id);
    if (allowed && !excluded && !used)
      candidates.push_back({site.id, io::in(site.name, language), site.at, {}});
  }
  // A site may carry the id of the building that stands there: what is there comes first.
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const PlacedCandidate& a, const PlacedCandidate& b) { return a.id < b.id; });
  candidates.erase(
      std::unique(candidates.begin(), candidates.end(),
                  [](const PlacedCandidate& a, const PlacedCandidate& b) { return a.id == b.id; }),
      candidates.end());
  return candidates;
}

io::PlacedLocation placed_problem(const LocateOptions& options, const Scenario& scenario,
                                  const RunResult& simulated, FunctionIndex function, io::Language language) {
  const FunctionBalance& balance = simulated.functions[function];
  io::PlacedLocation placed;
  placed.crs = scenario.town.crs;
  placed.dated = scenario.base_year;
  location::LocationProblem& problem = placed.named.problem;
  problem.kind = *io::kind_from(options.problem);
  problem.open = options.open;
  problem.max_cost = options.max_minutes ? *options.max_minutes * metres_per_minute(pace_of(scenario))
                                         : options.max_cost.value_or(location::unlimited);
  problem.single_source = options.single_source;
  add_demand(scenario, balance, placed);
  for (const PlacedCandidate& candidate : candidates_of(scenario, simulated.timeline, function, language)) {
    placed.named.candidates.push_back(candidate.id);
    placed.candidate_names.push_back(candidate.name.empty() ? candidate.id : candidate.name);
    placed.candidate_places.push_back(candidate.at);
    problem.candidates.push_back(candidate.about);
  }
  const auto travel = travel_between(scenario, placed.candidate_places);
  constexpr Metres farther_than_anything(1e9);
  std::vector<TravelQuery> queries;
  for (const Point& from : placed.row_places) queries.push_back({from, farther_than_anything, 0});
  const TravelTable table = travel->options(queries);
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (const TravelOption& option : table.of(row))
      problem.travel.ways.push_back({static_cast<std::uint32_t>(option.place), option.distance.value()});
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return placed;
}

void write_answer(const io::PlacedLocation& placed, const location::LocationResult& result,
                  io::Language language, io::OutputDirectory& output) {
  output.write("location.json", io::location_json(placed.named, result));
  constexpr const char* map = "location.gpkg";
  try {
    io::write_location_map(placed, result, language, output.path_of(map));
  } catch (const std::runtime_error& error) {
    throw io::OutputFailure({"output_write_failed",
                             "",
                             {{"file", std::string(map)},
                              {"directory", output.shown().string()},
                              {"reason", std::string(error.what())}}});
  }
}

}  // namespace

void locate_in_scenario(const LocateOptions& options, const Environment& environment, io::Language language) {
  const io::LoadedScenario loaded = load_case(options.scenario, environment);
  const Scenario& scenario = loaded.scenario;
  const FunctionIndex function = function_of(scenario, options.function);
  const std::string name = io::in(scenario.catalogue.functions[function].name, language);
  io::OutputDirectory output(options.output);
  const RunResult run_result = run(scenario, environment.processors);
  const FunctionBalance& balance = run_result.functions[function];
  if (!balance.need_known)
    throw io::InputError({{"locate_need_unknown", "--function", {{"function", name}}}});
  const io::PlacedLocation placed = placed_problem(options, scenario, run_result, function, language);
  if (placed.named.candidates.empty()) {
    throw io::InputError({{"locate_no_candidates", "--function", {{"function", name}}}});
  }
  std::vector<io::Problem> problems;
  io::check_open(placed.named.problem, problems);
  if (!problems.empty()) throw io::InputError(std::move(problems));
  const location::LocationResult result = solve_within(placed.named, options);
  write_answer(placed, result, language, output);
  io::Manifest manifest = empty_manifest(scenario, language);
  for (const io::InputFile& input : loaded.inputs) {
    const bool hashed = !input.sha256.empty() || input.path.empty();
    manifest.inputs.push_back({input.name, hashed ? input.sha256 : io::sha256_of_file(input.path)});
  }
  output.publish(std::move(manifest));
  if (options.max_minutes) tell_minutes(*options.max_minutes, scenario, language);
  const FacilityFunction& about = scenario.catalogue.functions[function];
  tell_result(placed.named, result, language, io::in(about.unit.name, language));
  tell_located(placed, result, about, language);
}

}  // namespace voorzien::tool
