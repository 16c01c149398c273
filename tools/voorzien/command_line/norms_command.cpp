// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_norms(VerbTree& tree) {
  const auto show = std::make_shared<NormsShowOptions>();
  const auto compared = std::make_shared<NormsCompareOptions>();
  CLI::App& norms = tree.add(tree.root(), "norms", "norms", {});
  norms.require_subcommand(1);
  tree.add(norms, "list", "norms.list", [] { return VerbOptions(NormsListOptions{}); });
  CLI::App& show_verb = tree.add(norms, "show", "norms.show", [show] { return VerbOptions(*show); });
  show_verb.add_option("SET", show->set, tree.words("cli.norms.set"))->required()->type_name("");
  CLI::App& compare_verb =
      tree.add(norms, "compare", "norms.compare", [compared] { return VerbOptions(*compared); });
  compare_verb.add_option("SET", compared->first, tree.words("cli.norms.set"))->required()->type_name("");
  compare_verb.add_option("SET2", compared->second, tree.words("cli.norms.set"))->required()->type_name("");
}

}  // namespace voorzien::tool
