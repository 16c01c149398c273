// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "engine/access/residence_points.hpp"
#include "engine/model/age.hpp"
#include "io/case_workbook/own_columns.hpp"
#include "io/case_workbook/town_rows.hpp"
#include "io/dataset/manifest_writer.hpp"

namespace voorzien::io {
namespace {

std::string age_caption(std::size_t age, Language language) {
  const bool oldest = age + 1 == age_count;
  return std::to_string(age) + (oldest ? "+" : "") + ' ' + case_text("own", "age", language);
}

void add_ages(const Town& town, CaseBook& book) {
  std::vector<OwnColumn> own;
  for (std::size_t age = 0; age < age_count; ++age)
    own.push_back({"ages_" + std::to_string(age), age_caption(age, book.language()), {}});
  std::vector<CaseRow> rows;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    CaseRow row = {{"id", neighbourhood.id}};
    for (std::size_t age = 0; age < age_count; ++age) {
      const MicroPersons persons = neighbourhood.ages.by_age[age];
      if (persons != 0) row[own[age].key] = to_persons(persons);
    }
    if (row.size() > 1) rows.push_back(std::move(row));
  }
  book.add("ages", rows, own);
}

void add_points(const Town& town, CaseBook& book) {
  const std::vector<std::string> names =
      has_named_points(town) ? residence_point_names(town) : std::vector<std::string>();
  const auto& points = town.residence_points;
  std::vector<CaseRow> rows;
  for (auto first = points.begin(); first != points.end();) {
    const auto last = std::find_if(first, points.end(), [&](const ResidencePoint& point) {
      return point.neighbourhood != first->neighbourhood;
    });
    // Equal weights are written as 1; dividing by their number gives the same again.
    const auto equal_share = 1.0 / static_cast<double>(last - first);
    const bool equal =
        std::all_of(first, last, [&](const ResidencePoint& point) { return point.weight == equal_share; });
    for (auto point = first; point != last; ++point) {
      rows.push_back({{"neighbourhood", town.neighbourhoods[point->neighbourhood].id},
                      {"x", point->at.x},
                      {"y", point->at.y},
                      {"weight", equal ? 1.0 : point->weight}});
      if (!names.empty()) rows.back()["id"] = names[rows.size() - 1];
    }
    first = last;
  }
  book.add("points", rows);
}

void add_functions(const Scenario& scenario, CaseBook& book) {
  std::vector<CaseRow> rows;
  const auto& functions = scenario.catalogue.functions;
  for (std::size_t i = 0; i < functions.size(); ++i) {
    const SupplyKnowledge knowledge = scenario.town.supply_knowledge[i];
    const char* known = knowledge == SupplyKnowledge::complete       ? "complete"
                        : knowledge == SupplyKnowledge::illustrative ? "illustrative"
                                                                     : "unknown";
    const Name& unit = functions[i].unit.name;
    rows.push_back({{"function", functions[i].id},
                    {"unit", book.language() == Language::nl ? unit.nl : unit.en},
                    {"knowledge", std::string(known)}});
  }
  book.add("functions", rows);
}

void add_sources(const Scenario& scenario, CaseBook& book) {
  std::vector<CaseRow> rows;
  const auto add = [&](const std::vector<Source>& sources, const char* used_for) {
    for (const Source& source : sources) {
      CaseRow row = {{"id", source.id},           {"organisation", source.organisation},
                     {"title", source.title},     {"url", source.url},
                     {"licence", source.licence}, {"used_for", std::string(used_for)}};
      if (source.year) row["year"] = static_cast<double>(*source.year);
      rows.push_back(std::move(row));
    }
  };
  add(scenario.town.sources, "town");
  add(scenario.norms.sources, "norms");
  book.add("sources", rows);
}

}  // namespace

void add_background_sheets(const Scenario& scenario, CaseBook& book) {
  add_functions(scenario, book);
  add_ages(scenario.town, book);
  add_points(scenario.town, book);
  add_sources(scenario, book);
}

}  // namespace voorzien::io
