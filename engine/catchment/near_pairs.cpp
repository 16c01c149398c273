// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/near_pairs.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace voorzien::catchment {

std::size_t find_near_singly(std::span<const double> cost, std::size_t first, std::size_t found, double limit,
                             NearPlaces& near) {
  for (std::size_t k = first; k < cost.size(); ++k) {
    // Written always and kept or not: a branch that nobody can foresee costs more.
    near[found] = static_cast<std::uint16_t>(k);
    found += cost[k] <= limit ? 1U : 0U;
  }
  return found;
}

#ifdef __SSE2__
namespace {

/// For every way in which eight answers can fall: where the yeses stand, and how many there are.
struct Yeses {
  struct Of {
    alignas(16) std::array<std::uint16_t, 8> places{};
  };
  std::array<Of, 256> of{};
  std::array<std::uint8_t, 256> count{};

  constexpr Yeses() {
    for (std::size_t answers = 0; answers < of.size(); ++answers) {
      for (std::uint16_t place = 0; place < 8; ++place) {
        if ((answers >> place & 1U) != 0) of[answers].places[count[answers]++] = place;
      }
    }
  }
};

constexpr Yeses yeses;

/// Two answers as two bits.
unsigned two_near(const double* cost, __m128d limit) {
  return static_cast<unsigned>(_mm_movemask_pd(_mm_cmple_pd(_mm_loadu_pd(cost), limit)));
}

}  // namespace

std::size_t find_near(std::span<const double> cost, double limit, NearPlaces& near) {
  const __m128d limits = _mm_set1_pd(limit);
  std::size_t found = 0;
  std::size_t k = 0;
  for (; k + 8 <= cost.size(); k += 8) {
    const double* const eight = cost.data() + k;
    const unsigned answers = two_near(eight, limits) | two_near(eight + 2, limits) << 2U |
                             two_near(eight + 4, limits) << 4U | two_near(eight + 6, limits) << 6U;
    const auto* const places = reinterpret_cast<const __m128i*>(yeses.of[answers].places.data());
    const __m128i first = _mm_set1_epi16(static_cast<short>(k));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(near.data() + found),
                     _mm_add_epi16(first, _mm_load_si128(places)));
    found += yeses.count[answers];
  }
  return find_near_singly(cost, k, found, limit, near);
}
#else
std::size_t find_near(std::span<const double> cost, double limit, NearPlaces& near) {
  return find_near_singly(cost, 0, 0, limit, near);
}
#endif

}  // namespace voorzien::catchment
