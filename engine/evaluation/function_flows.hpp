// SPDX-License-Identifier: EUPL-1.2
// Who goes where for one function (and those that follow it) in one phase, when it is given how much fits
// where: as much need met as can be, then as little travel. A linear programme that is kept and solved again
// from its last basis by dual simplex when a place changes (Koberstein 2005), so a change costs little.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/optimisation/linear_solver.hpp"
#include "engine/proposal/programme.hpp"

namespace voorzien {

/// Need of a demand that is met at a location; positions in the problem, amount in the function's unit.
struct DemandFlow {
  std::size_t demand = 0;
  std::size_t location = 0;
  double amount = 0.0;
};

class FunctionFlows {
 public:
  /// `leader` follows no other function; those that follow it come with it. Nothing is open yet but what
  /// stands there already. `problem` must outlive this.
  FunctionFlows(const ProposalProblem& problem, std::size_t leader, std::size_t phase);

  /// The functions it is about, the leader first; positions in the problem.
  [[nodiscard]] const std::vector<std::size_t>& functions() const { return functions_; }

  /// How much of a function fits at a location, ≥ 0, in its unit. Ignored where it cannot come.
  void set_capacity(std::size_t location, std::size_t function, double capacity);

  /// The flows with all changes so far, by demand, then location; solves only after a change.
  const std::vector<DemandFlow>& flows();

 private:
  [[nodiscard]] ProposalProblem part_of(std::size_t phase) const;
  void load(const ProposalProblem& part);

  const ProposalProblem& problem_;
  std::vector<std::size_t> functions_;
  std::vector<std::size_t> demands_;  ///< of the part: position in the problem
  ProposalProgramme programme_;
  std::vector<ReachArc> arcs_;          ///< of the part
  std::optional<LinearSolver> solver_;  ///< once loaded
  std::vector<DemandFlow> flows_;
  bool changed_ = true;
};

}  // namespace voorzien
