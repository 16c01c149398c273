// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_verify(VerbTree& tree) {
  const auto options = std::make_shared<VerifyOptions>();
  CLI::App& verb = tree.add(tree.root(), "verify", "verify", [options] { return VerbOptions(*options); });
  verb.add_option("DIR", options->directory, tree.words("cli.verify.directory"))->required()->type_name("");
}

}  // namespace voorzien::tool
