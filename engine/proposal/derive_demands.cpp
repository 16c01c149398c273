// SPDX-License-Identifier: EUPL-1.2
// Who needs how much where, and where they can go: need per cell from the balance, need that follows another
// function at its places, and reach from residence points.
#include <algorithm>

#include "engine/access/town_travel.hpp"
#include "engine/balance/year_distribution.hpp"
#include "engine/need/need.hpp"
#include "engine/proposal/problem_deriver.hpp"

namespace voorzien {

void ProblemDeriver::add_demands() {
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    const FunctionBalance& balance = baseline_.functions[problem_.functions[f].function];
    if (!balance.need_known) tell("proposal_need_unknown", {{"function", problem_.functions[f].id}});
    if (balance.supply_knowledge == SupplyKnowledge::unknown) {
      tell("proposal_supply_unknown", {{"function", problem_.functions[f].id}});
    }
    problem_.functions[f].follows ? add_followers(f) : add_demands_of(f);
  }
}

void ProblemDeriver::add_demands_of(std::size_t function) {
  const YearGrid& need = baseline_.functions[problem_.functions[function].function].need;
  for (std::size_t cell = 0; cell < need.areas(); ++cell) {
    ProblemDemand demand;
    demand.cell = cell;
    demand.function = function;
    for (const Year year : problem_.phases) {
      demand.need.push_back(need.at(position_in_series(case_.scenario.base_year, year), cell).mid);
    }
    const auto asked = [](double amount) { return amount > 0.0; };
    if (std::none_of(demand.need.begin(), demand.need.end(), asked)) continue;
    if (case_.scenario.proposal.temporary_allowed) demand.lasting = lasting_need(need, cell);
    problem_.demands.push_back(std::move(demand));
  }
}

double ProblemDeriver::lasting_need(const YearGrid& need, std::size_t cell) const {
  const auto last = std::max(1, case_.scenario.proposal.lasting_years);
  const auto window = static_cast<std::size_t>(last);
  // What is still there at the horizon is not known to pass away.
  double lasting = need.at(need.years() - 1, cell).mid;
  for (std::size_t first = 0; first + window <= need.years(); ++first) {
    double least = unlimited_amount;
    for (std::size_t year = first; year < first + window; ++year) {
      least = std::min(least, need.at(year, cell).mid);
    }
    lasting = std::max(lasting, least);
  }
  return lasting;
}

void ProblemDeriver::add_followers(std::size_t function) {
  const Follows& follows = *problem_.functions[function].follows;
  const YearGrid& need = baseline_.functions[problem_.functions[follows.function].function].need;
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    const Location& where = problem_.locations[location];
    const Placement& placement = where.placements[follows.function];
    if (!where.cell || (placement.refusal != Refusal::none && !is_choice(placement.refusal))) continue;
    ProblemDemand demand;
    demand.cell = *where.cell;
    demand.function = function;
    demand.origin = location;
    for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
      const double most = placement.own ? placement.capacity[phase] : placement.largest;
      const std::size_t year = position_in_series(case_.scenario.base_year, problem_.phases[phase]);
      const double clients = std::min(most, need.total(year).mid);
      demand.need.push_back(clients * follows.per_client[demand.cell]);
    }
    problem_.demands.push_back(std::move(demand));
  }
}

void ProblemDeriver::add_arcs() {
  std::size_t first = 0;
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    std::size_t last = first;
    while (last < problem_.demands.size() && problem_.demands[last].function == f) ++last;
    add_arcs_of(f, first, last);
    first = last;
  }
}

namespace {

/// Where need starts: a residence point of a cell, or the place of the function it follows.
struct Start {
  Point at;
  std::size_t demand = 0;
  double weight = 1.0;
};

std::vector<Start> starts_of(const ProposalProblem& problem, const Town& town, std::size_t first,
                             std::size_t last) {
  std::vector<Start> starts;
  std::vector<std::size_t> demand_of(town.neighbourhoods.size(), last);
  for (std::size_t d = first; d < last; ++d) {
    const ProblemDemand& demand = problem.demands[d];
    if (demand.origin) {
      starts.push_back({problem.locations[*demand.origin].at, d, 1.0});
    } else {
      demand_of[demand.cell] = d;
    }
  }
  for (const ResidencePoint& point : town.residence_points) {
    const std::size_t demand = demand_of[point.neighbourhood];
    if (demand != last) starts.push_back({point.at, demand, point.weight});
  }
  return starts;
}

}  // namespace

void ProblemDeriver::add_arcs_of(std::size_t function, std::size_t first_demand, std::size_t last_demand) {
  const std::optional<Norm>& norm = case_.scenario.norms.by_function[problem_.functions[function].function];
  if (!norm || first_demand == last_demand) return;
  std::vector<std::size_t> locations;
  std::vector<Point> places;
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    // Ways to where people said no are kept too: they are what forcing a function in is judged by.
    const Refusal refusal = problem_.locations[location].placements[function].refusal;
    if (refusal != Refusal::none && !is_choice(refusal)) continue;
    locations.push_back(location);
    places.push_back(problem_.locations[location].at);
  }
  const auto travel = travel_between(case_.scenario, places);
  const std::vector<Start> starts = starts_of(problem_, case_.scenario.town, first_demand, last_demand);
  std::vector<TravelQuery> queries;
  for (const Start& start : starts) queries.push_back({start.at, reach_of(*norm), 0});
  const TravelTable table = travel->options(queries);
  struct Sum {
    double weight = 0.0;
    double metres = 0.0;
  };
  std::vector<Sum> sums((last_demand - first_demand) * locations.size());
  for (std::size_t i = 0; i < starts.size(); ++i) {
    for (const TravelOption& option : table.of(i)) {
      Sum& sum = sums[(starts[i].demand - first_demand) * locations.size() + option.place];
      sum.weight += starts[i].weight;
      sum.metres += starts[i].weight * option.distance.value();
    }
  }
  for (std::size_t d = first_demand; d < last_demand; ++d) {
    for (std::size_t place = 0; place < locations.size(); ++place) {
      const Sum& sum = sums[(d - first_demand) * locations.size() + place];
      if (sum.weight <= 1e-9) continue;
      problem_.arcs.push_back({d, locations[place], std::min(1.0, sum.weight), sum.metres / sum.weight});
    }
  }
}

}  // namespace voorzien
