// SPDX-License-Identifier: EUPL-1.2
#include "io/manifest/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 16U;

/// A digest being computed. OpenSSL fails only when it is broken or out of memory.
class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    require(context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
  }
  void add(std::string_view bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
  }
  std::string hexadecimal() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1);
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
      text += digits[digest[i] >> 4U];
      text += digits[digest[i] & 0xFU];
    }
    return text;
  }

 private:
  static void require(bool done) {
    if (!done) throw std::runtime_error("SHA-256 is not available in libcrypto");
  }
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

InputError unreadable(const std::filesystem::path& file) {
  const std::string reason = std::generic_category().message(errno);
  return InputError({Problem{
      "file_not_readable_for_manifest", file.string(), {{"file", file.string()}, {"reason", reason}}}});
}

}  // namespace

std::string sha256_of_bytes(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.hexadecimal();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw unreadable(file);
  Sha256 digest;
  std::vector<char> block(block_size);
  while (stream) {
    stream.read(block.data(), static_cast<std::streamsize>(block.size()));
    digest.add({block.data(), static_cast<std::size_t>(stream.gcount())});
  }
  if (!stream.eof()) throw unreadable(file);
  return digest.hexadecimal();
}

}  // namespace voorzien::io
