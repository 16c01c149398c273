// SPDX-License-Identifier: EUPL-1.2
// The measures as the literature writes them, summed term by term over a full matrix; and small random tables
// to compare on. Shares no code with the engine but the values.
#pragma once

#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "engine/catchment/catchment_case.hpp"

namespace voorzien::catchment {

constexpr double unreachable = std::numeric_limits<double>::infinity();

/// A table with a cost for every pair (infinite: no pair) that owns what a case points at.
struct SmallTable {
  std::vector<std::vector<double>> cost;
  std::vector<double> demand;
  std::vector<double> supply;
  TravelPairs pairs;

  SmallTable(std::vector<std::vector<double>> costs, std::vector<double> demands,
             std::vector<double> supplies);
  [[nodiscard]] CatchmentCase with(Decay decay, double max_cost = unreachable, int threads = 1) const;
};

/// Whole costs 0 … 40 with a third of the pairs missing; some rows without demand, some places without
/// supply.
SmallTable random_table(std::uint32_t seed, std::size_t rows, std::size_t places);

/// w_ij, 0 where there is no pair or it costs more than the case allows.
double written_weight(const SmallTable& table, const CatchmentCase& given, std::size_t i, std::size_t j);

std::vector<double> written_gravity(const SmallTable& table, const CatchmentCase& given);
std::vector<double> written_two_step(const SmallTable& table, const CatchmentCase& given);
std::vector<double> written_three_step(const SmallTable& table, const CatchmentCase& given);
std::vector<double> written_balanced(const SmallTable& table, const CatchmentCase& given);
std::vector<double> written_availability(const SmallTable& table, const CatchmentCase& given);

/// The values of a measure of supply, which has one for every row.
std::vector<double> known(const Access& access);

Decay steps(std::vector<Step> steps);
Decay gaussian(double sigma);
Decay exponential(double beta);
Decay power(double alpha, double scale = 1.0, double min_cost = 0.0);
Decay linear(double reach);

}  // namespace voorzien::catchment
