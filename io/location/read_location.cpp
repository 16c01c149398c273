// SPDX-License-Identifier: EUPL-1.2
#include "io/location/read_location.hpp"

#include <algorithm>
#include <utility>

#include "io/plain_table/id_index.hpp"
#include "io/plain_table/plain_table.hpp"
#include "io/plain_table/travel_reader.hpp"

namespace voorzien::io {
namespace {

using location::Candidate;
using location::Standing;

struct Rows {
  IdIndex ids;
  std::vector<double> demand;
};

Rows read_demand(const std::string& path, TableFaults& faults) {
  Rows rows;
  const std::vector<bool> present =
      read_plain_table(path, {{"id"}, {"demand", true, true}}, faults,
                       [&](std::size_t row, std::span<const std::string_view> cells) {
                         const double demand = number_in(cells[1], row, "demand", faults);
                         if (take_id(cells[0], row, rows.ids, faults)) rows.demand.push_back(demand);
                       });
  // Unreadable, perhaps only further down: what was taken says nothing about other tables.
  if (!present.front()) return {};
  return rows;
}

Standing standing_in(std::string_view cell, std::size_t row, TableFaults& faults) {
  if (cell == "open") return Standing::open;
  if (cell == "closed") return Standing::closed;
  if (cell != "free" && !cell.empty())
    faults.add("table_unknown_status", row, "status", {{"value", std::string(cell)}});
  return Standing::free;
}

struct Candidates {
  IdIndex ids;
  std::vector<Candidate> about;
  bool has_fixed_costs = false;
};

Candidates read_candidates(const std::string& path, TableFaults& faults) {
  Candidates candidates;
  std::vector<std::pair<std::size_t, std::pair<bool, bool>>> empty_cells;
  const std::vector<bool> present = read_plain_table(
      path, {{"id"}, {"capacity", false, true}, {"fixed_cost", false, true}, {"status", false}}, faults,
      [&](std::size_t row, std::span<const std::string_view> cells) {
        Candidate candidate;
        // An empty cell is a fault only where the table has the column: known at the end.
        if (cells[1].empty() || cells[2].empty()) {
          empty_cells.push_back({row, {cells[1].empty(), cells[2].empty()}});
        }
        if (!cells[1].empty()) candidate.capacity = number_in(cells[1], row, "capacity", faults);
        if (!cells[2].empty()) candidate.fixed_cost = number_in(cells[2], row, "fixed_cost", faults);
        candidate.standing = standing_in(cells[3], row, faults);
        if (take_id(cells[0], row, candidates.ids, faults)) candidates.about.push_back(candidate);
      });
  // Unreadable, perhaps only further down: what was taken says nothing about other tables.
  if (!present.front()) return {};
  for (const auto& [row, empty] : empty_cells) {
    if (present[1] && empty.first) number_in({}, row, "capacity", faults);
    if (present[2] && empty.second) number_in({}, row, "fixed_cost", faults);
  }
  candidates.has_fixed_costs = present[2];
  return candidates;
}

location::Travel travel_of(const catchment::TravelPairs& pairs) {
  location::Travel travel;
  travel.ways.reserve(pairs.size());
  for (std::size_t k = 0; k < pairs.size(); ++k) travel.ways.push_back({pairs.to[k], pairs.cost[k]});
  travel.start = pairs.start;
  return travel;
}

}  // namespace

void check_open(const location::LocationProblem& problem, std::vector<Problem>& problems) {
  if (!problem.open) return;
  const auto count = [&](Standing standing) {
    return static_cast<std::size_t>(
        std::count_if(problem.candidates.begin(), problem.candidates.end(),
                      [&](const Candidate& candidate) { return candidate.standing == standing; }));
  };
  const std::size_t settled = count(Standing::open);
  const std::size_t usable = problem.candidates.size() - count(Standing::closed);
  const auto open = static_cast<double>(*problem.open);
  if (*problem.open > usable) {
    problems.push_back({"open_more_than_candidates",
                        "--open",
                        {{"open", open}, {"candidates", static_cast<double>(usable)}}});
  }
  if (*problem.open < settled) {
    problems.push_back(
        {"open_fewer_than_settled", "--open", {{"open", open}, {"settled", static_cast<double>(settled)}}});
  }
}

NamedLocation read_location(const LocationRequest& request) {
  TableFaults demand_faults(request.demand);
  TableFaults candidate_faults(request.candidates);
  TableFaults travel_faults(request.travel);
  Rows rows = read_demand(request.demand, demand_faults);
  const bool adds = request.candidates.empty();
  Candidates candidates;
  if (!adds) candidates = read_candidates(request.candidates, candidate_faults);
  ReadWays ways =
      read_travel(request.travel, rows.ids, candidates.ids, {adds, "table_unknown_candidate"}, travel_faults);
  candidates.about.resize(candidates.ids.size());
  const RankedIds row_ids(rows.ids);
  const RankedIds candidate_ids(candidates.ids);
  NamedLocation named;
  named.rows = row_ids.ids;
  named.candidates = candidate_ids.ids;
  location::LocationProblem& problem = named.problem;
  problem.kind = request.kind;
  problem.open = request.open;
  problem.max_cost = request.max_cost.value_or(location::unlimited);
  problem.single_source = request.single_source;
  problem.cost_is_total = request.cost_is_total;
  problem.unit_costs = !candidates.has_fixed_costs;
  problem.demand = by_rank(rows.demand, row_ids);
  problem.candidates.resize(named.candidates.size());
  for (std::size_t i = 0; i < candidate_ids.rank.size(); ++i) {
    problem.candidates[candidate_ids.rank[i]] = candidates.about[i];
  }
  problem.travel = travel_of(arranged(std::move(ways), row_ids, candidate_ids, travel_faults));
  std::vector<Problem> problems;
  demand_faults.hand_over(problems);
  candidate_faults.hand_over(problems);
  travel_faults.hand_over(problems);
  // A travel table with faults, alone in naming the candidates, says little about their number.
  if (!problem.candidates.empty() && (!adds || travel_faults.empty())) check_open(problem, problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  return named;
}

}  // namespace voorzien::io
