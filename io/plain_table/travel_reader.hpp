// SPDX-License-Identifier: EUPL-1.2
// A travel table: from (a row of demand), to (a place), cost; millions of rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/catchment/travel_pairs.hpp"
#include "io/plain_table/id_index.hpp"
#include "io/plain_table/table_faults.hpp"

namespace voorzien::io {

/// Ways as they were read: places in the two indices.
struct ReadWay {
  std::uint32_t row = 0;
  std::uint32_t place = 0;
  double cost = 0;
  std::uint32_t line = 0;
};

/// What an id under `to` that is not in the index means.
struct UnknownPlaces {
  bool are_added = false;
  std::string fault;  ///< the code where they are not
};

/// Reads the table; unknown ids (table_unknown_demand and the code given), numbers and columns become faults.
std::vector<ReadWay> read_travel(const std::string& path, const IdIndex& rows, IdIndex& places,
                                 const UnknownPlaces& unknown, TableFaults& faults);

/// The ways by row, in order of place, both by rank. A pair that is there twice with one cost counts once;
/// with two costs it is a fault (table_pair_twice).
catchment::TravelPairs arranged(std::vector<ReadWay> ways, const RankedIds& rows, const RankedIds& places,
                                TableFaults& faults);

}  // namespace voorzien::io
