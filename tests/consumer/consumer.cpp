// SPDX-License-Identifier: EUPL-1.2
// Uses the installed library as a stranger would: the shortfall of a need of 100 against 80 places is 20.
#include <cstdio>

#include "engine/balance/run.hpp"

int main() {
  const voorzien::Interval shortfall =
      voorzien::shortfall_of(voorzien::Interval::exactly(100.0), voorzien::Interval::exactly(80.0));
  const voorzien::Wave wave =
      voorzien::wave_of({10.0, 30.0, 20.0}, 15.0, voorzien::Year(2022), voorzien::LastingSettings{});
  std::printf("shortfall %.0f, peak in %d\n", shortfall.mid, static_cast<int>(wave.peak_year));
  return shortfall.mid == 20.0 && wave.peak_year == voorzien::Year(2023) ? 0 : 1;
}
