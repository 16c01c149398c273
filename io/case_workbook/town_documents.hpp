// SPDX-License-Identifier: EUPL-1.2
// The sheets that describe the town (Buurten, Leeftijden, Woonpunten, Voorzieningen, Kavels, Ruimten,
// Weekrooster, Functies, Bronnen) as a dataset: dataset.json and the tables it names.
#pragma once

#include <map>
#include <string>

#include "io/case_workbook/case_places.hpp"
#include "io/case_workbook/case_reading.hpp"
#include "io/case_workbook/case_values.hpp"
#include "io/case_workbook/map_shapes.hpp"

namespace voorzien::io {

/// Path → text.
using CaseDocuments = std::map<std::string, std::string>;

inline constexpr const char* town_folder = "town/";

/// Adds town/dataset.json and its tables; faults are added to the reading.
void add_town_documents(CaseValues& settings, const CaseShapes& shapes, CaseReading& reading,
                        CasePlaces& places, CaseDocuments& documents);

}  // namespace voorzien::io
