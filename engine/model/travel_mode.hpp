// SPDX-License-Identifier: EUPL-1.2
// How people go: what a scenario asks for and what a network or a table of costs was made for; and at which
// pace, where costs are minutes and the reach of a norm is in metres.
#pragma once

#include "engine/model/provenance.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

enum class TravelMode { walking, cycling };

/// Kilometres per hour on a level way without waiting, where nobody says otherwise: an assumption.
constexpr double usual_kmh(TravelMode mode) { return mode == TravelMode::walking ? 5.0 : 15.0; }

/// Costs are minutes, and so many metres go into one: the reach of a norm, in metres, is as many minutes at
/// this pace.
struct Pace {
  double kmh = 5.0;  ///< > 0
  Status status = Status::assumption;
  friend bool operator==(const Pace&, const Pace&) = default;
};

/// Whether a pace is the one that holds where nobody says otherwise.
constexpr bool is_usual(const Pace& pace, TravelMode mode) {
  return pace == Pace{usual_kmh(mode), Status::assumption};
}

constexpr double metres_per_minute(const Pace& pace) { return pace.kmh * 1000.0 / 60.0; }

}  // namespace voorzien
