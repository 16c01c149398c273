// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/refused_paths.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace voorzien::io {
namespace {

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return small;
}

bool is_name_letter(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' ||
         static_cast<unsigned char>(letter) >= 0x80U;
}

bool is_space(char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; }

/// GDAL's file systems that reach outside this machine, wherever in a nested path (/vsizip//vsicurl/…).
bool is_on_network(const std::string& path) {
  constexpr std::array<std::string_view, 13> marks = {
      "/vsicurl", "/vsis3",      "/vsigs",  "/vsiaz",   "/vsiadls", "/vsioss", "/vsiswift",
      "/vsihdfs", "/vsiwebhdfs", "http://", "https://", "http:/",   "https:/"};
  const std::string small = in_small_letters(path);
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return small.find(mark) != std::string::npos; }) ||
         small.rfind("ftp:", 0) == 0;
}

/// The end of the value that starts at `at`, quotes included: where a quoted value closes, else the end of
/// the text, since a password may hold anything.
std::size_t end_of_secret(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '\'' && text[at] != '"')) return text.size();
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text[at]) {
      return i + 1;
    }
  }
  return text.size();
}

/// Everything after the first `password =` (or its kin) up to the end of the value.
std::string without_named_secrets(std::string text) {
  constexpr std::array<std::string_view, 9> names = {"password", "passwd", "pwd",     "passphrase", "token",
                                                     "secret",   "apikey", "api_key", "access_key"};
  for (const std::string_view name : names) {
    std::size_t from = 0;
    while (true) {
      const std::size_t found = in_small_letters(text).find(name, from);
      if (found == std::string::npos) break;
      std::size_t at = found + name.size();
      from = at;
      while (at < text.size() && is_space(text[at])) ++at;
      if (at >= text.size() || text[at] != '=') continue;
      ++at;
      while (at < text.size() && is_space(text[at])) ++at;
      text.replace(from, end_of_secret(text, at) - from, "=***");
      from += 4;
    }
  }
  return text;
}

/// scheme://user:secret@host
std::string without_user_secrets(std::string text) {
  std::size_t from = 0;
  while (true) {
    const std::size_t scheme = text.find("://", from);
    if (scheme == std::string::npos) return text;
    from = scheme + 3;
    const std::size_t end = std::min(text.find_first_of(" \t\n\"", from), text.size());
    const std::size_t host = text.rfind('@', end);
    const std::size_t colon = text.find(':', from);
    if (host == std::string::npos || host < from || colon == std::string::npos || colon > host) continue;
    text.replace(colon + 1, host - colon - 1, "***");
  }
}

}  // namespace

std::string refusal_of(const std::string& path) {
  if (is_on_network(path)) return "source_on_network";
  if (path.rfind("/vsistdin", 0) == 0) return "source_not_regular";
  std::error_code error;
  const auto kind = std::filesystem::status(path, error).type();
  using Kind = std::filesystem::file_type;
  // Opening a pipe or a terminal waits for whoever writes to it, and a device may never end.
  const bool endless = kind == Kind::fifo || kind == Kind::socket || kind == Kind::character ||
                       kind == Kind::block || kind == Kind::unknown;
  return endless ? "source_not_regular" : "";
}

std::string forbidden_function(std::string_view expression, const std::vector<std::string>& columns) {
  for (std::size_t at = 0; at < expression.size();) {
    if (expression[at] == '\'') {
      const std::size_t end = expression.find('\'', at + 1);
      if (end == std::string_view::npos) return {};
      at = end + 1;
      continue;
    }
    if (!is_name_letter(expression[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < expression.size() && is_name_letter(expression[end])) ++end;
    const std::string name = in_small_letters(expression.substr(at, end - at));
    at = end;
    if (name != "load_extension" && name.rfind("ogr_", 0) != 0) continue;
    const bool is_column = std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
      return in_small_letters(column) == name;
    });
    if (!is_column) return name;
  }
  return {};
}

std::string without_secrets(std::string_view text) {
  return without_user_secrets(without_named_secrets(std::string(text)));
}

}  // namespace voorzien::io
