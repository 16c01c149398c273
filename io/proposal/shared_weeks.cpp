// SPDX-License-Identifier: EUPL-1.2
#include "io/proposal/shared_weeks.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "io/proposal/building_rows.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t days_of_a_week = 7;

/// A stretch of a day in which a function is there, however much of the space it takes.
struct Stretch {
  std::size_t from;
  std::size_t until;
  FunctionIndex function;
};

using Week = std::array<std::vector<Stretch>, days_of_a_week>;

void add(std::vector<Stretch>& day, const TimetableRow& row) {
  for (Stretch& known : day) {
    if (known.function != row.function || known.until != row.from) continue;
    known.until = row.until;
    return;
  }
  day.push_back({row.from, row.until, row.function});
}

std::string name_of_function(const ProposalView& view, FunctionIndex function, Language language) {
  const Name& name = view.what.scenario.catalogue.functions[function].name;
  return language == Language::nl ? name.nl : name.en;
}

std::string day_text(const std::vector<Stretch>& day, const ProposalView& view, Language language) {
  std::string line;
  for (const Stretch& stretch : day) {
    if (!line.empty()) line += "; ";
    line += clock_time(stretch.from) + "–" + clock_time(stretch.until) + " " +
            name_of_function(view, stretch.function, language);
  }
  return line;
}

std::string week_text(const Week& week, const ProposalView& view, Language language) {
  // Kinds of days in the order in which they first come.
  std::vector<std::pair<std::string, std::string>> kinds;
  for (std::size_t day = 0; day < days_of_a_week; ++day) {
    const std::string use = day_text(week[day], view, language);
    if (use.empty()) continue;
    const std::string name = text("report.day." + std::to_string(day), language);
    const auto known =
        std::find_if(kinds.begin(), kinds.end(), [&use](const auto& kind) { return kind.second == use; });
    if (known == kinds.end()) {
      kinds.emplace_back(name, use);
    } else {
      known->first += " " + name;
    }
  }
  std::string lines;
  for (const auto& [days, use] : kinds) lines += "\n" + days + "\t" + use;
  return lines;
}

}  // namespace

std::map<const PlannedBuilding*, std::string> shared_weeks(const ProposalView& view, Language language) {
  std::map<const PlannedBuilding*, std::string> texts;
  // The first type of week is the ordinary one.
  const WeekType* ordinary = view.what.week.week_types.empty() ? nullptr : &view.what.week.week_types.front();
  for (const ProposedPlan& plan : view.proposals.plans) {
    const std::vector<TimetableRow> rows = timetable_rows(view, plan);
    for (std::size_t first = 0; first < rows.size();) {
      const PlannedSpace* space = rows[first].space;
      Week week;
      std::size_t next = first;
      for (; next < rows.size() && rows[next].space == space; ++next) {
        if (rows[next].week_type == ordinary) add(week[rows[next].day], rows[next]);
      }
      if (space->users.size() > 1) {
        std::string& lines = texts[rows[first].building];
        lines += (lines.empty() ? "" : "\n") +
                 space_name(view.what.space_kinds, space->space_kind, language) + " (" +
                 number(space->area_m2, language) + " m²)" + week_text(week, view, language);
      }
      first = next;
    }
  }
  return texts;
}

}  // namespace voorzien::io
