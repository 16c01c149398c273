// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "io/catchment/equity_figures.hpp"
#include "io/catchment/equity_json.hpp"
#include "io/catchment/read_equity.hpp"
#include "io/output/write_whole.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/vector/value.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {

void equity_verb(const EquityOptions& options, io::Language language) {
  if (!options.output.empty()) {
    io::keep_inputs({options.tables.access, options.tables.demand}, options.output);
    io::expect_writable(options.output);
  }
  const io::EquityRows rows = io::read_equity(options.tables);
  const equity::Worse worse = options.lower_is_better ? equity::Worse::high : equity::Worse::low;
  const io::EquityFigures figures = io::equity_figures(rows, options.tables, options.line, worse);
  const std::string document = io::equity_json(figures, rows.group_names);
  if (options.output.empty()) {
    std::cout << document;
  } else {
    io::write_whole(options.output, document);
  }
  const auto tell = [&](const char* key, double people) {
    if (people <= 0.0) return;
    std::cerr << io::fill(io::text(key, language), {{"people", io::shortest(people)}}, language) << "\n";
  };
  tell("cli.equity.unknown_access", figures.people_without_access);
  tell("cli.equity.unknown_income", figures.people_without_income);
  tell("cli.equity.unknown_group", figures.people_without_group);
}

}  // namespace voorzien::tool
