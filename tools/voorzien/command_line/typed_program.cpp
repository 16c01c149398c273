// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line/typed_program.hpp"

#include <CLI/CLI.hpp>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {
namespace {

TypedOption typed(const CLI::Option& option) {
  TypedOption typed;
  if (option.get_positional()) {
    typed.names = {option.get_name(true, false)};
  } else {
    for (const std::string& name : option.get_snames()) typed.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) typed.names.push_back("--" + name);
    if (option.get_items_expected_max() > 0) typed.value = option.get_type_name();
  }
  typed.about = option.get_description();
  typed.required = option.get_required();
  typed.many = option.get_items_expected_max() > 1;
  return typed;
}

TypedVerb typed(const CLI::App& app, const std::string& above) {
  TypedVerb verb;
  verb.name = above + app.get_name();
  verb.about = app.get_description();
  for (const bool by_place : {true, false}) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_positional() == by_place && (by_place || !option->get_group().empty())) {
        verb.options.push_back(typed(*option));
      }
    }
  }
  for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; })) {
    const std::string before = above.empty() && app.get_parent() == nullptr ? "" : verb.name + " ";
    if (!inner->get_group().empty()) verb.verbs.push_back(typed(*inner, before));
  }
  return verb;
}

}  // namespace

TypedVerb typed_program(io::Language language) {
  VerbTree tree(language);
  add_every_verb(tree);
  return typed(tree.root(), "");
}

}  // namespace voorzien::tool
