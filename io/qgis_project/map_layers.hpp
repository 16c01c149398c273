// SPDX-License-Identifier: EUPL-1.2
// The layers of the project with their sources, styles and times, how tables hang together, and the
// coordinate system. Only what QGIS needs to read: the rest it fills in by itself.
#pragma once

#include "engine/geometry/shapes.hpp"
#include "io/qgis/xml_writer.hpp"
#include "io/qgis_project/map_themes.hpp"
#include "io/qgis_project/project_content.hpp"

namespace voorzien::io {

/// The national background map (PDOK, BRT), in towns with Dutch coordinates only.
bool has_background_map(const ProjectContent& content);

/// <spatialrefsys> of a coordinate system by its code.
void write_crs(XmlWriter& xml, const std::string& code);
/// Its source: tiles by number, which QGIS takes as valid without asking the server, so that a project opens
/// offline without a complaint.
std::string background_source();

/// All layers, those of `shown` in the style of that theme.
void write_layers(XmlWriter& xml, const ProjectContent& content, const MapTheme& shown, const Box& town);
/// Between neighbourhoods, facilities and buildings and the long tables about them.
void write_relations(XmlWriter& xml, const ProjectContent& content);

}  // namespace voorzien::io
