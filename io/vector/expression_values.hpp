// SPDX-License-Identifier: EUPL-1.2
// Evaluates the expressions and the condition of a source in GDAL's SQLite dialect, in one query. Columns are
// presented to it with missing codes and empty texts as NULL and numerals in text columns as numbers, so that
// an unknown never counts as 0.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "io/vector/open_source.hpp"

namespace voorzien::io {

/// Per feature id the values of the expression fields, in the order of the fields; features for which the
/// condition does not hold are absent.
struct ExpressionValues {
  bool usable = true;  ///< false when an expression failed, which has been reported
  std::map<std::int64_t, std::vector<Value>> by_feature;
};

/// Whether the request needs a query at all.
bool needs_query(const TableRequest& request);

/// Runs the query; a faulty expression is reported at the pointer of its field, a faulty condition at that of
/// the source.
ExpressionValues evaluate_expressions(const OpenSource& opened, const TableRequest& request,
                                      Reading& reading);

}  // namespace voorzien::io
