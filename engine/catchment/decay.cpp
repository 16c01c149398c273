// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/decay.hpp"

#include <algorithm>
#include <limits>

#include "engine/catchment/decay_form.hpp"

namespace voorzien::catchment {
double weight_at(const Decay& decay, double cost) {
  return with_form(decay, [cost](auto weight) { return weight(cost); });
}

double farthest_weight(const Decay& decay) {
  if (decay.kind == DecayKind::linear) return decay.scale;
  if (decay.kind == DecayKind::step && !decay.steps.empty()) return decay.steps.back().limit;
  return std::numeric_limits<double>::infinity();
}

double highest_weight(const Decay& decay) {
  double highest = 0.0;
  switch (decay.kind) {
    case DecayKind::step:
      for (const Step& step : decay.steps) {
        if (step.limit >= decay.min_cost) highest = std::max(highest, step.weight);
      }
      return highest;
    case DecayKind::power:
      if (decay.rate > 0.0) return std::numeric_limits<double>::infinity();
      return weight_at(decay, 0.0);
    case DecayKind::none:
    case DecayKind::gaussian:
    case DecayKind::exponential:
    case DecayKind::linear:
      return weight_at(decay, 0.0);
  }
  return highest;
}

bool never_rises(const Decay& decay) {
  if (decay.kind == DecayKind::power) return decay.rate <= 0.0;
  return decay.kind != DecayKind::step ||
         std::is_sorted(decay.steps.begin(), decay.steps.end(),
                        [](const Step& a, const Step& b) { return a.weight > b.weight; });
}

}  // namespace voorzien::catchment
