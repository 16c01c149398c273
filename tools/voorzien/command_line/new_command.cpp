// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_new(VerbTree& tree) {
  const auto options = std::make_shared<NewOptions>();
  CLI::App& verb = tree.add(tree.root(), "new", "new", [options] { return VerbOptions(*options); });
  verb.add_option("DIR", options->directory, tree.words("cli.new.directory"))->required()->type_name("");
  verb.add_flag("--xlsx", options->workbook, tree.words("cli.new.xlsx"));
}

}  // namespace voorzien::tool
