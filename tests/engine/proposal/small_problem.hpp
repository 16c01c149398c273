// SPDX-License-Identifier: EUPL-1.2
// Hand-sized proposals for tests: kinds, functions, sites and needs in a line each, without a town.
#pragma once

#include <string>
#include <vector>

#include "engine/proposal/proposal_problem.hpp"
#include "tests/engine/sharing/small_week.hpp"

namespace voorzien::test {

/// Collects a problem with one phase; `finish` derives pools and arcs.
class SmallProblem {
 public:
  /// A kind of any size, or of modules when `module_m2` > 0; gross floor basis, lockable.
  std::size_t kind(const std::string& id, double module_m2 = 0.0, bool indoor = true, double storeys = 1.0);
  /// A policy function with no limits on size.
  std::size_t function(const std::string& id);
  /// It takes fixed + per_unit · capacity units of this kind.
  void slot(std::size_t function, std::size_t kind, double fixed, double per_unit);
  /// How it uses the kind: see small_week.hpp.
  void profile(UseProfile profile) { profiles_.push_back(std::move(profile)); }
  /// A plot of so much ground, of which a share may be built on, in so many floors.
  std::size_t plot(const std::string& id, double area, double share = 1.0, double floors = 1.0);
  /// Need of a function in a cell.
  void need(std::size_t cell, std::size_t function, double amount);
  /// Distance and share within reach of a cell to a location; pairs without one are out of reach.
  void way(std::size_t cell, std::size_t location, double metres, double share = 1.0);
  /// The functions may not use one room.
  void not_one_room(std::size_t one, std::size_t other) { apart_.emplace_back(one, other); }

  ProposalProblem finish(bool sharing = true);
  ProposalProblem& raw() { return problem_; }
  [[nodiscard]] const std::vector<UseProfile>& profiles() const { return profiles_; }
  [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>>& apart() const { return apart_; }

 private:
  struct Way {
    std::size_t cell;
    std::size_t location;
    double metres;
    double share;
  };
  void add_pools(bool sharing);

  ProposalProblem problem_;
  std::vector<UseProfile> profiles_;
  std::vector<std::pair<std::size_t, std::size_t>> apart_;
  std::vector<Way> ways_;
};

}  // namespace voorzien::test
