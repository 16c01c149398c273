// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/near_pairs.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <random>
#include <vector>

namespace voorzien::catchment {
namespace {

std::vector<std::uint16_t> found(std::span<const double> cost, double limit) {
  NearPlaces near{};
  const std::size_t count = find_near(cost, limit, near);
  return {near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::vector<std::uint16_t> written_out(std::span<const double> cost, double limit) {
  std::vector<std::uint16_t> places;
  for (std::size_t k = 0; k < cost.size(); ++k) {
    if (cost[k] <= limit) places.push_back(static_cast<std::uint16_t>(k));
  }
  return places;
}

}  // namespace

TEST_CASE("what is within a limit is found at any length, eight at a time or singly") {
  std::mt19937 random(3);
  for (std::size_t length = 0; length <= near_stretch; length += length < 40 ? 1 : 41) {
    std::vector<double> cost;
    for (std::size_t k = 0; k < length; ++k) cost.push_back(static_cast<double>(random() % 40));
    for (const double limit : {-1.0, 0.0, 10.0, 39.0, std::numeric_limits<double>::infinity()}) {
      CHECK(found(cost, limit) == written_out(cost, limit));
      NearPlaces near{};
      CHECK(find_near_singly(cost, 0, 0, limit, near) == written_out(cost, limit).size());
    }
  }
}

TEST_CASE("a full stretch fits, all of it or nothing") {
  const std::vector<double> cost(near_stretch, 7.0);
  CHECK(found(cost, 7.0).size() == near_stretch);
  CHECK(found(cost, 7.0).back() == near_stretch - 1);
  CHECK(found(cost, 6.9).empty());
}

}  // namespace voorzien::catchment
