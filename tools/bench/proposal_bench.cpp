// SPDX-License-Identifier: EUPL-1.2
// How fast a proposal comes within one percentage point of need, against Cbc as it comes (its own cuts and
// heuristics) on the identical programme, in one run. The towns are made up (tests/engine/proposal/
// town_family.hpp).
//
//   proposal_bench SCALE [--phases N] [--cbc SECONDS] [--steps N]
//
// SCALE 1 is 160 cells × 10 functions × 40 sites. Prints one line per better plan of the search and a summary
// in seconds of processor time, with the peak of memory.
#include <sys/resource.h>

#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <OsiClpSolverInterface.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <optional>
#include <string>

#include "engine/optimisation/coin_model.hpp"
#include "engine/proposal/search.hpp"
#include "tests/engine/proposal/town_family.hpp"

namespace {

using namespace voorzien;

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// Seconds until the value is within `points` of the bound; none when it never was.
struct Reached {
  std::optional<double> one_point;
  double value = 0.0;
  double bound = 0.0;
  double seconds = 0.0;
};

Reached by_search(const ProposalProblem& problem, std::int64_t steps) {
  Reached reached;
  const double start = processor_seconds();
  SearchSettings settings;
  settings.gap = 0.01;
  settings.tell = [&](const LevelOutcome& outcome, std::int64_t spent) {
    if (outcome.level != PlanLevel::other_unmet) return;
    const double now = processor_seconds() - start;
    std::printf("  search %8.2f s  value %9.4f  bound %9.4f  steps %lld\n", now, outcome.value, outcome.bound,
                static_cast<long long>(spent));
    if (outcome.gap() <= 1.0 && !reached.one_point) reached.one_point = now;
  };
  Budget budget(steps);
  const SolvedPlan plan =
      search_plan(problem, {PlanLevel::statutory_unmet, PlanLevel::other_unmet}, settings, budget);
  reached.seconds = processor_seconds() - start;
  for (const LevelOutcome& outcome : plan.levels) {
    if (outcome.level != PlanLevel::other_unmet) continue;
    reached.value = outcome.value;
    reached.bound = outcome.bound;
  }
  return reached;
}

/// Cbc's own main with its defaults, told to stop at one percentage point or after so many seconds.
Reached by_cbc(const ProposalProblem& problem, double seconds) {
  const ProposalProgramme built = build_programme(problem);
  const auto level = static_cast<std::size_t>(PlanLevel::other_unmet);
  LinearProgramme programme = with_objective(built.programme, *built.levels[level]);
  programme.rows.append(built.strong);
  const coin::Arrays arrays = coin::arrays_of(programme, 1.0);
  OsiClpSolverInterface solver;
  solver.loadProblem(arrays.matrix, arrays.column_lower.data(), arrays.column_upper.data(),
                     arrays.cost.data(), arrays.row_lower.data(), arrays.row_upper.data());
  for (std::size_t i = 0; i < programme.columns.size(); ++i) {
    if (programme.columns[i].integer) solver.setInteger(static_cast<int>(i));
  }
  const double start = processor_seconds();
  CbcModel model(solver);
  CbcMain0(model);
  const std::string limit = std::to_string(seconds);
  const char* arguments[] = {"cbc",  "-log",        "0",      "-allowableGap", "1.0",
                             "-sec", limit.c_str(), "-solve", "-quit"};
  CbcMain1(static_cast<int>(std::size(arguments)), arguments, model);
  Reached reached;
  reached.seconds = processor_seconds() - start;
  reached.value = model.bestSolution() == nullptr ? no_bound : model.getObjValue() + programme.constant;
  reached.bound = model.getBestPossibleObjValue() + programme.constant;
  if (reached.value - reached.bound <= 1.0) reached.one_point = reached.seconds;
  return reached;
}

void print(const char* name, const Reached& reached) {
  std::printf("%-7s %8.2f s  value %9.4f  bound %9.4f  gap %7.4f  to one point: ", name, reached.seconds,
              reached.value, reached.bound, reached.value - reached.bound);
  reached.one_point ? std::printf("%.2f s\n", *reached.one_point) : std::printf("not reached\n");
}

}  // namespace

int main(int count, char** arguments) {
  const double scale = count > 1 ? std::atof(arguments[1]) : 1.0;
  double cbc_seconds = 0.0;
  std::int64_t steps = 2'000'000;
  test::FamilySize size;
  for (int i = 2; i + 1 < count; i += 2) {
    if (std::strcmp(arguments[i], "--phases") == 0)
      size.phases = static_cast<std::size_t>(std::atoi(arguments[i + 1]));
    if (std::strcmp(arguments[i], "--cbc") == 0) cbc_seconds = std::atof(arguments[i + 1]);
    if (std::strcmp(arguments[i], "--steps") == 0) steps = std::atoll(arguments[i + 1]);
  }
  const auto scaled = [&](std::size_t number) {
    return static_cast<std::size_t>(scale * static_cast<double>(number));
  };
  size.cells = scaled(size.cells);
  size.sites = scaled(size.sites);
  size.existing = scaled(size.existing);
  const ProposalProblem problem = test::family_town(size, 1);
  const ProposalProgramme built = build_programme(problem);
  std::printf("%zu cells, %zu functions, %zu sites, %zu phases: %zu columns, %zu + %zu rows\n", size.cells,
              size.functions, size.sites, size.phases, built.programme.columns.size(),
              built.programme.rows.size(), built.strong.size());
  const Reached search = by_search(problem, steps);
  print("search", search);
  std::printf("peak memory %.0f MB\n", peak_megabytes());
  if (cbc_seconds <= 0.0) return 0;
  const Reached cbc = by_cbc(problem, cbc_seconds);
  print("cbc", cbc);
  if (search.one_point) {
    const double other = cbc.one_point.value_or(cbc.seconds);
    std::printf("ratio %s%.1f\n", cbc.one_point ? "" : "> ", other / *search.one_point);
  }
  return 0;
}
