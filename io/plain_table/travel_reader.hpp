// SPDX-License-Identifier: EUPL-1.2
// A travel table: from (a row of demand), to (a place), cost; millions of rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/catchment/travel_pairs.hpp"
#include "io/plain_table/id_index.hpp"
#include "io/plain_table/table_faults.hpp"

namespace voorzien::io {

/// Ways as they were read, places in the two indices: kept as the arrays that a table of pairs has, since
/// most tables come in order and then nothing needs to be moved. Rows and lines mostly go on from way to way,
/// so only where they do not is noted.
class ReadWays {
 public:
  void add(std::uint32_t row, std::uint32_t place, double cost, std::size_t line);
  /// Makes room for so many ways.
  void expect(std::size_t ways);
  [[nodiscard]] std::size_t size() const { return cost.size(); }
  [[nodiscard]] std::size_t line_of(std::size_t way) const;

  /// Consecutive ways of one row.
  struct Run {
    std::uint32_t row = 0;
    std::size_t first = 0;
  };
  std::vector<Run> runs;
  std::vector<std::uint32_t> place;
  std::vector<double> cost;

 private:
  struct Jump {
    std::size_t way = 0;
    std::size_t line = 0;
  };
  std::vector<Jump> jumps_;  ///< where a line is not the one after that of the way before
  std::size_t next_line_ = 0;
};

/// How a table is read: its columns, and what ids that are not in the indices mean.
struct TravelRules {
  bool places_are_added = false;
  std::string unknown_place;  ///< code of the fault where they are not
  std::string unknown_row = "table_unknown_demand";
  std::array<std::string, 3> columns = {"from", "to", "cost"};
};

/// Reads the table; unknown ids, numbers and columns become faults.
ReadWays read_travel(const std::string& path, const IdIndex& rows, IdIndex& places, const TravelRules& rules,
                     TableFaults& faults);

/// The ways by row, in order of place, both by rank. A pair that is there twice with one cost counts once;
/// with two costs it is a fault (table_pair_twice).
catchment::TravelPairs arranged(ReadWays ways, const RankedIds& rows, const RankedIds& places,
                                TableFaults& faults, const std::string& cost_column = "cost");

}  // namespace voorzien::io
