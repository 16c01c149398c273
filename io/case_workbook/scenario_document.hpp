// SPDX-License-Identifier: EUPL-1.2
// The sheets Instellingen, Programma, Ingrepen, Ruimten per ingreep, Voorstel and Vastgelegd as one scenario
// file (voorzien-scenario/1).
#pragma once

#include <string>

#include "io/case_workbook/case_places.hpp"
#include "io/case_workbook/case_reading.hpp"
#include "io/case_workbook/case_values.hpp"

namespace voorzien::io {

inline constexpr const char* scenario_document_name = "scenario.json";

/// What the scenario names besides the sheets.
struct ScenarioNames {
  std::string norms;  ///< id or path
  std::string rates;  ///< id or path
};

/// The text of the scenario, with every value's cell in `places`. Faults are added to the reading.
std::string scenario_document(CaseValues& settings, const ScenarioNames& names, CaseReading& reading,
                              CasePlaces& places);

}  // namespace voorzien::io
