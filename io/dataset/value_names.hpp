// SPDX-License-Identifier: EUPL-1.2
// How kinds of area and of site, knowledge of ages and consent are written in files.
#pragma once

#include <array>

#include "engine/model/neighbourhood.hpp"
#include "engine/model/room.hpp"
#include "engine/model/site.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

inline constexpr std::array<Choice<AreaKind>, 3> area_kind_names = {
    {{"land", AreaKind::land}, {"water", AreaKind::water}, {"planned", AreaKind::planned}}};

inline constexpr std::array<Choice<AgeKnowledge>, 4> age_knowledge_names = {
    {{"single_years", AgeKnowledge::single_years},
     {"classes", AgeKnowledge::classes},
     {"reference_curve", AgeKnowledge::reference_curve},
     {"unknown", AgeKnowledge::unknown}}};

inline constexpr std::array<Choice<SiteKind>, 5> site_kind_names = {
    {{"plot", SiteKind::plot},
     {"plinth", SiteKind::plinth},
     {"existing_building", SiteKind::existing_building},
     {"roof", SiteKind::roof},
     {"public_space", SiteKind::public_space}}};

inline constexpr std::array<Choice<PlaceFrom>, 3> place_from_names = {
    {{"given", PlaceFrom::given},
     {"postcode-6", PlaceFrom::postcode_6},
     {"postcode-4", PlaceFrom::postcode_4}}};

inline constexpr std::array<Choice<Consent>, 3> consent_names = {
    {{"agreed", Consent::agreed}, {"asked", Consent::asked}, {"none", Consent::none}}};

}  // namespace voorzien::io
