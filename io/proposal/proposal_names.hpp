// SPDX-License-Identifier: EUPL-1.2
// Names of sites and plans in maps and tables, beside those in io/results/proposal_vocabulary.hpp.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/site.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// As written in files: plot, plinth, existing_building, roof or public_space.
std::string_view key_of(SiteKind kind);

/// What people call a plan: "Beste plan", "Minste ruimte", "Niets doen"; its id where there is no word for
/// it.
std::string plan_name(const std::string& plan, Language language);

}  // namespace voorzien::io
