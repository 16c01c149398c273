// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_check(VerbTree& tree) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App& verb = tree.add(tree.root(), "check", "check", [options] { return VerbOptions(*options); });
  verb.add_option("SCENARIO", options->scenario, tree.words("cli.scenario"))->required()->type_name("");
}

}  // namespace voorzien::tool
