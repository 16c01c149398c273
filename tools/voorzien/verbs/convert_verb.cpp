// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "io/case_workbook/load_case_workbook.hpp"
#include "io/problem/input_error.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/new_folder.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"
#include "tools/voorzien/write_case.hpp"

namespace voorzien::tool {

namespace fs = std::filesystem;

void convert_verb(const ConvertOptions& options, const Environment& environment, io::Language language) {
  const io::LoadedScenario loaded = load_case(options.scenario, environment);
  print_warnings(loaded.warnings, language);
  fs::path scenario = options.output;
  if (io::is_case_workbook(options.output.string())) {
    try {
      write_case(loaded, options.output, environment.data_root / "datasets", language);
    } catch (const fs::filesystem_error& error) {
      refuse_new(options.output, error);
    }
  } else {
    make_folder(options.output, [&](const fs::path& draft) {
      for (const auto& [name, text] : case_files(loaded)) write_text(draft / name, text);
    });
    scenario /= "scenario.json";
  }
  std::cout << io::fill(io::text("cli.convert.done", language), {{"scenario", scenario.string()}}, language)
            << "\n";
}

}  // namespace voorzien::tool
