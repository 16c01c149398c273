// SPDX-License-Identifier: EUPL-1.2
// The streets of a town, when its dataset gives them: travel then follows them. Built once, never changed and
// shared by every copy of the town; what was found on them is remembered beside them.
#pragma once

#include <memory>
#include <optional>

#include "engine/model/provenance.hpp"
#include "engine/model/travel_mode.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien::network {
class StreetGraph;
class SearchMemory;
}  // namespace voorzien::network

namespace voorzien {

struct TownNetwork {
  std::shared_ptr<const network::StreetGraph>
      streets;                                    ///< never null; costs are seconds when there is a pace
  std::shared_ptr<network::SearchMemory> memory;  ///< null: nothing is remembered between questions
  TravelMode mode = TravelMode::walking;          ///< what the streets were chosen for
  std::optional<Pace> pace;                       ///< none: costs are lengths
  Metres farthest_aside{250.0};                   ///< whoever lives farther from a street reaches nothing
  Provenance provenance;
};

}  // namespace voorzien
