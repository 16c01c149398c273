// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "io/catchment/decay_text.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/number_check.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {
namespace {

/// What is typed; the rest of the options follows from it.
struct TypedAccess {
  AccessOptions options;
  EquityOptions equity;
  std::string decay;
  double min_cost = 0.0;
};

[[noreturn]] void miss(const VerbTree& tree, const char* key, const io::Values& values = {}) {
  throw CLI::RequiredError(io::fill(tree.words(key), values, tree.language()), CLI::ExitCodes::RequiredError);
}

[[noreturn]] void refuse(const VerbTree& tree, const char* key, const io::Values& values) {
  throw CLI::ValidationError(io::fill(tree.words(key), values, tree.language()));
}

catchment::Decay decay_of(const TypedAccess& typed, io::AccessMeasure measure, const VerbTree& tree) {
  const io::Values named = {{"measure", typed.options.measure}};
  const io::DecayUse use = io::decay_use(measure);
  if (typed.decay.empty() && use == io::DecayUse::must) miss(tree, "cli.access.needs_decay", named);
  if (typed.decay.empty()) return {};
  if (use == io::DecayUse::none) refuse(tree, "cli.access.takes_no_decay", named);
  io::ReadDecay read = io::decay_from(typed.decay, typed.options.max_cost);
  if (!read.decay && read.wrong == "linear") miss(tree, "cli.access.linear_needs_reach");
  if (!read.decay) refuse(tree, "cli.access.wrong_decay", {{"part", read.wrong}});
  read.decay->min_cost = typed.min_cost;
  return *read.decay;
}

/// Flags of one measure typed with another would be passed over in silence.
void refuse_strangers(const CLI::App& verb, io::AccessMeasure measure, const VerbTree& tree) {
  const auto only_with = [&](const char* flag, io::AccessMeasure owner, const char* name) {
    if (measure == owner || verb.count(flag) == 0) return;
    refuse(tree, "cli.access.only_with", {{"flag", std::string(flag)}, {"measure", std::string(name)}});
  };
  for (const char* flag : {"--nth", "--count-supply"}) {
    only_with(flag, io::AccessMeasure::nearest, "nearest");
  }
  for (const char* flag : {"--tau", "--rho", "--max-cycles", "--initial-step", "--min-step", "--half-life"}) {
    only_with(flag, io::AccessMeasure::rational_agents, "raam");
  }
}

AccessOptions complete(const TypedAccess& typed, const CLI::App& verb, const VerbTree& tree) {
  AccessOptions options = typed.options;
  if (options.measure.empty() || options.demand.empty() || options.supply.empty() || options.travel.empty()) {
    miss(tree, "cli.access.needs_tables");
  }
  const io::AccessMeasure measure = *io::access_measure_from(options.measure);
  refuse_strangers(verb, measure, tree);
  if (typed.decay.empty() && verb.count("--min-cost") > 0)
    refuse(tree, "cli.access.min_cost_needs_decay", {});
  options.decay = decay_of(typed, measure, tree);
  return options;
}

void add_raam(CLI::App& verb, catchment::RaamSettings& raam, const VerbTree& tree) {
  const CLI::Validator above_zero = finite_number(false, tree.words("cli.number.above_zero"));
  const auto number = [&](const char* flag, auto& into, const char* key) {
    verb.add_option(flag, into, tree.words(key))->check(above_zero)->type_name("X");
  };
  number("--tau", raam.tau, "cli.access.tau");
  number("--rho", raam.rho, "cli.access.rho");
  verb.add_option("--max-cycles", raam.max_cycles, tree.words("cli.access.max_cycles"))
      ->check(whole_number(1, 1000000, tree))
      ->type_name("N");
  number("--initial-step", raam.initial_step, "cli.access.initial_step");
  number("--min-step", raam.min_step, "cli.access.min_step");
  number("--half-life", raam.half_life, "cli.access.half_life");
}

void add_equity(VerbTree& tree, CLI::App& access, EquityOptions& options) {
  CLI::App& verb = tree.add(access, "equity", "access.equity", {});
  const std::string text = tree.words("cli.label.TEXT");
  const auto table = [&](const char* flag, auto& into, const char* key) {
    verb.add_option(flag, into, tree.words(key))->type_name(text);
  };
  table("--access", options.tables.access, "cli.equity.access");
  table("--demand", options.tables.demand, "cli.equity.demand");
  table("--income", options.tables.income_column, "cli.equity.income");
  table("--group", options.tables.group_column, "cli.equity.group");
  verb.add_option("--line", options.line, tree.words("cli.equity.line"))
      ->check(finite_number(false, tree.words("cli.number.above_zero")))
      ->type_name("X");
  verb.add_flag("--lower-is-better", options.lower_is_better, tree.words("cli.equity.lower_is_better"));
  table("-o,--output", options.output, "cli.equity.output");
  verb.footer(tree.words("cli.equity.which"));
}

}  // namespace

void add_access(VerbTree& tree) {
  const auto typed = std::make_shared<TypedAccess>();
  AccessOptions& options = typed->options;
  const auto own = std::make_shared<CLI::App*>(nullptr);
  CLI::App& verb = tree.add(tree.root(), "access", "access", [typed, own, &tree]() -> VerbOptions {
    if (!(*own)->got_subcommand("equity")) return complete(*typed, **own, tree);
    if (typed->equity.tables.access.empty() || typed->equity.tables.demand.empty()) {
      miss(tree, "cli.equity.needs_tables");
    }
    return typed->equity;
  });
  *own = &verb;
  const CLI::Validator from_zero = finite_number(true, tree.words("cli.number.zero_or_more"));
  const auto table = [&](const char* flag, auto& into, const char* key) {
    verb.add_option(flag, into, tree.words(key))->type_name(tree.words("cli.label.TEXT"));
  };
  verb.add_option("--measure", options.measure, tree.words("cli.access.measure"))
      ->check(one_of(io::access_measure_names(), tree))
      ->type_name(tree.words("cli.label.ID"));
  table("--demand", options.demand, "cli.access.demand");
  table("--supply", options.supply, "cli.access.supply");
  table("--travel", options.travel, "cli.access.travel");
  verb.add_option("--max-cost", options.max_cost, tree.words("cli.access.max_cost"))
      ->check(from_zero)
      ->type_name("X");
  table("--decay", typed->decay, "cli.access.decay");
  verb.add_option("--min-cost", typed->min_cost, tree.words("cli.access.min_cost"))
      ->check(from_zero)
      ->type_name("X");
  verb.add_option("--nth", options.settings.nth, tree.words("cli.access.nth"))
      ->check(whole_number(1, 1000000000, tree))
      ->type_name("N");
  verb.add_flag_callback(
      "--count-supply", [typed] { typed->options.settings.count_by = catchment::CountBy::supply; },
      tree.words("cli.access.count_supply"));
  add_raam(verb, options.settings.raam, tree);
  table("-o,--output", options.output, "cli.access.output");
  verb.footer(tree.words("cli.access.which"));
  add_equity(tree, verb, typed->equity);
}

}  // namespace voorzien::tool
