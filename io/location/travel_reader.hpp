// SPDX-License-Identifier: EUPL-1.2
// The travel table of a location problem: from (a row of demand), to (a candidate), cost; millions of rows.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/location/location_problem.hpp"
#include "io/location/plain_table.hpp"

namespace voorzien::io {

/// Ids in the order in which they were first met, found fast.
class IdIndex {
 public:
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;
  /// The place of an id; unknown when it is not there.
  [[nodiscard]] std::uint32_t find(std::string_view id) const;
  /// The place of an id, added where it was not there; `fresh` tells.
  std::uint32_t add(std::string_view id, bool& fresh);
  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  /// The ids in ascending order, and per place in order of meeting where it ends up.
  [[nodiscard]] std::vector<std::string> sorted(std::vector<std::uint32_t>& rank) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> places_;
  std::vector<std::string> ids_;
};

/// Ways as they were read: places in the two indices.
struct ReadWay {
  std::uint32_t row = 0;
  std::uint32_t candidate = 0;
  double cost = 0;
  std::uint32_t line = 0;
};

/// Reads the table; unknown ids, numbers and columns become faults. With `adds_candidates` ids that are met
/// under `to` are candidates.
std::vector<ReadWay> read_travel(const std::string& path, const IdIndex& rows, IdIndex& candidates,
                                 bool adds_candidates, TableFaults& faults);

/// The ways by row, in order of candidate, with places replaced by ranks. A pair that is there twice with one
/// cost counts once; with two costs it is a fault. The ids are those in order of rank.
location::Travel arranged(std::vector<ReadWay> ways, const std::vector<std::string>& row_ids,
                          const std::vector<std::string>& candidate_ids, TableFaults& faults);

}  // namespace voorzien::io
