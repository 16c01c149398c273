// SPDX-License-Identifier: EUPL-1.2
// The sheet Normen: a norm set with own values beside its figures makes a set of its own that builds on it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/norm.hpp"
#include "io/case_workbook/case_reading.hpp"

namespace voorzien::io {

/// Behind the id of the set that own values build on.
inline constexpr const char* own_norms_suffix = "-own";

/// An own value for one figure of a function's norm.
struct OwnValue {
  FunctionIndex function;
  std::string part;
  std::size_t number = 0;
  Interval value;
  Provenance provenance;
};

/// The set with the own values in it, under an own id and name.
NormSet with_own_values(const NormSet& base, const std::vector<OwnValue>& values);

/// The own values that lead from `base` to `set`; none when they do not lead there.
std::optional<std::vector<OwnValue>> own_values_between(const NormSet& base, const NormSet& set,
                                                        const FunctionCatalogue& catalogue);

/// Reads the sheet Normen: the set with its own values, or none where nothing own is filled in.
std::optional<NormSet> read_own_norms(const NormSet& base, const FunctionCatalogue& catalogue,
                                      CaseReading& reading);

}  // namespace voorzien::io
