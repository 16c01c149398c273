// SPDX-License-Identifier: EUPL-1.2
// How near and how ample the places of a function are where its need arises, and how evenly that is spread.
// The same need, capacities, travel and reach as the best distribution, so that map and plan cannot disagree.
#pragma once

#include <span>
#include <vector>

#include "engine/access/distribution.hpp"
#include "engine/balance/balance.hpp"

namespace voorzien {

/// Need at points and the neighbourhood each belongs to, one for one; need > 0.
struct NeedAtPoints {
  std::span<const NeedPoint> points;
  std::span<const NeighbourhoodIndex> home;
  std::size_t neighbourhoods = 0;
};

/// The places need can go to: `capacity` has one value per place of `travel`.
struct PlacesInReach {
  const Travel& travel;
  std::span<const double> capacity;
  Metres reach;
};

/// Every measure (engine/catchment) at every point, and its mean over the points of each neighbourhood,
/// weighted by need. Places with capacity 0 count for nothing. Spatial availability, an amount, is divided by
/// the need of its point, so that it is supply per need like its sisters: need times value sums to all supply
/// that somebody reaches. Rational agents move in whole numbers; need and capacity are counted in thousandths
/// there. `nearest` looks beyond the reach, as far as its n-th place.
std::vector<MeasuredAccess> access_in_year(const NeedAtPoints& need, const PlacesInReach& places,
                                           std::span<const AskedMeasure> measures,
                                           std::span<const PeopleGroup> groups);

}  // namespace voorzien
