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
constexpr std::array<std::string_view, 8> amounts = {"amount", "low",  "high",   "total",
                                                     "peak",   "base", "supply", "horizon"};

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

/// The fragments {range} and {space}: empty where there is no bandwidth or no area to tell.
void add_fragments(Message& message, const CapacityUnit& unit, Language language) {
  std::string range;
  std::string space;
  const MessageValue* low = find(message, "low");
  const MessageValue* high = find(message, "high");
  if (low != nullptr && high != nullptr && *low != *high) {
    range = fill(text("finding.part.range", language), message.values, language);
  }
  const bool told_already = unit.id == "gfa_m2" || unit.id == "site_m2";
  if (told_already) {
    space.clear();
  } else if (number_in(message, "gfa_m2") >= 1.0) {
    space = fill(text("finding.part.gfa", language), message.values, language);
  } else if (number_in(message, "outdoor_m2") >= 1.0) {
    space = fill(text("finding.part.outdoor", language), message.values, language);
  }
  message.values.emplace_back("range", range);
  message.values.emplace_back("space", space);
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
  add_fragments(message, unit, language);
  if (MessageValue* function = find(message, "function")) {
    *function = capitalised(std::get<std::string>(*function));
  }
  if (const auto& norm = scenario.norms.by_function[finding.function]) {
    message.values.emplace_back("norm", norm_origin(*norm, scenario.norms, language));
  }
  std::string sentence = what(message, MessageKind::finding, language);
  if (scenario.town.supply_knowledge[finding.function] == SupplyKnowledge::illustrative) {
    sentence += " " + text("finding.mark.illustrative", language);
  }
  return sentence;
}

}  // namespace voorzien::io
