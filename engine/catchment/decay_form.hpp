// SPDX-License-Identifier: EUPL-1.2
// Private to this room: a decay as a function of its own type, so that a loop over millions of pairs is made
// once per form and asks nothing per pair. Every weight of the room comes from here.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "engine/catchment/decay.hpp"

namespace voorzien::catchment {

/// As many steps as `count`, looked up by how many limits a cost exceeds: no branch that nobody can foresee.
template <std::size_t count>
class FewSteps {
 public:
  explicit FewSteps(const std::vector<Step>& steps) {
    for (std::size_t i = 0; i < count; ++i) {
      limit_[i] = steps[i].limit;
      weight_[i] = steps[i].weight;
    }
  }
  double operator()(double cost) const {
    std::size_t exceeded = 0;
    for (std::size_t i = 0; i < count; ++i) exceeded += cost > limit_[i] ? 1U : 0U;
    return weight_[exceeded];
  }

 private:
  std::array<double, count> limit_{};
  std::array<double, count + 1> weight_{};  ///< the last is beyond all limits: 0
};

inline double weight_of_step(const std::vector<Step>& steps, double cost) {
  const auto step = std::lower_bound(steps.begin(), steps.end(), cost,
                                     [](const Step& one, double sought) { return one.limit < sought; });
  return step == steps.end() ? 0.0 : step->weight;
}

/// Calls use(f) with f(cost) the weight of a cost ≥ 0.
template <class Use>
auto with_form(const Decay& decay, Use use) {
  const double least = decay.min_cost;
  const double scale = decay.scale;
  const double rate = decay.rate;
  const auto from_least = [&](auto form) {
    return use([least, form](double cost) { return form(std::max(cost, least)); });
  };
  switch (decay.kind) {
    case DecayKind::none:
      break;
    case DecayKind::step:
      if (decay.steps.size() == 1) return from_least(FewSteps<1>(decay.steps));
      if (decay.steps.size() == 2) return from_least(FewSteps<2>(decay.steps));
      if (decay.steps.size() == 3) return from_least(FewSteps<3>(decay.steps));
      if (decay.steps.size() == 4) return from_least(FewSteps<4>(decay.steps));
      return from_least([&decay](double c) { return weight_of_step(decay.steps, c); });
    case DecayKind::gaussian:
      return from_least([scale](double c) { return std::exp(-0.5 * (c / scale) * (c / scale)); });
    case DecayKind::exponential:
      return from_least([rate](double c) { return std::exp(-rate * c); });
    case DecayKind::power:
      return from_least([scale, rate](double c) { return std::pow(c / scale, rate); });
    case DecayKind::linear:
      return from_least([scale](double c) { return std::max(0.0, 1.0 - c / scale); });
  }
  return use([](double) { return 1.0; });
}

}  // namespace voorzien::catchment
