// SPDX-License-Identifier: EUPL-1.2
#include "io/results/finding_text.hpp"

#include <algorithm>
#include <array>

#include "io/results/norm_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/pattern.hpp"
#include "io/text/render.hpp"

namespace voorzien::io {
namespace {

MessageValue* find(Message& message, const std::string& name) {
  const auto found = std::find_if(message.values.begin(), message.values.end(),
                                  [&](const auto& entry) { return entry.first == name; });
  return found == message.values.end() ? nullptr : &found->second;
}

void name_the_function(Message& message, const Scenario& scenario, Language language) {
  MessageValue* value = find(message, "function");
  const std::string* id = value == nullptr ? nullptr : std::get_if<std::string>(value);
  const auto index = id == nullptr ? std::nullopt : scenario.catalogue.find(*id);
  if (!index) return;
  const FacilityFunction& function = scenario.catalogue.functions[*index];
  *value = in(function.name, language);
  message.values.emplace_back("functions", in(function.plural, language));
  message.values.emplace_back("unit", in(function.unit.name, language));
}

void name_the_norm(Message& message, const Scenario& scenario, Language language) {
  MessageValue* status = find(message, "norm_status");
  if (status != nullptr && std::holds_alternative<double>(*status)) {
    const auto value = static_cast<Status>(static_cast<int>(std::get<double>(*status)));
    *status = text("label.status." + std::string(name_of(value)), language);
  }
  MessageValue* source = find(message, "norm_source");
  const std::string* id = source == nullptr ? nullptr : std::get_if<std::string>(source);
  if (id == nullptr) return;
  const auto& listed = scenario.norms.sources;
  const auto found =
      std::find_if(listed.begin(), listed.end(), [&](const Source& entry) { return entry.id == *id; });
  if (found == listed.end()) {
    *source = text("label.no_source", language);
    return;
  }
  const std::string year = found->year ? " " + std::to_string(*found->year) : std::string();
  *source = found->organisation + year;
}

// Values of a finding that are amounts of the function's capacity.
constexpr std::array<std::string_view, 10> amounts = {"amount", "low",    "high",    "total",   "peak",
                                                      "base",   "supply", "horizon", "planned", "now"};

void write_amounts(Message& message, const CapacityUnit& unit, Language language) {
  for (auto& [name, value] : message.values) {
    const bool is_amount = std::find(amounts.begin(), amounts.end(), name) != amounts.end();
    if (is_amount && std::holds_alternative<double>(value)) {
      value = number(std::get<double>(value), unit.decimals, language);
    }
  }
}

double number_in(const Message& message, const std::string& name) {
  for (const auto& [key, value] : message.values) {
    if (key == name && std::holds_alternative<double>(value)) return std::get<double>(value);
  }
  return 0.0;
}

std::string text_in(const Message& message, const std::string& name) {
  for (const auto& [key, value] : message.values) {
    if (key == name && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  }
  return {};
}

/// Which of the sentences about the years of a shortfall holds.
std::string period_key(const Message& message, const Scenario& scenario) {
  const std::string since = text_in(message, "since");
  const std::string until = text_in(message, "until");
  const std::string horizon = std::to_string(static_cast<int>(scenario.horizon_year));
  if (since == until && until != horizon) return "finding.part.period_one";
  if (until != horizon) return "finding.part.period_closed";
  const bool always = since == text_in(message, "base_year");
  return always ? "finding.part.period_always" : "finding.part.period_open";
}

/// Whose amount stands beside the area: those without any place there, or what the area itself is short of.
std::string most_key(const Message& message) {
  return number_in(message, "without_place") > 0.5 ? "finding.part.most_without_place"
                                                   : "finding.part.most_short";
}

std::string space_key(const Message& message, const CapacityUnit& unit) {
  if (unit.id == "gfa_m2" || unit.id == "site_m2") return {};  // the amount is an area already
  const bool several = number_in(message, "locations") > 1.5;
  if (number_in(message, "gfa_m2") >= 1.0) return several ? "finding.part.gfa" : "finding.part.gfa_one";
  return number_in(message, "outdoor_m2") >= 1.0 ? "finding.part.outdoor" : "";
}

/// The parts {range}, {space}, {period} and {now}; empty where there is nothing to tell.
void add_parts(Message& message, const Finding& finding, const Scenario& scenario, Language language) {
  const CapacityUnit& unit = scenario.catalogue.functions[finding.function].unit;
  const auto part = [&](const std::string& key) {
    return key.empty() ? std::string() : fill(text(key, language), message.values, language);
  };
  const std::string nothing = number(0.0, unit.decimals, language);
  const bool exact = text_in(message, "low") == text_in(message, "high");
  const bool starts_later = text_in(message, "since") != text_in(message, "base_year");
  const bool now_told =
      text_in(message, "now") == nothing || text_in(message, "year") == text_in(message, "base_year");
  const std::string range = part(exact ? "" : "finding.part.range");
  const std::string space = part(space_key(message, unit));
  const std::string period = part(period_key(message, scenario));
  const std::string now = part(starts_later || now_told ? "" : "finding.part.now");
  const std::string most = part(most_key(message));
  message.values.insert(
      message.values.end(),
      {{"range", range}, {"space", space}, {"period", period}, {"today", now}, {"most", most}});
}

/// Whether the capacity of some facility of the function is only assumed.
bool capacity_is_assumed(const Scenario& scenario, FunctionIndex function) {
  for (const Facility& facility : scenario.town.facilities) {
    for (const FacilityCapacity& capacity : facility.capacities) {
      if (capacity.function == function && capacity.provenance.status == Status::assumption) return true;
    }
  }
  return false;
}

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace

Message readable(const Message& message, const Scenario& scenario, Language language) {
  Message result = message;
  name_the_function(result, scenario, language);
  name_the_norm(result, scenario, language);
  return result;
}

std::string finding_text(const Finding& finding, const Scenario& scenario, Language language) {
  Message message = readable(finding.message, scenario, language);
  const CapacityUnit& unit = scenario.catalogue.functions[finding.function].unit;
  write_amounts(message, unit, language);
  add_parts(message, finding, scenario, language);
  if (MessageValue* function = find(message, "function")) {
    *function = capitalised(std::get<std::string>(*function));
  }
  if (const auto& norm = scenario.norms.by_function[finding.function]) {
    message.values.emplace_back("norm", norm_origin(*norm, scenario.norms, language));
  }
  std::string sentence = what(message, MessageKind::finding, language);
  if (scenario.town.supply_knowledge[finding.function] == SupplyKnowledge::illustrative) {
    sentence += " " + text("finding.mark.illustrative", language);
  } else if (capacity_is_assumed(scenario, finding.function)) {
    sentence += " " + text("finding.mark.capacity_assumed", language);
  }
  return sentence;
}

}  // namespace voorzien::io
