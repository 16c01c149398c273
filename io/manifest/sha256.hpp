// SPDX-License-Identifier: EUPL-1.2
// SHA-256 (FIPS 180-4) as lower-case hexadecimal text, through OpenSSL's libcrypto.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace voorzien::io {

/// Digest of bytes.
std::string sha256_of_bytes(std::string_view bytes);

/// Digest of a file's content. Throws InputError (file_not_readable_for_manifest) when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace voorzien::io
