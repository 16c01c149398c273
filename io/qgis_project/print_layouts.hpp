// SPDX-License-Identifier: EUPL-1.2
// Print layouts, A3 landscape, one per question: title, map, legend, scale bar, north arrow, source and a
// line that says what the status of the figures is.
#pragma once

#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/qgis/xml_writer.hpp"
#include "io/qgis_project/layer_tree.hpp"
#include "io/qgis_project/project_content.hpp"

namespace voorzien::io {

/// The layouts for the themes that have one; each shows `town`.
void write_print_layouts(XmlWriter& xml, const ProjectContent& content, const std::vector<MapTheme>& themes,
                         const Box& town);

}  // namespace voorzien::io
