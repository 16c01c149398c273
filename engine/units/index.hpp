// SPDX-License-Identifier: EUPL-1.2
// Positions in the vectors of a Town or catalogue. Inside the engine things are named by position (fast,
// ordered by id, so deterministic); the ids of the files are strings and stay at the edge.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace voorzien {

/// Position of a `Thing` in its vector. Converts to std::size_t for subscripts, never to another Thing's
/// Index.
template <class Thing>
class Index {
 public:
  constexpr Index() = default;
  constexpr explicit Index(std::size_t position) : position_(static_cast<std::uint32_t>(position)) {}

  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): a subscript is what it is for
  constexpr operator std::size_t() const { return position_; }

  friend constexpr auto operator<=>(Index, Index) = default;
  friend constexpr bool operator==(Index, Index) = default;

 private:
  std::uint32_t position_ = 0;
};

}  // namespace voorzien
