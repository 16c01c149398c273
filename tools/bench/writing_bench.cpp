// SPDX-License-Identifier: EUPL-1.2
// Which share of a whole run goes into writing its outputs, and how large each is.
//
//   writing_bench SCENARIO DATASETS FOLDER
//
// Reads, computes and proposes as `voorzien run` does on one thread, writes each output into FOLDER (which
// must exist) and prints processor milliseconds and bytes per output, and the share of all time spent
// writing.
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/proposal/propose.hpp"
#include "io/geopackage/write_plan.hpp"
#include "io/qgis_project/write_project.hpp"
#include "io/report/report.hpp"
#include "io/results/results_json.hpp"
#include "io/scenario/load_scenario.hpp"
#include "io/tables/column_dictionary.hpp"
#include "io/tables/result_tables.hpp"
#include "io/workbook/workbook.hpp"

namespace {

using namespace voorzien;

double processor_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// Time of one step after another.
class Steps {
 public:
  double told(const char* name, const std::filesystem::path& file = {}) {
    const double now = processor_ms();
    const double took = now - last_;
    last_ = now;
    if (file.empty()) {
      std::printf("%-16s %9.1f ms\n", name, took);
    } else {
      std::printf("%-16s %9.1f ms %12ju bytes\n", name, took, std::filesystem::file_size(file));
    }
    return took;
  }

 private:
  double last_ = processor_ms();
};

void put(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  const std::filesystem::path folder = arguments[3];
  Steps steps;
  io::LoadOptions options;
  options.data_root = arguments[2];
  const io::LoadedScenario loaded = io::load_scenario(arguments[1], options);
  double computing = steps.told("read");
  const RunResult result = run(loaded.scenario, 1);
  computing += steps.told("compute");
  const ProposalCase what = io::proposal_case(loaded);
  std::optional<Proposals> proposals;
  if (!what.scenario.proposal.functions.empty()) {
    Budget budget(what.scenario.proposal.steps);
    proposals = propose(what, result, budget);
    computing += steps.told("propose");
  }
  std::optional<io::ProposalView> view;
  if (proposals) view.emplace(io::ProposalView{*proposals, what});
  const io::ProposalView* shown = view ? &*view : nullptr;
  const io::Language language = io::Language::nl;

  put(folder / "results.json", io::results_json(loaded.scenario, result, shown));
  double writing = steps.told("results.json", folder / "results.json");
  std::vector<io::TableFile> tables = io::result_tables(loaded.scenario, result, language, shown);
  tables.push_back(io::columns_table(tables, language));
  for (const io::TableFile& table : tables) put(folder / table.name, table.content);
  writing += steps.told("tables (CSV)");
  const std::vector<io::MapLayer> layers =
      io::write_plan(loaded.scenario, result, language, folder / "plan.gpkg", shown);
  writing += steps.told("plan.gpkg", folder / "plan.gpkg");
  io::write_project({loaded.scenario, result, language, layers}, folder / "plan.qgz");
  writing += steps.told("plan.qgz", folder / "plan.qgz");
  io::write_workbook(loaded.scenario, tables, language, folder / "tables.xlsx");
  writing += steps.told("tables.xlsx", folder / "tables.xlsx");
  const io::ReportInput input{loaded.scenario, result, shown};
  put(folder / "report.html", io::report_html(input, {}));
  writing += steps.told("report.html", folder / "report.html");
  put(folder / "residents.html", io::residents_html(input, {}));
  writing += steps.told("residents.html", folder / "residents.html");
  std::printf("writing is %.1f %% of %.0f ms\n", 100.0 * writing / (computing + writing),
              computing + writing);
  return 0;
}
