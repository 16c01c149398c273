// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/quantity_need.hpp"

#include <algorithm>

namespace voorzien {
namespace {

enum class Applies { no, yes, unknown };

Applies applies(const VariantCondition& when, const Neighbourhood& neighbourhood) {
  bool unknown = false;
  if (when.urban_type) {
    if (!neighbourhood.urban_type) {
      unknown = true;
    } else if (*neighbourhood.urban_type != *when.urban_type) {
      return Applies::no;
    }
  }
  if (when.strength_below || when.strength_from) {
    if (!neighbourhood.strength) {
      unknown = true;
    } else if ((when.strength_below && *neighbourhood.strength >= *when.strength_below) ||
               (when.strength_from && *neighbourhood.strength < *when.strength_from)) {
      return Applies::no;
    }
  }
  return unknown ? Applies::unknown : Applies::yes;
}

Interval factor_of(const std::optional<SourcedValue>& value) {
  return value ? value->value : Interval::exactly(1.0);
}

}  // namespace

std::vector<const QuantityRule*> rules_for(const QuantityNeed& need, const Neighbourhood& neighbourhood) {
  std::vector<const QuantityRule*> possible;
  for (const QuantityVariant& variant : need.variants) {
    const Applies answer = applies(variant.when, neighbourhood);
    if (answer == Applies::yes) {
      if (possible.empty()) return {&variant.rule};
      possible.push_back(&variant.rule);
      return possible;
    }
    if (answer == Applies::unknown) possible.push_back(&variant.rule);
  }
  possible.insert(possible.begin(), &need.rule);
  return possible;
}

Interval need_per_basis_unit(const QuantityRule& rule) {
  Interval unit_need = rule.rate * (1.0 / rule.per);
  unit_need = unit_need * factor_of(rule.participation) * factor_of(rule.peak_day_factor);
  if (rule.days_per_week) unit_need = unit_need * (rule.days_per_week->value * (1.0 / 5.0));
  if (rule.conversion) unit_need = unit_need * rule.conversion->factor.value;
  return unit_need;
}

std::optional<Interval> need_under(const std::vector<const QuantityRule*>& rules,
                                   const std::vector<std::optional<Interval>>& basis) {
  std::optional<Interval> result;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!basis[i]) return std::nullopt;
    const Interval need = *basis[i] * need_per_basis_unit(*rules[i]);
    if (!result) {
      result = need;
    } else {
      result->low = std::min(result->low, need.low);
      result->high = std::max(result->high, need.high);
    }
  }
  return result;
}

}  // namespace voorzien
