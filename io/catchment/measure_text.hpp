// SPDX-License-Identifier: EUPL-1.2
// A measure of access as people write it in a scenario: its name on the command line, then what it asks for.
// nearest [N] · 2sfca|3sfca|bfca|spatial-availability [DECAY] · e2sfca|gravity DECAY · cumulative · raam TAU;
// DECAY as in decay_text.hpp, in metres; TAU in metres.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/model/asked_measure.hpp"

namespace voorzien::io {

/// What may be wrong with a measure: a part that is not understood, one that is lacking behind its name, or a
/// decay that no run can use: infinite at distance 0, or rising with distance.
enum class MeasureFault { not_understood, lacking, unusable_decay };

/// The measure, or what is wrong and in which part of the text.
struct ReadMeasure {
  std::optional<AskedMeasure> measure;
  std::string wrong;
  MeasureFault fault = MeasureFault::not_understood;
};

/// Blanks at the ends and between the two parts play no part.
ReadMeasure measure_from(std::string_view text);

}  // namespace voorzien::io
