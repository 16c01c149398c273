// SPDX-License-Identifier: EUPL-1.2
#include "io/report/function_figures.hpp"

#include <algorithm>

namespace voorzien::io {
namespace {

/// The town in one year; as area_year, over all areas.
AreaYear town_year(const FunctionBalance& balance, std::size_t year, bool& is_partial) {
  AreaYear town;
  if (balance.supply_knowledge != SupplyKnowledge::unknown) town.supply = balance.area_supply.total(year);
  std::size_t known = 0;
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    const NeedKnowledge knowledge = need_knowledge(balance, area);
    if (knowledge != NeedKnowledge::unknown) ++known;
    if (knowledge != NeedKnowledge::known) is_partial = true;
  }
  if (known == 0) return town;
  town.need = balance.area_need.total(year);
  town.status = "known";
  if (!is_partial && town.need->high <= balance.negligible) {
    town.status = "no_need";
    town.shortfall = Interval{};
    return town;
  }
  if (!town.supply) {
    town.status = "unknown";
    return town;
  }
  town.shortfall = balance.distributions.empty() ? balance.area_shortfall.total(year)
                                                 : shortfall_of(*town.need, *town.supply);
  if (is_partial) {
    town.status = "partial";
  } else if (balance.supply_knowledge == SupplyKnowledge::illustrative) {
    town.status = "illustrative";
  }
  return town;
}

const YearDistribution* distribution_in(const FunctionBalance& balance, Year year) {
  for (const YearDistribution& one : balance.distributions) {
    if (one.year == year) return &one;
  }
  return nullptr;
}

/// Mean share of the first tenth of need; `from` … `to` run from one end of the areas.
template <class Iterator>
double tenth_from(Iterator from, Iterator to, double total) {
  double left = total / 10.0;
  double met = 0.0;
  for (; from != to && left > 0.0; ++from) {
    const double part = std::min(left, from->need);
    met += part * from->share;
    left -= part;
  }
  return met / (total / 10.0 - left);
}

}  // namespace

std::vector<FunctionFigures> function_figures(const ReportContext& context) {
  std::vector<FunctionFigures> all;
  for (const FunctionBalance& balance : context.result.functions) {
    FunctionFigures figures;
    figures.balance = &balance;
    figures.function = &context.scenario.catalogue.functions[balance.function];
    const auto& norm = context.scenario.norms.by_function[balance.function];
    if (norm && norm->need) figures.norm = &*norm;
    for (std::size_t year = 0; year < context.result.timeline.years.size(); ++year) {
      figures.town.push_back(balance.need_known ? town_year(balance, year, figures.is_partial) : AreaYear{});
    }
    all.push_back(std::move(figures));
  }
  return all;
}

std::optional<double> coverage_of(const AreaYear& figures) {
  const bool judged = figures.status != "no_need" && figures.status != "unknown";
  if (!judged || !figures.need || !figures.supply || figures.need->mid <= 0.0) return std::nullopt;
  return figures.supply->mid / figures.need->mid;
}

std::optional<Spread> spread_of(const ReportContext& context, const FunctionFigures& figures,
                                std::size_t year) {
  const FunctionBalance& balance = *figures.balance;
  if (figures.function->scale == Scale::city) return std::nullopt;
  const YearDistribution* distribution = distribution_in(balance, context.result.timeline.years[year].year);
  Spread spread;
  double total = 0.0;
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    const AreaYear here = area_year(balance, area, year);
    if (here.status == "no_need") continue;
    const std::optional<double> coverage = coverage_of(here);
    if (!coverage || here.status == "partial") {
      ++spread.unknown;
      continue;
    }
    ServedArea served{area, here.need->mid, std::min(1.0, *coverage)};
    if (distribution != nullptr) {
      double met = 0.0;
      for (const NeighbourhoodIndex member : balance.areas[area].members)
        met += distribution->met_within[member];
      served.share = std::clamp(met / served.need, 0.0, 1.0);
    }
    total += served.need;
    spread.mean += served.need * served.share;
    spread.areas.push_back(served);
  }
  if (spread.areas.size() < 2 || total <= 0.0) return std::nullopt;
  spread.mean /= total;
  std::stable_sort(spread.areas.begin(), spread.areas.end(),
                   [](const ServedArea& a, const ServedArea& b) { return a.share < b.share; });
  spread.worst_tenth = tenth_from(spread.areas.begin(), spread.areas.end(), total);
  spread.best_tenth = tenth_from(spread.areas.rbegin(), spread.areas.rend(), total);
  return spread;
}

}  // namespace voorzien::io
