// SPDX-License-Identifier: EUPL-1.2
// Access and the people it is for, from plain tables: access (id, access; empty where not known), demand (id,
// demand, and columns of income and group that are asked for by name).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace voorzien::io {

struct EquityTables {
  std::string access;
  std::string demand;
  std::string income_column;  ///< empty: none
  std::string group_column;   ///< empty: none
};

/// The rows of the demand table in ascending order of id; what is not known is empty.
struct EquityRows {
  std::vector<std::optional<double>> access;  ///< ≥ 0
  std::vector<double> demand;                 ///< ≥ 0
  std::vector<std::optional<double>> income;  ///< as long as the others; all empty where not asked for
  std::vector<std::optional<std::uint32_t>> group;
  std::vector<std::string> group_names;  ///< ascending
};

/// Throws InputError with every fault of both tables at once.
EquityRows read_equity(const EquityTables& tables);

}  // namespace voorzien::io
