// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/profile_reader.hpp"

#include <algorithm>
#include <array>

#include "io/json/provenance_reader.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/sharing/week_hours_reader.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<Choice<UseBasis>, 2> basis_names = {
    {{"capacity", UseBasis::capacity}, {"norm_area", UseBasis::norm_area}}};
constexpr NumberRange above_zero_to_one{0.0, 1.0, true};
/// Two sums of hours that differ by less are equal.
constexpr double rounding_hours = 1e-9;

bool uses(const FacilityFunction& function, const std::string& space_kind) {
  return std::any_of(function.spaces.begin(), function.spaces.end(),
                     [&](const FunctionSpace& space) { return space.space_kind == space_kind; });
}

/// The highest level counts where pieces overlap.
std::vector<HalfHourLevels> read_presence(const JsonNode& node, UseBasis basis,
                                          const std::vector<WeekType>& week_types) {
  std::vector<HalfHourLevels> levels;
  if (!node.present()) return levels;
  levels.assign(week_types.size(), HalfHourLevels{});
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const auto when = read_hours(object.required("when"), week_types);
    const auto level = basis == UseBasis::norm_area ? object.required("share").number(above_zero_to_one)
                                                    : object.required("m2_per_unit").number(above_zero);
    if (!level) continue;
    for (std::size_t type = 0; type < week_types.size(); ++type) {
      for (std::size_t h = 0; h < half_hours_per_week; ++h) {
        if (when[type].has(h)) levels[type][h] = std::max(levels[type][h], *level);
      }
    }
  }
  return levels;
}

/// m² of the room one booked hour takes: parts of the kind's module, or m² outright.
double read_room(const JsonNode& node, const SpaceKind& kind) {
  if (!node.present()) return 1.0;
  JsonObject object(node);
  const JsonNode parts_node = object.optional("parts");
  if (!parts_node.present()) return object.required("m2").number(above_zero).value_or(1.0);
  const auto parts = parts_node.whole_number({1.0, 100.0});
  if (!parts) return 1.0;
  if (!kind.module) {
    parts_node.report("room_without_module", {{"space_kind", kind.id}});
    return 1.0;
  }
  if (*parts > kind.module->parts) {
    parts_node.report("parts_too_many", {{"space_kind", kind.id},
                                         {"parts", static_cast<double>(*parts)},
                                         {"most", static_cast<double>(kind.module->parts)}});
  }
  return kind.module->gross_floor.value() * static_cast<double>(*parts) / kind.module->parts;
}

std::optional<BookedMinimum> read_minimum(const JsonNode& node, const ProfileContext& context) {
  if (!node.present()) return std::nullopt;
  JsonObject object(node);
  const auto share = read_sourced_value(object.required("share"), above_zero_to_one, context.week.sources);
  const auto window = read_hours(object.required("window"), context.week.week_types);
  if (!share) return std::nullopt;
  return BookedMinimum{*share, window};
}

std::optional<BookedUse> read_booked(const JsonNode& node, const SpaceKind& kind,
                                     const ProfileContext& context) {
  if (!node.present()) return std::nullopt;
  JsonObject object(node);
  const auto& sources = context.week.sources;
  BookedUse booked;
  const auto hours = read_sourced_value(object.required("hours"), above_zero, sources);
  booked.room_m2 = read_room(object.optional("room"), kind);
  booked.rooms_at_once = read_sourced_value(object.optional("rooms_at_once"), above_zero, sources);
  const auto share = read_sourced_value(object.required("schedulable_share"), above_zero_to_one, sources);
  booked.window = read_hours(object.required("window"), context.week.week_types);
  booked.minimum = read_minimum(object.optional("minimum"), context);
  if (!hours || !share) return std::nullopt;
  booked.hours = *hours;
  booked.schedulable_share = *share;
  return booked;
}

/// Reports a window of one week type in which the hours cannot lie, however large the room.
void check_window(const BookedUse& booked, const SpaceHours& space, std::size_t type, const JsonNode& node) {
  const WeekPattern& window = booked.window[type];
  if (window.empty()) return;
  if (!space.open[type].covers(window))
    node.report("window_outside_opening", {{"space_kind", space.space_kind}});
  const double needed = booked.hours.value.mid / booked.schedulable_share.value.mid;
  const double at_once = booked.rooms_at_once ? booked.rooms_at_once->value.mid : 0.0;
  if (booked.rooms_at_once && needed > at_once * window.hours() + rounding_hours) {
    node.report("window_too_short", {{"needed", needed / at_once}, {"available", window.hours()}});
  }
  if (!booked.minimum || booked.minimum->window[type].empty()) return;
  const WeekPattern& part = booked.minimum->window[type];
  if (!window.covers(part)) node.report("minimum_outside_window");
  const double needed_there = needed * booked.minimum->share.value.mid;
  if (booked.rooms_at_once && needed_there > at_once * part.hours() + rounding_hours) {
    node.report("window_too_short", {{"needed", needed_there / at_once}, {"available", part.hours()}});
  }
}

void check_hours(const UseProfile& profile, const SpaceHours& space, const JsonNode& node) {
  for (std::size_t type = 0; type < space.open.size(); ++type) {
    bool outside = false;
    for (std::size_t h = 0; h < half_hours_per_week && !profile.presence.empty(); ++h) {
      outside = outside || (profile.presence[type][h] > 0.0 && !space.open[type].has(h));
    }
    if (outside) node.report("presence_outside_opening", {{"space_kind", space.space_kind}});
    if (profile.booked) check_window(*profile.booked, space, type, node);
  }
  const bool never_booked =
      profile.booked && std::all_of(profile.booked->window.begin(), profile.booked->window.end(),
                                    [](const WeekPattern& window) { return window.empty(); });
  if (never_booked) node.report("window_empty");
}

/// A kind the function's definition does not name must say which of those it stands in for.
void read_replacement(JsonObject& object, UseProfile& profile, const ProfileContext& context) {
  const FacilityFunction& function = context.functions.functions[profile.function];
  const JsonNode replaces = object.optional("replaces");
  profile.replaceable_share =
      read_sourced_value(object.optional("replaceable_share"), above_zero_to_one, context.week.sources);
  if (replaces.present()) {
    const std::string kind = read_space_kind_id(replaces, context.space_kinds);
    if (kind.empty()) return;
    profile.replaces = kind;
    if (!uses(function, kind))
      replaces.report("replaces_unused", {{"function", function.id}, {"space_kind", kind}});
    if (uses(function, profile.space_kind))
      replaces.report("replaces_own_kind", {{"space_kind", profile.space_kind}});
  } else if (!uses(function, profile.space_kind)) {
    object.node().report("profile_of_unused_kind",
                         {{"function", function.id}, {"space_kind", profile.space_kind}});
  }
}

}  // namespace

std::optional<UseProfile> read_profile(const JsonNode& node, const ProfileContext& context) {
  JsonObject object(node);
  UseProfile profile;
  const auto function = function_at(object.required("function"), context.functions);
  profile.space_kind = read_space_kind_id(object.required("space_kind"), context.space_kinds);
  profile.basis = read_choice(object.required("per"), basis_names).value_or(UseBasis::norm_area);
  profile.provenance = read_provenance(object, context.week.sources);
  profile.presence = read_presence(object.optional("presence"), profile.basis, context.week.week_types);
  const JsonNode booked_node = object.optional("booked");
  object.allow({"replaces", "replaceable_share"});
  const SpaceKind* kind = context.space_kinds.find(profile.space_kind);
  if (!function || kind == nullptr) return std::nullopt;
  profile.function = *function;
  read_replacement(object, profile, context);
  profile.booked = read_booked(booked_node, *kind, context);
  if (profile.presence.empty() && !booked_node.present()) node.report("profile_empty");
  if (const SpaceHours* space = context.week.hours_of(kind->id)) check_hours(profile, *space, node);
  return profile;
}

}  // namespace voorzien::io
