// SPDX-License-Identifier: EUPL-1.2
#include "io/report/week_picture.hpp"

#include <algorithm>
#include <array>

#include "io/report/data_table.hpp"
#include "io/report/drawing.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

constexpr double left = 34.0;
constexpr double top = 20.0;
constexpr double day_width = 62.0;
constexpr double day_gap = 4.0;
constexpr double half_hour_height = 6.5;
constexpr std::size_t patterns_known = 6;
constexpr double smallest_for_a_letter = 11.0;

/// Hours of the day that the picture shows, in half-hours.
struct DayWindow {
  std::size_t from = 16;   ///< 8:00, earlier when somebody is
  std::size_t until = 44;  ///< 22:00, later when somebody is
};

DayWindow window_of(const SpaceWeek& week) {
  DayWindow window;
  for (const TimetableRow& row : week.rows) {
    window.from = std::min(window.from, row.from - row.from % 2);
    window.until = std::max(window.until, row.until + row.until % 2);
  }
  return window;
}

std::size_t user_of(const SpaceWeek& week, FunctionIndex function) {
  const auto found = std::find(week.space->users.begin(), week.space->users.end(), function);
  return static_cast<std::size_t>(found - week.space->users.begin());
}

std::string letter_of(std::size_t user) { return std::string(1, static_cast<char>('A' + user % 26)); }

/// What each user takes in each half-hour of one day, as a share of the room.
using DayUse = std::vector<std::array<double, half_hours_per_day>>;

DayUse use_of(const SpaceWeek& week, std::size_t day) {
  DayUse use(week.space->users.size());
  for (auto& one : use) one.fill(0.0);
  for (const TimetableRow& row : week.rows) {
    const std::size_t user = user_of(week, row.function);
    if (row.day != day || user >= use.size()) continue;
    for (std::size_t slot = row.from; slot < row.until; ++slot)
      use[user][slot] += row.m2 / week.space->area_m2;
  }
  return use;
}

double before(const DayUse& use, std::size_t user, std::size_t slot) {
  double share = 0.0;
  for (std::size_t other = 0; other < user; ++other) share += use[other][slot];
  return share;
}

void write_block(Markup& markup, std::size_t user, const Point& corner, const Point& size) {
  const std::string style = "u" + std::to_string(user % patterns_known);
  markup.empty("rect", {{"x", coordinate(corner.x)},
                        {"y", coordinate(corner.y)},
                        {"width", coordinate(size.x)},
                        {"height", coordinate(size.y)},
                        {"class", style}});
  if (size.x >= smallest_for_a_letter && size.y >= smallest_for_a_letter) {
    write_label(markup, corner.x + size.x / 2, corner.y + size.y / 2 + 4, letter_of(user), "middle",
                style + " letter");
  }
}

void write_day(Markup& markup, const SpaceWeek& week, const DayWindow& window, std::size_t day) {
  const DayUse use = use_of(week, day);
  const double x = left + static_cast<double>(day) * day_width;
  const double width = day_width - day_gap;
  const auto y = [&](std::size_t slot) {
    return top + half_hour_height * static_cast<double>(slot - window.from);
  };
  for (std::size_t user = 0; user < use.size(); ++user) {
    for (std::size_t from = window.from; from < window.until;) {
      std::size_t until = from + 1;
      const double offset = before(use, user, from);
      while (until < window.until && use[user][until] == use[user][from] &&
             before(use, user, until) == offset) {
        ++until;
      }
      if (use[user][from] > 0.002) {
        write_block(markup, user, {x + width * std::min(offset, 1.0), y(from)},
                    {width * std::min(use[user][from], 1.0), y(until) - y(from)});
      }
      from = until;
    }
  }
  for (const TimetableRow& row : week.rows) {
    if (row.day != day || !row.binding) continue;
    markup.empty("rect", {{"x", coordinate(x - 3)},
                          {"y", coordinate(y(row.from))},
                          {"width", "3"},
                          {"height", coordinate(y(row.until) - y(row.from))},
                          {"class", "binding"}});
  }
}

void write_frame(Markup& markup, const DayWindow& window, const ReportContext& context) {
  const double height = half_hour_height * static_cast<double>(window.until - window.from);
  for (std::size_t slot = window.from; slot <= window.until; slot += 4) {
    const double y = top + half_hour_height * static_cast<double>(slot - window.from);
    write_line(markup, left, y, left + 7 * day_width - day_gap, y, "grid");
    write_label(markup, left - 6, y + 4, std::to_string(slot / 2), "end", "tick");
  }
  for (std::size_t day = 0; day < days_per_week; ++day) {
    const double x = left + static_cast<double>(day) * day_width;
    write_label(markup, x + (day_width - day_gap) / 2, 13, context.say("report.day." + std::to_string(day)),
                "middle", "tick");
    markup.empty("rect", {{"x", coordinate(x)},
                          {"y", coordinate(top)},
                          {"width", coordinate(day_width - day_gap)},
                          {"height", coordinate(height)},
                          {"class", "day"}});
  }
}

DataTable table_of(const SpaceWeek& week, const std::string& title, const ReportContext& context) {
  DataTable table{title,
                  {{context.say("report.week.day")},
                   {context.say("report.week.from")},
                   {context.say("report.week.until")},
                   {context.say("report.week.who")},
                   {context.say("report.week.share"), true}},
                  {}};
  for (const TimetableRow& row : week.rows) {
    table.rows.push_back({context.say("report.day." + std::to_string(row.day)), clock_time(row.from),
                          clock_time(row.until), context.name(row.function),
                          context.percent(row.m2 / week.space->area_m2)});
  }
  return table;
}

void write_users(Markup& markup, const SpaceWeek& week, const ReportContext& context) {
  const Inside legend(markup, "ul", {{"class", "legend"}});
  bool some_bind = false;
  for (const TimetableRow& row : week.rows) some_bind = some_bind || row.binding;
  for (std::size_t user = 0; user < week.space->users.size(); ++user) {
    const Inside item(markup, "li");
    markup.open("svg", {{"class", "swatch"}, {"viewBox", "0 0 30 20"}, {"aria-hidden", "true"}});
    write_block(markup, user, {0.5, 0.5}, {29, 19});
    markup.close();
    markup.text(letter_of(user) + " " + context.name(week.space->users[user]));
  }
  if (!some_bind) return;
  const Inside item(markup, "li");
  markup.open("svg", {{"class", "swatch"}, {"viewBox", "0 0 30 20"}, {"aria-hidden", "true"}});
  markup.empty("rect", {{"x", "13"}, {"width", "3"}, {"height", "20"}, {"class", "binding"}});
  markup.close();
  markup.text(context.say("report.week.binding"));
}

}  // namespace

std::vector<SpaceWeek> shared_weeks(const ReportContext& context) {
  std::vector<SpaceWeek> weeks;
  if (context.best == nullptr) return weeks;
  for (const TimetableRow& row : timetable_rows(*context.view, *context.best)) {
    if (row.space->users.size() < 2 || row.space->area_m2 <= 0.0) continue;
    const bool goes_on =
        !weeks.empty() && weeks.back().space == row.space && weeks.back().week_type == row.week_type;
    if (!goes_on) weeks.push_back({row.building, row.space, row.week_type, {}});
    weeks.back().rows.push_back(row);
  }
  return weeks;
}

std::string week_symbols() {
  Markup svg;
  svg.open("svg", {{"class", "symbols"},
                   {"width", "0"},
                   {"height", "0"},
                   {"aria-hidden", "true"},
                   {"focusable", "false"}});
  svg.open("defs");
  const auto pattern = [&svg](const char* id, const char* turn, const char* path, const char* ground) {
    const Inside one(svg, "pattern",
                     {{"id", id},
                      {"patternUnits", "userSpaceOnUse"},
                      {"width", "6"},
                      {"height", "6"},
                      {"patternTransform", turn}});
    svg.empty("rect", {{"width", "6"}, {"height", "6"}, {"fill", ground}});
    svg.empty("path", {{"d", path}, {"stroke", "#3a3a3a"}, {"stroke-width", "1.1"}, {"fill", "none"}});
  };
  pattern("week-1", "rotate(45)", "M0 3H6", "#ffffff");
  pattern("week-2", "", "M2 3h1.4", "#e3e3e3");
  pattern("week-3", "", "M0 3H6", "#ffffff");
  pattern("week-4", "rotate(45)", "M0 3H6M3 0V6", "#ffffff");
  pattern("week-5", "", "M3 0V6", "#c9c9c9");
  return svg.take();
}

void write_week_picture(Markup& markup, const SpaceWeek& week, const ReportContext& context) {
  const DayWindow window = window_of(week);
  const std::string title =
      context.say("report.week.title",
                  {{"room", space_kind_name(*context.view, week.space->space_kind, context.language)},
                   {"week", in(week.week_type->name, context.language)}});
  const double height = top + half_hour_height * static_cast<double>(window.until - window.from) + 6;
  const Inside figure(markup, "figure", {{"class", "week-picture"}});
  markup.element("figcaption", title);
  open_drawing(markup, "0 0 " + coordinate(left + 7 * day_width) + " " + coordinate(height), "week",
               {title, context.say("report.week.described")});
  write_frame(markup, window, context);
  for (std::size_t day = 0; day < days_per_week; ++day) write_day(markup, week, window, day);
  markup.close();
  write_users(markup, week, context);
  write_folded_table(markup, table_of(week, title, context), context);
}

}  // namespace voorzien::io
