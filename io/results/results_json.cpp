// SPDX-License-Identifier: EUPL-1.2
#include "io/results/results_json.hpp"

#include "io/results/proposal_sections.hpp"
#include "io/results/sections.hpp"
#include "io/results/version.hpp"

namespace voorzien::io {

void text_member(JsonStream& json, std::string_view key, std::string_view value) {
  json.key(key);
  if (value.empty()) {
    json.null();
  } else {
    json.text(value);
  }
}

void year_member(JsonStream& json, std::string_view key, std::optional<Year> year) {
  json.key(key);
  if (year) {
    json.integer(static_cast<int>(*year));
  } else {
    json.null();
  }
}

void name_member(JsonStream& json, std::string_view key, const Name& name) {
  json.key(key);
  json.begin_object(Layout::one_line);
  json.key("nl");
  json.text(name.nl);
  json.key("en");
  json.text(name.en);
  json.end_object();
}

std::string results_json(const Scenario& scenario, const RunResult& result, const ProposalView* proposals) {
  JsonStream json;
  json.begin_object();
  text_member(json, "format", "voorzien-results/1");
  text_member(json, "version", program_version());
  write_scenario(json, scenario, result.timeline);
  write_places(json, scenario, result.timeline);
  write_people(json, scenario, result.timeline);
  json.key("functions");
  json.begin_array();
  for (const FunctionBalance& balance : result.functions) {
    write_function(json, scenario, result.timeline, balance);
  }
  json.end_array();
  if (proposals != nullptr) write_proposals(json, *proposals);
  write_findings(json, scenario, result);
  write_warnings(json, result.warnings);
  write_sources(json, scenario);
  json.end_object();
  return json.take();
}

}  // namespace voorzien::io
