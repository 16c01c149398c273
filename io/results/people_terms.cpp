// SPDX-License-Identifier: EUPL-1.2
#include "io/results/people_terms.hpp"

#include <algorithm>

#include "io/results/vocabulary.hpp"

namespace voorzien::io {

std::string_view name_of_people_status(const Scenario& scenario, const Neighbourhood& neighbourhood,
                                       Year year) {
  if (!neighbourhood.residents) return "unknown";
  const Status counted = neighbourhood.residents_provenance.status;
  if (year == scenario.base_year) return name_of(counted);
  const Status rates = scenario.demography.net_migration.provenance.status;
  return name_of(std::max({counted, Status::derived, rates}));
}

}  // namespace voorzien::io
