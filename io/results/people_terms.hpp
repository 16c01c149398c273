// SPDX-License-Identifier: EUPL-1.2
// The terms that change the residents of a neighbourhood in a year, by the names files use.
#pragma once

#include <array>
#include <string_view>

#include "engine/model/scenario.hpp"
#include "engine/population/step.hpp"

namespace voorzien::io {

/// A term and its sign in residents(t+1) = residents(t) + Σ sign · term.
struct PeopleTerm {
  std::string_view name;
  MicroPersons PopulationTerms::*member;
  int sign;
};

inline constexpr std::array<PeopleTerm, 9> people_terms{{
    {"births", &PopulationTerms::births, 1},
    {"deaths", &PopulationTerms::deaths, -1},
    {"net_migration", &PopulationTerms::net_migration, 1},
    {"dilution", &PopulationTerms::dilution, -1},
    {"moved_in", &PopulationTerms::moved_in, 1},
    {"moved_out", &PopulationTerms::moved_out, -1},
    {"refilled", &PopulationTerms::refilled, 1},
    {"demolished", &PopulationTerms::demolished, -1},
    {"scaling", &PopulationTerms::scaling, 1},
}};

/// How sure the number of residents is, as files write it: a count as its source says, a projection no surer
/// than the rates it was made with; unknown where the residents are.
std::string_view name_of_people_status(const Scenario& scenario, const Neighbourhood& neighbourhood,
                                       Year year);

}  // namespace voorzien::io
