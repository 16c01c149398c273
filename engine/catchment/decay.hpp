// SPDX-License-Identifier: EUPL-1.2
// How much a place counts when it costs so much to get there. One small value and a few functions, so
// that every measure takes every decay. Forms as in PySAL access (weights.py) and the R package accessibility
// (decay_*): limits are inclusive, and beyond the last limit of a step or a line the weight is 0.
#pragma once

#include <vector>

namespace voorzien::catchment {

/// none: 1 · step: the weight of the lowest limit that the cost does not exceed · gaussian: exp(−½(c/scale)²)
/// · exponential: exp(−rate·c) · power: (c/scale)^rate, so it falls where rate < 0 · linear: 1 − c/scale, at
/// least 0.
enum class DecayKind { none, step, gaussian, exponential, power, linear };

struct Step {
  double limit = 0.0;   ///< inclusive, in the unit of cost
  double weight = 0.0;  ///< ≥ 0
};

struct Decay {
  DecayKind kind = DecayKind::none;
  double scale = 1.0;       ///< > 0, in the unit of cost: sigma, the scale of a power, where a line reaches 0
  double rate = 0.0;        ///< beta ≥ 0 per unit of cost (exponential), alpha (power)
  std::vector<Step> steps;  ///< by rising limit, no limit twice
  double min_cost = 0.0;    ///< a lower cost counts as this: what keeps a power finite near 0
};

/// The weight at a cost ≥ 0; ≥ 0, infinite for a falling power at cost 0.
double weight_at(const Decay& decay, double cost);

/// The cost beyond which every weight is 0; infinity where there is none.
double farthest_weight(const Decay& decay);

/// The highest weight at any cost ≥ 0; infinity where there is none.
double highest_weight(const Decay& decay);

/// Whether a higher cost never weighs more.
bool never_rises(const Decay& decay);

}  // namespace voorzien::catchment
