// SPDX-License-Identifier: EUPL-1.2
// What occurs in every sentence about a proposal: levels with their units, amounts, intervals, names.
#pragma once

#include <string>

#include "engine/proposal/propose.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {

/// The text of `cli.proposal.<key>`, filled.
std::string words(const std::string& key, const Values& values, Language language);

/// "wettelijke taken onvervuld", "grond" …
std::string level_name(PlanLevel level, Language language);
/// A value of a level with its unit: "0,4 % van de behoefte", "1.200 m²".
std::string level_amount(PlanLevel level, double value, Language language);
/// A difference in a level with its unit: "0,3 procentpunt van de behoefte".
std::string level_difference(PlanLevel level, double difference, Language language);
/// Euro in millions or whole: "€ 12,3 mln".
std::string euros(double eur, Language language);
/// "€ 12,3 mln (10,0–15,1)"; only the middle where nothing is uncertain.
std::string euros(const Interval& eur, Language language);

/// A difference known to lie in [least, most], positive is better: "200 tot 900 m² minder", "binnen de marge
/// (…)" when it holds 0 or rounds to nothing.
std::string saving_words(const LevelSaving& saving, Language language);
/// The same for a price: "200 tot 900 m² meer".
std::string price_words(const LevelSaving& price, Language language);

/// Whether an interval holds 0, so that nothing is proven either way.
bool holds_nothing(const LevelSaving& saving);

/// Whether a value of a level is more than rounding.
bool is_something(PlanLevel level, double value);

/// The name of a function without what stands between brackets: "gymzaal".
std::string function_name(const ProposalView& view, FunctionIndex function, Language language);
std::string short_name(const std::string& name);
/// "300 leerlingen".
std::string capacity_words(const ProposalView& view, FunctionIndex function, double capacity,
                           Language language);
std::string space_kind_name(const ProposalView& view, const std::string& kind, Language language);
/// Name of the site or facility a building stands on or is; with a * where the site is made up or schematic.
std::string building_name(const ProposalView& view, const PlannedBuilding& building, Language language);
std::string plan_title(const std::string& id, Language language);
/// "inwoners van 4 t/m 11 jaar: van 45 naar 84 % (basisschool en gymzaal)".
std::string group_words(const ProposalView& view, const ExplainedGroup& group, Language language);
/// Names in a row: "a, b en c".
std::string in_a_row(const std::vector<std::string>& names, Language language);

}  // namespace voorzien::io
