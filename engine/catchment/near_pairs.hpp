// SPDX-License-Identifier: EUPL-1.2
// Private to this room: which of many costs are within a limit. It is the one thing that is asked of every
// pair of a table, so the processor's way of asking eight at a time is used where there is one (SSE2: every
// 64-bit x86); both ways give the same.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace voorzien::catchment {

/// Costs looked at before those within the limit are fetched; few enough to stay in the cache.
constexpr std::size_t near_stretch = 1024;

using NearPlaces = std::array<std::uint16_t, near_stretch>;

/// Writes where costs ≤ `limit` stand, rising; returns how many. What comes after them is of no meaning. At
/// most near_stretch costs.
std::size_t find_near(std::span<const double> cost, double limit, NearPlaces& near);

/// The same, one cost at a time from `first` on, after `found` that were written already.
std::size_t find_near_singly(std::span<const double> cost, std::size_t first, std::size_t found, double limit,
                             NearPlaces& near);

}  // namespace voorzien::catchment
