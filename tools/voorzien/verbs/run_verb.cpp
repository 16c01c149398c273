// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iostream>

#include "engine/balance/run.hpp"
#include "io/geopackage/write_plan.hpp"
#include "io/output/output_directory.hpp"
#include "io/output/output_failure.hpp"
#include "io/qgis_project/write_project.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_sections.hpp"
#include "io/results/results_json.hpp"
#include "io/scenario/proposed_scenario.hpp"
#include "io/summary/proposal_summary.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/tables/column_dictionary.hpp"
#include "io/tables/result_tables.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/workbook/workbook.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/manifest_of_run.hpp"
#include "tools/voorzien/proposing.hpp"
#include "tools/voorzien/report_files.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

using io::Language;
using io::text;

io::Manifest manifest_of(const io::LoadedScenario& loaded, Language language) {
  io::Manifest manifest = empty_manifest(loaded.scenario, language);
  for (const io::InputFile& input : loaded.inputs) {
    const bool hashed = !input.sha256.empty() || input.path.empty();  // a database has no file to hash
    manifest.inputs.push_back({input.name, hashed ? input.sha256 : io::sha256_of_file(input.path)});
  }
  return manifest;
}

/// Every plan as a scenario that runs by itself, beside the inputs it extends.
void write_proposed_scenarios(const Scenario& scenario, const Proposals& proposals,
                              io::OutputDirectory& output) {
  for (const ProposedPlan& plan : proposals.plans) {
    if (plan.solved.plan.phases.empty()) continue;
    const Name name = {scenario.name.nl + ": " + io::plan_title(plan.id, Language::nl),
                       scenario.name.en + ": " + io::plan_title(plan.id, Language::en)};
    std::string id = scenario.id + "-" + plan.id;
    std::replace(id.begin(), id.end(), '_', '-');
    output.write(
        io::scenario_file_of(plan),
        io::proposed_scenario_json(scenario, {id, name, "../inputs/scenario.json", plan.interventions}));
  }
}

/// What a run found: its result, and the proposals when it was asked for some.
struct Outcome {
  const RunResult& result;
  const io::ProposalView* proposals;
};

void write_all(const io::LoadedScenario& loaded, const Outcome& outcome, Language language,
               io::OutputDirectory& output) {
  const Scenario& scenario = loaded.scenario;
  const RunResult& result = outcome.result;
  output.write("results.json", io::results_json(scenario, result, outcome.proposals));
  std::vector<io::TableFile> tables = io::result_tables(scenario, result, language, outcome.proposals);
  tables.push_back(io::columns_table(tables, language));
  for (const io::TableFile& table : tables) output.write("tables/" + table.name, table.content);
  if (outcome.proposals != nullptr) {
    write_proposed_scenarios(scenario, outcome.proposals->proposals, output);
  }
  write_inputs(loaded, output);
  const char* file = "plan.gpkg";
  try {
    const std::vector<io::MapLayer> layers =
        io::write_plan(scenario, result, language, output.path_of(file), outcome.proposals);
    file = "plan.qgz";
    io::write_project({scenario, result, language, layers}, output.path_of(file));
    file = "tables.xlsx";
    io::write_workbook(scenario, tables, language, output.path_of(file));
  } catch (const std::runtime_error& error) {
    throw io::OutputFailure({"output_write_failed",
                             "",
                             {{"file", std::string(file)},
                              {"directory", output.shown().string()},
                              {"reason", std::string(error.what())}}});
  }
}

/// Names of functions one of whose sides is not known.
std::string names_of(const Scenario& scenario, const RunResult& result, Language language,
                     bool without_norm) {
  std::string names;
  for (const FunctionBalance& balance : result.functions) {
    const bool listed = without_norm
                            ? !balance.need_known
                            : balance.need_known && balance.supply_knowledge == SupplyKnowledge::unknown;
    if (!listed) continue;
    names +=
        (names.empty() ? "" : ", ") + io::in(scenario.catalogue.functions[balance.function].name, language);
  }
  return names;
}

void print_findings(const Scenario& scenario, const RunResult& result, Language language) {
  const io::Values values = {{"scenario", io::in(scenario.name, language)},
                             {"base", static_cast<double>(static_cast<int>(scenario.base_year))},
                             {"horizon", static_cast<double>(static_cast<int>(scenario.horizon_year))}};
  const bool any_judged =
      std::any_of(result.functions.begin(), result.functions.end(), [](const FunctionBalance& one) {
        return one.need_known && one.supply_knowledge != SupplyKnowledge::unknown;
      });
  const char* none = any_judged ? "cli.no_findings" : "cli.nothing_known";
  const char* heading = result.findings.empty() ? none : "cli.findings";
  std::cout << io::fill(text(heading, language), values, language) << "\n";
  int number = 0;
  for (const Finding& finding : result.findings) {
    ++number;
    std::cout << "  " << number << ". " << io::finding_text(finding, scenario, language) << "\n";
  }
  for (const bool without_norm : {false, true}) {
    const std::string names = names_of(scenario, result, language, without_norm);
    if (names.empty()) continue;
    const char* key = without_norm ? "cli.no_norm" : "cli.unknown_supply";
    std::cout << io::fill(text(key, language), {{"functions", names}}, language) << "\n";
  }
}

void print_assumptions(const Scenario& scenario, Language language) {
  double assumed = 0.0;
  double all = 0.0;
  for (const auto& norm : scenario.norms.by_function) {
    if (!norm || !norm->need) continue;
    all += 1.0;
    if (norm->to_be_filled || provenance_of(*norm->need).status == Status::assumption) assumed += 1.0;
  }
  std::cout << io::fill(text("cli.assumptions", language), {{"count", assumed}, {"all", all}}, language)
            << "\n";
  if (scenario.demography.net_migration.provenance.status == Status::assumption) {
    std::cout << io::fill(text("cli.assumed_rates", language), {{"rates", scenario.demography.id}}, language)
              << "\n";
  }
}

/// Those of the run, then those of the proposal.
std::vector<Message> all_warnings(const RunResult& result, const std::optional<io::ProposalView>& view,
                                  Language language) {
  std::vector<Message> warnings = result.warnings;
  if (!view) return warnings;
  for (const Message& message : view->proposals.messages) {
    warnings.push_back(io::readable_for(message, view->what, language));
  }
  return warnings;
}

}  // namespace

void run_verb(const RunOptions& options, const Environment& environment, Language language) {
  check_printer(options);
  Progress progress(environment.words_on_terminal, language);
  constexpr int steps = 4;
  progress.step(0, steps, "read");
  const io::LoadedScenario loaded = load_case(options.scenario, environment);
  const std::filesystem::path directory =
      options.output.empty() ? std::filesystem::path("out") / loaded.scenario.id : options.output;
  io::OutputDirectory output(directory);

  progress.step(1, steps, "compute");
  const int threads = options.threads > 0 ? options.threads : environment.processors;
  const RunResult result = run(loaded.scenario, threads);

  const ProposalCase what = io::proposal_case(loaded);
  if (!loaded.scenario.proposal.functions.empty()) progress.step(2, steps, "propose");
  const std::optional<Proposals> proposals = make_proposals(what, result, threads);
  std::optional<io::ProposalView> view;
  if (proposals) view.emplace(io::ProposalView{*proposals, what});

  progress.step(3, steps, "write");
  write_all(loaded, {result, view ? &*view : nullptr}, language, output);
  write_reports({loaded.scenario, result, view ? &*view : nullptr}, options, language, output);
  output.publish(manifest_of(loaded, language));
  progress.clear();

  print_warnings(loaded.warnings, language);
  print_warnings(all_warnings(result, view, language), language);
  print_warnings(report_warnings({loaded.scenario, result, view ? &*view : nullptr}, options), language);
  print_findings(loaded.scenario, result, language);
  print_assumptions(loaded.scenario, language);
  if (view) std::cout << "\n" << io::proposal_summary(*view, directory.string(), language) << "\n";
  std::cout << io::fill(text("cli.open", language),
                        {{"report", (directory / "report.html").string()},
                         {"map", (directory / "plan.qgz").string()},
                         {"tables", (directory / "tables").string()}},
                        language)
            << "\n";
}

}  // namespace voorzien::tool
