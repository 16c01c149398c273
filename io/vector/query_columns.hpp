// SPDX-License-Identifier: EUPL-1.2
// How the columns of a layer are presented to expressions. Only columns whose name occurs in one of the
// expressions take part, which needs no understanding of SQL: one too many does no harm.
#pragma once

#include <string>
#include <vector>

#include "io/vector/open_source.hpp"

namespace voorzien::io {

/// "name" with its quotes doubled, as SQL wants identifiers.
std::string quoted(const std::string& name);

/// The inner SELECT: `feature_key` and the columns that occur in `expressions`, from the layer. Adds a
/// problem for each text in a column that otherwise holds numbers, since SQL would count it as 0.
std::string columns_query(const OpenSource& opened, const TableSource& source,
                          const std::vector<std::string>& expressions, Reading& reading);

/// Whether an expression may use the geometry, so that the query needs the spatial functions.
bool uses_geometry(OGRLayer& layer, const std::vector<std::string>& expressions);

/// Names between double quotes in an expression that are no column; SQLite would take them for texts.
std::vector<std::string> unknown_quoted_names(OGRLayer& layer, const std::string& expression);

/// Column of the inner SELECT that holds the feature id.
inline constexpr const char* feature_key = "voorzien_feature";

}  // namespace voorzien::io
