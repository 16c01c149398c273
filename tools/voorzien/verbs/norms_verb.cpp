// SPDX-License-Identifier: EUPL-1.2
#include <iostream>

#include "io/json/text_files.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/space_kind_reader.hpp"
#include "io/problem/input_error.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/columns.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace voorzien::tool {
namespace {

using io::Language;
using io::text;

void throw_if_any(const std::vector<io::Problem>& problems) {
  if (!problems.empty()) throw io::InputError(problems);
}

/// The catalogue and the door to norm sets of the data folder.
class NormShelf {
 public:
  explicit NormShelf(const Environment& environment)
      : folder_((environment.data_root / "datasets" / "norms").string()),
        catalogue_folder_((environment.data_root / "datasets" / "catalogue").string()) {
    space_kinds_ = io::read_space_kinds(read("space-kinds.json"), "space-kinds.json", problems_);
    catalogue_ = io::read_catalogue(read("functions.json"), "functions.json", space_kinds_, problems_);
    throw_if_any(problems_);
  }

  [[nodiscard]] const FunctionCatalogue& catalogue() const { return catalogue_; }

  NormSet set(const std::string& name) {
    std::vector<io::InputFile> inputs;
    const io::JsonNode typed = io::read_json("\"" + name + "\"", "norms", problems_);
    NormSet found =
        io::read_norm_set(name, "", typed, {catalogue_, space_kinds_, files_, folder_, problems_, inputs});
    throw_if_any(problems_);
    return found;
  }

  std::vector<io::NormSetSummary> list() {
    auto sets = io::list_norm_sets(folder_, files_, problems_);
    throw_if_any(problems_);
    return sets;
  }

 private:
  std::string read(const std::string& name) {
    return files_.read(catalogue_folder_ + "/" + name).value_or("");
  }

  io::TextFiles files_ = io::files_on_disk();
  std::string folder_;
  std::string catalogue_folder_;
  SpaceKindCatalogue space_kinds_;
  FunctionCatalogue catalogue_;
  std::vector<io::Problem> problems_;
};

std::vector<std::string> columns(std::initializer_list<const char*> names, Language language) {
  std::vector<std::string> result;
  for (const char* name : names) result.push_back(text(std::string("cli.norms.column.") + name, language));
  return result;
}

std::string norm_words(const std::optional<Norm>& norm, const FunctionCatalogue& catalogue,
                       Language language) {
  return norm ? io::norm_text(*norm, catalogue, language) : text("norm.none", language);
}

}  // namespace

void norms_list_verb(const Environment& environment, Language language) {
  NormShelf shelf(environment);
  std::vector<std::vector<std::string>> rows;
  for (const io::NormSetSummary& set : shelf.list()) {
    rows.push_back({set.id, std::to_string(set.valid_from), set.extends.empty() ? "-" : set.extends,
                    io::in(set.name, language)});
  }
  std::cout << in_columns(columns({"id", "from", "extends", "name"}, language), rows);
}

void norms_show_verb(const NormsShowOptions& options, const Environment& environment, Language language) {
  NormShelf shelf(environment);
  const NormSet set = shelf.set(options.set);
  std::cout << io::fill(text("cli.norms.heading", language),
                        {{"id", set.id},
                         {"name", io::in(set.name, language)},
                         {"year", std::to_string(set.valid_from)}},
                        language)
            << "\n\n";
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < set.by_function.size(); ++i) {
    const std::optional<Norm>& norm = set.by_function[i];
    rows.push_back({io::in(shelf.catalogue().functions[i].name, language),
                    norm_words(norm, shelf.catalogue(), language),
                    norm ? io::norm_origin(*norm, set, language) : ""});
  }
  std::cout << in_columns(columns({"function", "need", "source"}, language), rows) << "\n"
            << text("cli.norms.sources", language) << "\n";
  for (const Source& source : set.sources) {
    std::cout << "  " << source.id << "  " << source.organisation << ", " << source.title
              << (source.year ? ", " + std::to_string(*source.year) : "")
              << (source.url.empty() ? "" : ", " + source.url) << "\n";
  }
}

void norms_compare_verb(const NormsCompareOptions& options, const Environment& environment,
                        Language language) {
  NormShelf shelf(environment);
  const NormSet first = shelf.set(options.first);
  const NormSet second = shelf.set(options.second);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < first.by_function.size(); ++i) {
    const std::string one = norm_words(first.by_function[i], shelf.catalogue(), language);
    const std::string other = norm_words(second.by_function[i], shelf.catalogue(), language);
    rows.push_back({io::in(shelf.catalogue().functions[i].name, language), one,
                    one == other ? text("cli.norms.same", language) : other});
  }
  std::vector<std::string> heading = columns({"function"}, language);
  heading.push_back(first.id);
  heading.push_back(second.id);
  std::cout << in_columns(heading, rows);
}

}  // namespace voorzien::tool
