// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <iostream>
#include <sstream>

#include "io/problem/input_error.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/new_folder.hpp"
#include "tools/voorzien/verbs/verbs.hpp"
#include "tools/voorzien/write_case.hpp"

namespace voorzien::tool {
namespace {

namespace fs = std::filesystem;

/// A file of the starter case and where its text comes from.
struct StarterFile {
  const char* source;
  const char* name;
};

constexpr StarterFile starter_files[] = {
    {"scenarios/hamlet/growth.json", "scenario.json"},
    {"scenarios/hamlet/today.json", "today.json"},
    {"scenarios/hamlet/combined.json", "proposal.json"},
    {"scenarios/scenario.schema.json", "scenario.schema.json"},
    {"datasets/dataset.schema.json", "dataset.schema.json"},
};

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream) throw std::runtime_error(file.string());
  return text.str();
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

/// Fills `folder` with the starter case.
void fill_folder(const fs::path& folder, const fs::path& data_root, io::Language language) {
  fs::create_directories(folder / "town");
  for (const fs::directory_entry& entry : fs::directory_iterator(data_root / "datasets" / "hamlet")) {
    fs::copy_file(entry.path(), folder / "town" / entry.path().filename());
  }
  for (const StarterFile& file : starter_files) {
    std::string text = text_of(data_root / file.source);
    text = replaced(std::move(text), "../scenario.schema.json", "scenario.schema.json");
    write_text(folder / file.name, replaced(std::move(text), "../../datasets/hamlet", "town"));
  }
  write_text(folder / (language == io::Language::nl ? "LEESMIJ.md" : "README.md"),
             io::text("cli.new.readme", language));
}

/// The same as workbooks: growth with one intervention of each kind, and a case with a proposal.
fs::path fill_with_workbooks(const fs::path& folder, const Environment& environment, io::Language language) {
  const bool dutch = language == io::Language::nl;
  const fs::path scenarios = environment.data_root / "scenarios" / "hamlet";
  const std::string first = dutch ? "casus" : "case";
  for (const auto& [scenario, stem] :
       {std::pair<const char*, std::string>("growth.json", first),
        std::pair<const char*, std::string>("combined.json", dutch ? "voorstel" : "proposal")}) {
    write_case(load_case(scenarios / scenario, environment), folder / (stem + ".xlsx"),
               environment.data_root / "datasets", language);
  }
  write_text(folder / (dutch ? "LEESMIJ.md" : "README.md"), io::text("cli.new.readme_xlsx", language));
  return first + ".xlsx";
}

}  // namespace

void new_verb(const NewOptions& options, const Environment& environment, io::Language language) {
  fs::path scenario = "scenario.json";
  make_folder(options.directory, [&](const fs::path& draft) {
    if (options.workbook) {
      scenario = fill_with_workbooks(draft, environment, language);
    } else {
      fill_folder(draft, environment.data_root, language);
    }
  });
  std::cout << io::fill(io::text("cli.new.done", language),
                        {{"directory", options.directory.string()},
                         {"scenario", (options.directory / scenario).string()}},
                        language)
            << "\n";
}

}  // namespace voorzien::tool
