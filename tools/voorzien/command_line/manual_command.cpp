// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_manual(VerbTree& tree) {
  const auto options = std::make_shared<ManualOptions>();
  CLI::App& verb = tree.add(tree.root(), "manual", "manual", [options] { return VerbOptions(*options); });
  verb.group("");
  verb.add_option("DIR", options->directory, tree.words("cli.manual"))->required()->type_name("");
}

}  // namespace voorzien::tool
