// SPDX-License-Identifier: EUPL-1.2
// Demand, supply and travel from plain tables: demand (id, demand), supply (id, supply), travel (from, to,
// cost).
#pragma once

#include <string>
#include <vector>

#include "engine/catchment/decay.hpp"
#include "engine/catchment/travel_pairs.hpp"

namespace voorzien::io {

/// The tables with the ids of their rows, each in ascending order of bytes.
struct NamedCatchment {
  std::vector<std::string> rows;
  std::vector<std::string> places;
  std::vector<double> demand;
  std::vector<double> supply;
  catchment::TravelPairs pairs;
};

struct AccessTables {
  std::string demand;
  std::string supply;
  std::string travel;
};

/// Throws InputError with every fault of every table at once, also pairs that the decay gives no finite
/// weight (a falling power at cost 0: table_cost_without_weight).
NamedCatchment read_access(const AccessTables& tables, const catchment::Decay& decay);

}  // namespace voorzien::io
