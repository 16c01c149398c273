// SPDX-License-Identifier: EUPL-1.2
// A few neighbourhoods and one step, written so that a test reads as a sum on paper.
#pragma once

#include <optional>
#include <vector>

#include "engine/population/step.hpp"

namespace voorzien::test {

struct People {
  std::size_t neighbourhood;
  std::size_t age;
  double persons;
};

/// A year to run: who lives where, in how many dwellings, what is built. All in one municipality unless said.
struct OneYear {
  OneYear(std::size_t neighbourhoods, const std::vector<People>& people)
      : housing(neighbourhoods), municipality(neighbourhoods, 0) {
    start.residents.resize(neighbourhoods);
    start.dwellings.resize(neighbourhoods);
    for (const People& p : people) start.residents[p.neighbourhood].by_age[p.age] = to_micro(p.persons);
  }

  void build(std::size_t neighbourhood, std::size_t type, double count) {
    housing[neighbourhood].built.resize(2);
    housing[neighbourhood].built[type] += count;
  }
  void demolish(std::size_t neighbourhood, std::size_t type, double count) {
    housing[neighbourhood].demolished.resize(2);
    housing[neighbourhood].demolished[type] += count;
  }
  [[nodiscard]] PopulationStep run(const Demography& demography) const {
    return advance(start, demography, housing, municipality, control_total);
  }

  PopulationState start;
  std::vector<HousingChange> housing;
  std::vector<int> municipality;
  std::optional<Persons> control_total;
};

inline double persons_of(const PopulationStep& step, std::size_t neighbourhood, std::size_t age) {
  return to_persons(step.state.residents[neighbourhood].by_age[age]);
}

}  // namespace voorzien::test
