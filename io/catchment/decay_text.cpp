// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/decay_text.hpp"

#include <algorithm>
#include <vector>

#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

using catchment::Decay;
using catchment::DecayKind;

std::vector<std::string_view> parted(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

ReadDecay wrong(std::string_view part) { return {std::nullopt, std::string(part)}; }

ReadDecay steps_from(std::string_view text) {
  Decay decay;
  decay.kind = DecayKind::step;
  for (const std::string_view part : parted(text, ',')) {
    const std::vector<std::string_view> sides = parted(part, '=');
    if (sides.size() != 2) return wrong(part);
    const auto limit = numeral_in(sides[0]);
    const auto weight = numeral_in(sides[1]);
    if (!limit || !weight || *limit < 0.0 || *weight < 0.0) return wrong(part);
    const bool is_there = std::any_of(decay.steps.begin(), decay.steps.end(),
                                      [&](const catchment::Step& step) { return step.limit == *limit; });
    if (is_there) return wrong(part);
    decay.steps.push_back({*limit, *weight});
  }
  std::sort(decay.steps.begin(), decay.steps.end(),
            [](const catchment::Step& a, const catchment::Step& b) { return a.limit < b.limit; });
  return {decay, {}};
}

/// Forms with one number that has to be above 0, kept in `into`.
ReadDecay one_number(DecayKind kind, std::string_view text, double Decay::*into, bool zero_too) {
  const auto number = numeral_in(text);
  if (!number || *number < 0.0 || (*number == 0.0 && !zero_too)) return wrong(text);
  Decay decay;
  decay.kind = kind;
  decay.*into = *number;
  return {decay, {}};
}

ReadDecay power_from(std::string_view text) {
  const std::vector<std::string_view> parts = parted(text, ',');
  if (parts.size() > 2) return wrong(text);
  Decay decay;
  decay.kind = DecayKind::power;
  const auto alpha = numeral_in(parts[0]);
  if (!alpha) return wrong(parts[0]);
  decay.rate = *alpha;
  if (parts.size() == 1) return {decay, {}};
  const auto scale = numeral_in(parts[1]);
  if (!scale || *scale <= 0.0) return wrong(parts[1]);
  decay.scale = *scale;
  return {decay, {}};
}

}  // namespace

ReadDecay decay_from(std::string_view text, std::optional<double> max_cost) {
  const std::size_t colon = text.find(':');
  const std::string_view form = text.substr(0, colon);
  const bool has_numbers = colon != std::string_view::npos;
  const std::string_view numbers = has_numbers ? text.substr(colon + 1) : std::string_view();
  if (form == "none" && !has_numbers) return {Decay{}, {}};
  if (form == "linear" && !has_numbers) {
    const std::string reach = max_cost ? shortest(*max_cost) : std::string();
    const ReadDecay line = one_number(DecayKind::linear, reach, &Decay::scale, false);
    return line.decay ? line : wrong(form);
  }
  if (!has_numbers) return wrong(form);
  if (form == "step") return steps_from(numbers);
  if (form == "gaussian") return one_number(DecayKind::gaussian, numbers, &Decay::scale, false);
  if (form == "exponential") return one_number(DecayKind::exponential, numbers, &Decay::rate, true);
  if (form == "power") return power_from(numbers);
  if (form == "linear") return one_number(DecayKind::linear, numbers, &Decay::scale, false);
  return wrong(form);
}

}  // namespace voorzien::io
