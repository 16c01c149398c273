// SPDX-License-Identifier: EUPL-1.2
#include "io/output/replacement.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

int rename_with(const fs::path& from, const fs::path& to, unsigned int flags) {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? 0 : errno;
}

}  // namespace

int put_in_place(const fs::path& fresh, const fs::path& target) {
  const int error_number = rename_with(fresh, target, RENAME_NOREPLACE);
  // Plain rename refuses a directory that is not empty, so nothing can be lost by it either.
  return error_number == EINVAL || error_number == ENOSYS ? rename_with(fresh, target, 0) : error_number;
}

int exchange(const fs::path& fresh, const fs::path& target) {
  return rename_with(fresh, target, RENAME_EXCHANGE);
}

int exchange_in_two_steps(const fs::path& fresh, const fs::path& target, const fs::path& aside) {
  if (const int error_number = rename_with(target, aside, 0); error_number != 0) return error_number;
  if (const int error_number = rename_with(fresh, target, 0); error_number != 0) {
    rename_with(aside, target, 0);
    return error_number;
  }
  rename_with(aside, fresh, 0);
  return 0;
}

void restore_set_aside(const fs::path& target, const fs::path& aside) {
  std::error_code error;
  if (!fs::is_directory(aside, error)) return;
  if (fs::exists(target, error)) {
    fs::remove_all(aside, error);
  } else {
    fs::rename(aside, target, error);
  }
}

}  // namespace voorzien::io
