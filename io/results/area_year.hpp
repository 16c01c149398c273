// SPDX-License-Identifier: EUPL-1.2
// What may be said about one area in one year, and why the rest may not: unknown is never 0 (handbook
// model.md section 4).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/balance/balance.hpp"

namespace voorzien::io {

/// How far the need of an area is known: wholly, of some of its neighbourhoods only (so it is a lower bound),
/// or not at all.
enum class NeedKnowledge { known, partial, unknown };

/// Need, supply and shortfall in the function's unit, absent where not known. `status`: known, illustrative
/// (supply made up for an exercise), partial (lower bounds), no_need, unknown.
struct AreaYear {
  std::optional<Interval> need;
  std::optional<Interval> supply;
  std::optional<Interval> shortfall;
  std::string_view status = "unknown";
};

/// How far the need of area `area` (position in FunctionBalance::areas) is known.
NeedKnowledge need_knowledge(const FunctionBalance& balance, std::size_t area);

/// known, partial or unknown, as files write it.
std::string_view name_of(NeedKnowledge knowledge);

/// Figures of an area in a year (position from the base year).
AreaYear area_year(const FunctionBalance& balance, std::size_t area, std::size_t year);

}  // namespace voorzien::io
