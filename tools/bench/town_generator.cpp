// SPDX-License-Identifier: EUPL-1.2
#include "tools/bench/town_generator.hpp"

#include <random>

namespace voorzien::bench {
namespace {

constexpr double cell_side_m = 1000.0;

/// Uniform numbers from the bits of mt19937_64, which the standard fixes; its distributions it does not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : bits_(seed) {}
  double between(double low, double high) {
    const double unit = static_cast<double>(bits_() >> 11U) * 0x1.0p-53;
    return low + unit * (high - low);
  }

 private:
  std::mt19937_64 bits_;
};

void add_cell(GeneratedTown& town, Point corner, std::size_t points_per_side, double need_per_point) {
  const double step = cell_side_m / static_cast<double>(points_per_side);
  for (std::size_t row = 0; row < points_per_side; ++row) {
    for (std::size_t column = 0; column < points_per_side; ++column) {
      const double x = corner.x + (static_cast<double>(column) + 0.5) * step;
      const double y = corner.y + (static_cast<double>(row) + 0.5) * step;
      town.need.push_back({{x, y}, need_per_point});
    }
  }
}

}  // namespace

GeneratedTown generated_town(const GeneratedTownSettings& settings) {
  GeneratedTown town;
  Draw draw(settings.seed);
  double need = 0.0;
  for (std::size_t row = 0; row < settings.cells_per_side; ++row) {
    for (std::size_t column = 0; column < settings.cells_per_side; ++column) {
      const Point corner{static_cast<double>(column) * cell_side_m, static_cast<double>(row) * cell_side_m};
      add_cell(town, corner, settings.points_per_cell_side, draw.between(4.0, 16.0));
    }
  }
  for (const NeedPoint& point : town.need) need += point.need;

  const double side = static_cast<double>(settings.cells_per_side) * cell_side_m;
  const double mean = need * settings.capacity_per_need / static_cast<double>(settings.places);
  for (std::size_t i = 0; i < settings.places; ++i) {
    const double x = draw.between(0.0, side);
    const double y = draw.between(0.0, side);
    town.places.push_back({x, y});
    town.capacity.push_back(mean * draw.between(0.5, 1.5));
  }
  return town;
}

}  // namespace voorzien::bench
