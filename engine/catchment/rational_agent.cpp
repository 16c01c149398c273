// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/rational_agent.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace voorzien::catchment {
namespace {

/// Cycles in which more people would go to the best place than it can bear, so that moves are cut back.
constexpr int crowding_cycles = 20;

/// The pairs that can be used, by row that takes part, with who goes where.
class Agents {
 public:
  Agents(const CatchmentCase& given, const RaamSettings& settings);

  void settle();
  /// Cost per unit of demand, by row of the case.
  [[nodiscard]] std::vector<std::optional<double>> costs(std::size_t rows) const;

 private:
  struct Row {
    std::size_t row = 0;
    double demand = 0.0;
    std::size_t first = 0;
    std::size_t last = 0;
  };
  struct Move {
    std::size_t from = 0;  ///< pair
    std::size_t to = 0;    ///< pair
    double people = 0.0;
  };

  void update_costs();
  [[nodiscard]] Move best_move(const Row& row) const;
  /// People who would even out the two places, no more than are there.
  [[nodiscard]] double evening_out(std::size_t from, std::size_t to) const;
  [[nodiscard]] double most_in_a_cycle(const Row& row, int cycle) const;
  void cut_back(std::vector<Move>& moves) const;

  RaamSettings settings_;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> to_;
  std::vector<double> travel_;    ///< per pair, in tau
  std::vector<double> assigned_;  ///< per pair, people
  std::vector<double> total_;     ///< per pair, travel and crowding at the begin of the cycle
  std::vector<double> supply_;    ///< per place, in people who would crowd it as on average
  std::vector<double> present_;   ///< per place, people
};

Agents::Agents(const CatchmentCase& given, const RaamSettings& settings) : settings_(settings) {
  const double demand = std::accumulate(given.demand.begin(), given.demand.end(), 0.0);
  const double supply = std::accumulate(given.supply.begin(), given.supply.end(), 0.0);
  const double rho = settings.rho.value_or(supply > 0.0 ? demand / supply : 1.0);
  for (const double amount : given.supply) supply_.push_back(amount * rho);
  for (std::size_t row = 0; row < given.pairs.rows(); ++row) {
    const std::size_t first = to_.size();
    for (std::size_t k = given.pairs.start[row]; k < given.pairs.start[row + 1]; ++k) {
      const bool usable = given.supply[given.pairs.to[k]] > 0.0 && given.pairs.cost[k] <= given.max_cost;
      if (!usable || given.demand[row] <= 0.0) continue;
      to_.push_back(given.pairs.to[k]);
      travel_.push_back(given.pairs.cost[k] / settings.tau);
    }
    if (to_.size() > first) rows_.push_back({row, given.demand[row], first, to_.size()});
  }
  assigned_.assign(to_.size(), 0.0);
  total_.assign(to_.size(), 0.0);
  const auto at = [&](std::size_t k) { return travel_.begin() + static_cast<std::ptrdiff_t>(k); };
  for (const Row& row : rows_) {
    const auto nearest = std::min_element(at(row.first), at(row.last));
    assigned_[static_cast<std::size_t>(nearest - travel_.begin())] = row.demand;
  }
}

void Agents::update_costs() {
  present_.assign(supply_.size(), 0.0);
  for (std::size_t k = 0; k < to_.size(); ++k) present_[to_[k]] += assigned_[k];
  for (std::size_t k = 0; k < to_.size(); ++k) total_[k] = present_[to_[k]] / supply_[to_[k]] + travel_[k];
}

double Agents::evening_out(std::size_t from, std::size_t to) const {
  const double supply_from = supply_[to_[from]];
  const double supply_to = supply_[to_[to]];
  const double others_from = present_[to_[from]] - assigned_[from];
  const double others_to = present_[to_[to]] - assigned_[to];
  const double both = assigned_[from] + assigned_[to];
  const double wanted =
      supply_to * supply_from / (supply_to + supply_from) *
      (travel_[from] - travel_[to] + (both + others_from) / supply_from - others_to / supply_to);
  return std::min(wanted - assigned_[to], assigned_[from]);
}

Agents::Move Agents::best_move(const Row& row) const {
  Move move{row.last, row.first, 0.0};
  for (std::size_t k = row.first; k < row.last; ++k) {
    if (total_[k] < total_[move.to]) move.to = k;
    if (assigned_[k] > 0.0 && (move.from == row.last || total_[k] > total_[move.from])) move.from = k;
  }
  if (move.from != row.last && move.from != move.to) move.people = evening_out(move.from, move.to);
  return move;
}

double Agents::most_in_a_cycle(const Row& row, int cycle) const {
  const double step = settings_.initial_step * std::pow(0.5, cycle / settings_.half_life);
  if (settings_.initial_step < 1.0) return std::max(step, settings_.min_step) * row.demand;
  return std::max(std::nearbyint(step), settings_.min_step);
}

void Agents::cut_back(std::vector<Move>& moves) const {
  std::vector<double> coming(supply_.size(), 0.0);
  for (const Move& move : moves) {
    if (move.people != 0.0) coming[to_[move.to]] += move.people;
  }
  for (Move& move : moves) {
    if (move.people == 0.0) continue;
    const std::size_t place = to_[move.to];
    move.people = std::nearbyint(move.people / std::max(coming[place] / supply_[place], 1.0));
  }
}

void Agents::settle() {
  std::vector<Move> moves(rows_.size());
  for (int cycle = 0; cycle < settings_.max_cycles; ++cycle) {
    update_costs();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      moves[i] = best_move(rows_[i]);
      moves[i].people = std::trunc(std::min(moves[i].people, most_in_a_cycle(rows_[i], cycle)));
    }
    if (cycle < crowding_cycles) cut_back(moves);
    for (const Move& move : moves) {
      if (move.people == 0.0) continue;
      assigned_[move.to] += move.people;
      assigned_[move.from] -= move.people;
    }
  }
}

std::vector<std::optional<double>> Agents::costs(std::size_t rows) const {
  std::vector<std::optional<double>> costs(rows);
  for (const Row& row : rows_) {
    double cost = 0.0;
    double people = 0.0;
    for (std::size_t k = row.first; k < row.last; ++k) {
      cost += total_[k] * assigned_[k];
      people += assigned_[k];
    }
    costs[row.row] = cost / people;
  }
  return costs;
}

}  // namespace

Access rational_agents(const CatchmentCase& given, const RaamSettings& settings) {
  Agents agents(given, settings);
  agents.settle();
  return {agents.costs(given.pairs.rows()), 0, 0.0};
}

}  // namespace voorzien::catchment
