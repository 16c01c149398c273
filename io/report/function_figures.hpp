// SPDX-License-Identifier: EUPL-1.2
// What the chapters say about one function: figures of the whole town per year, and how unevenly the
// neighbourhoods are served. Unknown stays unknown. The town's shortfall is measured as the findings of a run
// measure it: where need can be distributed, areas help each other out.
#pragma once

#include <optional>
#include <vector>

#include "io/report/report_context.hpp"
#include "io/results/area_year.hpp"

namespace voorzien::io {

struct FunctionFigures {
  const FunctionBalance* balance = nullptr;
  const FacilityFunction* function = nullptr;
  const Norm* norm = nullptr;  ///< null: the norm set has none
  bool is_partial = false;     ///< some neighbourhoods are not known: town figures are lower bounds
  std::vector<AreaYear> town;  ///< one per year
};

/// Figures of every function, in the order of the catalogue.
std::vector<FunctionFigures> function_figures(const ReportContext& context);

/// Supply ÷ need; none where either is not known or there is no need.
std::optional<double> coverage_of(const AreaYear& figures);

/// How an area is served in one year: the share of its need that is met within reach in the best
/// distribution, else what its own supply covers at most.
struct ServedArea {
  std::size_t area = 0;
  double need = 0.0;
  double share = 0.0;  ///< 0..1
};

/// Areas from worst to best served, and what that says about the spread; weighted by need.
struct Spread {
  std::vector<ServedArea> areas;
  std::size_t unknown = 0;  ///< areas that are not known, not counted
  double mean = 0.0;
  double worst_tenth = 0.0;  ///< mean share of the tenth of need that is served worst
  double best_tenth = 0.0;
};

/// None for functions of the whole city, without need, or with unknown supply.
std::optional<Spread> spread_of(const ReportContext& context, const FunctionFigures& figures,
                                std::size_t year);

}  // namespace voorzien::io
