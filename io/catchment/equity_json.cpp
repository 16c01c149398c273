// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/equity_json.hpp"

#include <optional>

#include "io/json/json_writer.hpp"

namespace voorzien::io {
namespace {

void member(JsonWriter& json, const char* key, std::optional<double> value) {
  json.key(key);
  if (value) {
    json.number(*value);
  } else {
    json.null();
  }
}

template <class Part>
std::optional<double> part_of(const std::optional<Part>& whole, double Part::*part) {
  return whole ? std::optional<double>((*whole).*part) : std::nullopt;
}

void concentration_members(JsonWriter& json, const std::optional<equity::Concentration>& concentration) {
  member(json, "simple", part_of(concentration, &equity::Concentration::simple));
  member(json, "corrected", concentration ? concentration->corrected : std::nullopt);
}

void write_concentration(JsonWriter& json, const EquityFigures& figures) {
  json.key("concentration");
  json.begin_object();
  concentration_members(json, figures.concentration);
  json.key("shared_ranks");
  json.begin_object();
  concentration_members(json, figures.concentration_shared_rank);
  json.end();
  json.end();
}

void write_groups(JsonWriter& json, const EquityFigures& figures, const std::vector<std::string>& names) {
  json.key("groups");
  json.begin_array();
  for (std::size_t g = 0; g < figures.groups.size(); ++g) {
    json.begin_object();
    json.key("group");
    json.text(names[g]);
    member(json, "demand", figures.groups[g].people);
    member(json, "mean", figures.groups[g].mean);
    json.end();
  }
  json.end();
  member(json, "gap", figures.gap);
}

}  // namespace

std::string equity_json(const EquityFigures& figures, const std::vector<std::string>& group_names) {
  JsonWriter json;
  json.begin_object();
  member(json, "mean", figures.summary.mean);
  member(json, "worst_decile_mean", figures.summary.worst_tenth_mean);
  member(json, "gini", figures.summary.gini);
  member(json, "palma", figures.palma);
  write_concentration(json, figures);
  json.key("theil");
  json.begin_object();
  member(json, "total", figures.summary.theil);
  member(json, "between", part_of(figures.theil_split, &equity::TheilSplit::between));
  member(json, "within", part_of(figures.theil_split, &equity::TheilSplit::within));
  json.end();
  json.key("fgt");
  json.begin_object();
  constexpr std::array<const char*, 3> alphas = {"0", "1", "2"};
  for (std::size_t i = 0; i < alphas.size(); ++i) {
    member(json, alphas[i], figures.fgt ? std::optional<double>((*figures.fgt)[i]) : std::nullopt);
  }
  json.end();
  write_groups(json, figures, group_names);
  member(json, "demand", figures.summary.people);
  json.key("unknown");
  json.begin_object();
  member(json, "access", figures.people_without_access);
  member(json, "income", figures.people_without_income);
  member(json, "group", figures.people_without_group);
  json.end();
  json.end();
  return json.result();
}

}  // namespace voorzien::io
