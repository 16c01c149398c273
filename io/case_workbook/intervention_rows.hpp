// SPDX-License-Identifier: EUPL-1.2
// Rows of the sheets Programma and Ingrepen as one list of interventions. An intervention of several
// functions, or several types of dwelling, is several rows with one id.
#pragma once

#include "io/case_workbook/case_table.hpp"
#include "io/case_workbook/traced_json.hpp"

namespace voorzien::io {

/// Writes the member `interventions`; rows that contradict each other are reported.
void write_intervention_rows(CaseReading& reading, TracedJson& json);

}  // namespace voorzien::io
