// SPDX-License-Identifier: EUPL-1.2
// A town small enough to compute in the head: two square neighbourhoods of 1 km side by side, 400 residents
// each (four of every age 0..99), in one district; functions and norms are added by the test.
#pragma once

#include <string>

#include "engine/model/scenario.hpp"

namespace voorzien::test {

/// The town alone: neighbourhoods `west` (x 0..1000) and `east` (x 1000..2000), y 0..1000, one residence
/// point in each centre, 160 dwellings each; base year 2022, horizon 2022, no births, deaths or moves.
Scenario small_town();

/// Adds a function with this id and unit (no norm yet, supply complete) and returns where it is.
FunctionIndex add_function(Scenario& scenario, const std::string& id, Scale scale = Scale::neighbourhood);

/// A quantity norm: `rate` per `per` of the residents of the band.
Norm norm_per_resident(FunctionIndex function, AgeBand ages, Interval rate, double per = 1.0);

/// Sets the norm of a function.
void set_norm(Scenario& scenario, const Norm& norm);

/// Adds a facility with one function; keeps facilities ordered by id. In the neighbourhood its point lies in.
void add_facility(Scenario& scenario, const std::string& id, Point at, FunctionIndex function,
                  Interval capacity);

}  // namespace voorzien::test
