// SPDX-License-Identifier: EUPL-1.2
// A demography in which nothing happens by itself but getting older: a test switches on the one rate it is
// about, and its answer can be computed in the head.
#pragma once

#include <cstddef>

#include "engine/model/demography.hpp"

namespace voorzien::test {

/// Positions of the dwelling types below.
inline constexpr std::size_t apartment = 0;
inline constexpr std::size_t house = 1;

/// No births, deaths, moves or dilution. Two dwelling types: an apartment with 2 people of 30, a house with
/// 4, of whom half are 35 and half are 2. Nobody comes from the own municipality.
inline Demography still_demography() {
  Demography demography;
  demography.id = "still";
  demography.reference_ages.by_age.fill(1.0);
  demography.women_share.by_age.fill(0.5);

  DwellingType apartments;
  apartments.id = "apartment";
  apartments.household_size.value = Interval::exactly(2.0);
  apartments.movers_by_age[30] = 1.0;
  DwellingType houses;
  houses.id = "house";
  houses.household_size.value = Interval::exactly(4.0);
  houses.movers_by_age[35] = 3.0;
  houses.movers_by_age[2] = 3.0;
  demography.dwelling_types = {apartments, houses};
  return demography;
}

}  // namespace voorzien::test
