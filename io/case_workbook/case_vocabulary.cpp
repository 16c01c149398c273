// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_vocabulary.hpp"

#include <set>

#include "io/case_workbook/case_table.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/norms/demography_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/space_kind_reader.hpp"
#include "io/sharing/week_reader.hpp"

namespace voorzien::io {
namespace {

/// Adds the ids of a sheet, with names where it has them; rows with the same id are one.
void add_ids(const char* sheet, const char* name_key, const std::vector<const char*>& lists,
             CaseReading& reading) {
  CaseTable table(case_sheet(sheet), reading);
  std::set<std::string> known;
  const CaseSheet& layout = case_sheet(sheet);
  for (const std::size_t row : table.rows()) {
    const std::string id = table.text(row, layout.columns.front().key);
    if (id.empty() || !known.insert(id).second) continue;
    const std::string name = name_key == nullptr ? std::string() : table.text(row, name_key);
    for (const char* list : lists) reading.words.add(list, {id, {name, name}});
  }
}

}  // namespace

CaseCatalogue read_case_catalogue(const LoadOptions& options) {
  CaseCatalogue catalogue;
  std::vector<Problem> told_when_loaded;
  const std::string folder = path_from(options.data_root, "catalogue");
  const auto text_of_file = [&](const char* name) {
    return options.files.read(path_from(folder, name)).value_or("");
  };
  const std::string kinds = text_of_file("space-kinds.json");
  const std::string functions = text_of_file("functions.json");
  const std::string week = text_of_file("week.json");
  if (!kinds.empty()) catalogue.space_kinds = read_space_kinds(kinds, folder, told_when_loaded);
  if (!functions.empty())
    catalogue.functions = read_catalogue(functions, folder, catalogue.space_kinds, told_when_loaded);
  if (!week.empty() && told_when_loaded.empty()) {
    const WeekCatalogue read =
        read_week(week, folder, catalogue.functions, catalogue.space_kinds, told_when_loaded);
    for (const WeekType& type : read.week_types) catalogue.week_types.push_back({type.id, type.name});
  }
  const std::string norms = path_from(options.data_root, "norms");
  for (const NormSetSummary& set : list_norm_sets(norms, options.files, told_when_loaded))
    catalogue.norm_sets.push_back({set.id, {}});
  return catalogue;
}

std::string rates_path(const std::string& name, const std::string& folder, const LoadOptions& options) {
  if (names_a_path(name)) return path_from(folder, name);
  const std::string catalogue = path_from(options.data_root, "catalogue");
  const std::string own = path_from(catalogue, name + ".json");
  return options.files.read(own) ? own : path_from(catalogue, "demography.json");
}

std::vector<CaseWord> dwelling_types_in(const std::string& path, const LoadOptions& options) {
  std::vector<CaseWord> types;
  std::vector<Problem> told_when_loaded;
  const auto text = options.files.read(path);
  if (!text) return types;
  for (const DwellingType& type : read_demography(*text, path, told_when_loaded).dwelling_types)
    types.push_back({type.id, type.name});
  return types;
}

void add_catalogue_words(const CaseCatalogue& catalogue, CaseWords& words) {
  for (const FacilityFunction& function : catalogue.functions.functions)
    words.add("function", {function.id, function.name});
  for (const SpaceKind& kind : catalogue.space_kinds.kinds) words.add("space_kind", {kind.id, kind.name});
  for (const CaseWord& type : catalogue.week_types) words.add("week_type", type);
  for (const CaseWord& set : catalogue.norm_sets) words.add("norm_set", set);
}

void add_sheet_words(CaseReading& reading) {
  // Every one of these sheets is read again, with all its columns known; what is wrong is told then.
  const Reading before = reading.found;
  add_ids("sources", nullptr, {"source", "norm_source"}, reading);
  add_ids("neighbourhoods", "name", {"neighbourhood"}, reading);
  add_ids("facilities", "name", {"facility", "any_facility"}, reading);
  // What an intervention opens can be extended or closed by a later one.
  add_ids("interventions", nullptr, {"any_facility"}, reading);
  add_ids("sites", "name", {"site"}, reading);
  add_ids("rooms", nullptr, {"room"}, reading);
  reading.found = before;
}

}  // namespace voorzien::io
