// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>

#include "engine/balance/balance.hpp"

namespace voorzien {
namespace {

int years_at_least(const std::vector<double>& need, double level, double negligible) {
  return static_cast<int>(
      std::count_if(need.begin(), need.end(), [&](double value) { return value >= level - negligible; }));
}

/// The need that is reached in at least `years` years: the years-th largest; none when the series is shorter.
std::optional<double> need_lasting(std::vector<double> need, int years) {
  if (years < 1 || static_cast<std::size_t>(years) > need.size()) return std::nullopt;
  const auto rank = need.begin() + (years - 1);
  std::nth_element(need.begin(), rank, need.end(), std::greater<>());
  return *rank;
}

Lasting lasting_of(int years_above, bool still_above, const LastingSettings& lasting) {
  if (years_above == 0) return Lasting::not_above;
  if (years_above >= lasting.permanent_from) return Lasting::permanent;
  if (still_above) return Lasting::undecided;
  return years_above < lasting.temporary_from ? Lasting::short_peak : Lasting::temporary;
}

}  // namespace

Wave wave_of(const std::vector<double>& need, double base_supply, Year first, const LastingSettings& lasting,
             double negligible) {
  Wave wave;
  const double highest = *std::max_element(need.begin(), need.end());
  // The first year at the top: rounding must not choose among equal years.
  const auto peak =
      std::find_if(need.begin(), need.end(), [&](double value) { return value >= highest - negligible; });
  wave.peak_year = first + std::chrono::years(peak - need.begin());
  wave.peak_need = *peak;
  wave.base_need = need.front();
  wave.horizon_need = need.back();
  wave.base_supply = base_supply;
  const auto is_above = [&](double value) { return value > base_supply + negligible; };
  wave.years_above_base_supply = static_cast<int>(std::count_if(need.begin(), need.end(), is_above));
  wave.still_above_at_horizon = is_above(need.back());
  wave.lasting = lasting_of(wave.years_above_base_supply, wave.still_above_at_horizon, lasting);
  wave.permanent_need = need_lasting(need, lasting.permanent_from);
  wave.temporary_need = need_lasting(need, lasting.temporary_from);
  if (wave.years_above_base_supply > 0) {
    for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
      const double level = base_supply + part * (wave.peak_need - base_supply);
      wave.levels.push_back({level, years_at_least(need, level, negligible)});
    }
  }
  return wave;
}

}  // namespace voorzien
