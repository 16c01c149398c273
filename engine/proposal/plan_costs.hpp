// SPDX-License-Identifier: EUPL-1.2
// What a plan costs: investment by kind and building, yearly burden by payer, at one price level; intervals,
// since prices are. Present values use the catalogue's discount rate (handbook model.md section 5.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/proposal/plan.hpp"
#include "engine/proposal/proposal_case.hpp"
#include "engine/proposal/proposal_problem.hpp"

namespace voorzien {

enum class InvestmentKind : std::uint8_t {
  new_building,
  extension,
  conversion,
  temporary,
  land,
  book_value  ///< written off, of what stood there
};

/// Euro once, for one building.
struct InvestmentLine {
  InvestmentKind kind = InvestmentKind::new_building;
  std::string building;  ///< id of the site
  Year year{0};          ///< phase in which it is spent
  Interval eur;
};

/// Euro once and a year, for one payer.
struct PayerLine {
  Payer payer = Payer::municipality;
  Interval investment_eur;
  Interval yearly_eur;
};

struct PlanCosts {
  int price_level_year = 0;
  std::vector<InvestmentLine> investment;  ///< by year, then building, then kind
  std::vector<PayerLine> payers;           ///< by payer; what no catalogue assigns is the municipality's
  Interval yearly_eur;                     ///< upkeep, energy, cleaning and management together
  Interval present_value_eur;              ///< investment and yearly burden over the building's life
};

/// Costs of the new buildings of a plan; none where a price is not known.
std::optional<PlanCosts> costs_of(const ProposalCase& what, const ProposalProblem& problem, const Plan& plan);

}  // namespace voorzien
