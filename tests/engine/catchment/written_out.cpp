// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/catchment/written_out.hpp"

#include <cmath>

namespace voorzien::catchment {
namespace {

/// Σ over one index of a matrix function.
template <class Term>
double sum(std::size_t count, Term term) {
  double total = 0.0;
  for (std::size_t i = 0; i < count; ++i) total += term(i);
  return total;
}

double over(double part, double whole) { return whole > 0.0 ? part / whole : 0.0; }

/// Both steps with any weight v(i, j) to reach and s(i, j) to share by.
template <class ToPlace, class FromPlace>
std::vector<double> two_steps(const SmallTable& table, ToPlace to_place, FromPlace from_place) {
  std::vector<double> access;
  for (std::size_t i = 0; i < table.demand.size(); ++i) {
    access.push_back(sum(table.supply.size(), [&](std::size_t j) {
      const double demand =
          sum(table.demand.size(), [&](std::size_t k) { return table.demand[k] * to_place(k, j); });
      return over(table.supply[j], demand) * from_place(i, j);
    }));
  }
  return access;
}

}  // namespace

SmallTable::SmallTable(std::vector<std::vector<double>> costs, std::vector<double> demands,
                       std::vector<double> supplies)
    : cost(std::move(costs)), demand(std::move(demands)), supply(std::move(supplies)) {
  for (const std::vector<double>& row : cost) {
    for (std::size_t j = 0; j < row.size(); ++j) {
      if (row[j] == unreachable) continue;
      pairs.to.push_back(static_cast<std::uint32_t>(j));
      pairs.cost.push_back(row[j]);
    }
    pairs.start.push_back(pairs.to.size());
  }
}

CatchmentCase SmallTable::with(Decay decay, double max_cost, int threads) const {
  return {pairs, demand, supply, std::move(decay), max_cost, threads};
}

SmallTable random_table(std::uint32_t seed, std::size_t rows, std::size_t places) {
  std::mt19937 random(seed);
  std::vector<std::vector<double>> cost(rows, std::vector<double>(places, unreachable));
  std::vector<double> demand;
  std::vector<double> supply;
  for (std::vector<double>& row : cost) {
    for (double& one : row) {
      if (random() % 3 != 0) one = static_cast<double>(random() % 41);
    }
    demand.push_back(random() % 5 == 0 ? 0.0 : static_cast<double>(random() % 1000));
  }
  for (std::size_t j = 0; j < places; ++j) {
    supply.push_back(random() % 4 == 0 ? 0.0 : static_cast<double>(random() % 100) / 4.0);
  }
  return SmallTable(std::move(cost), std::move(demand), std::move(supply));
}

double written_weight(const SmallTable& table, const CatchmentCase& given, std::size_t i, std::size_t j) {
  const double cost = table.cost[i][j];
  return cost == unreachable || cost > given.max_cost ? 0.0 : weight_at(given.decay, cost);
}

std::vector<double> written_gravity(const SmallTable& table, const CatchmentCase& given) {
  std::vector<double> access;
  for (std::size_t i = 0; i < table.demand.size(); ++i) {
    access.push_back(sum(table.supply.size(), [&](std::size_t j) {
      return table.supply[j] * written_weight(table, given, i, j);
    }));
  }
  return access;
}

std::vector<double> written_two_step(const SmallTable& table, const CatchmentCase& given) {
  const auto weight = [&](std::size_t i, std::size_t j) { return written_weight(table, given, i, j); };
  return two_steps(table, weight, weight);
}

std::vector<double> written_three_step(const SmallTable& table, const CatchmentCase& given) {
  const auto weight = [&](std::size_t i, std::size_t j) {
    const auto any_cost = [&](std::size_t k) {
      return table.cost[i][k] == unreachable ? 0.0 : weight_at(given.decay, table.cost[i][k]);
    };
    const double preference = over(any_cost(j), sum(table.supply.size(), any_cost));
    return written_weight(table, given, i, j) * preference;
  };
  return two_steps(table, weight, weight);
}

std::vector<double> written_balanced(const SmallTable& table, const CatchmentCase& given) {
  const auto weight = [&](std::size_t i, std::size_t j) { return written_weight(table, given, i, j); };
  const auto by_row = [&](std::size_t i, std::size_t j) {
    return over(weight(i, j), sum(table.supply.size(), [&](std::size_t k) { return weight(i, k); }));
  };
  const auto by_place = [&](std::size_t i, std::size_t j) {
    return over(weight(i, j), sum(table.demand.size(), [&](std::size_t k) { return weight(k, j); }));
  };
  return two_steps(table, by_row, by_place);
}

std::vector<double> written_availability(const SmallTable& table, const CatchmentCase& given) {
  std::vector<double> access;
  const double all = sum(table.demand.size(), [&](std::size_t k) { return table.demand[k]; });
  for (std::size_t i = 0; i < table.demand.size(); ++i) {
    access.push_back(sum(table.supply.size(), [&](std::size_t j) {
      // The two balancing factors of Soukhov et al. (2023), equations 4 and 5.
      const auto factor = [&](std::size_t k) {
        const double weights =
            sum(table.demand.size(), [&](std::size_t m) { return written_weight(table, given, m, j); });
        return over(table.demand[k], all) * over(written_weight(table, given, k, j), weights);
      };
      return table.supply[j] * over(factor(i), sum(table.demand.size(), factor));
    }));
  }
  return access;
}

std::vector<double> known(const Access& access) {
  std::vector<double> values;
  for (const std::optional<double>& value : access.values) values.push_back(value.value());
  return values;
}

Decay steps(std::vector<Step> steps) {
  Decay decay;
  decay.kind = DecayKind::step;
  decay.steps = std::move(steps);
  return decay;
}

Decay gaussian(double sigma) {
  Decay decay;
  decay.kind = DecayKind::gaussian;
  decay.scale = sigma;
  return decay;
}

Decay exponential(double beta) {
  Decay decay;
  decay.kind = DecayKind::exponential;
  decay.rate = beta;
  return decay;
}

Decay power(double alpha, double scale, double min_cost) {
  Decay decay;
  decay.kind = DecayKind::power;
  decay.rate = alpha;
  decay.scale = scale;
  decay.min_cost = min_cost;
  return decay;
}

Decay linear(double reach) {
  Decay decay;
  decay.kind = DecayKind::linear;
  decay.scale = reach;
  return decay;
}

}  // namespace voorzien::catchment
