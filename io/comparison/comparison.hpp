// SPDX-License-Identifier: EUPL-1.2
// Runs, plans or norm sets side by side: what each comes to, where they differ, and what drives that. The
// first is what the others are held against. Everything is matched by id; what is not in all of them is told,
// never left out in silence.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/comparison/drivers.hpp"
#include "engine/units/message.hpp"
#include "io/outcome/written_result.hpp"

namespace voorzien::io {

/// One of those compared.
struct ComparedRun {
  std::string letter;  ///< A, B, C …
  std::string named;   ///< name of the directory, with #plan behind it for a plan
  std::string plan;    ///< id of the plan; empty for the run itself
  ComparedCase what;   ///< seen in the years of the comparison
  RunResult result;
  std::optional<WrittenPlanTotals> totals;  ///< of the plan, as its run wrote them
};

/// A function that occurs in at least two of those compared.
struct ComparedFunction {
  std::string id;
  std::vector<std::optional<FunctionIndex>> at;  ///< per run
  /// [run][year]; absent figures where the run does not have it.
  std::vector<std::vector<TownMeasures>> town;
  /// [run][place], in the last year.
  std::vector<std::vector<NeighbourhoodMeasures>> places;
};

/// A neighbourhood of any of those compared.
struct ComparedPlace {
  std::string id;
  std::string name;
  std::vector<std::optional<std::size_t>> at;  ///< per run: position in its town
  /// Mean over the functions known in all runs of the part of need met within reach, 0..1; per run.
  std::vector<std::optional<double>> served;
};

/// What drives the difference between the first run and another.
struct ComparedDrivers {
  std::size_t run = 0;
  std::vector<DriverStep> steps;  ///< empty: cannot be derived
};

struct Comparison {
  std::vector<ComparedRun> runs;
  std::vector<Year> years;
  std::vector<ComparedFunction> functions;
  std::vector<ComparedPlace> places;     ///< by id
  std::vector<std::size_t> counted;      ///< positions of the functions that `served` is the mean of
  std::vector<ComparedDrivers> drivers;  ///< one per other run
  std::vector<Message> notes;            ///< what cannot be compared, and why (`warning.comparison_…`)

  [[nodiscard]] const Scenario& scenario(std::size_t run) const { return runs[run].what.scenario; }
  [[nodiscard]] const FacilityFunction& function(const ComparedFunction& compared) const;
};

/// A case to be compared, not yet run.
struct CaseToCompare {
  std::string named;
  std::string plan;
  Scenario scenario;
  std::set<std::string> planned;
  std::optional<WrittenPlanTotals> totals;
};

/// Runs and compares at least two cases. Throws InputError when they have no year in common, or neither a
/// function nor a neighbourhood.
Comparison compare(std::vector<CaseToCompare> cases, int threads);

/// Change of the part of need met within reach between the first run and another, in percentage points; none
/// where either is not known.
std::optional<double> served_change(const ComparedPlace& place, std::size_t run);

}  // namespace voorzien::io
