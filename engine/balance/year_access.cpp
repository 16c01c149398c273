// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/year_access.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien {
namespace {

using catchment::Measure;
using catchment::TravelPairs;

/// How many of the nearest places are asked for.
std::size_t nearest_asked(std::span<const AskedMeasure> measures, std::size_t places) {
  double most = 0.0;
  for (const AskedMeasure& asked : measures) {
    if (asked.measure == Measure::nearest) most = std::max(most, std::ceil(asked.settings.nth));
  }
  return most >= static_cast<double>(places) ? places : static_cast<std::size_t>(most);
}

/// Pairs within reach, and those with the nearest places beyond it too.
struct Choices {
  TravelPairs within;
  TravelPairs with_nearest;
};

void add(TravelPairs& pairs, const TravelOption& option) {
  pairs.to.push_back(static_cast<std::uint32_t>(option.place));
  pairs.cost.push_back(option.distance.value());
}

Choices choices_of(const NeedAtPoints& need, const PlacesInReach& places, std::size_t nearest) {
  // A place without capacity may stand nearer than those sought.
  const auto empty = std::count_if(places.capacity.begin(), places.capacity.end(),
                                   [](double capacity) { return capacity <= 0.0; });
  const std::size_t at_least = nearest == 0 ? 0 : nearest + static_cast<std::size_t>(empty);
  std::vector<TravelQuery> queries;
  queries.reserve(need.points.size());
  for (const NeedPoint& point : need.points) queries.push_back({point.at, places.reach, at_least});
  const TravelTable table = places.travel.options(queries);
  Choices choices;
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (const TravelOption& option : table.of(i)) {
      if (places.capacity[option.place] <= 0.0) continue;
      add(choices.with_nearest, option);
      if (option.distance <= places.reach) add(choices.within, option);
    }
    choices.with_nearest.start.push_back(choices.with_nearest.to.size());
    choices.within.start.push_back(choices.within.to.size());
  }
  return choices;
}

constexpr double thousandths = 1000.0;

std::vector<double> times(std::span<const double> amounts, double factor) {
  std::vector<double> result(amounts.begin(), amounts.end());
  for (double& amount : result) amount *= factor;
  return result;
}

/// The measure at every point.
std::vector<std::optional<double>> values_of(const AskedMeasure& asked, const Choices& choices,
                                             std::span<const double> need, std::span<const double> capacity) {
  const TravelPairs& pairs = asked.measure == Measure::nearest ? choices.with_nearest : choices.within;
  if (asked.measure == Measure::rational_agents) {
    const std::vector<double> fine_need = times(need, thousandths);
    const std::vector<double> fine_capacity = times(capacity, thousandths);
    return measured(asked.measure, {pairs, fine_need, fine_capacity, asked.decay}, asked.settings).values;
  }
  auto values = measured(asked.measure, {pairs, need, capacity, asked.decay}, asked.settings).values;
  if (asked.measure != Measure::spatial_availability) return values;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) *values[i] /= need[i];
  }
  return values;
}

/// Means per neighbourhood over its points that have a value, weighted by need.
std::vector<std::optional<double>> means_of(const AccessAtPoints& points, std::size_t neighbourhoods) {
  std::vector<double> sum(neighbourhoods, 0.0);
  std::vector<double> weight(neighbourhoods, 0.0);
  for (std::size_t i = 0; i < points.values.size(); ++i) {
    if (!points.values[i]) continue;
    sum[points.home[i]] += points.need[i] * *points.values[i];
    weight[points.home[i]] += points.need[i];
  }
  std::vector<std::optional<double>> means(neighbourhoods);
  for (std::size_t n = 0; n < means.size(); ++n) {
    if (weight[n] > 0.0) means[n] = sum[n] / weight[n];
  }
  return means;
}

}  // namespace

std::vector<MeasuredAccess> access_in_year(const NeedAtPoints& need, const PlacesInReach& places,
                                           std::span<const AskedMeasure> measures,
                                           std::span<const PeopleGroup> groups) {
  std::vector<MeasuredAccess> result;
  if (measures.empty()) return result;
  const Choices choices = choices_of(need, places, nearest_asked(measures, places.capacity.size()));
  std::vector<double> amounts;
  amounts.reserve(need.points.size());
  for (const NeedPoint& point : need.points) amounts.push_back(point.need);
  for (const AskedMeasure& asked : measures) {
    const auto values = values_of(asked, choices, amounts, places.capacity);
    const AccessAtPoints points{values, amounts, need.home};
    result.push_back({means_of(points, need.neighbourhoods), equity_of(points, asked.measure, groups)});
  }
  return result;
}

}  // namespace voorzien
