// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/number_check.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_why_not(VerbTree& tree) {
  const auto options = std::make_shared<WhyNotOptions>();
  CLI::App& verb = tree.add(tree.root(), "why-not", "why_not", [options] { return VerbOptions(*options); });
  verb.add_option("DIR", options->directory, tree.words("cli.why_not.directory"))->required()->type_name("");
  const std::string name = tree.words("cli.label.ID");
  verb.add_option("--site", options->site, tree.words("cli.why_not.site"))->required()->type_name(name);
  verb.add_option("--function", options->function, tree.words("cli.why_not.function"))
      ->required()
      ->type_name(name);
  verb.add_option("--capacity", options->capacity, tree.words("cli.why_not.capacity"))
      ->check(finite_number(false, tree.words("cli.number.above_zero")))
      ->type_name("N");
}

}  // namespace voorzien::tool
