// SPDX-License-Identifier: EUPL-1.2
// Which column to branch on: the one whose two branches lift the bound most, by what such branches did before
// (pseudo-costs) or, where that is not known yet, by a short trial of both.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien::location {

class Branching {
 public:
  /// Integer columns before `first_columns` are branched on before the others.
  Branching(const LinearProgramme& programme, std::size_t first_columns);

  /// Whether the integer columns of x are whole.
  [[nodiscard]] bool is_whole(std::span<const double> x) const;
  /// The column to branch on at the solver's optimum; x is not whole. The solver is left as it was found.
  std::uint32_t choose(LinearSolver& solver, const LinearSolution& at, Budget& budget);
  /// Learns what fixing a column that was at `value` did to the bound.
  void learn(std::uint32_t column, double value, bool up, double gain);

 private:
  struct Experience {
    double sum = 0;  ///< of gains per unit of change
    int count = 0;
  };
  [[nodiscard]] double expected(const Experience& experience) const;
  [[nodiscard]] double score(std::uint32_t column, double value) const;
  void try_out(LinearSolver& solver, const LinearSolution& at, std::uint32_t column, Budget& budget);

  std::vector<std::uint32_t> integers_;
  std::vector<Experience> up_;
  std::vector<Experience> down_;
  Experience all_;
  std::size_t first_columns_;
};

}  // namespace voorzien::location
