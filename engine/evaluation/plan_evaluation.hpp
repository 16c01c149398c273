// SPDX-License-Identifier: EUPL-1.2
// A plan scored in the model of cells, and scored again when one thing changes. Only the function that
// changed is distributed anew, only the plot that changed is fitted anew; everything else stays as it was.
// For people who try things out: a group around a map, or whoever asks what one change does.
#pragma once

#include <optional>
#include <vector>

#include "engine/evaluation/function_flows.hpp"
#include "engine/proposal/plan.hpp"
#include "engine/proposal/plot_rooms.hpp"

namespace voorzien {

/// A function that comes, grows, shrinks or goes at a location, from a phase on (of a temporary building: in
/// that phase only).
struct PlanChange {
  std::size_t location = 0;  ///< positions in the problem
  std::size_t function = 0;
  std::size_t phase = 0;
  double capacity = 0.0;  ///< in the function's unit; 0: it goes
};

class PlanEvaluation {
 public:
  /// `problem` must outlive this; `plan` is one of its plans.
  PlanEvaluation(const ProposalProblem& problem, const Plan& plan);

  /// Makes the change and scores again. False, and nothing has changed, when it does not fit on the plot or
  /// is no new capacity (what a building had of its own stays).
  bool change(const PlanChange& change);

  /// The plan with all changes, its levels included.
  [[nodiscard]] const Plan& plan() const { return plan_; }

 private:
  using Flows = std::vector<DemandFlow>;

  void read_buildings(const Plan& plan);
  void read_flows(const Plan& plan);
  void make_flow_programmes();
  [[nodiscard]] double capacity_at(std::size_t phase, std::size_t location, std::size_t function) const;
  [[nodiscard]] PlotRooms::Asked asked_of(const PlotRooms& plot, const PlanChange& change) const;
  [[nodiscard]] double own_load(std::size_t phase, std::size_t location, std::size_t function) const;
  void distribute_again(const PlanChange& change);
  void assemble();

  /// One leading function with its followers in one phase.
  struct Group {
    std::size_t phase = 0;
    FunctionFlows programme;
    Flows flows;
  };

  const ProposalProblem& problem_;
  std::vector<std::vector<std::optional<PlannedBuilding>>> buildings_;  ///< [phase][location]
  std::vector<Group> groups_;
  Plan plan_;
};

}  // namespace voorzien
