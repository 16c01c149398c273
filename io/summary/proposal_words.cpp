// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/proposal_words.hpp"

#include <algorithm>
#include <cmath>

#include "io/results/finding_text.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr double million = 1e6;

/// Decimals a reader is shown of a level.
int shown_decimals(PlanLevel level) {
  return level == PlanLevel::statutory_unmet || level == PlanLevel::other_unmet ? 1 : 0;
}

std::string plain_amount(PlanLevel level, double value, Language language) {
  if (level == PlanLevel::cost) return euros(value, language);
  return number(value, shown_decimals(level), language);
}

std::string with_unit(const char* form, PlanLevel level, const std::string& amount, Language language) {
  const std::string key = form + std::string(unit_of(level));
  return fill(text(key, language), {{"amount", amount}}, language);
}

/// A difference in [least, most] in words: `better` when it is positive, `worse` when negative.
std::string between_words(const LevelSaving& span, const char* positive, const char* negative,
                          Language language) {
  const bool worse = span.most < 0.0;
  const double least = worse ? -span.most : span.least;
  const double most = worse ? -span.least : span.most;
  if (holds_nothing(span)) {
    if (!is_something(span.level, span.least) && !is_something(span.level, span.most)) {
      return words("no_difference", {}, language);
    }
    return words("within_margin",
                 {{"least", plain_amount(span.level, span.least, language)},
                  {"most", level_difference(span.level, span.most, language)}},
                 language);
  }
  const bool one_number = !is_something(span.level, most - least);
  const Values values = {{"least", plain_amount(span.level, least, language)},
                         {"most", level_difference(span.level, most, language)}};
  return words(std::string(worse ? negative : positive) + (one_number ? "_exactly" : ""), values, language);
}

}  // namespace

std::string words(const std::string& key, const Values& values, Language language) {
  return fill(text("cli.proposal." + key, language), values, language);
}

std::string level_name(PlanLevel level, Language language) {
  return text("label.level." + std::string(name_of(level)), language);
}

std::string level_amount(PlanLevel level, double value, Language language) {
  return with_unit("label.level_value.", level, plain_amount(level, value, language), language);
}

std::string level_difference(PlanLevel level, double difference, Language language) {
  return with_unit("label.level_difference.", level, plain_amount(level, difference, language), language);
}

std::string euros(double eur, Language language) {
  const bool in_millions = std::abs(eur) >= million / 10.0;
  return words(in_millions ? "eur_millions" : "eur",
               {{"amount", in_millions ? number(eur / million, 1, language) : number(eur, 0, language)}},
               language);
}

std::string euros(const Interval& eur, Language language) {
  if (eur.is_exact()) return euros(eur.mid, language);
  const bool in_millions = std::abs(eur.mid) >= million / 10.0;
  const auto amount = [&](double value) {
    return in_millions ? number(value / million, 1, language) : number(value, 0, language);
  };
  return words(in_millions ? "eur_between" : "eur_between_whole",
               {{"mid", euros(eur.mid, language)}, {"low", amount(eur.low)}, {"high", amount(eur.high)}},
               language);
}

bool is_something(PlanLevel level, double value) {
  return std::abs(value) * std::pow(10.0, shown_decimals(level)) >= 0.5;
}

bool holds_nothing(const LevelSaving& saving) {
  const double nearest = saving.most < 0.0 ? saving.most : saving.least;
  return (saving.least <= 0.0 && saving.most >= 0.0) || !is_something(saving.level, nearest);
}

std::string saving_words(const LevelSaving& saving, Language language) {
  return between_words(saving, "less", "more", language);
}

std::string price_words(const LevelSaving& price, Language language) {
  return between_words(price, "more", "less", language);
}

std::string short_name(const std::string& name) { return name.substr(0, name.find(" (")); }

std::string function_name(const ProposalView& view, FunctionIndex function, Language language) {
  return short_name(in(view.what.scenario.catalogue.functions[function].name, language));
}

std::string capacity_words(const ProposalView& view, FunctionIndex function, double capacity,
                           Language language) {
  const CapacityUnit& unit = view.what.scenario.catalogue.functions[function].unit;
  return number(capacity, unit.decimals, language) + " " + in(unit.name, language);
}

std::string space_kind_name(const ProposalView& view, const std::string& kind, Language language) {
  const SpaceKind* found = view.what.space_kinds.find(kind);
  return found == nullptr ? kind : in(found->name, language);
}

namespace {

const Site* site_of(const ProposalView& view, const PlannedBuilding& building) {
  if (building.existing) return nullptr;
  const std::vector<Site>& sites = view.what.scenario.town.sites;
  const auto found =
      std::find_if(sites.begin(), sites.end(), [&](const Site& site) { return site.id == building.id; });
  return found == sites.end() ? nullptr : &*found;
}

}  // namespace

std::string building_name(const ProposalView& view, const PlannedBuilding& building, Language language) {
  if (const Site* site = site_of(view, building)) {
    const std::string& name = in(site->name, language);
    return (name.empty() ? site->id : short_name(name)) + (site->illustrative ? "*" : "");
  }
  for (const Facility& facility : view.what.scenario.town.facilities) {
    if (facility.id != building.id || facility.name.empty()) continue;
    return short_name(facility.name) + (facility.status == Status::illustrative ? "*" : "");
  }
  return building.id;
}

std::string plan_title(const std::string& id, Language language) {
  const std::string key = "label.plan." + id;
  return has_text(key, language) ? text(key, language) : id;
}

std::string in_a_row(const std::vector<std::string>& names, Language language) {
  std::string row;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) row += i + 1 == names.size() ? " " + words("and", {}, language) + " " : ", ";
    row += names[i];
  }
  return row;
}

std::string group_words(const ProposalView& view, const ExplainedGroup& group, Language language) {
  std::vector<std::string> names;
  for (const FunctionIndex function : group.functions)
    names.push_back(function_name(view, function, language));
  return words("group",
               {{"people", ages_text("norm.many_", group.ages, language)},
                {"before", 100.0 * group.met_before},
                {"after", 100.0 * group.met_after},
                {"functions", in_a_row(names, language)}},
               language);
}

}  // namespace voorzien::io
