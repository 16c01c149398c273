// SPDX-License-Identifier: EUPL-1.2
// The words and years of scenario files, shared by reader and writer.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "engine/model/scenario.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

inline constexpr const char* scenario_format = "voorzien-scenario/1";

inline constexpr std::array<Choice<TravelMode>, 2> travel_mode_names = {
    {{"walking", TravelMode::walking}, {"cycling", TravelMode::cycling}}};

inline constexpr std::array<Choice<SharingForm>, 3> sharing_form_names = {
    {{"same_room", SharingForm::same_room},
     {"one_roof", SharingForm::one_roof},
     {"one_plot", SharingForm::one_plot}}};

inline constexpr std::array<Choice<PlanLevel>, 6> plan_level_names = {
    {{"statutory_unmet", PlanLevel::statutory_unmet},
     {"other_unmet", PlanLevel::other_unmet},
     {"travel", PlanLevel::travel},
     {"land", PlanLevel::land},
     {"cost", PlanLevel::cost},
     {"complexity", PlanLevel::complexity}}};

/// Those with a hyphen were written before the others and are still read.
inline constexpr std::array<Choice<AlternativeKind>, 8> alternative_names = {
    {{"least_space", AlternativeKind::least_space},
     {"shortest_travel", AlternativeKind::shortest_travel},
     {"least_cost", AlternativeKind::least_cost},
     {"simplest", AlternativeKind::simplest},
     {"balanced", AlternativeKind::balanced},
     {"least-space", AlternativeKind::least_space},
     {"shortest-travel", AlternativeKind::shortest_travel},
     {"least-cost", AlternativeKind::least_cost}}};

/// Whether a lock requires its function or keeps it out.
inline constexpr std::array<Choice<bool>, 2> lock_verdict_names = {{{"required", true}, {"excluded", false}}};

/// A calendar year 1900..2200.
std::optional<Year> read_year(const JsonNode& node);

/// The year as text: years are never written with a thousands separator.
std::string year_value(Year year);

/// Whether the year lies in base..horizon of the scenario; reports when it does not. True while those are not
/// known.
bool is_within(const JsonNode& place, Year year, const Scenario& scenario);

}  // namespace voorzien::io
