// SPDX-License-Identifier: EUPL-1.2
// What the rows of one function have in common: its norm with source and status, and how its areas are named.
#pragma once

#include <optional>
#include <string>

#include "io/geopackage/plan_draft.hpp"

namespace voorzien::io {

/// The norm behind a need, as it is shown; all absent when the norm set has none.
struct NormOrigin {
  std::optional<std::string> set;
  std::optional<std::string> source;  ///< organisation, title (year)
  std::optional<std::string> status;
};

/// Origin of the norm of a function.
NormOrigin norm_origin_of(const PlanDraft& draft, FunctionIndex function);

/// Name of an area in the reader's language (only towns have one in each).
std::string area_name(const PlanDraft& draft, const FunctionBalance& balance, std::size_t area);

/// Columns of table balance, which the timeline views show too.
TableSpec balance_table(const PlanDraft& draft);
/// Columns of table balance_key_years, which the coverage and shortfall views show too.
TableSpec key_years_table(const PlanDraft& draft);

}  // namespace voorzien::io
