// SPDX-License-Identifier: EUPL-1.2
// The parts of results.json, one function each; and how values that occur everywhere are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/balance/run.hpp"
#include "io/results/json_stream.hpp"

namespace voorzien::io {

/// Key and text in one; an empty text is null (nothing stated).
void text_member(JsonStream& json, std::string_view key, std::string_view value);
void year_member(JsonStream& json, std::string_view key, std::optional<Year> year);
void name_member(JsonStream& json, std::string_view key, const Name& name);
/// `source` and `status`.
void provenance_members(JsonStream& json, const Provenance& provenance);
/// One number when low equals high, else low, mid and high, in full precision.
void interval_value(JsonStream& json, const Interval& interval);
/// Low, mid and high, rounded.
void bandwidth_value(JsonStream& json, const Interval& interval, int decimals);

/// A number or a bandwidth with its key, rounded; null when it is not known.
void amount_member(JsonStream& json, std::string_view key, const std::optional<double>& value, int decimals);
void bandwidth_member(JsonStream& json, std::string_view key, const std::optional<Interval>& value,
                      int decimals);
/// The first and the last age, in one line.
void ages_member(JsonStream& json, AgeBand ages);

/// `scenario`, `years`, `key_years`, `interventions`.
void write_scenario(JsonStream& json, const Scenario& scenario, const Timeline& timeline);
/// `districts`, `neighbourhoods`, `facilities`, `units`.
void write_places(JsonStream& json, const Scenario& scenario, const Timeline& timeline);
/// `people`.
void write_people(JsonStream& json, const Scenario& scenario, const Timeline& timeline);
/// The norm that decides about a function, as a value; null when the set has none.
void write_norm(JsonStream& json, const std::optional<Norm>& norm);
/// One member of `functions`.
void write_function(JsonStream& json, const Scenario& scenario, const Timeline& timeline,
                    const FunctionBalance& balance);
/// `assigned` and `waves` of a function, as values.
void write_assigned(JsonStream& json, const Timeline& timeline, const FunctionBalance& balance, int decimals);
void write_wave(JsonStream& json, const Wave& wave, bool supply_known, int decimals);
/// Metres for a distance, shares for all else.
int decimals_of_access(const AskedMeasure& asked);
/// `catchment` and `equity` of a function, as values: every measure of access in every year distributed.
void write_catchment(JsonStream& json, const Scenario& scenario, const FunctionBalance& balance);
void write_equity(JsonStream& json, const Scenario& scenario, const FunctionBalance& balance);
/// `findings`, `warnings`, `sources`.
void write_findings(JsonStream& json, const Scenario& scenario, const RunResult& result);
void write_warnings(JsonStream& json, const std::vector<Message>& warnings);
void write_sources(JsonStream& json, const Scenario& scenario);

}  // namespace voorzien::io
