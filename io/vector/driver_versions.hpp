// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace voorzien::io {

/// Version of the GDAL that reads and writes, as it names itself: "3.6.2".
std::string gdal_version();

}  // namespace voorzien::io
