// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"
#include "io/results/sections.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

void write_row(JsonStream& json, std::string_view key, const std::vector<double>& values,
               const FunctionBalance& balance, int decimals) {
  json.key(key);
  json.begin_array(Layout::one_line);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (balance.neighbourhood_known[i]) {
      json.decimal(values[i], decimals);
    } else {
      json.null();
    }
  }
  json.end_array();
}

void write_travel(JsonStream& json, const YearDistribution& distribution) {
  json.key("mean_travel_m");
  json.begin_array(Layout::one_line);
  for (std::size_t i = 0; i < distribution.mean_travel_m.size(); ++i) {
    if (distribution.met_within[i] + distribution.met_beyond[i] > 0.0) {
      json.decimal(distribution.mean_travel_m[i], decimals_of_metres);
    } else {
      json.null();
    }
  }
  json.end_array();
}

void write_loads(JsonStream& json, const Timeline& timeline, const std::vector<FacilityLoad>& loads,
                 int decimals) {
  json.key("load");
  json.begin_array();
  for (const FacilityLoad& load : loads) {
    json.begin_object(Layout::one_line);
    text_member(json, "facility", timeline.facilities[load.facility].id);
    json.key("capacity");
    json.decimal(load.capacity, decimals);
    json.key("assigned");
    json.decimal(load.assigned, decimals);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_assigned(JsonStream& json, const Timeline& timeline, const FunctionBalance& balance,
                    int decimals) {
  json.begin_array();
  for (const YearDistribution& distribution : balance.distributions) {
    json.begin_object();
    year_member(json, "year", distribution.year);
    write_row(json, "met_within_reach", distribution.met_within, balance, decimals);
    write_row(json, "met_beyond_reach", distribution.met_beyond, balance, decimals);
    write_row(json, "unmet", distribution.unmet, balance, decimals);
    write_travel(json, distribution);
    json.key("tied");
    json.decimal(distribution.tied, decimals);
    write_loads(json, timeline, distribution.loads, decimals);
    json.end_object();
  }
  json.end_array();
}

void write_wave(JsonStream& json, const Wave& wave, bool supply_known, int decimals) {
  json.begin_object(Layout::one_line);
  year_member(json, "year", wave.peak_year);
  const auto amount = [&](std::string_view key, double value) {
    json.key(key);
    json.decimal(value, decimals);
  };
  const auto amount_if_known = [&](std::string_view key, const std::optional<double>& value) {
    json.key(key);
    if (value) {
      json.decimal(*value, decimals);
    } else {
      json.null();
    }
  };
  amount("need", wave.peak_need);
  amount("base_need", wave.base_need);
  amount("horizon_need", wave.horizon_need);
  amount_if_known("permanent_need", wave.permanent_need);
  amount_if_known("temporary_need", wave.temporary_need);
  if (supply_known) {
    amount("base_supply", wave.base_supply);
    json.key("years_above_base_supply");
    json.integer(wave.years_above_base_supply);
    json.key("still_above_at_horizon");
    json.boolean(wave.still_above_at_horizon);
    text_member(json, "lasting", name_of(wave.lasting));
  } else {
    for (const char* key : {"base_supply", "years_above_base_supply", "still_above_at_horizon", "lasting"}) {
      text_member(json, key, "");
    }
  }
  json.key("levels");
  json.begin_array();
  for (const NeedLevel& level : wave.levels) {
    json.begin_object();
    amount("need", level.need);
    json.key("years");
    json.integer(level.years);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace voorzien::io
