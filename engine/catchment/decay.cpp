// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/decay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace voorzien::catchment {
namespace {

/// One loop for every form, with the form known to the compiler.
template <class Weight>
void weigh_each(double min_cost, std::span<double> costs, Weight weight) {
  for (double& cost : costs) cost = weight(std::max(cost, min_cost));
}

/// Step by step from the last to the first over a stretch that stays in the cache: no branches, so it runs
/// over several costs at once.
void weigh_steps(const Decay& decay, std::span<double> costs) {
  constexpr std::size_t stretch = 512;
  std::array<double, stretch> cost{};
  for (std::size_t first = 0; first < costs.size(); first += stretch) {
    const std::size_t count = std::min(stretch, costs.size() - first);
    double* const weights = costs.data() + first;
    std::copy_n(weights, count, cost.begin());
    std::fill_n(weights, count, 0.0);
    for (auto step = decay.steps.rbegin(); step != decay.steps.rend(); ++step) {
      if (step->limit < decay.min_cost) break;
      const double limit = step->limit;
      const double weight = step->weight;
      for (std::size_t i = 0; i < count; ++i) weights[i] = cost[i] <= limit ? weight : weights[i];
    }
  }
}

}  // namespace

double weight_at(const Decay& decay, double cost) {
  const double c = std::max(cost, decay.min_cost);
  switch (decay.kind) {
    case DecayKind::none:
      return 1.0;
    case DecayKind::step:
      for (const Step& step : decay.steps) {
        if (c <= step.limit) return step.weight;
      }
      return 0.0;
    case DecayKind::gaussian:
      return std::exp(-0.5 * (c / decay.scale) * (c / decay.scale));
    case DecayKind::exponential:
      return std::exp(-decay.rate * c);
    case DecayKind::power:
      return std::pow(c / decay.scale, decay.rate);
    case DecayKind::linear:
      return std::max(0.0, 1.0 - c / decay.scale);
  }
  return 0.0;
}

void weigh(const Decay& decay, std::span<double> costs) {
  const auto each = [&](auto weight) { weigh_each(decay.min_cost, costs, weight); };
  const double scale = decay.scale;
  const double rate = decay.rate;
  switch (decay.kind) {
    case DecayKind::none:
      return each([](double) { return 1.0; });
    case DecayKind::step:
      return weigh_steps(decay, costs);
    case DecayKind::gaussian:
      return each([scale](double c) { return std::exp(-0.5 * (c / scale) * (c / scale)); });
    case DecayKind::exponential:
      return each([rate](double c) { return std::exp(-rate * c); });
    case DecayKind::power:
      return each([scale, rate](double c) { return std::pow(c / scale, rate); });
    case DecayKind::linear:
      return each([scale](double c) { return std::max(0.0, 1.0 - c / scale); });
  }
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
