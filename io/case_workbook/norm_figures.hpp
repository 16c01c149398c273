// SPDX-License-Identifier: EUPL-1.2
// The figures of a norm one by one, so that a planner can put an own value beside each.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/model/norm.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

struct NormFigure {
  std::string part;        ///< rate, share, within_m, reach_m, …; key of label.case.figure
  std::size_t number = 0;  ///< of the variant or the space, from 1; 0 where there is only one
  std::string about;       ///< urban type or space kind of that variant or space; empty otherwise
  std::string unit;        ///< id of a unit or of label.case.unit
  Interval value;
  Provenance provenance;
  std::function<void(const Interval&, const Provenance&)> set;  ///< into the norm it was taken from
};

/// Every figure of the norm, in the order in which it is applied; `norm` must outlive them.
std::vector<NormFigure> figures_of(Norm& norm);

/// What a figure is called in its row: "behoefte", "behoefte, variant 2".
std::string figure_label(const NormFigure& figure, Language language);

}  // namespace voorzien::io
