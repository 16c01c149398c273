// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_compare(VerbTree& tree) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App& verb = tree.add(tree.root(), "compare", "compare", [options] { return VerbOptions(*options); });
  verb.add_option("DIR", options->directories, tree.words("cli.compare.directories"))
      ->required()
      ->type_name("");
  verb.add_option("-o,--output", options->output, tree.words("cli.compare.output"))
      ->type_name(tree.words("cli.label.DIR"));
}

}  // namespace voorzien::tool
