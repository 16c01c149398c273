// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_publish(VerbTree& tree) {
  const auto options = std::make_shared<PublishOptions>();
  CLI::App& verb = tree.add(tree.root(), "publish", "publish", [options] { return VerbOptions(*options); });
  verb.add_option("DIR", options->directory, tree.words("cli.publish.directory"))->required()->type_name("");
  verb.add_option("--to", options->database, tree.words("cli.publish.to"))->required()->type_name("PG:...");
  verb.add_option("--schema", options->schema, tree.words("cli.publish.schema"))
      ->type_name(tree.words("cli.label.TEXT"));
}

}  // namespace voorzien::tool
