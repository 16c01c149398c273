// SPDX-License-Identifier: EUPL-1.2
// The week of the shared rooms: those that save most as pictures, all of them in a table.
#include <algorithm>
#include <set>

#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/markup.hpp"
#include "io/report/place_words.hpp"
#include "io/report/week_picture.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_pictured = 6;
constexpr std::size_t most_week_types = 2;

/// A shared space of the best plan's last phase.
struct SharedSpace {
  SpaceRow row;
  const PlannedPlace* place = nullptr;
  [[nodiscard]] double saved() const {
    return row.separate_m2.value_or(row.space->area_m2) - row.space->area_m2;
  }
};

/// The space that saves most first; those of places that may not be named are left out.
std::vector<SharedSpace> shared_spaces(const ReportContext& context) {
  std::vector<SharedSpace> spaces;
  for (const SpaceRow& row : space_rows(*context.view)) {
    if (row.phase.plan != context.best || !row.phase.is_last || row.space->users.size() < 2) continue;
    for (const PlannedPlace& place : context.places) {
      if (place.building == row.building && place.number > 0) spaces.push_back({row, &place});
    }
  }
  std::stable_sort(spaces.begin(), spaces.end(),
                   [](const SharedSpace& a, const SharedSpace& b) { return a.saved() > b.saved(); });
  return spaces;
}

std::string users_of(const ReportContext& context, const PlannedSpace& space) {
  std::vector<std::string> names;
  for (const FunctionIndex user : space.users) names.push_back(context.name(user));
  return in_a_row(names, context.language);
}

DataTable spaces_table(const ReportContext& context, const std::vector<SharedSpace>& spaces) {
  DataTable table{context.say("report.weeks.caption"),
                  {{context.say("report.column.place")},
                   {context.say("report.weeks.room")},
                   {context.say("report.week.who")},
                   {context.say("report.weeks.area"), true},
                   {context.say("report.weeks.apart"), true},
                   {context.say("report.weeks.open"), true},
                   {context.say("report.weeks.idle"), true}},
                  {},
                  context.say("report.weeks.note")};
  for (const SharedSpace& space : spaces) {
    const auto hours = [&](const std::optional<double>& value) {
      return value ? context.whole(*value) : "–";
    };
    table.rows.push_back({std::to_string(space.place->number) + " " + space.place->name,
                          space_kind_name(*context.view, space.row.space->space_kind, context.language),
                          users_of(context, *space.row.space), context.whole(space.row.space->area_m2),
                          space.row.separate_m2 ? context.whole(*space.row.separate_m2) : "–",
                          hours(space.row.open_hours), hours(space.row.idle_hours)});
  }
  return table;
}

void write_pictures(Markup& markup, const ReportContext& context, const SharedSpace& space,
                    const std::vector<SpaceWeek>& weeks) {
  const Inside part(markup, "div", {{"class", "space"}});
  markup.element("h3", std::to_string(space.place->number) + " " + space.place->name + ": " +
                           space_kind_name(*context.view, space.row.space->space_kind, context.language) +
                           ", " + context.whole(space.row.space->area_m2) + " m²");
  if (space.saved() >= 1.0) {
    markup.element("p", context.say("report.weeks.saves", {{"apart", context.whole(*space.row.separate_m2)},
                                                           {"saved", context.whole(space.saved())}}));
  }
  const Inside pair(markup, "div", {{"class", "pair"}});
  std::size_t shown = 0;
  for (const SpaceWeek& week : weeks) {
    if (week.space == space.row.space && shown++ < most_week_types) write_week_picture(markup, week, context);
  }
}

}  // namespace

std::string weeks_chapter(const ReportContext& context) {
  const std::vector<SharedSpace> spaces = shared_spaces(context);
  if (spaces.empty()) return {};
  const std::vector<SpaceWeek> weeks = shared_weeks(context);
  Markup markup;
  markup.element("p", context.say("report.weeks.intro"));
  // Rooms of the same kind with the same users have much the same week: each combination is drawn once.
  std::set<std::pair<std::string, std::vector<FunctionIndex>>> drawn;
  std::size_t pictured = 0;
  for (const SharedSpace& space : spaces) {
    const bool has_weeks = std::any_of(weeks.begin(), weeks.end(),
                                       [&](const SpaceWeek& week) { return week.space == space.row.space; });
    if (!has_weeks || pictured == most_pictured) continue;
    if (!drawn.emplace(space.row.space->space_kind, space.row.space->users).second) continue;
    write_pictures(markup, context, space, weeks);
    ++pictured;
  }
  markup.element("h3", context.say("report.weeks.all"));
  write_table(markup, spaces_table(context, spaces));
  return markup.take();
}

}  // namespace voorzien::io
