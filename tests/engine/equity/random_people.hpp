// SPDX-License-Identifier: EUPL-1.2
// A random handful of rows: a value, people and an income each, some of them equal, some empty.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/equity/weighted_values.hpp"

namespace voorzien::equity {

struct RandomPeople {
  std::vector<double> values;
  std::vector<double> people;
  std::vector<double> income;
  std::vector<std::uint32_t> group;

  RandomPeople(std::uint32_t seed, std::size_t rows) {
    std::mt19937 random(seed);
    for (std::size_t i = 0; i < rows; ++i) {
      values.push_back(static_cast<double>(random() % 30) / 4.0);
      people.push_back(i % 5 == 4 ? 0.0 : static_cast<double>(1 + random() % 9));
      income.push_back(static_cast<double>(random() % 12));
      group.push_back(static_cast<std::uint32_t>(random() % 3));
    }
    values.front() = 1.0;
  }
  [[nodiscard]] WeightedValues given() const { return {values, people}; }

  /// Every person a row of his own, so that no formula needs a weight.
  [[nodiscard]] RandomPeople one_by_one() const {
    RandomPeople each = *this;
    each.values.clear();
    each.people.clear();
    each.income.clear();
    each.group.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (int person = 0; person < static_cast<int>(people[i]); ++person) {
        each.values.push_back(values[i]);
        each.people.push_back(1.0);
        each.income.push_back(income[i]);
        each.group.push_back(group[i]);
      }
    }
    return each;
  }
};

}  // namespace voorzien::equity
