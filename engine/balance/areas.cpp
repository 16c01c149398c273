// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/balance.hpp"

namespace voorzien {

std::vector<BalanceArea> areas_at(const Town& town, Scale scale) {
  std::vector<BalanceArea> areas;
  if (scale == Scale::city) areas.push_back({town.id, town.name.nl, {}});
  if (scale == Scale::district) {
    for (const District& district : town.districts) areas.push_back({district.id, district.name, {}});
  }
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    const Neighbourhood& neighbourhood = town.neighbourhoods[i];
    if (neighbourhood.kind == AreaKind::water) continue;
    const NeighbourhoodIndex index(i);
    switch (scale) {
      case Scale::neighbourhood:
        areas.push_back({neighbourhood.id, neighbourhood.name, {index}});
        break;
      case Scale::district:
        areas[neighbourhood.district].members.push_back(index);
        break;
      case Scale::city:
        areas.front().members.push_back(index);
        break;
    }
  }
  return areas;
}

YearGrid sum_over_areas(const YearGrid& by_neighbourhood, const std::vector<BalanceArea>& areas) {
  YearGrid sums(by_neighbourhood.years(), areas.size());
  for (std::size_t year = 0; year < by_neighbourhood.years(); ++year) {
    for (std::size_t area = 0; area < areas.size(); ++area) {
      for (const NeighbourhoodIndex member : areas[area].members) {
        sums.at(year, area) += by_neighbourhood.at(year, member);
      }
    }
  }
  return sums;
}

}  // namespace voorzien
