// SPDX-License-Identifier: EUPL-1.2
// The rooms of one plot (or existing building) when it is given which functions come there and how large:
// shared as the rules allow, on as little ground as can be. The rows are those of the whole programme for one
// plot; small enough to be solved to the end at once.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/proposal/plan.hpp"
#include "engine/proposal/programme.hpp"

namespace voorzien {

class PlotRooms {
 public:
  /// The plot on which `location` lies, with the permanent and the temporary building on it. `problem` must
  /// outlive this.
  PlotRooms(const ProposalProblem& problem, std::size_t location);

  /// The locations on the plot; positions in the problem, rising.
  [[nodiscard]] const std::vector<std::size_t>& locations() const { return locations_; }

  /// How much of each function is asked: [location on the plot][phase][function], in its unit; of an own
  /// function of an existing building, how much it needs to keep.
  using Asked = std::vector<std::vector<std::vector<double>>>;

  /// The buildings, [location on the plot][phase], none where nothing is asked; nothing when it does not fit.
  [[nodiscard]] std::optional<std::vector<std::vector<std::optional<PlannedBuilding>>>> fit(
      const Asked& asked) const;

 private:
  [[nodiscard]] ProposalProblem plot_of(const ProposalProblem& problem) const;
  [[nodiscard]] LinearProgramme programme_for(const Asked& asked) const;

  std::vector<std::size_t> locations_;
  ProposalProblem plot_;
  ProposalProgramme programme_;
  LinearProgramme linear_;  ///< with its objective
};

}  // namespace voorzien
