// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/results_reader.hpp"

#include <algorithm>

#include "io/json/json_node.hpp"
#include "io/results/people_terms.hpp"
#include "io/verification/plan_reader.hpp"

namespace voorzien::io {
namespace {

/// Ten numbers of two decimals each may be half a hundredth off.
constexpr double rounding_of_people = 0.06;

using Rows = std::vector<std::vector<std::optional<double>>>;

const JsonValue* member(const JsonValue* object, std::string_view key) {
  if (object == nullptr || object->kind != JsonKind::object) return nullptr;
  for (std::size_t i = 0; i < object->keys.size(); ++i) {
    if (object->keys[i] == key) return &object->elements[i];
  }
  return nullptr;
}

/// A table of numbers; what is no number is not known. What else is wrong with it shows when every number is
/// compared.
Rows rows_of(const JsonValue* value) {
  Rows rows;
  if (value == nullptr || value->kind != JsonKind::array) return rows;
  for (const JsonValue& line : value->elements) {
    rows.emplace_back();
    for (const JsonValue& cell : line.elements) {
      rows.back().push_back(cell.kind == JsonKind::number ? std::optional(cell.number) : std::nullopt);
    }
  }
  return rows;
}

StatedPeople people_of(const JsonValue& root) {
  StatedPeople people;
  people.rounding = rounding_of_people;
  const JsonValue* written = member(&root, "people");
  people.residents = rows_of(member(written, "residents"));
  for (const PeopleTerm& term : people_terms) {
    const Rows rows = rows_of(member(written, term.name));
    if (people.change.size() < rows.size()) people.change.resize(rows.size());
    for (std::size_t year = 0; year < rows.size(); ++year) {
      if (people.change[year].empty()) people.change[year].assign(rows[year].size(), 0.0);
      for (std::size_t i = 0; i < std::min(rows[year].size(), people.change[year].size()); ++i) {
        std::optional<double>& sum = people.change[year][i];
        sum = sum && rows[year][i] ? std::optional(*sum + term.sign * *rows[year][i]) : std::nullopt;
      }
    }
  }
  return people;
}

std::vector<StatedNeed> needs_of(const JsonValue& root, const Scenario& scenario) {
  std::vector<StatedNeed> needs;
  const JsonValue* functions = member(&root, "functions");
  if (functions == nullptr || functions->kind != JsonKind::array) return needs;
  for (const JsonValue& function : functions->elements) {
    const JsonValue* id = member(&function, "id");
    const auto index = id == nullptr ? std::nullopt : scenario.catalogue.find(id->text);
    if (index) needs.push_back({*index, rows_of(member(member(&function, "need"), "mid"))});
  }
  return needs;
}

/// What a warning says of a fixed choice that was let go.
void read_let_go(const JsonNode& node, WrittenResults& results) {
  JsonObject warning = node.object();
  const bool about_lock = warning.required("code").text().value_or("").rfind("proposal_lock_", 0) == 0;
  const JsonNode values = warning.optional("values");
  warning.members();
  if (!about_lock || !values.present()) return;
  JsonObject names = values.object();
  const std::string site = names.required("site").text().value_or("");
  const std::string function = names.required("function").text().value_or("");
  names.members();
  for (WrittenPlan& plan : results.plans) plan.plan.let_go.insert({site, function});
}

void read_proposals(const JsonNode& node, const Scenario& scenario, WrittenResults& results) {
  JsonObject proposals = node.object();
  for (const JsonNode& plan : proposals.required("plans").elements()) {
    results.plans.push_back(read_plan(plan, scenario));
  }
  const JsonNode without = proposals.optional("without_combining");
  if (without.present()) {
    JsonObject comparisons = without.object();
    for (const char* id : {"own_rooms_best", "present_practice"}) {
      const JsonNode one = comparisons.optional(id);
      if (!one.present()) continue;
      JsonObject comparison = one.object();
      results.comparisons.push_back({id, read_levels(comparison.required("levels"))});
      comparison.members();
    }
  }
  for (const JsonNode& warning : proposals.optional("warnings").elements()) {
    read_let_go(warning, results);
  }
  proposals.members();
}

}  // namespace

WrittenResults read_results(std::string_view text, const std::string& file, const Scenario& scenario) {
  WrittenResults results;
  std::vector<Problem> problems;
  results.tree = parse_json(text, file, problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  const JsonNode node = read_json_object(text, file, problems);
  {
    JsonObject root = node.object();
    const auto format = root.required("format").text();
    if (format && *format != "voorzien-results/1") {
      root.node().report("not_results", {{"format", *format}});
    }
    if (const JsonNode proposals = root.optional("proposals"); proposals.present()) {
      read_proposals(proposals, scenario, results);
    }
    root.members();
  }
  if (!problems.empty()) throw InputError(std::move(problems));
  results.people = people_of(results.tree);
  results.needs = needs_of(results.tree, scenario);
  return results;
}

}  // namespace voorzien::io
