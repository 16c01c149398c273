// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/number_check.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"

namespace voorzien::tool {
namespace {

using Shared = std::shared_ptr<ImportOptions>;

class ImportVerbs {
 public:
  explicit ImportVerbs(VerbTree& tree) : tree_(tree), import_(tree.add(tree.root(), "import", "import", {})) {
    import_.require_subcommand(1);
  }

  CLI::App& add(const std::string& what, const Shared& options) {
    options->what = what;
    CLI::App& verb = tree_.add(import_, what, "import." + what, [options] { return VerbOptions(*options); });
    verb.add_option("FILE", options->file, tree_.words("cli.import.file"))->required()->type_name("");
    verb.add_option("-o,--output", options->directory, tree_.words("cli.import.directory"))
        ->required()
        ->type_name(tree_.words("cli.label.DIR"));
    return verb;
  }

  [[nodiscard]] std::string words(const char* key) const { return tree_.words(key); }

  void municipality(CLI::App& verb, const Shared& options) {
    verb.add_option("--municipality", options->municipality, tree_.words("cli.import.municipality"))
        ->required()
        ->type_name(tree_.words("cli.label.ID"));
  }

  void text(CLI::App& verb, const char* flag, std::string& into, const char* key) {
    verb.add_option(flag, into, tree_.words(key))->type_name(tree_.words("cli.label.TEXT"));
  }

  void year(CLI::App& verb, const Shared& options) {
    verb.add_option("--year", options->year, tree_.words("cli.import.year"))
        ->check(whole_number(1900, 2200, tree_))
        ->type_name("N");
  }

  [[nodiscard]] const VerbTree& tree() const { return tree_; }

 private:
  VerbTree& tree_;
  CLI::App& import_;
};

void add_cbs(ImportVerbs& verbs) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& verb = verbs.add("cbs", options);
  verbs.municipality(verb, options);
  verb.add_option("--level", options->level, verbs.words("cli.import.level"))
      ->check(one_of({"neighbourhood", "district"}, verbs.tree()))
      ->type_name("neighbourhood|district");
  verbs.text(verb, "--figures", options->figures, "cli.import.figures");
  verbs.year(verb, options);
}

void add_grid(ImportVerbs& verbs) {
  const auto options = std::make_shared<ImportOptions>();
  verbs.year(verbs.add("grid", options), options);
}

void add_duo(ImportVerbs& verbs) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& verb = verbs.add("duo", options);
  verbs.municipality(verb, options);
  verbs.text(verb, "--pupils", options->pupils, "cli.import.pupils");
  verbs.text(verb, "--postcodes", options->postcodes, "cli.import.postcodes");
  verbs.text(verb, "--function", options->function, "cli.import.function");
}

void add_osm(ImportVerbs& verbs) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& verb = verbs.add("osm", options);
  verbs.text(verb, "--mapping", options->mapping, "cli.import.mapping");
  verb.add_option("--boundaries", options->boundaries, verbs.words("cli.import.boundaries"))
      ->check(whole_number(1, 12, verbs.tree()))
      ->type_name("N");
  verbs.text(verb, "--figures", options->figures, "cli.import.residents");
  verbs.text(verb, "--crs", options->crs, "cli.import.crs");
  verbs.year(verb, options);
}

void add_table(ImportVerbs& verbs) {
  const auto options = std::make_shared<ImportOptions>();
  CLI::App& verb = verbs.add("table", options);
  CLI::Option* mapping =
      verb.add_option("--mapping", options->mapping, verbs.words("cli.import.mapping_or_none"))
          ->type_name(verbs.words("cli.label.TEXT"));
  verb.add_option("--function", options->function, verbs.words("cli.import.function_of_list"))
      ->excludes(mapping)
      ->type_name(verbs.words("cli.label.TEXT"));
}

}  // namespace

void add_import(VerbTree& tree) {
  ImportVerbs verbs(tree);
  add_cbs(verbs);
  add_grid(verbs);
  add_duo(verbs);
  add_osm(verbs);
  add_table(verbs);
}

}  // namespace voorzien::tool
