// SPDX-License-Identifier: EUPL-1.2
// What every part of the plan needs: the file being written, the run, the reader's language, and the layers
// with their styles gathered on the way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/model/scenario.hpp"
#include "io/geopackage/plan_file.hpp"
#include "io/qgis/layer_style.hpp"
#include "io/qgis/map_layer.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {

/// A point in time that maps show: which of base, peak and horizon it is, and its year.
struct KeyMoment {
  std::string suffix;  ///< of column names: base, peak, horizon
  std::optional<Year> year;
};

/// The run on its way into the file.
struct PlanDraft {
  const Scenario& scenario;
  const RunResult& result;
  Language language;
  PlanFile& file;
  const ProposalView* proposal = nullptr;  ///< null: none was asked for
  std::vector<MapLayer> layers = {};

  [[nodiscard]] const FacilityFunction& function_of(const FunctionBalance& balance) const {
    return scenario.catalogue.functions[balance.function];
  }
  /// The name in the reader's language.
  [[nodiscard]] const std::string& name_in_language(const Name& name) const {
    return language == Language::nl ? name.nl : name.en;
  }
  /// A text of topic `map` (key without `label.map.`), filled.
  [[nodiscard]] std::string say(const std::string& key, const Values& values = {}) const;
  /// A map tip of topic `map` (key without `label.map.tip.`) about one function: its norm in words, and its
  /// figures with as many decimals as its unit has.
  [[nodiscard]] std::string tip(const std::string& key, const FacilityFunction& function,
                                Values values = {}) const;
  /// Base, peak (of the whole town, none when need is unknown) and horizon of a function.
  [[nodiscard]] std::vector<KeyMoment> key_moments(const FunctionBalance& balance) const;
  /// Positions of a function's `moments` in the timeline; none where a moment has no year.
  [[nodiscard]] std::optional<std::size_t> position_of(const KeyMoment& moment) const;
};

/// Title and description of a table from the text catalogue (title.<key>, about.<key>), with its columns.
TableSpec described_table(const PlanDraft& draft, const std::string& name, GeometryKind geometry,
                          std::vector<Column> columns);

/// Column names and types from a compact list: "id:t year:w need:r known:f valid_from:d".
std::vector<Column> columns_of(const std::string& list);

/// Adds the style of a table; `moments` turn column names such as need_peak into "need in 2031".
void add_style(PlanDraft& draft, const TableSpec& table, const std::string& name, LayerStyle style,
               const std::vector<KeyMoment>& moments = {});

/// The box of all neighbourhoods, which views state as their extent.
Box town_box(const PlanDraft& draft);

/// None for an empty text, which a table shows as NULL.
inline std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

}  // namespace voorzien::io
