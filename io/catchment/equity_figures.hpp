// SPDX-License-Identifier: EUPL-1.2
// All measures of equity of one table. Rows without known access take part in nothing, rows without a known
// income or group not in what asks for those; how many people that leaves out is told.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "engine/equity/groups.hpp"
#include "engine/equity/income_order.hpp"
#include "engine/equity/summary.hpp"
#include "io/catchment/read_equity.hpp"

namespace voorzien::io {

struct EquityFigures {
  equity::Summary summary;
  std::optional<double> palma;
  std::optional<equity::Concentration> concentration;              ///< equal incomes in order of id
  std::optional<equity::Concentration> concentration_shared_rank;  ///< equal incomes with one rank
  std::optional<equity::TheilSplit> theil_split;
  std::optional<std::array<double, 3>> fgt;
  std::vector<equity::GroupMean> groups;  ///< by name of group
  std::optional<double> gap;
  double people_without_access = 0.0;
  double people_without_income = 0.0;  ///< of those with known access; 0 where no income was asked for
  double people_without_group = 0.0;   ///< likewise
};

/// `line`: below it access is short, > 0.
EquityFigures equity_figures(const EquityRows& rows, const EquityTables& asked, std::optional<double> line,
                             equity::Worse worse);

}  // namespace voorzien::io
