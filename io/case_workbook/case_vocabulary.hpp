// SPDX-License-Identifier: EUPL-1.2
// The words of one case: the functions, kinds and norm sets of the data folder, and what its own sheets name.
#pragma once

#include <string>

#include "engine/model/facility_function.hpp"
#include "engine/model/space_kind.hpp"
#include "io/case_workbook/case_reading.hpp"
#include "io/scenario/load_scenario.hpp"

namespace voorzien::io {

/// What the data folder holds, as far as words are concerned; empty where its files are faulty, which is told
/// when the scenario is loaded.
struct CaseCatalogue {
  FunctionCatalogue functions;
  SpaceKindCatalogue space_kinds;
  std::vector<CaseWord> week_types;
  std::vector<CaseWord> norm_sets;
};

CaseCatalogue read_case_catalogue(const LoadOptions& options);

/// Where rates with this name stand: a path from `folder`, or the id of a file of the data folder.
std::string rates_path(const std::string& name, const std::string& folder, const LoadOptions& options);

/// The types of dwelling of the rates in this file; none where it cannot be read.
std::vector<CaseWord> dwelling_types_in(const std::string& path, const LoadOptions& options);

/// The lists functions, space kinds, week types and norm sets.
void add_catalogue_words(const CaseCatalogue& catalogue, CaseWords& words);

/// What the sheets of the case name: sources, neighbourhoods, facilities, sites, rooms, interventions.
void add_sheet_words(CaseReading& reading);

}  // namespace voorzien::io
