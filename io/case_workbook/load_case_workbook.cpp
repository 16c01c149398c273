// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/load_case_workbook.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <tuple>

#include "io/case_workbook/caption_match.hpp"
#include "io/case_workbook/case_values.hpp"
#include "io/case_workbook/case_vocabulary.hpp"
#include "io/case_workbook/map_shapes.hpp"
#include "io/case_workbook/own_norms.hpp"
#include "io/case_workbook/scenario_document.hpp"
#include "io/case_workbook/town_documents.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/resolved_norms.hpp"
#include "io/problem/printable.hpp"
#include "io/sheets/read_sheets.hpp"
#include "io/vector/memory_files.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

namespace fs = std::filesystem;

/// Sheet and row of the place of a cell; the whole place where it is none.
std::string row_of(const std::string& where) {
  CellPlace place;
  if (!is_cell_place(where, place)) return where;
  return place.sheet + '!' + place.cell.substr(place.cell.find_first_of("0123456789"));
}

void remove_doubles(std::vector<Message>& messages) {
  std::vector<Message> once;
  for (Message& message : messages) {
    if (std::find(once.begin(), once.end(), message) == once.end()) once.push_back(std::move(message));
  }
  messages = std::move(once);
}

/// Reads one workbook.
class CaseLoader {
 public:
  CaseLoader(const std::string& path, const LoadOptions& options)
      : path_(path), options_(options), folder_(fs::absolute(path).parent_path().generic_string()) {}

  LoadedScenario load() {
    reading_.file = path_;
    reading_.sheets = read_sheets(path_);
    settle_language();
    check_sheets(reading_);
    stop_if_faulty();
    const CaseCatalogue catalogue = read_case_catalogue(options_);
    add_catalogue_words(catalogue, reading_.words);
    add_sheet_words(reading_);
    CaseValues settings("settings", case_settings(), reading_);
    const std::string rates = name_of_file(settings.text("rates"));
    for (CaseWord& type : dwelling_types_in(rates_path(rates, folder_, options_), options_))
      reading_.words.add("dwelling_type", std::move(type));
    return load_documents(settings, {norms_of(settings, catalogue), rates});
  }

 private:
  void settle_language() {
    const std::string english = plain_caption(case_text("sheet", "settings", Language::en));
    const bool is_english =
        std::any_of(reading_.sheets.begin(), reading_.sheets.end(),
                    [&](const Sheet& sheet) { return plain_caption(sheet.name) == english; });
    reading_.language = is_english ? Language::en : Language::nl;
  }

  /// Something that is a file is named from the folder of the workbook; an id stays as it is.
  [[nodiscard]] std::string name_of_file(const std::string& name) const {
    return names_a_path(name) ? path_from(folder_, name) : name;
  }

  void stop_if_faulty() {
    if (reading_.found.problems.empty()) return;
    remove_doubles(reading_.found.problems);
    make_printable(reading_.found.problems);
    throw InputError(reading_.found.problems);
  }

  /// The set the settings name, or the one with own values, which becomes a document.
  std::string norms_of(const CaseValues& settings, const CaseCatalogue& catalogue) {
    std::string name = name_of_file(settings.text("norms"));
    if (name.empty() || catalogue.functions.functions.empty()) return name;
    // Problems of the set itself are told when the scenario is loaded.
    std::vector<Problem> problems;
    std::vector<InputFile> inputs;
    const JsonNode place = read_json("\"\"", path_, problems);
    const NormSet base = read_norm_set(name, folder_, place,
                                       {catalogue.functions, catalogue.space_kinds, options_.files,
                                        path_from(options_.data_root, "norms"), problems, inputs});
    if (!problems.empty()) return name;
    for (const Source& source : base.sources) reading_.words.add("norm_source", {source.id, {}});
    const auto own = read_own_norms(base, catalogue.functions, reading_);
    if (!own) return name;
    norm_inputs_ = inputs;
    const std::string document = "norms/" + own->id + ".json";
    documents_[document] = resolved_norms_json(*own, catalogue.functions);
    return document;
  }

  LoadedScenario load_documents(CaseValues& settings, const ScenarioNames& names) {
    CasePlaces places(path_);
    const CaseShapes shapes = read_case_shapes(settings, folder_, options_.variables, reading_);
    documents_[scenario_document_name] = scenario_document(settings, names, reading_, places);
    add_town_documents(settings, shapes, reading_, places, documents_);
    if (!shapes.areas_path.empty() && shapes.areas.empty()) stop_if_faulty();
    remove_doubles(reading_.found.problems);
    const MemoryFiles memory(documents_);
    LoadOptions options = options_;
    options.files.read = [this, &memory](const std::string& path) {
      const bool ours = path.rfind(memory.folder(), 0) == 0;
      const auto found = documents_.find(ours ? path.substr(memory.folder().size()) : std::string());
      if (found != documents_.end()) return std::optional(found->second);
      return options_.files.read(path);
    };
    places.set_root(memory.folder());
    LoadedScenario loaded = load_from(memory.folder(), options, places);
    stop_if_faulty();
    places.translate(loaded.warnings);
    loaded.warnings.insert(loaded.warnings.begin(), reading_.found.warnings.begin(),
                           reading_.found.warnings.end());
    remove_doubles(loaded.warnings);
    make_printable(loaded.warnings);
    settle_inputs(loaded, memory.folder(), shapes);
    return loaded;
  }

  /// What the loader says of a row that has been reported already is mostly a consequence.
  LoadedScenario load_from(const std::string& root, const LoadOptions& options, const CasePlaces& places) {
    try {
      return load_scenario(root + scenario_document_name, options);
    } catch (const InputError& error) {
      std::vector<Problem> problems = error.problems();
      places.translate(problems);
      std::set<std::string> told;
      for (const Problem& problem : reading_.found.problems) told.insert(row_of(problem.where));
      for (Problem& problem : problems) {
        if (!told.contains(row_of(problem.where))) reading_.found.problems.push_back(std::move(problem));
      }
      return {};
    }
  }

  void settle_inputs(LoadedScenario& loaded, const std::string& root, const CaseShapes& shapes) {
    std::vector<InputFile> inputs;
    const auto add = [&](const std::string& path) {
      if (path.empty() || is_connection(path)) return;
      const fs::path absolute = fs::absolute(path).lexically_normal();
      inputs.push_back(
          {absolute.lexically_relative(fs::path(folder_)).generic_string(), absolute.generic_string(), {}});
    };
    add(path_);
    add(shapes.areas_path);
    add(shapes.sites_path);
    add(shapes.network_path);
    add(shapes.costs_path);
    for (const InputFile& input : norm_inputs_) inputs.push_back(named_norm(input));
    for (InputFile& input : loaded.inputs) {
      if (input.path.rfind(root, 0) == 0 || input.path.find("/vsimem/") != std::string::npos) continue;
      // Files beside the workbook are named from it, not from the folder in memory.
      if (input.name.rfind("..", 0) == 0)
        input.name = fs::path(input.path).lexically_relative(fs::path(folder_)).generic_string();
      inputs.push_back(std::move(input));
    }
    std::sort(inputs.begin(), inputs.end(), [](const InputFile& a, const InputFile& b) {
      return std::tie(a.name, a.path) < std::tie(b.name, b.path);
    });
    inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
    loaded.inputs = std::move(inputs);
    loaded.chain = {path_};
  }

  [[nodiscard]] InputFile named_norm(const InputFile& input) const {
    const fs::path path = fs::absolute(input.path).lexically_normal();
    const fs::path in_data = path.lexically_relative(fs::absolute(options_.data_root).lexically_normal());
    const bool inside = !in_data.empty() && *in_data.begin() != "..";
    const fs::path name = inside ? in_data : path.lexically_relative(fs::path(folder_));
    return {name.generic_string(), path.generic_string(), input.sha256};
  }

  std::string path_;
  const LoadOptions& options_;
  std::string folder_;
  CaseReading reading_;
  CaseDocuments documents_;
  std::vector<InputFile> norm_inputs_;
};

}  // namespace

bool is_case_workbook(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return extension == ".xlsx";
}

LoadedScenario load_case_workbook(const std::string& path, const LoadOptions& options) {
  return CaseLoader(path, options).load();
}

}  // namespace voorzien::io
