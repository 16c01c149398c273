// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/measure_text.hpp"

#include <cmath>
#include <limits>

#include "io/catchment/access_measure.hpp"
#include "io/catchment/decay_text.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

ReadMeasure wrong(std::string_view part, MeasureFault fault = MeasureFault::not_understood) {
  return {std::nullopt, std::string(part), fault};
}

/// `nearest N`: a whole number of places, at least 1.
ReadMeasure nearest_from(AskedMeasure asked, std::string_view count) {
  if (count.empty()) return {std::move(asked), {}};
  const auto nth = numeral_in(count);
  constexpr double most = 1000.0;
  if (!nth || *nth < 1.0 || *nth > most || std::floor(*nth) != *nth) return wrong(count);
  asked.settings.nth = *nth;
  return {std::move(asked), {}};
}

ReadMeasure agents_from(AskedMeasure asked, std::string_view metres) {
  if (metres.empty()) return wrong(asked.name, MeasureFault::lacking);
  const auto tau = numeral_in(metres);
  if (!tau || *tau <= 0.0) return wrong(metres);
  asked.settings.raam.tau = *tau;
  return {std::move(asked), {}};
}

}  // namespace

ReadMeasure measure_from(std::string_view text) {
  text = trimmed(text);
  const std::size_t blank = text.find(' ');
  const std::string_view name = text.substr(0, blank);
  const std::string_view rest =
      blank == std::string_view::npos ? std::string_view() : trimmed(text.substr(blank));
  const auto measure = access_measure_from(name);
  if (!measure) return wrong(name);
  AskedMeasure asked;
  asked.name = std::string(name) + (rest.empty() ? "" : " " + std::string(rest));
  asked.measure = *measure;
  if (*measure == AccessMeasure::nearest) return nearest_from(std::move(asked), rest);
  if (*measure == AccessMeasure::rational_agents) return agents_from(std::move(asked), rest);
  if (rest.empty())
    return decay_use(*measure) == DecayUse::must ? wrong(name, MeasureFault::lacking)
                                                 : ReadMeasure{asked, {}};
  if (decay_use(*measure) == DecayUse::none) return wrong(rest);
  const ReadDecay decay = decay_from(rest, std::nullopt);
  if (!decay.decay) return wrong(decay.wrong);
  const bool is_infinite = catchment::highest_weight(*decay.decay) == std::numeric_limits<double>::infinity();
  if (is_infinite || !catchment::never_rises(*decay.decay)) return wrong(rest, MeasureFault::unusable_decay);
  asked.decay = *decay.decay;
  return {std::move(asked), {}};
}

}  // namespace voorzien::io
