// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/project_content.hpp"

#include <algorithm>

#include "io/text/catalogue.hpp"

namespace voorzien::io {

const MapLayer* ProjectContent::find(const std::string& table) const {
  const auto found = std::find_if(layers.begin(), layers.end(),
                                  [&table](const MapLayer& layer) { return layer.table == table; });
  return found == layers.end() ? nullptr : &*found;
}

std::string ProjectContent::say(const std::string& key, const Values& values) const {
  return fill(text("label.project." + key, language), values, language);
}

std::string data_source_of(const std::string& table) { return "./plan.gpkg|layername=" + table; }

}  // namespace voorzien::io
