// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "io/text/pattern.hpp"
#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/number_check.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {
namespace {

/// What must be there depends on the problem and on where the tables come from.
void require_tables(const LocateOptions& options, const VerbTree& tree) {
  const bool needs_open =
      options.problem == "p-median" || options.problem == "p-center" || options.problem == "max-cover";
  if (needs_open && !options.open) {
    const io::Values values = {{"problem", options.problem}};
    throw CLI::RequiredError(io::fill(tree.words("cli.locate.needs_open"), values, tree.language()),
                             CLI::ExitCodes::RequiredError);
  }
  const bool has_scenario = !options.scenario.empty();
  if (!has_scenario && (options.travel.empty() || options.demand.empty())) {
    throw CLI::RequiredError(tree.words("cli.locate.needs_tables"), CLI::ExitCodes::RequiredError);
  }
  if (!has_scenario && options.max_minutes) {
    throw CLI::RequiredError(tree.words("cli.locate.minutes_with_scenario"), CLI::ExitCodes::RequiredError);
  }
  if (has_scenario && (options.function.empty() || options.output.empty())) {
    throw CLI::RequiredError(tree.words("cli.locate.needs_function"), CLI::ExitCodes::RequiredError);
  }
}

}  // namespace

void add_locate(VerbTree& tree) {
  const auto options = std::make_shared<LocateOptions>();
  CLI::App& verb = tree.add(tree.root(), "locate", "locate", [options, &tree] {
    require_tables(*options, tree);
    return VerbOptions(*options);
  });
  const std::string name = tree.words("cli.label.ID");
  const auto table = [&](const char* flag, std::string& into, const char* key) {
    verb.add_option(flag, into, tree.words(key))->type_name(tree.words("cli.label.TEXT"));
  };
  verb.add_option("--problem", options->problem, tree.words("cli.locate.problem"))
      ->check(one_of({"p-median", "p-center", "max-cover", "set-cover", "capacitated"}, tree))
      ->type_name(name);
  table("--travel", options->travel, "cli.locate.travel");
  table("--demand", options->demand, "cli.locate.demand");
  table("--candidates", options->candidates, "cli.locate.candidates");
  verb.add_option("--scenario", options->scenario, tree.words("cli.locate.scenario"))
      ->type_name(tree.words("cli.label.TEXT"));
  verb.add_option("--function", options->function, tree.words("cli.locate.function"))->type_name(name);
  verb.add_option("--open", options->open, tree.words("cli.locate.open"))
      ->check(whole_number(1, 1000000000, tree))
      ->type_name("P");
  verb.add_option("--max-cost", options->max_cost, tree.words("cli.locate.max_cost"))
      ->check(finite_number(true, tree.words("cli.number.zero_or_more")))
      ->type_name("X");
  verb.add_option("--max-minutes", options->max_minutes, tree.words("cli.locate.max_minutes"))
      ->check(finite_number(true, tree.words("cli.number.zero_or_more")))
      ->excludes("--max-cost")
      ->type_name("X");
  verb.add_flag("--single-source", options->single_source, tree.words("cli.locate.single_source"));
  verb.add_flag("--cost-is-total", options->cost_is_total, tree.words("cli.locate.cost_is_total"));
  verb.add_option("--gap", options->gap, tree.words("cli.locate.gap"))
      ->check(finite_number(true, tree.words("cli.number.share"), 1.0))
      ->type_name("X");
  verb.add_option("--time-limit", options->time_limit, tree.words("cli.locate.time_limit"))
      ->check(finite_number(true, tree.words("cli.number.zero_or_more")))
      ->type_name("S");
  verb.add_option("-o,--output", options->output, tree.words("cli.locate.output"))
      ->type_name(tree.words("cli.label.TEXT"));
}

}  // namespace voorzien::tool
