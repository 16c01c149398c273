// SPDX-License-Identifier: EUPL-1.2
#include "io/results/version.hpp"

namespace voorzien::io {

std::string_view program_version() { return VOORZIEN_VERSION; }

}  // namespace voorzien::io
