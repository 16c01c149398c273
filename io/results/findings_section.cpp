// SPDX-License-Identifier: EUPL-1.2
#include "io/results/sections.hpp"
#include "io/results/sources_used.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

void write_values(JsonStream& json, const Message& message) {
  json.key("values");
  json.begin_object(Layout::one_line);
  for (const auto& [name, value] : message.values) {
    json.key(name);
    if (const auto* words = std::get_if<std::string>(&value)) {
      json.text(*words);
    } else if (name == "norm_status") {
      // The engine has no words: a status travels as the number of its enumeration.
      json.text(name_of(static_cast<Status>(static_cast<int>(std::get<double>(value)))));
    } else {
      json.shortest(std::get<double>(value));
    }
  }
  json.end_object();
}

}  // namespace

void write_findings(JsonStream& json, const Scenario& scenario, const RunResult& result) {
  json.key("findings");
  json.begin_array();
  for (const Finding& finding : result.findings) {
    const FacilityFunction& function = scenario.catalogue.functions[finding.function];
    json.begin_object();
    text_member(json, "code", finding.message.code);
    text_member(json, "function", function.id);
    text_member(json, "scale", name_of(function.scale));
    text_member(json, "area", finding.area);
    year_member(json, "year", finding.year);
    json.key("value");
    bandwidth_value(json, finding.value, function.unit.decimals);
    write_values(json, finding.message);
    json.end_object();
  }
  json.end_array();
}

void write_warnings(JsonStream& json, const std::vector<Message>& warnings) {
  json.key("warnings");
  json.begin_array();
  for (const Message& warning : warnings) {
    json.begin_object(Layout::one_line);
    text_member(json, "code", warning.code);
    text_member(json, "where", warning.where);
    write_values(json, warning);
    json.end_object();
  }
  json.end_array();
}

void write_sources(JsonStream& json, const Scenario& scenario) {
  json.key("sources");
  json.begin_array();
  for (const UsedSource& used : sources_used(scenario)) {
    json.begin_object(Layout::one_line);
    text_member(json, "list", used.list);
    text_member(json, "id", used.source.id);
    text_member(json, "organisation", used.source.organisation);
    text_member(json, "title", used.source.title);
    json.key("year");
    if (used.source.year) {
      json.integer(*used.source.year);
    } else {
      json.null();
    }
    text_member(json, "url", used.source.url);
    text_member(json, "licence", used.source.licence);
    json.end_object();
  }
  json.end_array();
}

}  // namespace voorzien::io
