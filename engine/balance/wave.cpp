// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "engine/balance/balance.hpp"

namespace voorzien {
namespace {

// Below this much need above supply nobody builds; it also swallows rounding in the last digits.
constexpr double smallest_excess = 1e-6;

int years_at_least(const std::vector<double>& need, double level) {
  return static_cast<int>(std::count_if(need.begin(), need.end(),
                                        [&](double value) { return value >= level - smallest_excess; }));
}

/// The need that is reached in at least `years` years: the years-th largest; 0 when the series is shorter.
double need_lasting(std::vector<double> need, int years) {
  if (years < 1 || static_cast<std::size_t>(years) > need.size()) return 0.0;
  const auto rank = need.begin() + (years - 1);
  std::nth_element(need.begin(), rank, need.end(), std::greater<>());
  return *rank;
}

Lasting lasting_of(int years_above, const LastingSettings& lasting) {
  if (years_above == 0) return Lasting::not_above;
  if (years_above < lasting.temporary_from) return Lasting::short_peak;
  return years_above < lasting.permanent_from ? Lasting::temporary : Lasting::permanent;
}

}  // namespace

Wave wave_of(const std::vector<double>& need, double base_supply, Year first,
             const LastingSettings& lasting) {
  Wave wave;
  const auto peak = std::max_element(need.begin(), need.end());
  wave.peak_year = first + std::chrono::years(peak - need.begin());
  wave.peak_need = *peak;
  wave.base_need = need.front();
  wave.horizon_need = need.back();
  wave.base_supply = base_supply;
  wave.years_above_base_supply = static_cast<int>(
      std::count_if(need.begin(), need.end(), [&](double n) { return n > base_supply + smallest_excess; }));
  wave.still_above_at_horizon = need.back() > base_supply + smallest_excess;
  wave.lasting = lasting_of(wave.years_above_base_supply, lasting);
  wave.permanent_need = need_lasting(need, lasting.permanent_from);
  wave.temporary_need = need_lasting(need, lasting.temporary_from);
  if (wave.peak_need > base_supply) {
    for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
      const double level = base_supply + part * (wave.peak_need - base_supply);
      wave.levels.push_back({level, years_at_least(need, level)});
    }
  }
  return wave;
}

}  // namespace voorzien
