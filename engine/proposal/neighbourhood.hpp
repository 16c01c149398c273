// SPDX-License-Identifier: EUPL-1.2
// Private to this room: which columns of a programme a sub-problem decides anew while the rest of a plan
// stays as it is. A neighbourhood is some locations in some phases, and everybody who can go there then.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/optimisation/reduced_programme.hpp"
#include "engine/proposal/programme.hpp"

namespace voorzien {

/// Phases from `first` up to and without `end`.
struct PhaseRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// The decisions (whole-number columns) of each location, over all phases.
std::vector<std::vector<std::uint32_t>> decisions_of(const ProposalProgramme& programme);

/// Neighbourhoods of one programme, which must outlive it.
class Neighbourhoods {
 public:
  Neighbourhoods(const ProposalProblem& problem, const ProposalProgramme& programme);

  /// Locations where there is anything to decide, rising.
  [[nodiscard]] const std::vector<std::size_t>& undecided() const { return undecided_; }
  [[nodiscard]] const std::vector<std::uint32_t>& decisions(std::size_t location) const {
    return decisions_[location];
  }
  [[nodiscard]] std::size_t size() const { return decisions_.size(); }

  /// So many undecided locations nearest to `centre`, itself the first; equally near ones by position.
  [[nodiscard]] std::vector<std::size_t> nearest(std::size_t centre, std::size_t count) const;

  /// The programme's bounds with every column fixed as in the plan but those of these locations in these
  /// phases, of everybody who can go there, and of what phases have in common.
  [[nodiscard]] ColumnBounds around(const LinearProgramme& programme, std::span<const double> plan,
                                    const std::vector<std::size_t>& locations, PhaseRange phases) const;

 private:
  [[nodiscard]] std::vector<bool> touched_demands(const std::vector<bool>& free) const;

  const ProposalProblem& problem_;
  const ProposalProgramme& programme_;
  std::vector<std::vector<std::uint32_t>> decisions_;
  std::vector<std::size_t> undecided_;
  std::vector<std::uint32_t> demand_of_;  ///< per column: the demand it is a flow or unmet need of
};

}  // namespace voorzien
