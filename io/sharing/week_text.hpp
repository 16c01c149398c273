// SPDX-License-Identifier: EUPL-1.2
// Hours of the week in one line of text, for cells of tables and for people: "mon-fri 08:30-15:00; sat
// 09:00-12:00". Written in one way only, so that equal hours are equal text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/sharing/week.hpp"

namespace voorzien::io {

inline constexpr std::array<const char*, days_per_week> day_names = {"mon", "tue", "wed", "thu",
                                                                     "fri", "sat", "sun"};

/// "08:30" as half-hours of the day, 0..48 ("24:00"); none for what is not a whole or half hour.
std::optional<std::size_t> time_in(std::string_view text);

/// The hours as text, days with the same hours together; empty for no hours at all.
std::string week_text(const WeekPattern& hours);

/// The hours written as "days from-until; …", days as mon-fri, "sat,sun", weekdays, weekend or every_day. An
/// empty text is no hours; none when the text has another form.
std::optional<WeekPattern> hours_in(std::string_view text);

}  // namespace voorzien::io
