// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/fixed_choices.hpp"

#include <algorithm>

#include "engine/proposal/plot_rooms.hpp"

namespace voorzien {
namespace {

/// The least there is of a function that has no smallest size, in its unit.
constexpr double hardly_any = 1e-3;

double least_of(const Placement& placement) {
  const double least = std::max({placement.smallest, placement.required_capacity, hardly_any});
  return std::min(least, placement.largest);
}

/// Whether these functions fit at a location together, from the phase on in which they can be there.
bool fits(const ProposalProblem& problem, const PlotRooms& plot, std::size_t location,
          const std::vector<std::size_t>& functions) {
  PlotRooms::Asked asked;
  for (const std::size_t here : plot.locations()) {
    std::vector<std::vector<double>> phases(problem.phases.size(),
                                            std::vector<double>(problem.functions.size(), 0.0));
    for (std::size_t phase = problem.locations[here].first_phase; phase < phases.size(); ++phase) {
      for (const std::size_t f : functions) {
        if (here == location) phases[phase][f] = least_of(problem.locations[here].placements[f]);
      }
    }
    asked.push_back(std::move(phases));
  }
  return plot.fit(asked).has_value();
}

void let_go(ProposalProblem& problem, std::size_t location, std::size_t function,
            const std::vector<std::size_t>& kept) {
  Placement& placement = problem.locations[location].placements[function];
  placement.required = false;
  placement.required_capacity = 0.0;
  std::string others;
  for (const std::size_t other : kept) others += (others.empty() ? "" : ", ") + problem.functions[other].id;
  Message message{"proposal_lock_alone_too_large",
                  "",
                  {{"site", problem.locations[location].id}, {"function", problem.functions[function].id}}};
  if (!others.empty()) {
    message.code = "proposal_lock_no_room";
    message.values.emplace_back("others", others);
  }
  problem.messages.push_back(std::move(message));
}

}  // namespace

void keep_what_fits(ProposalProblem& problem) {
  for (std::size_t location = 0; location < problem.locations.size(); ++location) {
    std::vector<std::size_t> required;
    for (std::size_t f = 0; f < problem.functions.size(); ++f) {
      if (problem.locations[location].placements[f].required) required.push_back(f);
    }
    if (required.empty()) continue;
    const PlotRooms plot(problem, location);
    std::vector<std::size_t> kept;
    for (const std::size_t f : required) {
      std::vector<std::size_t> together = kept;
      together.push_back(f);
      if (fits(problem, plot, location, together)) {
        kept = std::move(together);
      } else {
        let_go(problem, location, f, kept);
      }
    }
  }
}

}  // namespace voorzien
