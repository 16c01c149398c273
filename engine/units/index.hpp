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
  /// Without this, the detour through std::size_t would turn one Thing's Index into another's.
  template <class Other>
  explicit Index(Index<Other>) = delete;

  // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): a subscript is what it is for
  constexpr operator std::size_t() const { return position_; }

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a literal 0 in every defaulted comparison
  friend constexpr auto operator<=>(Index, Index) = default;
  friend constexpr bool operator==(Index, Index) = default;
  /// Nor are the positions of different Things compared by way of std::size_t.
  template <class Other>
  friend bool operator==(Index, Index<Other>) = delete;

 private:
  std::uint32_t position_ = 0;
};

}  // namespace voorzien
