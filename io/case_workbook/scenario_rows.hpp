// SPDX-License-Identifier: EUPL-1.2
// The sheets Programma, Ingrepen, Ruimten per ingreep, Voorstel, Vastgelegd and Normen, filled from a
// scenario.
#pragma once

#include "engine/model/scenario.hpp"
#include "io/case_workbook/case_book.hpp"
#include "io/case_workbook/own_norms.hpp"

namespace voorzien::io {

void add_programme_sheet(const Scenario& scenario, CaseBook& book);
/// Ingrepen and Ruimten per ingreep.
void add_intervention_sheets(const Scenario& scenario, CaseBook& book);
/// Voorstel and Vastgelegd.
void add_proposal_sheets(const Scenario& scenario, CaseBook& book);
/// Normen: every figure of `base`, with the own values beside it.
void add_norm_sheet(const NormSet& base, const std::vector<OwnValue>& own, const FunctionCatalogue& catalogue,
                    CaseBook& book);

}  // namespace voorzien::io
