// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/number_check.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {

void add_explain(VerbTree& tree) {
  const auto format = std::make_shared<std::string>("text");
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App& verb = tree.add(tree.root(), "explain", "explain", [options, format] {
    options->format = *format == "json" ? ExplanationFormat::json : ExplanationFormat::text;
    return VerbOptions(*options);
  });
  verb.add_option("DIR", options->directory, tree.words("cli.explain.directory"))->required()->type_name("");
  const std::string name = tree.words("cli.label.ID");
  verb.add_option("--neighbourhood", options->neighbourhood, tree.words("cli.explain.neighbourhood"))
      ->required()
      ->type_name(name);
  verb.add_option("--function", options->function, tree.words("cli.explain.function"))
      ->required()
      ->type_name(name);
  verb.add_option("--year", options->year, tree.words("cli.explain.year"))->required()->type_name("N");
  verb.add_option("--format", *format, tree.words("cli.explain.format"))
      ->check(one_of({"text", "json"}, tree))
      ->type_name("text|json");
}

}  // namespace voorzien::tool
