// SPDX-License-Identifier: EUPL-1.2
// A location problem from plain tables: demand (id, demand), candidates (id, capacity, fixed_cost, status)
// and travel (from, to, cost).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/location/location_problem.hpp"
#include "io/location/location_names.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

struct LocationRequest {
  location::Kind kind = location::Kind::p_median;
  std::string travel;
  std::string demand;
  std::string candidates;  ///< empty: everything the travel table goes to
  std::optional<std::size_t> open;
  std::optional<double> max_cost;
  bool single_source = false;
  bool cost_is_total = false;
};

/// Throws InputError with every fault of every table at once.
NamedLocation read_location(const LocationRequest& request);

/// Whether so many sites can be open at all: adds problems open_more_than_candidates,
/// open_fewer_than_settled.
void check_open(const location::LocationProblem& problem, std::vector<Problem>& problems);

}  // namespace voorzien::io
