// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/driver_versions.hpp"

#include <gdal.h>

namespace voorzien::io {

std::string gdal_version() { return GDALVersionInfo("RELEASE_NAME"); }

}  // namespace voorzien::io
