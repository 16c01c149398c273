// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/proposal_problem.hpp"

#include <algorithm>
#include <numeric>

namespace voorzien {

std::size_t ProposalProblem::kind_position(const std::string& id) const {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const ProblemKind& kind) { return kind.id == id; });
  return static_cast<std::size_t>(found - kinds.begin());
}

double ProposalProblem::fixed_size(const Location& location, std::size_t function, std::size_t slot) const {
  const std::vector<double>& here = location.placements[function].fixed;
  return here.empty() ? functions[function].slots[slot].fixed : here[slot];
}

double ProposalProblem::zone_m2(std::size_t kind, std::size_t users) const {
  if (users < 2) return 0.0;
  for (const ProblemPool& pool : pools) {
    if (pool.kind != kind || !pool.shared()) continue;
    const double gross = pool.zone_fixed_m2 + static_cast<double>(users - 1) * pool.zone_per_user_m2;
    return gross / kinds[kind].gross_per_m2;
  }
  return 0.0;
}

double ProposalProblem::need_of(std::size_t function, std::size_t phase) const {
  const std::optional<Follows>& follows = functions[function].follows;
  const std::size_t asked = follows ? follows->function : function;
  return std::accumulate(demands.begin(), demands.end(), 0.0, [&](double sum, const ProblemDemand& demand) {
    if (demand.function != asked) return sum;
    return sum + demand.need[phase] * (follows ? follows->per_client[demand.cell] : 1.0);
  });
}

double price_of(const KindPrice& price, Making making) {
  switch (making) {
    case Making::new_building:
      return price.new_eur_m2;
    case Making::extension:
      return price.extension_eur_m2;
    case Making::conversion:
      return price.conversion_eur_m2;
    case Making::temporary:
      return price.temporary_eur_m2;
  }
  return 0.0;
}

bool is_choice(Refusal refusal) {
  return refusal == Refusal::excluded_by_site || refusal == Refusal::not_allowed ||
         refusal == Refusal::locked_out;
}

}  // namespace voorzien
