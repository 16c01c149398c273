// SPDX-License-Identifier: EUPL-1.2
// Cuts for rows of whole coefficients over columns of 0 and 1: half the sum of rows, rounded up. Found by
// elimination modulo 2 (Caprara & Fischetti 1996; Koster, Zymolka & Kutschka 2009, Algorithms to separate
// {0,½}-Chvátal-Gomory cuts). Every cut is computed in whole numbers from rows that hold, so it holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/optimisation/linear_programme.hpp"

namespace voorzien::location {

/// A row Σ value·x ≥ least in whole numbers, terms in order of column.
struct WholeRow {
  struct Term {
    std::uint32_t column = 0;
    std::int32_t value = 0;
    friend bool operator==(const Term&, const Term&) = default;
    friend auto operator<=>(const Term&, const Term&) = default;
  };
  std::vector<Term> terms;
  std::int32_t least = 1;
};

/// At most `most` cuts that x (0 ≤ x ≤ 1) violates, those first whose edge x is farthest from; none that much
/// repeats another one. Coefficients are ≥ 0.
std::vector<WholeRow> half_cuts(const std::vector<WholeRow>& rows, std::span<const double> x,
                                std::size_t most);

}  // namespace voorzien::location
