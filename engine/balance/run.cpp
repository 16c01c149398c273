// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/run.hpp"

#include <algorithm>

#include "engine/access/town_travel.hpp"
#include "engine/balance/function_balance.hpp"
#include "engine/balance/input_warnings.hpp"
#include "engine/balance/supply.hpp"
#include "engine/balance/year_distribution.hpp"
#include "engine/concurrency/parallel_for.hpp"
#include "engine/simulation/simulate.hpp"

namespace voorzien {
namespace {

/// Whether another function's need arises at the facilities of this one, so that it is distributed in every
/// year.
bool others_depend_on(const FunctionCatalogue& catalogue, FunctionIndex function) {
  return std::any_of(catalogue.functions.begin(), catalogue.functions.end(),
                     [&](const FacilityFunction& other) { return other.need_arises_at == function; });
}

/// One function and one year to distribute.
struct DistributionTask {
  std::size_t function = 0;
  Year year{0};
  YearDistribution result;
};

/// The users of each function on which others depend, one per year; empty for other functions.
using UsersByFunction = std::vector<std::vector<UsersAtFacilities>>;

/// Whether the distribution of a year stays in the result; others serve those that depend on them.
bool is_kept(const FunctionBalance& balance, Year year) {
  return std::binary_search(balance.key_years.begin(), balance.key_years.end(), year);
}

/// Distributes every task: need starts at homes, or where the users of the function's parent are.
void distribute_all(const Scenario& scenario, const Timeline& timeline, int threads,
                    const std::vector<FunctionBalance>& balances, const UsersByFunction& users,
                    std::vector<DistributionTask>& tasks) {
  parallel_for(tasks.size(), threads, [&](std::size_t i) {
    DistributionTask& task = tasks[i];
    const FunctionBalance& balance = balances[task.function];
    const std::size_t year = position_in_series(scenario.base_year, task.year);
    const auto parent = scenario.catalogue.functions[task.function].need_arises_at;
    const std::vector<ResidencePoint>& origins =
        parent ? users[*parent][year].origins : scenario.town.residence_points;
    const std::vector<double> need = mid_need(balance, year);
    task.result = distribute_year(scenario, timeline,
                                  {balance.function, task.year, need, origins, is_kept(balance, task.year)});
  });
}

/// Distributes the functions in `positions`: in every year where others depend on them, else in their key
/// years.
std::vector<DistributionTask> tasks_for(const Scenario& scenario,
                                        const std::vector<FunctionBalance>& balances,
                                        const std::vector<std::size_t>& positions) {
  std::vector<DistributionTask> tasks;
  for (const std::size_t position : positions) {
    if (!can_distribute(scenario, balances[position])) continue;
    std::vector<Year> years = balances[position].key_years;
    if (others_depend_on(scenario.catalogue, balances[position].function)) {
      years.clear();
      for (Year year = scenario.base_year; year <= scenario.horizon_year; ++year) years.push_back(year);
    }
    for (const Year year : years) tasks.push_back({position, year, {}});
  }
  return tasks;
}

/// Keeps the key years in the balances and returns the users at facilities, per function and year, of those
/// on which others depend.
UsersByFunction keep(const Scenario& scenario, const Timeline& timeline, std::vector<DistributionTask> tasks,
                     std::vector<FunctionBalance>& balances) {
  UsersByFunction users(balances.size());
  for (DistributionTask& task : tasks) {
    FunctionBalance& balance = balances[task.function];
    if (others_depend_on(scenario.catalogue, balance.function)) {
      users[task.function].push_back(users_at_facilities(scenario, timeline, balance, task.result));
    }
    if (is_kept(balance, task.year)) {
      balance.distributions.push_back(std::move(task.result));
    }
  }
  return users;
}

void finish(const Scenario& scenario, const Timeline& timeline, const LastingSettings& lasting,
            FunctionBalance& balance) {
  balance_areas(scenario, lasting, balance);
  if (balance.need_known) estimate_space(scenario, timeline, balance);
}

void warn_of_unknown_capacity(const Scenario& scenario, RunResult& result) {
  for (const FunctionBalance& balance : result.functions) {
    if (scenario.town.supply_knowledge[balance.function] == SupplyKnowledge::unknown) continue;
    if (balance.supply_knowledge != SupplyKnowledge::unknown) continue;
    const std::vector<FacilityIndex> unknown = without_capacity(result.timeline, balance.function);
    std::vector<std::string> ids;
    ids.reserve(unknown.size());
    for (const FacilityIndex facility : unknown) ids.push_back(result.timeline.facilities[facility].id);
    result.warnings.push_back({"capacity_unknown",
                               "",
                               {{"function", scenario.catalogue.functions[balance.function].id},
                                {"facilities", first_names(ids)},
                                {"count", static_cast<double>(unknown.size())}}});
  }
}

}  // namespace

RunResult run(const Scenario& scenario, int threads, const LastingSettings& lasting) {
  RunResult result;
  result.timeline = simulate(scenario);
  const std::size_t count = scenario.catalogue.functions.size();
  std::vector<std::size_t> at_homes;
  std::vector<std::size_t> at_facilities;
  for (std::size_t i = 0; i < count; ++i) {
    (scenario.catalogue.functions[i].need_arises_at ? at_facilities : at_homes).push_back(i);
  }
  result.functions.resize(count);
  parallel_for(at_homes.size(), threads, [&](std::size_t i) {
    FunctionBalance& balance = result.functions[at_homes[i]];
    balance = start_balance(scenario, result.timeline, FunctionIndex(at_homes[i]), {});
    finish(scenario, result.timeline, lasting, balance);
  });
  std::vector<DistributionTask> tasks = tasks_for(scenario, result.functions, at_homes);
  distribute_all(scenario, result.timeline, threads, result.functions, {}, tasks);
  const auto users = keep(scenario, result.timeline, std::move(tasks), result.functions);

  for (const std::size_t i : at_facilities) {
    const std::size_t parent = *scenario.catalogue.functions[i].need_arises_at;
    result.functions[i] = start_balance(scenario, result.timeline, FunctionIndex(i), users[parent]);
    finish(scenario, result.timeline, lasting, result.functions[i]);
  }
  tasks = tasks_for(scenario, result.functions, at_facilities);
  distribute_all(scenario, result.timeline, threads, result.functions, users, tasks);
  keep(scenario, result.timeline, std::move(tasks), result.functions);

  result.findings = findings_of(scenario, result.functions);
  result.warnings = input_warnings(scenario);
  const std::vector<Message> of_travel = travel_warnings(scenario);
  result.warnings.insert(result.warnings.end(), of_travel.begin(), of_travel.end());
  result.warnings.insert(result.warnings.end(), result.timeline.warnings.begin(),
                         result.timeline.warnings.end());
  warn_of_unknown_capacity(scenario, result);
  return result;
}

}  // namespace voorzien
