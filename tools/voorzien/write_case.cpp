// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/write_case.hpp"

#include <system_error>
#include <vector>

#include "io/case_workbook/write_case_workbook.hpp"
#include "io/problem/input_error.hpp"
#include "io/sheets/write_sheets.hpp"
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

}  // namespace

void write_case(const io::LoadedScenario& loaded, const fs::path& workbook, const fs::path& data_root,
                io::Language language) {
  const io::WrittenCase written =
      io::case_workbook_of(loaded, {workbook.stem().string(), language, data_root.string()});
  std::vector<fs::path> files = {workbook};
  for (const auto& [name, text] : written.beside) files.push_back(workbook.parent_path() / name);
  refuse_existing(files);
  try {
    if (!workbook.parent_path().empty()) fs::create_directories(workbook.parent_path());
    for (const auto& [name, text] : written.beside) write_text(workbook.parent_path() / name, text);
    // The workbook last: where it is, everything it names is too.
    try {
      io::write_sheets(written.book, workbook);
    } catch (const std::runtime_error&) {
      throw fs::filesystem_error("write", workbook, std::make_error_code(std::errc::io_error));
    }
  } catch (...) {
    std::error_code ignored;
    for (const fs::path& file : files) fs::remove(file, ignored);
    throw;
  }
}

}  // namespace voorzien::tool
