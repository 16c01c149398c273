// SPDX-License-Identifier: EUPL-1.2
// What a QGIS project of a run shows: the layers of its plan.gpkg as they were written, and the run itself
// for titles, years and which function matters most.
#pragma once

#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/model/scenario.hpp"
#include "io/qgis/map_layer.hpp"
#include "io/text/language.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {

/// All must outlive the content.
struct ProjectContent {
  const Scenario& scenario;
  const RunResult& result;
  Language language;
  const std::vector<MapLayer>& layers;

  /// The layer of a table; null when the run has none.
  [[nodiscard]] const MapLayer* find(const std::string& table) const;
  /// The name in the reader's language.
  [[nodiscard]] const std::string& name_in_language(const Name& name) const {
    return language == Language::nl ? name.nl : name.en;
  }
  /// A text of topic `project` (key without `label.project.`), filled.
  [[nodiscard]] std::string say(const std::string& key, const Values& values = {}) const;
};

/// Where the project finds a table: beside itself, so that both can be moved together.
std::string data_source_of(const std::string& table);

}  // namespace voorzien::io
