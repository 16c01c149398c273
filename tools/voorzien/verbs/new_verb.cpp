// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <iostream>
#include <sstream>

#include "io/problem/input_error.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

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

void write_text(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text << std::flush;
  if (!stream) throw std::runtime_error(file.string());
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

}  // namespace

void new_verb(const NewOptions& options, const Environment& environment, io::Language language) {
  const fs::path folder = fs::absolute(options.directory).lexically_normal();
  std::error_code ignored;
  if (fs::exists(folder, ignored) && !(fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored))) {
    throw io::InputError({{"new_directory_not_empty", options.directory.string(), {}}});
  }
  fs::path draft = folder;
  draft += ".new";
  try {
    fs::create_directories(draft);
    fill_folder(draft, environment.data_root, language);
    fs::remove(folder, ignored);
    fs::rename(draft, folder);
  } catch (const fs::filesystem_error& error) {
    fs::remove_all(draft, ignored);
    throw io::InputError(
        {{"new_directory_not_writable", options.directory.string(), {{"reason", error.code().message()}}}});
  }
  std::cout << io::fill(io::text("cli.new.done", language),
                        {{"directory", options.directory.string()},
                         {"scenario", (options.directory / "scenario.json").string()}},
                        language)
            << "\n";
}

}  // namespace voorzien::tool
