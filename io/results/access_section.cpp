// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"
#include "io/results/each_measure.hpp"
#include "io/results/sections.hpp"

namespace voorzien::io {
namespace {

/// FGT 0, 1 and 2, or null.
void shortfall_member(JsonStream& json, const std::optional<std::array<double, 3>>& shortfall) {
  json.key("fgt");
  if (!shortfall) return json.null();
  json.begin_object(Layout::one_line);
  const char* const orders[] = {"0", "1", "2"};
  for (std::size_t order = 0; order < 3; ++order) {
    amount_member(json, orders[order], (*shortfall)[order], decimals_of_shares);
  }
  json.end_object();
}

void concentration_member(JsonStream& json, const std::optional<equity::Concentration>& concentration) {
  json.key("concentration");
  if (!concentration) return json.null();
  json.begin_object(Layout::one_line);
  amount_member(json, "simple", concentration->simple, decimals_of_shares);
  amount_member(json, "corrected", concentration->corrected, decimals_of_shares);
  json.end_object();
}

void theil_member(JsonStream& json, const AccessEquity& equity) {
  json.key("theil");
  if (!equity.summary.theil) return json.null();
  json.begin_object(Layout::one_line);
  amount_member(json, "total", equity.summary.theil, decimals_of_shares);
  const auto part = [&](double equity::TheilSplit::*which) {
    return equity.theil_split ? std::optional((*equity.theil_split).*which) : std::nullopt;
  };
  amount_member(json, "between", part(&equity::TheilSplit::between), decimals_of_shares);
  amount_member(json, "within", part(&equity::TheilSplit::within), decimals_of_shares);
  json.end_object();
}

void groups_member(JsonStream& json, const std::vector<GroupAccess>& groups, int decimals) {
  json.key("groups");
  json.begin_object();
  for (const GroupAccess& group : groups) {
    json.key(group.group);
    if (!group.gap()) {
      json.null();
      continue;
    }
    json.begin_object(Layout::one_line);
    amount_member(json, "mean", group.mean, decimals);
    amount_member(json, "mean_of_others", group.mean_of_others, decimals);
    amount_member(json, "gap", group.gap(), decimals);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

int decimals_of_access(const AskedMeasure& asked) {
  return asked.measure == catchment::Measure::nearest ? decimals_of_metres : decimals_of_shares;
}

void write_catchment(JsonStream& json, const Scenario& scenario, const FunctionBalance& balance) {
  json.begin_array();
  each_measure(scenario, balance, [&](Year year, const AskedMeasure& asked, const MeasuredAccess& measured) {
    json.begin_object();
    year_member(json, "year", year);
    text_member(json, "measure", asked.name);
    json.key("access");
    json.begin_array(Layout::one_line);
    for (std::size_t n = 0; n < measured.values.size(); ++n) {
      if (balance.neighbourhood_known[n] && measured.values[n]) {
        json.decimal(*measured.values[n], decimals_of_access(asked));
      } else {
        json.null();
      }
    }
    json.end_array();
    json.end_object();
  });
  json.end_array();
}

void write_equity(JsonStream& json, const Scenario& scenario, const FunctionBalance& balance) {
  json.begin_array();
  each_measure(scenario, balance, [&](Year year, const AskedMeasure& asked, const MeasuredAccess& measured) {
    const AccessEquity& equity = measured.equity;
    const int decimals = decimals_of_access(asked);
    json.begin_object();
    year_member(json, "year", year);
    text_member(json, "measure", asked.name);
    amount_member(json, "mean", equity.summary.mean, decimals);
    amount_member(json, "worst_decile_mean", equity.summary.worst_tenth_mean, decimals);
    amount_member(json, "gini", equity.summary.gini, decimals_of_shares);
    amount_member(json, "palma", equity.palma, decimals_of_shares);
    concentration_member(json, equity.concentration);
    theil_member(json, equity);
    shortfall_member(json, equity.shortfall);
    amount_member(json, "need_without_access", equity.need_without_value, decimals_of_persons);
    groups_member(json, equity.groups, decimals);
    json.end_object();
  });
  json.end_array();
}

}  // namespace voorzien::io
