// SPDX-License-Identifier: EUPL-1.2
#include "io/results/area_year.hpp"
#include "io/results/decimals.hpp"
#include "io/results/facility_spans.hpp"
#include "io/results/sections.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {

void bandwidth_value(JsonStream& json, const Interval& interval, int decimals) {
  json.begin_object(Layout::one_line);
  json.key("low");
  json.decimal(interval.low, decimals);
  json.key("mid");
  json.decimal(interval.mid, decimals);
  json.key("high");
  json.decimal(interval.high, decimals);
  json.end_object();
}

void amount_member(JsonStream& json, std::string_view key, const std::optional<double>& value, int decimals) {
  json.key(key);
  if (!value) return json.null();
  json.decimal(*value, decimals);
}

void bandwidth_member(JsonStream& json, std::string_view key, const std::optional<Interval>& value,
                      int decimals) {
  json.key(key);
  if (!value) return json.null();
  bandwidth_value(json, *value, decimals);
}

namespace {

/// How one grid is told: decimals, and which cells are known.
struct GridShape {
  std::size_t years = 0;
  std::size_t areas = 0;
  int decimals = 0;
};

/// low, mid and high, each as years × areas; `cell(year, area)` gives a pointer to the interval, null where
/// it is not known.
template <class Cell>
void write_grid(JsonStream& json, std::string_view key, const GridShape& shape, Cell cell) {
  struct Part {
    std::string_view name;
    double Interval::*member;
  };
  json.key(key);
  json.begin_object();
  for (const Part& part : {Part{"low", &Interval::low}, {"mid", &Interval::mid}, {"high", &Interval::high}}) {
    json.key(part.name);
    json.begin_array();
    for (std::size_t year = 0; year < shape.years; ++year) {
      json.begin_array(Layout::one_line);
      for (std::size_t area = 0; area < shape.areas; ++area) {
        const Interval* value = cell(year, area);
        if (value != nullptr) {
          json.decimal(value->*part.member, shape.decimals);
        } else {
          json.null();
        }
      }
      json.end_array();
    }
    json.end_array();
  }
  json.end_object();
}

void null_member(JsonStream& json, std::string_view key) {
  json.key(key);
  json.null();
}

void write_neighbourhood_grids(JsonStream& json, const FunctionBalance& balance, const GridShape& shape,
                               bool nearness) {
  if (balance.need_known) {
    write_grid(json, "need", shape, [&](std::size_t year, std::size_t i) -> const Interval* {
      return balance.neighbourhood_known[i] ? &balance.need.at(year, i) : nullptr;
    });
  } else {
    null_member(json, "need");
  }
  if (balance.supply_knowledge == SupplyKnowledge::unknown) return null_member(json, "supply");
  write_grid(json, "supply", shape, [&](std::size_t year, std::size_t i) -> const Interval* {
    // Who is covered is not known where it is not known who lives there; capacity is.
    return nearness && !balance.neighbourhood_known[i] ? nullptr : &balance.supply.at(year, i);
  });
}

void write_area_grids(JsonStream& json, const FunctionBalance& balance, const GridShape& shape) {
  std::vector<AreaYear> figures;
  figures.reserve(shape.years * shape.areas);
  for (std::size_t year = 0; year < shape.years; ++year) {
    for (std::size_t area = 0; area < shape.areas; ++area) figures.push_back(area_year(balance, area, year));
  }
  const auto write = [&](std::string_view key, std::optional<Interval> AreaYear::*member) {
    write_grid(json, key, shape, [&](std::size_t year, std::size_t area) -> const Interval* {
      const std::optional<Interval>& value = figures[year * shape.areas + area].*member;
      return value ? &*value : nullptr;
    });
  };
  write("area_need", &AreaYear::need);
  write("area_supply", &AreaYear::supply);
  write("shortfall", &AreaYear::shortfall);
}

void write_areas(JsonStream& json, const Scenario& scenario, const FunctionBalance& balance) {
  json.key("areas");
  json.begin_array();
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    json.begin_object(Layout::one_line);
    text_member(json, "id", balance.areas[area].id);
    text_member(json, "name", balance.areas[area].name);
    text_member(json, "need", name_of(need_knowledge(balance, area)));
    json.key("members");
    json.begin_array();
    for (const NeighbourhoodIndex member : balance.areas[area].members) {
      json.text(scenario.town.neighbourhoods[member].id);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_waves(JsonStream& json, const FunctionBalance& balance, int decimals) {
  const bool supply_known = balance.supply_knowledge != SupplyKnowledge::unknown;
  json.key("peak");
  if (balance.need_known) {
    write_wave(json, balance.town_wave, supply_known, decimals);
  } else {
    json.null();
  }
  json.key("waves");
  json.begin_array();
  for (std::size_t area = 0; area < balance.waves.size(); ++area) {
    if (need_knowledge(balance, area) == NeedKnowledge::unknown) {
      json.null();
    } else {
      write_wave(json, balance.waves[area], supply_known, decimals);
    }
  }
  json.end_array();
}

void write_estimate(JsonStream& json, const AreaEstimate& estimate) {
  json.begin_object(Layout::one_line);
  json.key("gfa_m2");
  json.decimal(estimate.gfa_m2, decimals_of_square_metres);
  json.key("outdoor_m2");
  json.decimal(estimate.outdoor_m2, decimals_of_square_metres);
  json.key("locations");
  json.integer(estimate.locations);
  json.end_object();
}

void write_space(JsonStream& json, const FunctionBalance& balance) {
  const bool supply_known = balance.supply_knowledge != SupplyKnowledge::unknown;
  json.key("space");
  json.begin_array();
  for (const YearSpace& space : balance.space) {
    json.begin_object(Layout::one_line);
    year_member(json, "year", space.year);
    json.key("need");
    write_estimate(json, space.need);
    json.key("supply");
    if (supply_known) {
      write_estimate(json, space.supply);
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
  json.key("shortfall_space");
  json.begin_array();
  for (std::size_t area = 0; area < balance.shortfall_space.size(); ++area) {
    if (supply_known && need_knowledge(balance, area) != NeedKnowledge::unknown) {
      write_estimate(json, balance.shortfall_space[area]);
    } else {
      json.null();
    }
  }
  json.end_array();
}

void write_facilities(JsonStream& json, const Timeline& timeline, const FunctionBalance& balance,
                      int decimals) {
  json.key("facilities");
  json.begin_array();
  for (const FacilitySpan& span : facility_spans(timeline, balance.function)) {
    json.begin_object(Layout::one_line);
    text_member(json, "facility", timeline.facilities[span.facility].id);
    year_member(json, "first_year", span.first);
    year_member(json, "last_year", span.last);
    json.key("capacity");
    if (span.capacity) {
      bandwidth_value(json, *span.capacity, decimals);
    } else {
      json.null();
    }
    text_member(json, "status", name_of(span.status));
    json.end_object();
  }
  json.end_array();
}

void write_identity(JsonStream& json, const Scenario& scenario, const FunctionBalance& balance) {
  const FacilityFunction& function = scenario.catalogue.functions[balance.function];
  text_member(json, "id", function.id);
  name_member(json, "name", function.name);
  text_member(json, "domain", function.domain);
  text_member(json, "scale", name_of(function.scale));
  text_member(json, "duty", name_of(function.duty));
  text_member(json, "unit", function.unit.id);
  json.key("distributed");
  json.boolean(function.distributed);
  text_member(json, "need_arises_at",
              function.need_arises_at ? scenario.catalogue.functions[*function.need_arises_at].id : "");
  json.key("need_known");
  json.boolean(balance.need_known);
  json.key("supply_known");
  json.boolean(balance.supply_knowledge != SupplyKnowledge::unknown);
  text_member(json, "supply_knowledge", name_of(balance.supply_knowledge));
}

}  // namespace

void write_function(JsonStream& json, const Scenario& scenario, const Timeline& timeline,
                    const FunctionBalance& balance) {
  const int decimals = scenario.catalogue.functions[balance.function].unit.decimals;
  const std::optional<Norm>& norm = scenario.norms.by_function[balance.function];
  const bool nearness = norm && norm->need && std::holds_alternative<CoverageNeed>(*norm->need);
  const std::size_t years = timeline.years.size();
  json.begin_object();
  write_identity(json, scenario, balance);
  json.key("norm");
  write_norm(json, norm);
  write_neighbourhood_grids(json, balance, {years, scenario.town.neighbourhoods.size(), decimals}, nearness);
  write_areas(json, scenario, balance);
  write_area_grids(json, balance, {years, balance.areas.size(), decimals});
  write_waves(json, balance, decimals);
  write_space(json, balance);
  json.key("assigned");
  write_assigned(json, timeline, balance, decimals);
  json.key("catchment");
  write_catchment(json, scenario, balance);
  json.key("equity");
  write_equity(json, scenario, balance);
  write_facilities(json, timeline, balance, decimals);
  json.end_object();
}

}  // namespace voorzien::io
