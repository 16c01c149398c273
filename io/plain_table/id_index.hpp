// SPDX-License-Identifier: EUPL-1.2
// The ids of a table's rows: text, found fast, told in order of bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/plain_table/table_faults.hpp"

namespace voorzien::io {

/// Ids in the order in which they were first met, found fast.
class IdIndex {
 public:
  static constexpr std::uint32_t unknown = 0xFFFFFFFF;
  /// The place of an id; unknown when it is not there.
  [[nodiscard]] std::uint32_t find(std::string_view id) const;
  [[nodiscard]] const std::string& at(std::uint32_t place) const { return ids_[place]; }
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

/// Ids in ascending order of bytes, and where each place of an index went.
struct RankedIds {
  explicit RankedIds(const IdIndex& index) : ids(index.sorted(rank)) {}
  std::vector<std::uint32_t> rank;
  std::vector<std::string> ids;
};

/// Amounts in order of an index, now by rank.
std::vector<double> by_rank(const std::vector<double>& amounts, const RankedIds& ranked);

/// Adds the id of a row, in column `id`; a fault (table_without_id, table_id_twice) when there is none or it
/// was there before. Returns whether it is new.
bool take_id(std::string_view id, std::size_t row, IdIndex& ids, TableFaults& faults);

}  // namespace voorzien::io
