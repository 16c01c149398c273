// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_convert(VerbTree& tree) {
  const auto options = std::make_shared<ConvertOptions>();
  CLI::App& verb = tree.add(tree.root(), "convert", "convert", [options] { return VerbOptions(*options); });
  verb.add_option("SCENARIO", options->scenario, tree.words("cli.scenario"))->required()->type_name("");
  verb.add_option("-o,--output", options->output, tree.words("cli.convert.output"))
      ->required()
      ->type_name(tree.words("cli.convert.file_or_dir"));
}

}  // namespace voorzien::tool
