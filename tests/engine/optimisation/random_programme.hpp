// SPDX-License-Identifier: EUPL-1.2
// Small random programmes, and the truth about them by trying every integer point.
#pragma once

#include <optional>
#include <vector>

#include "engine/optimisation/linear_programme.hpp"
#include "tests/support/dice.hpp"

namespace voorzien::test {

/// Up to 5 integer columns of width at most 3 with small whole costs and coefficients, up to 4 rows of every
/// kind (≤, ≥, =, range). Often infeasible, often tied.
LinearProgramme random_integer_programme(Dice& dice);

/// 6 to 10 0–1 columns under capacities, coverings and choices, with real or whole costs: too knotted for
/// the root alone.
LinearProgramme random_binary_programme(Dice& dice);

/// A feasible, bounded linear programme with real coefficients: a point is drawn first, the rows around it.
LinearProgramme random_linear_programme(Dice& dice, int columns, int rows);

struct Point {
  double objective = 0;
  std::vector<double> x;
};

/// All feasible points of a programme whose columns are all integer and bounded, in order.
std::vector<Point> all_feasible_points(const LinearProgramme& programme);

/// The least objective among points; none if there are none.
std::optional<double> least_objective(const std::vector<Point>& points);

/// Facility location: the first columns open the sites. The strong rows, flow(cell, site) ≤ need·open(site),
/// are kept apart; the programme itself has the weak ones, Σ_cell flow ≤ capacity · open.
struct FacilityLocation {
  LinearProgramme programme;
  LinearRows strong_rows;
};

/// Each site can take the whole need.
FacilityLocation random_facility_location(Dice& dice, int cells, int sites);

/// Each site can take 30 to 70 % of it; four sites or more are enough.
FacilityLocation random_capacitated_location(Dice& dice, int cells, int sites);

}  // namespace voorzien::test
