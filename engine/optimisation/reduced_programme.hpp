// SPDX-License-Identifier: EUPL-1.2
// A programme of which most columns are fixed, without those columns and without the rows that then always
// hold: what a neighbourhood search solves thousands of times. What follows from the fixings is found by
// passing over the rows (activity bounds, Savelsbergh 1994); a continuous column is only touched where that
// fixes it, so no bound moves by rounding.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/optimisation/linear_programme.hpp"

namespace voorzien {

/// Bounds of the columns of a programme, tighter than its own.
struct ColumnBounds {
  std::vector<double> lower;
  std::vector<double> upper;
};

/// The bounds a programme states.
ColumnBounds bounds_of(const LinearProgramme& programme);

class ReducedProgramme {
 public:
  /// The programme with these bounds and the rows of `more` besides; none when they cannot all hold.
  static std::optional<ReducedProgramme> of(const LinearProgramme& programme, const LinearRows& more,
                                            ColumnBounds bounds);

  [[nodiscard]] const LinearProgramme& programme() const { return reduced_; }
  /// A solution of the reduced programme as one of the whole; x has one value per reduced column.
  [[nodiscard]] std::vector<double> expanded(std::span<const double> x) const;
  /// The values of the reduced columns in a solution of the whole.
  [[nodiscard]] std::vector<double> shrunk(std::span<const double> x) const;

 private:
  LinearProgramme reduced_;
  std::vector<std::uint32_t> kept_;  ///< per reduced column: its position in the whole
  std::vector<double> fixed_;        ///< per column of the whole: its value where it is fixed
};

}  // namespace voorzien
