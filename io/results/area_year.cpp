// SPDX-License-Identifier: EUPL-1.2
#include "io/results/area_year.hpp"

#include <algorithm>

namespace voorzien::io {

NeedKnowledge need_knowledge(const FunctionBalance& balance, std::size_t area) {
  if (!balance.need_known) return NeedKnowledge::unknown;
  const std::vector<NeighbourhoodIndex>& members = balance.areas[area].members;
  const auto known = std::count_if(members.begin(), members.end(), [&](NeighbourhoodIndex member) {
    return balance.neighbourhood_known[member];
  });
  if (known == static_cast<std::ptrdiff_t>(members.size())) return NeedKnowledge::known;
  return known == 0 ? NeedKnowledge::unknown : NeedKnowledge::partial;
}

std::string_view name_of(NeedKnowledge knowledge) {
  switch (knowledge) {
    case NeedKnowledge::known:
      return "known";
    case NeedKnowledge::partial:
      return "partial";
    case NeedKnowledge::unknown:
      break;
  }
  return "unknown";
}

AreaYear area_year(const FunctionBalance& balance, std::size_t area, std::size_t year) {
  AreaYear figures;
  if (balance.supply_knowledge != SupplyKnowledge::unknown) {
    figures.supply = balance.area_supply.at(year, area);
  }
  const NeedKnowledge knowledge = need_knowledge(balance, area);
  if (knowledge == NeedKnowledge::unknown) return figures;
  figures.need = balance.area_need.at(year, area);
  if (knowledge == NeedKnowledge::known && figures.need->high <= balance.negligible) {
    figures.shortfall = Interval{};
    figures.status = "no_need";
    return figures;
  }
  if (!figures.supply) return figures;
  figures.shortfall = balance.area_shortfall.at(year, area);
  if (knowledge == NeedKnowledge::partial) {
    figures.status = "partial";
  } else {
    figures.status = balance.supply_knowledge == SupplyKnowledge::illustrative ? "illustrative" : "known";
  }
  return figures;
}

}  // namespace voorzien::io
