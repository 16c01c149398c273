// SPDX-License-Identifier: EUPL-1.2
#include "io/report/equity_table.hpp"

#include <algorithm>
#include <functional>

#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {
namespace {

/// A group as people read it; its own name where the program has no word for it.
std::string group_name(const ReportContext& context, const std::string& group) {
  const std::string key = "label.report.group." + group;
  return has_text(key, context.language) ? text(key, context.language) : group;
}

std::string measure_title(const ReportContext& context, const AskedMeasure& asked) {
  const std::string key = "label.report.measure." + asked.name;
  if (has_text(key, context.language)) return text(key, context.language);
  const std::string kind = asked.name.substr(0, asked.name.find(' '));
  return fill(text("label.report.measure_kind." + kind, context.language), {{"measure", asked.name}},
              context.language);
}

/// Rows of one figure per measure.
class EquityRows {
 public:
  EquityRows(const ReportContext& context, const std::vector<MeasuredAccess>& access)
      : context_(context), access_(access) {}

  using Figure = std::function<std::optional<double>(const AccessEquity&)>;

  void add(const std::string& title, const Figure& figure) {
    std::vector<std::string> row = {title};
    bool any = false;
    for (std::size_t m = 0; m < access_.size(); ++m) {
      const auto value = figure(access_[m].equity);
      const bool metres = context_.scenario.access_measures[m].measure == catchment::Measure::nearest;
      any = any || value.has_value();
      row.push_back(value ? number(*value, metres ? 0 : 2, context_.language) : context_.unknown());
    }
    if (any) rows_.push_back(std::move(row));
  }
  /// Need from which nothing can be reached, as a share of all need.
  void add_without(const std::string& title) {
    std::vector<std::string> row = {title};
    for (std::size_t m = 0; m < access_.size(); ++m) {
      const AccessEquity& equity = access_[m].equity;
      const bool left_out = catchment::is_cost(context_.scenario.access_measures[m].measure);
      const double all = equity.summary.people + (left_out ? equity.need_without_value : 0.0);
      row.push_back(
          context_.percent(all > 0.0 ? std::optional(equity.need_without_value / all) : std::nullopt));
    }
    rows_.push_back(std::move(row));
  }
  void add_gini(const std::string& title) {
    std::vector<std::string> row = {title};
    for (const MeasuredAccess& one : access_) {
      const auto& gini = one.equity.summary.gini;
      row.push_back(gini ? number(*gini, 2, context_.language) : context_.unknown());
    }
    rows_.push_back(std::move(row));
  }
  std::vector<std::vector<std::string>> take() { return std::move(rows_); }

 private:
  const ReportContext& context_;
  const std::vector<MeasuredAccess>& access_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

std::optional<DataTable> equity_table(const ReportContext& context, const FunctionFigures& figures) {
  const auto& years = figures.balance->distributions;
  const auto last = std::find_if(years.begin(), years.end(), [&](const YearDistribution& one) {
    return one.year == context.scenario.horizon_year;
  });
  if (last == years.end() || last->access.empty()) return std::nullopt;
  EquityRows rows(context, last->access);
  rows.add(context.say("report.equity.all"), [](const AccessEquity& equity) { return equity.summary.mean; });
  rows.add(context.say("report.equity.worst"),
           [](const AccessEquity& equity) { return equity.summary.worst_tenth_mean; });
  const std::size_t groups = last->access.front().equity.groups.size();
  for (std::size_t g = 0; g < groups; ++g) {
    const std::string name = group_name(context, last->access.front().equity.groups[g].group);
    rows.add(name, [g](const AccessEquity& equity) { return equity.groups[g].mean; });
    rows.add(context.say("report.equity.others", {{"group", name}}),
             [g](const AccessEquity& equity) { return equity.groups[g].mean_of_others; });
  }
  rows.add_without(context.say("report.equity.without"));
  rows.add_gini(context.say("report.equity.gini"));
  DataTable table;
  table.caption =
      context.say("report.equity.title", {{"function", context.name(figures.balance->function)},
                                          {"year", static_cast<double>(static_cast<int>(last->year))}});
  table.columns = {{context.say("report.equity.who"), false, true}};
  for (const AskedMeasure& asked : context.scenario.access_measures) {
    table.columns.push_back({measure_title(context, asked), true});
  }
  table.rows = rows.take();
  table.note = context.say("report.equity.note");
  return table;
}

}  // namespace voorzien::io
