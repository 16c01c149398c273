// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/week_reader.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/sharing/profile_reader.hpp"
#include "io/sharing/week_hours_reader.hpp"

namespace voorzien::io {
namespace {

constexpr NumberRange weeks_of_year{0.0, 53.0};
constexpr NumberRange minutes_of_changeover{0.0, 480.0};

std::vector<WeekType> read_week_types(const JsonNode& node, const std::vector<Source>& sources) {
  std::vector<WeekType> types;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    WeekType type;
    type.id = object.required("id").id().value_or("");
    type.name = read_name(object.required("name"));
    if (const auto weeks = read_sourced_value(object.required("weeks_per_year"), weeks_of_year, sources)) {
      type.weeks_per_year = *weeks;
    }
    const bool twice =
        std::any_of(types.begin(), types.end(), [&](const WeekType& other) { return other.id == type.id; });
    if (twice) {
      element.report("duplicate_id", {{"id", type.id}});
    } else {
      types.push_back(std::move(type));
    }
  }
  if (types.empty() && node.present()) node.report("no_week_types");
  return types;
}

std::vector<Daypart> read_dayparts(const JsonNode& node) {
  std::vector<Daypart> parts;
  bool whole = true;
  std::size_t reached = 0;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    Daypart part;
    part.id = object.required("id").id().value_or("");
    part.name = read_name(object.required("name"));
    const auto from = read_time(object.required("from"));
    const auto until = read_time(object.required("until"));
    if (!from || !until) return {};
    part.from = *from;
    part.until = *until;
    whole = whole && part.from == reached && part.until > part.from;
    reached = part.until;
    parts.push_back(std::move(part));
  }
  if (node.present() && (!whole || reached != half_hours_per_day)) node.report("dayparts_not_the_day");
  return parts;
}

std::vector<std::string> read_kinds(const JsonNode& node, const SpaceKindCatalogue& space_kinds) {
  std::vector<std::string> kinds;
  for (const JsonNode& element : node.elements()) {
    const std::string kind = read_space_kind_id(element, space_kinds);
    if (!kind.empty()) kinds.push_back(kind);
  }
  return kinds;
}

void read_space_hours(const JsonNode& node, const SpaceKindCatalogue& space_kinds, WeekCatalogue& week) {
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    SpaceHours hours;
    const JsonNode kinds_node = object.required("space_kinds");
    hours.open = read_hours(object.required("open"), week.week_types);
    hours.changeover_minutes = static_cast<int>(
        object.required("changeover_minutes").whole_number(minutes_of_changeover).value_or(0));
    hours.provenance = read_provenance(object, week.sources);
    for (const std::string& kind : read_kinds(kinds_node, space_kinds)) {
      hours.space_kind = kind;
      const bool twice = std::any_of(week.space_hours.begin(), week.space_hours.end(),
                                     [&](const SpaceHours& other) { return other.space_kind == kind; });
      if (twice) {
        kinds_node.report("space_hours_twice", {{"space_kind", kind}});
      } else {
        week.space_hours.push_back(hours);
      }
    }
  }
  std::sort(week.space_hours.begin(), week.space_hours.end(),
            [](const SpaceHours& a, const SpaceHours& b) { return a.space_kind < b.space_kind; });
}

bool by_function_and_kind(const UseProfile& a, const UseProfile& b) {
  return std::tie(a.function, a.space_kind) < std::tie(b.function, b.space_kind);
}

void read_profiles(const JsonNode& node, const FunctionCatalogue& functions,
                   const SpaceKindCatalogue& space_kinds, WeekCatalogue& week) {
  const ProfileContext context{functions, space_kinds, week};
  std::vector<UseProfile> profiles;
  for (const JsonNode& element : node.elements()) {
    auto profile = read_profile(element, context);
    if (!profile) continue;
    const bool twice = std::any_of(profiles.begin(), profiles.end(), [&](const UseProfile& other) {
      return other.function == profile->function && other.space_kind == profile->space_kind;
    });
    if (twice) {
      element.report("profile_twice", {{"function", functions.functions[profile->function].id},
                                       {"space_kind", profile->space_kind}});
    } else {
      profiles.push_back(std::move(*profile));
    }
  }
  std::sort(profiles.begin(), profiles.end(), by_function_and_kind);
  week.profiles = std::move(profiles);
}

/// What the functions ask for and the file does not give.
void report_missing(const JsonNode& profiles, const JsonNode& hours, const FunctionCatalogue& functions,
                    const WeekCatalogue& week) {
  for (std::size_t f = 0; f < functions.functions.size(); ++f) {
    const FacilityFunction& function = functions.functions[f];
    for (const FunctionSpace& space : function.spaces) {
      if (week.find(FunctionIndex(f), space.space_kind) != nullptr) continue;
      profiles.report("profile_missing", {{"function", function.id}, {"space_kind", space.space_kind}});
    }
  }
  std::string last;
  std::vector<std::string> kinds;
  for (const UseProfile& profile : week.profiles) kinds.push_back(profile.space_kind);
  std::sort(kinds.begin(), kinds.end());
  for (const std::string& kind : kinds) {
    if (kind != last && week.hours_of(kind) == nullptr)
      hours.report("space_hours_missing", {{"space_kind", kind}});
    last = kind;
  }
}

}  // namespace

WeekCatalogue read_week(std::string_view text, const std::string& file, const FunctionCatalogue& functions,
                        const SpaceKindCatalogue& space_kinds, std::vector<Problem>& problems) {
  WeekCatalogue week;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-week/1");
  week.sources = read_sources(root.optional("sources"));
  week.week_types = read_week_types(root.required("week_types"), week.sources);
  week.dayparts = read_dayparts(root.required("dayparts"));
  const JsonNode hours = root.required("space_hours");
  read_space_hours(hours, space_kinds, week);
  const JsonNode profiles = root.required("profiles");
  read_profiles(profiles, functions, space_kinds, week);
  if (profiles.present()) report_missing(profiles, hours, functions, week);
  return week;
}

}  // namespace voorzien::io
