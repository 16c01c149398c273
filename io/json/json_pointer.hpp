// SPDX-License-Identifier: EUPL-1.2
// Places inside a JSON file, as people can look them up: file#/norms/3/need (RFC 6901 after the #).
#pragma once

#include <string>
#include <string_view>

namespace voorzien::io {

/// `parent` one step further, with ~ and / in the key escaped.
std::string pointer_to(const std::string& parent, std::string_view key);

}  // namespace voorzien::io
