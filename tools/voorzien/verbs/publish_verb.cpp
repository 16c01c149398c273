// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "io/json/json_node.hpp"
#include "io/postgis/publish_plan.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/vector/refused_paths.hpp"
#include "tools/voorzien/opened_run.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

/// The id of the scenario a run left in its inputs.
std::string scenario_of(const std::filesystem::path& directory) {
  const std::filesystem::path file = inputs_of(directory);
  std::vector<io::Problem> problems;
  std::string id;
  {
    io::JsonObject root(io::read_json_object(text_of(file), file.string(), problems));
    static_cast<void>(root.members());
    id = root.required("id").id().value_or("");
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
  return id;
}

}  // namespace

void publish_verb(const PublishOptions& options, io::Language language) {
  const std::string scenario = scenario_of(options.directory);
  const std::string schema = options.schema.empty() ? io::schema_for(scenario) : options.schema;
  const auto tables = io::publish_plan(options.directory / "plan.gpkg", {options.database, schema});
  std::cout << io::fill(io::text("cli.publish.done", language),
                        {{"count", static_cast<double>(tables.size())},
                         {"schema", schema},
                         {"database", io::without_secrets(options.database)}},
                        language)
            << "\n";
}

}  // namespace voorzien::tool
