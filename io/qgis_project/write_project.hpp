// SPDX-License-Identifier: EUPL-1.2
// plan.qgz: a QGIS project (3.22 or newer) that opens plan.gpkg beside it, in groups by question, with time,
// relations and print layouts. The same run gives the same bytes.
#pragma once

#include <filesystem>
#include <string>

#include "io/qgis_project/project_content.hpp"

namespace voorzien::io {

/// The project as XML (.qgs).
std::string project_document(const ProjectContent& content);

/// Writes the project, zipped, to `path`, replacing what is there. Throws std::runtime_error when the disk
/// refuses.
void write_project(const ProjectContent& content, const std::filesystem::path& path);

}  // namespace voorzien::io
