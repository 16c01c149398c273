// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>

#include "io/comparison/comparison_json.hpp"
#include "io/comparison/comparison_map.hpp"
#include "io/comparison/comparison_page.hpp"
#include "io/comparison/comparison_words.hpp"
#include "io/output/output_directory.hpp"
#include "io/output/output_failure.hpp"
#include "io/problem/near_names.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/manifest_of_run.hpp"
#include "tools/voorzien/opened_run.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

/// A directory and the plan within it that is meant; no plan: the run itself.
struct Asked {
  std::string directory;
  std::string plan;
};

/// `DIR#plan`; a directory that really has a # in its name is taken as it is.
Asked asked_for(const std::string& named) {
  const std::size_t mark = named.rfind('#');
  std::error_code ignored;
  if (mark == std::string::npos || std::filesystem::is_directory(named, ignored)) return {named, ""};
  return {named.substr(0, mark), named.substr(mark + 1)};
}

/// The last part of a path, which is the same on every machine, with the plan behind it.
std::string shown_name(const std::filesystem::path& directory, const std::string& plan) {
  std::error_code ignored;
  std::filesystem::path whole = std::filesystem::absolute(directory, ignored).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  return whole.filename().string() + (plan.empty() ? "" : "#" + plan);
}

std::set<std::string> ids_of(const std::vector<Intervention>& interventions) {
  std::set<std::string> ids;
  for (const Intervention& intervention : interventions) ids.insert(intervention.id);
  return ids;
}

io::CaseToCompare case_of_plan(const OpenedRun& opened, const io::WrittenPlanTotals& plan,
                               const Environment& environment) {
  const std::string named = shown_name(opened.directory, plan.id);
  Scenario planned = open_plan(opened, plan, environment).scenario;
  std::set<std::string> added = ids_of(planned.interventions);
  for (const std::string& id : ids_of(opened.loaded.scenario.interventions)) added.erase(id);
  return {named, plan.id, std::move(planned), std::move(added), plan};
}

/// Every plan of a run that has a scenario of its own; the run itself first, unless doing nothing is a plan.
std::vector<io::CaseToCompare> cases_of_proposal(const OpenedRun& opened, const Environment& environment) {
  std::vector<io::CaseToCompare> cases;
  const std::vector<io::WrittenPlanTotals>& plans = opened.written.plans();
  const bool has_zero = std::any_of(plans.begin(), plans.end(), [](const io::WrittenPlanTotals& plan) {
    return plan.id == "zero" && !plan.scenario.empty();
  });
  if (!has_zero)
    cases.push_back({shown_name(opened.directory, ""), "", opened.loaded.scenario, {}, std::nullopt});
  for (const io::WrittenPlanTotals& plan : plans) {
    if (!plan.scenario.empty()) cases.push_back(case_of_plan(opened, plan, environment));
  }
  return cases;
}

io::CaseToCompare case_of(const std::string& named, const Environment& environment) {
  const Asked asked = asked_for(named);
  const OpenedRun opened = open_run(asked.directory, environment);
  if (asked.plan.empty())
    return {shown_name(asked.directory, ""), "", opened.loaded.scenario, {}, std::nullopt};
  std::vector<std::string> known;
  for (const io::WrittenPlanTotals& plan : opened.written.plans()) {
    if (plan.scenario.empty()) continue;
    if (plan.id == asked.plan) return case_of_plan(opened, plan, environment);
    known.push_back(plan.id);
  }
  throw io::InputError({{"comparison_unknown_plan",
                         "",
                         {{"directory", asked.directory},
                          {"plan", asked.plan},
                          {"known", known.empty() ? "–" : io::joined(known)}}}});
}

/// Every case that was named; throws with the problems of all of them.
std::vector<io::CaseToCompare> cases_of(const CompareOptions& options, const Environment& environment) {
  if (options.directories.size() == 1 && asked_for(options.directories.front()).plan.empty()) {
    std::vector<io::CaseToCompare> cases =
        cases_of_proposal(open_run(options.directories.front(), environment), environment);
    if (cases.size() < 2)
      throw io::InputError(std::vector<io::Problem>{io::Problem{"comparison_one", "", {}}});
    return cases;
  }
  if (options.directories.size() < 2)
    throw io::InputError(std::vector<io::Problem>{io::Problem{"comparison_one", "", {}}});
  std::vector<io::CaseToCompare> cases;
  std::vector<io::Problem> problems;
  for (const std::string& named : options.directories) {
    try {
      cases.push_back(case_of(named, environment));
    } catch (const io::InputError& error) {
      problems.insert(problems.end(), error.problems().begin(), error.problems().end());
    }
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
  return cases;
}

/// Real places on the disk, links followed; of what does not exist yet as far as it does.
std::filesystem::path real(const std::filesystem::path& path) {
  std::error_code ignored;
  std::filesystem::path whole =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
  return whole.has_filename() ? whole : whole.parent_path();
}

bool is_within(const std::filesystem::path& inner, const std::filesystem::path& outer) {
  const std::filesystem::path way = inner.lexically_relative(outer);
  return !way.empty() && *way.begin() != "..";
}

/// What is compared must still be there afterwards.
void check_output(const CompareOptions& options) {
  if (options.output.empty()) return;
  std::vector<io::Problem> problems;
  for (const std::string& named : options.directories) {
    const std::filesystem::path input = real(asked_for(named).directory);
    const std::filesystem::path output = real(options.output);
    if (!is_within(output, input) && !is_within(input, output)) continue;
    problems.push_back({"comparison_output_is_input",
                        "",
                        {{"output", options.output.string()}, {"directory", asked_for(named).directory}}});
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
}

void write_outputs(const io::Comparison& comparison, const CompareOptions& options, io::Language language) {
  io::OutputDirectory output(options.output);
  output.write("compare.html", io::comparison_page(comparison, language));
  output.write("compare.json", io::comparison_json(comparison));
  try {
    io::write_comparison_map(comparison, language, output.path_of("compare.gpkg"));
  } catch (const std::runtime_error& error) {
    throw io::OutputFailure({"output_write_failed",
                             "",
                             {{"file", std::string("compare.gpkg")},
                              {"directory", options.output.string()},
                              {"reason", std::string(error.what())}}});
  }
  io::Manifest manifest = empty_manifest(comparison.scenario(0), language);
  for (const std::string& named : options.directories) {
    const std::filesystem::path results = std::filesystem::path(asked_for(named).directory) / "results.json";
    manifest.inputs.push_back({results.string(), io::sha256_of_file(results)});
  }
  output.publish(std::move(manifest));
}

}  // namespace

void compare_verb(const CompareOptions& options, const Environment& environment, io::Language language) {
  check_output(options);
  Progress progress(environment.words_on_terminal, language);
  progress.step(0, 3, "read");
  std::vector<io::CaseToCompare> cases = cases_of(options, environment);
  progress.step(1, 3, "compute");
  const io::Comparison comparison = io::compare(std::move(cases), environment.processors);
  if (!options.output.empty()) {
    progress.step(2, 3, "write");
    write_outputs(comparison, options, language);
  }
  progress.clear();
  std::vector<std::string> read;
  for (const std::string& named : options.directories) read.push_back(asked_for(named).directory);
  warn_if_changed(read, language);
  std::cout << io::comparison_text(comparison, language);
  if (options.output.empty()) return;
  std::cout << "\n"
            << io::fill(io::text("cli.compare.open", language), {{"directory", options.output.string()}},
                        language)
            << "\n";
}

}  // namespace voorzien::tool
