// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/number_check.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_run(VerbTree& tree) {
  const auto options = std::make_shared<RunOptions>();
  CLI::App& verb = tree.add(tree.root(), "run", "run", [options] { return VerbOptions(*options); });
  verb.add_option("SCENARIO", options->scenario, tree.words("cli.scenario"))->required()->type_name("");
  verb.add_option("-o,--output", options->output, tree.words("cli.run.output"))
      ->type_name(tree.words("cli.label.DIR"));
  verb.add_option("--threads", options->threads, tree.words("cli.run.threads"))
      ->check(whole_number(1, 1024, tree))
      ->type_name("N");
  verb.add_flag("--pdf", options->pdf, tree.words("cli.run.pdf"));
  verb.add_flag("--final", options->final_report, tree.words("cli.run.final"));
  verb.add_flag("--without-private-plots", options->without_private_plots,
                tree.words("cli.run.without_private_plots"));
  verb.add_option("--react", options->reactions_to, tree.words("cli.run.react"))
      ->type_name(tree.words("cli.label.TEXT"));
}

}  // namespace voorzien::tool
