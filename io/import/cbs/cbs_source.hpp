// SPDX-License-Identifier: EUPL-1.2
// How a map of CBS is asked for: its layer and its codes for "not known".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/vector/source_layers.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

/// Every code CBS used for secret, absent, later or no longer published.
inline const std::vector<double> cbs_missing_codes = {-99997, -99995, -99991, -99999999};

TableSource cbs_source(const std::string& path, const std::string& layer);

/// The name of a column between quotes, for a filter.
std::string filter_name(const std::string& column);
/// A text between quotes, for a filter.
std::string filter_text(const std::string& text);

/// The only year 2000-2099 in a text (buurten_2022, 20230101); none when there is none or more than one.
std::optional<int> year_in(const std::string& text);

}  // namespace voorzien::io
