// SPDX-License-Identifier: EUPL-1.2
#include "io/import/outcome/brought.hpp"

#include <filesystem>
#include <system_error>

#include "io/manifest/sha256.hpp"

namespace voorzien::io {
namespace {

/// The plain letter of a Latin letter with a mark, as its second byte in UTF-8 after 0xC3; 0 for others.
char plain_letter(unsigned char second) {
  constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo_ouuuuytsaaaaaaaceeeeiiiidnooooo_ouuuuyty";
  const std::size_t position = second - 0x80U;
  return position < plain.size() && plain[position] != '_' ? plain[position] : '\0';
}

}  // namespace

std::string bare_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

std::string id_from(const std::string& text, const std::string& otherwise) {
  std::string id;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    char letter = '\0';
    if (byte >= 'A' && byte <= 'Z') letter = static_cast<char>(byte - 'A' + 'a');
    if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) letter = text[i];
    if (byte == 0xC3U && i + 1 < text.size()) letter = plain_letter(static_cast<unsigned char>(text[++i]));
    if (letter != '\0') id += letter;
    if (letter == '\0' && !id.empty() && id.back() != '-' && byte != '\'') id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? otherwise : id;
}

ReadFile read_whole(const std::string& path) {
  std::error_code ignored;
  const bool is_file = std::filesystem::is_regular_file(path, ignored);
  return {bare_name(path), is_file ? sha256_of_file(path) : std::string()};
}

}  // namespace voorzien::io
