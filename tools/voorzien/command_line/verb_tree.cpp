// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line/verb_tree.hpp"

#include <memory>
#include <utility>

#include "io/text/catalogue.hpp"
#include "tools/voorzien/version.hpp"

namespace voorzien::tool {

using io::Language;

VerbTree::VerbTree(Language language) : language_(language), app_(words("cli.program"), "voorzien") {
  app_.option_defaults()->group(words("cli.label.Options"));
  add_language(app_);
  app_.set_version_flag("--version", std::string(version), words("cli.version"));
  app_.set_help_flag("-h,--help", words("cli.help"));
  app_.require_subcommand(1);
  label(app_);
}

std::string VerbTree::words(std::string_view key) const { return io::text(key, language_); }

std::optional<VerbOptions> VerbTree::chosen() const { return make_ ? std::optional(make_()) : std::nullopt; }

std::vector<std::string> VerbTree::names() const {
  std::vector<std::string> names;
  for (const CLI::App* verb : app_.get_subcommands([](const CLI::App*) { return true; })) {
    if (!verb->get_group().empty()) names.push_back(verb->get_name());
  }
  return names;
}

CLI::App& VerbTree::add(CLI::App& parent, const std::string& name, const std::string& key,
                        std::function<VerbOptions()> make) {
  CLI::App& verb = *parent.add_subcommand(name, words("cli." + key));
  verb.group(words("cli.label.Subcommands"));
  verb.option_defaults()->group(words("cli.label.Options"));
  verb.set_help_flag("-h,--help", words("cli.help"));
  add_language(verb);
  label(verb);
  if (make) verb.callback([this, make = std::move(make)] { make_ = make; });
  return verb;
}

void VerbTree::add_language(CLI::App& app) {
  const auto known = [](const std::string& code) {
    return io::language_from(code) ? std::string() : "--lang " + code + ": nl | en";
  };
  app.add_option("--lang", lang_, words("cli.lang"))->check(known)->type_name("nl|en");
}

void VerbTree::label(CLI::App& app) const {
  const auto formatter = std::make_shared<CLI::Formatter>();
  for (const char* name : {"Usage", "OPTIONS", "Options", "Positionals", "SUBCOMMAND", "SUBCOMMANDS",
                           "Subcommands", "REQUIRED", "TEXT", "INT"}) {
    formatter->label(name, words(std::string("cli.label.") + name));
  }
  formatter->column_width(34);
  app.formatter(formatter);
}

}  // namespace voorzien::tool
