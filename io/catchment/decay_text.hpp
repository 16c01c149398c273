// SPDX-License-Identifier: EUPL-1.2
// A decay as people write it: step:10=1,20=0.68,30=0.22 · gaussian:SIGMA · exponential:BETA ·
// power:ALPHA[,SCALE] · linear[:REACH] · none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/catchment/decay.hpp"

namespace voorzien::io {

/// The decay, or which part of the text is wrong.
struct ReadDecay {
  std::optional<catchment::Decay> decay;
  std::string wrong;  ///< the part that is not understood
};

/// A line without a reach of its own ends at `max_cost`; without either it is wrong.
ReadDecay decay_from(std::string_view text, std::optional<double> max_cost);

}  // namespace voorzien::io
