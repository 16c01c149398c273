// SPDX-License-Identifier: EUPL-1.2
// The sheets that describe the town, filled from a town.
#pragma once

#include <string>

#include "engine/model/scenario.hpp"
#include "io/case_workbook/case_book.hpp"

namespace voorzien::io {

void add_neighbourhood_sheet(const Scenario& scenario, CaseBook& book);
void add_facility_sheet(const Scenario& scenario, CaseBook& book);
void add_site_sheet(const Scenario& scenario, CaseBook& book);
/// Weekrooster and Ruimten.
void add_room_sheets(const Scenario& scenario, CaseBook& book);
/// Functies, Leeftijden, Woonpunten, Bronnen; the last with the sources of the norms too.
void add_background_sheets(const Scenario& scenario, CaseBook& book);

/// The boundaries of the neighbourhoods as GeoJSON, with code and name.
std::string area_shapes(const Scenario& scenario);
/// Those of the sites that have any; empty when none has.
std::string site_shapes(const Scenario& scenario);

}  // namespace voorzien::io
