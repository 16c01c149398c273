// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace voorzien::io {

/// Version of the program, as its build states it: "0.1.0".
std::string_view program_version();

}  // namespace voorzien::io
