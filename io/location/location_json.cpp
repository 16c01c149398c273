// SPDX-License-Identifier: EUPL-1.2
#include "io/location/location_json.hpp"

#include <cmath>

#include "io/json/json_writer.hpp"

namespace voorzien::io {
namespace {

using location::LocationResult;

void write_numbers(JsonWriter& json, const LocationResult& result, bool solved) {
  const double gap = location::gap_of(result);
  const auto number = [&](const char* key, double value) {
    json.key(key);
    if (solved && std::isfinite(value)) {
      json.number(value);
    } else {
      json.null();
    }
  };
  number("objective", result.objective);
  number("bound", result.bound);
  number("gap", gap);
}

void write_assignment(JsonWriter& json, const NamedLocation& named, const LocationResult& result) {
  json.key("assignment");
  json.begin_array();
  for (const location::Service& service : result.services) {
    json.begin_object();
    json.key("from");
    json.text(named.rows[service.row]);
    json.key("to");
    json.text(named.candidates[service.candidate]);
    json.key("amount");
    json.number(service.amount);
    json.key("cost");
    json.number(service.cost);
    json.end();
  }
  json.end();
}

void write_reasons(JsonWriter& json, const NamedLocation& named, const LocationResult& result) {
  json.key("reasons");
  json.begin_array();
  for (const location::Reason& reason : result.reasons) {
    json.begin_object();
    json.key("kind");
    json.text(name_of(reason.kind));
    json.key("needed");
    json.number(reason.needed);
    json.key("available");
    json.number(reason.available);
    json.key("short_by");
    json.number(reason.needed - reason.available);
    json.key("demand");
    json.begin_array();
    for (const std::uint32_t row : reason.rows) json.text(named.rows[row]);
    json.end();
    json.end();
  }
  json.end();
}

}  // namespace

std::string location_json(const NamedLocation& named, const LocationResult& result) {
  const bool solved =
      result.status == location::Status::optimal || result.status == location::Status::feasible;
  JsonWriter json;
  json.begin_object();
  json.key("problem");
  json.text(name_of(named.problem.kind));
  json.key("status");
  json.text(name_of(result.status));
  write_numbers(json, result, solved);
  json.key("open");
  json.begin_array();
  for (const std::uint32_t candidate : result.open) json.text(named.candidates[candidate]);
  json.end();
  write_assignment(json, named, result);
  json.key("covered_demand");
  if (solved) {
    json.number(result.covered_demand);
  } else {
    json.null();
  }
  json.key("ties");
  json.begin_object();
  json.key("rows");
  json.natural_number(result.ties.rows);
  json.key("exchanges");
  json.natural_number(result.ties.exchanges);
  json.end();
  if (!result.reasons.empty()) write_reasons(json, named, result);
  json.end();
  return json.result();
}

}  // namespace voorzien::io
