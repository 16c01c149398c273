// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/write_case.hpp"

#include <cerrno>
#include <map>
#include <system_error>
#include <vector>

#include "io/case_workbook/write_case_workbook.hpp"
#include "io/json/text_files.hpp"
#include "io/output/owned_paths.hpp"
#include "io/problem/input_error.hpp"
#include "io/sheets/write_sheets.hpp"
#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/new_folder.hpp"

namespace voorzien::tool {
namespace {

namespace fs = std::filesystem;

/// What people have filled in is never written over.
void refuse_existing(const std::vector<fs::path>& files) {
  std::vector<io::Problem> problems;
  std::error_code ignored;
  for (const fs::path& file : files) {
    if (fs::exists(file, ignored)) problems.push_back({"case_file_exists", file.string(), {}});
  }
  if (!problems.empty()) throw io::InputError(std::move(problems));
}

/// The catalogue and the norms of a case that does not use those of the program: a reader looks for them
/// beside the workbook. Empty for any other.
std::map<std::string, std::string> own_catalogue(const io::LoadedScenario& loaded,
                                                 const fs::path& data_root) {
  const io::TextFiles disk = io::files_on_disk();
  bool is_own = false;
  std::map<std::string, std::string> files;
  for (const auto& [name, text] : case_files(loaded)) {
    const bool in_catalogue = name.rfind("catalogue/", 0) == 0;
    if (!in_catalogue && name.rfind("norms/", 0) != 0) continue;
    is_own = is_own || (in_catalogue && disk.read((data_root / name).string()) != text);
    files[name] = text;
  }
  return is_own ? files : std::map<std::string, std::string>();
}

/// Where the norms and rates of the case itself stand: two folders above functions.json.
fs::path root_of(const io::LoadedScenario& loaded, const fs::path& otherwise) {
  for (const io::InputFile& input : loaded.inputs) {
    if (input.name == "catalogue/functions.json") return fs::path(input.path).parent_path().parent_path();
  }
  return otherwise;
}

}  // namespace

void write_case(const io::LoadedScenario& loaded, const fs::path& workbook, const fs::path& data_root,
                io::Language language) {
  const std::map<std::string, std::string> catalogue = own_catalogue(loaded, data_root);
  const fs::path root = catalogue.empty() ? data_root : root_of(loaded, data_root);
  io::WrittenCase written = io::case_workbook_of(loaded, {workbook.stem().string(), language, root.string()});
  for (const auto& [name, text] : catalogue) {
    // Two workbooks of one case share a catalogue.
    const bool is_there = io::files_on_disk().read((workbook.parent_path() / name).string()) == text;
    if (!is_there) written.beside[name] = text;
  }
  std::vector<fs::path> files = {workbook};
  for (const auto& [name, text] : written.beside) files.push_back(workbook.parent_path() / name);
  refuse_existing(files);
  // Folders that are still empty at the end go again: after a failure nothing is left.
  const io::MadeFolders folders(fs::absolute(workbook).parent_path(), workbook);
  try {
    for (const auto& [name, text] : written.beside) write_text(workbook.parent_path() / name, text);
    // The workbook last: where it is, everything it names is too.
    try {
      errno = 0;
      io::write_sheets(written.book, workbook);
    } catch (const std::runtime_error&) {
      const int number = errno == 0 ? EIO : errno;
      throw fs::filesystem_error("write", workbook, std::error_code(number, std::generic_category()));
    }
  } catch (...) {
    std::error_code ignored;
    for (const fs::path& file : files) fs::remove(file, ignored);
    throw;
  }
}

}  // namespace voorzien::tool
