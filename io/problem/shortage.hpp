// SPDX-License-Identifier: EUPL-1.2
// The machine ran out of something. That is never the fault of a file, however deep in reading it happens.
#pragma once

#include <exception>
#include <new>
#include <system_error>

namespace voorzien::io {

/// Whether it says that memory, threads or open files ran out.
inline bool is_shortage(const std::exception& error) {
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return true;
  const auto* system = dynamic_cast<const std::system_error*>(&error);
  if (system == nullptr) return false;
  const std::error_code& code = system->code();
  return code == std::errc::resource_unavailable_try_again || code == std::errc::not_enough_memory ||
         code == std::errc::too_many_files_open || code == std::errc::too_many_files_open_in_system;
}

}  // namespace voorzien::io
