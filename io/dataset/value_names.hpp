// SPDX-License-Identifier: EUPL-1.2
// How kinds of area and knowledge of ages are written in files.
#pragma once

#include <array>

#include "engine/model/neighbourhood.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

inline constexpr std::array<Choice<AreaKind>, 3> area_kind_names = {
    {{"land", AreaKind::land}, {"water", AreaKind::water}, {"planned", AreaKind::planned}}};

inline constexpr std::array<Choice<AgeKnowledge>, 4> age_knowledge_names = {
    {{"single_years", AgeKnowledge::single_years},
     {"classes", AgeKnowledge::classes},
     {"reference_curve", AgeKnowledge::reference_curve},
     {"unknown", AgeKnowledge::unknown}}};

}  // namespace voorzien::io
