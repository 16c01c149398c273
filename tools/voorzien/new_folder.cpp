// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/new_folder.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "io/output/output_failure.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::tool {

namespace fs = std::filesystem;

void refuse_new(const fs::path& shown, const fs::filesystem_error& error) {
  const int number = error.code().value();
  if (io::is_failure_on_the_way(number))
    io::fail_to_write(error.path1().empty() ? shown : error.path1(), shown, number);
  throw io::InputError(
      {{"new_directory_not_writable", shown.string(), {{"reason", error.code().message()}}}});
}

void make_folder(const fs::path& shown, const std::function<void(const fs::path& draft)>& fill) {
  const fs::path folder = fs::absolute(shown).lexically_normal();
  std::error_code ignored;
  if (fs::exists(folder, ignored) && !(fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored))) {
    throw io::InputError({{"new_directory_not_empty", shown.string(), {}}});
  }
  fs::path draft = folder;
  draft += ".new";
  try {
    fs::create_directories(draft);
    fill(draft);
    fs::remove(folder, ignored);
    fs::rename(draft, folder);
  } catch (const fs::filesystem_error& error) {
    fs::remove_all(draft, ignored);
    refuse_new(shown, error);
  } catch (...) {
    fs::remove_all(draft, ignored);
    throw;
  }
}

void write_text(const fs::path& file, const std::string& text) {
  if (!file.parent_path().empty()) fs::create_directories(file.parent_path());
  errno = 0;
  std::ofstream stream(file, std::ios::binary);
  stream << text << std::flush;
  if (!stream) {
    throw fs::filesystem_error("write", file,
                               std::error_code(errno == 0 ? EIO : errno, std::generic_category()));
  }
}

}  // namespace voorzien::tool
