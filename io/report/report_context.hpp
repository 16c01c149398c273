// SPDX-License-Identifier: EUPL-1.2
// What every chapter needs: the run, the plan that is told, words and numbers in the reader's language, and
// which places may be named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/proposal/building_rows.hpp"
#include "io/report/report.hpp"
#include "io/report/town_map.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {

/// A place of the best plan as the report numbers it: a building in its last phase.
struct PlannedPlace {
  int number = 0;  ///< from 1, largest first; 0 when the place may not be named
  const PlannedBuilding* building = nullptr;
  std::size_t position = 0;  ///< in the last phase's buildings
  BuildingPlace where;
  BuildingRole role = BuildingRole::built;
  std::string name;
  int opens = 0;      ///< first design year in which it stands
  int decide_by = 0;  ///< that year less the lead time of what is done
};

class ReportContext {
 public:
  ReportContext(const ReportInput& input, const ReportOptions& options);

  const Scenario& scenario;
  const RunResult& result;
  const ProposalView* view;  ///< null: no proposal was asked for
  const ReportOptions& options;
  const Language language;
  const TownMap map;
  const ProposedPlan* zero = nullptr;  ///< null: there is none
  const ProposedPlan* best = nullptr;  ///< null: no plan beside the zero option
  std::vector<PlannedPlace> places;    ///< of the best plan, where something comes, largest first

  /// The text of a key, filled.
  [[nodiscard]] std::string say(const std::string& key, const Values& values = {}) const;
  [[nodiscard]] std::string town_name() const;
  /// Short name of a function: "gymzaal".
  [[nodiscard]] std::string name(FunctionIndex function) const;
  /// The same with a capital.
  [[nodiscard]] std::string title(FunctionIndex function) const;
  /// With the decimals of the function's unit, without the unit.
  [[nodiscard]] std::string amount(FunctionIndex function, double value) const;
  [[nodiscard]] std::string unit(FunctionIndex function) const;
  /// "1.200 (1.000–1.400)"; one number where nothing is uncertain; the word for unknown where there is none.
  [[nodiscard]] std::string amount(FunctionIndex function, const std::optional<Interval>& value) const;
  /// "85 %"; the word for unknown where there is none.
  [[nodiscard]] std::string percent(std::optional<double> share, int decimals = 0) const;
  [[nodiscard]] std::string whole(double value) const;
  /// "1 plek", "23 plekken".
  [[nodiscard]] std::string places_counted(std::size_t count) const;
  /// "1 ruimte", "32 ruimten".
  [[nodiscard]] std::string rooms_counted(int count) const;
  [[nodiscard]] std::string unknown() const;
  /// Whether the residents of at least one neighbourhood are known.
  [[nodiscard]] bool residents_are_known() const;
  /// Whether a site may not be named in this report.
  [[nodiscard]] bool is_hidden(const Site& site) const;
  /// How many places of the best plan are not named.
  [[nodiscard]] std::size_t hidden_places() const;
  /// Name of an area of a balance.
  [[nodiscard]] std::string area_name(const FunctionBalance& balance, std::size_t area) const;
  /// neighbourhood, district or city: the scale at which a balance is shown.
  [[nodiscard]] std::string scale_key(const FunctionBalance& balance) const;
  /// Position of the horizon year in series from the base year.
  [[nodiscard]] std::size_t horizon() const { return result.timeline.years.size() - 1; }
  [[nodiscard]] int year_at(std::size_t position) const;

 private:
  void find_places();
};

/// With a capital, as a sentence begins.
std::string begun(std::string sentence);

}  // namespace voorzien::io
