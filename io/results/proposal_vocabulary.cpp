// SPDX-License-Identifier: EUPL-1.2
#include "io/results/proposal_vocabulary.hpp"

#include "engine/proposal/alternatives.hpp"

namespace voorzien::io {

std::string_view name_of(PlanLevel level) {
  switch (level) {
    case PlanLevel::statutory_unmet:
      return "statutory_unmet";
    case PlanLevel::other_unmet:
      return "other_unmet";
    case PlanLevel::travel:
      return "travel";
    case PlanLevel::land:
      return "land";
    case PlanLevel::cost:
      return "cost";
    case PlanLevel::complexity:
      break;
  }
  return "complexity";
}

std::string_view name_of(PlanStatus status) {
  switch (status) {
    case PlanStatus::optimal:
      return "optimal";
    case PlanStatus::feasible:
      return "feasible";
    case PlanStatus::infeasible:
      return "infeasible";
    case PlanStatus::none_found:
      break;
  }
  return "none_found";
}

std::string_view name_of(Limit limit) {
  switch (limit) {
    case Limit::none:
      return "none";
    case Limit::steps:
      return "steps";
    case Limit::nodes:
      return "nodes";
    case Limit::rounds:
      return "rounds";
    case Limit::stopped:
      return "stopped";
    case Limit::numerical:
      break;
  }
  return "numerical";
}

std::string_view name_of(AlternativeKind kind) { return key_of(kind); }

std::string_view name_of(AlternativeOutcome outcome) {
  switch (outcome) {
    case AlternativeOutcome::given:
      return "given";
    case AlternativeOutcome::same_as_other:
      return "same_as_other";
    case AlternativeOutcome::dominated:
      return "dominated";
    case AlternativeOutcome::not_known:
      return "not_known";
    case AlternativeOutcome::none_found:
      break;
  }
  return "none_found";
}

std::string_view name_of(Scarce scarce) {
  switch (scarce) {
    case Scarce::plot:
      return "plot";
    case Scarce::floor:
      return "floor";
    case Scarce::evening_hour:
      return "evening_hour";
    case Scarce::norm_point:
      break;
  }
  return "norm_point";
}

std::string_view name_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::none:
      return "none";
    case Refusal::excluded_by_site:
      return "excluded_by_site";
    case Refusal::not_allowed:
      return "not_allowed";
    case Refusal::locked_out:
      return "locked_out";
    case Refusal::no_space_kind:
      return "no_space_kind";
    case Refusal::rectangle_too_large:
      return "rectangle_too_large";
    case Refusal::too_small:
      return "too_small";
    case Refusal::out_of_reach:
      return "out_of_reach";
    case Refusal::no_agreed_room:
      return "no_agreed_room";
    case Refusal::taken:
      return "taken";
    case Refusal::no_need:
      return "no_need";
    case Refusal::closure_not_allowed:
      return "closure_not_allowed";
    case Refusal::not_its_own:
      return "not_its_own";
    case Refusal::need_lasts:
      return "need_lasts";
    case Refusal::conflict_with_present:
      return "conflict_with_present";
    case Refusal::not_available:
      return "not_available";
    case Refusal::area_unknown:
      break;
  }
  return "area_unknown";
}

std::string_view name_of(Department department) {
  switch (department) {
    case Department::spatial:
      return "spatial";
    case Department::social:
      return "social";
    case Department::real_estate:
      return "real_estate";
    case Department::finance:
      return "finance";
    case Department::legal:
      break;
  }
  return "legal";
}

std::string_view name_of(Consent consent) {
  switch (consent) {
    case Consent::agreed:
      return "agreed";
    case Consent::asked:
      return "asked";
    case Consent::none:
      break;
  }
  return "none";
}

std::string_view name_of(InvestmentKind kind) {
  switch (kind) {
    case InvestmentKind::new_building:
      return "new_building";
    case InvestmentKind::extension:
      return "extension";
    case InvestmentKind::conversion:
      return "conversion";
    case InvestmentKind::temporary:
      return "temporary";
    case InvestmentKind::land:
      return "land";
    case InvestmentKind::book_value:
      break;
  }
  return "book_value";
}

std::string_view name_of(Payer payer) {
  switch (payer) {
    case Payer::municipality:
      return "municipality";
    case Payer::school_board:
      return "school_board";
    case Payer::childcare_provider:
      return "childcare_provider";
    case Payer::operating_party:
      return "operating_party";
    case Payer::developer:
      break;
  }
  return "developer";
}

std::string_view unit_of(PlanLevel level) {
  switch (level) {
    case PlanLevel::statutory_unmet:
    case PlanLevel::other_unmet:
      return "percent_of_need";
    case PlanLevel::travel:
      return "m";
    case PlanLevel::land:
      return "m2";
    case PlanLevel::cost:
      return "eur";
    case PlanLevel::complexity:
      break;
  }
  return "count";
}

int decimals_of(PlanLevel level) {
  constexpr int decimals_of_percentages = 3;
  switch (level) {
    case PlanLevel::statutory_unmet:
    case PlanLevel::other_unmet:
      return decimals_of_percentages;
    case PlanLevel::travel:
      return 1;
    case PlanLevel::land:
    case PlanLevel::cost:
    case PlanLevel::complexity:
      break;
  }
  return 0;
}

}  // namespace voorzien::io
