// SPDX-License-Identifier: EUPL-1.2
// Texts with placeholders: `{name}` takes text, or a number as the language writes it; `{name:2}` a number
// with two decimals; `{name:y}` a year or code without separators. A placeholder called `year` or `…_year`
// is always written without separators.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/units/message.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// The values of a message: name and value.
using Values = std::vector<std::pair<std::string, MessageValue>>;

/// `pattern` with its placeholders filled. A placeholder without a value stays as it is, so that it is seen.
std::string fill(std::string_view pattern, const Values& values, Language language);

/// The names of the placeholders in a text, without their format.
std::set<std::string> placeholders(std::string_view pattern);

}  // namespace voorzien::io
