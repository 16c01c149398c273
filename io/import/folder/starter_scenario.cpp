// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/starter_scenario.hpp"

#include "io/import/outcome/json_build.hpp"

namespace voorzien::io {
namespace {

constexpr double years_ahead = 10;
constexpr double years_per_phase = 5;
// Walking distance over straight line in Dutch towns, as in the scenarios on Almere; only without a network.
constexpr double detour_factor = 1.3;

}  // namespace

std::string starter_scenario(const JsonValue& dataset) {
  const JsonValue* year = member(dataset, "reference_year");
  const double base = year != nullptr ? year->number : 0.0;
  const JsonValue* name = member(dataset, "name");
  const std::string dutch = name != nullptr ? text_member(*name, "nl") : "";
  const std::string english = name != nullptr ? text_member(*name, "en") : "";
  const JsonValue null = [] {
    JsonValue value;
    value.kind = JsonKind::null;
    return value;
  }();
  return written(json_object(
      {{"format", json_text("voorzien-scenario/1")},
       {"id", json_text(text_member(dataset, "id") + "-today")},
       {"name", json_object({{"nl", json_text(dutch + " zonder ingrepen")},
                             {"en", json_text(english + " as it is")}})},
       {"note", json_text("Written by voorzien import: the town as it is, nothing built. Add your programme "
                          "and facilities under "
                          "interventions; see scenarios/README.md.")},
       {"dataset", json_text("dataset.json")},
       {"norms", json_text("nl-base")},
       {"base_year", json_number(base)},
       {"horizon_year", json_number(base + years_ahead)},
       {"phases", json_array({json_number(base + years_per_phase), json_number(base + years_ahead)})},
       {"seed", json_number(1)},
       {"demography",
        json_object(
            {{"rates", json_text("nl-assumed")}, {"dilution_per_year", null}, {"control_totals", null}})},
       {"travel", json_object({{"mode", json_text("walking")},
                               {"cost", json_text("m")},
                               {"detour_factor", json_number(detour_factor)}})},
       {"interventions", json_array({})}}));
}

}  // namespace voorzien::io
