// SPDX-License-Identifier: EUPL-1.2
#include "io/text/pattern.hpp"

#include <algorithm>
#include <optional>

#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyz0123456789_";
constexpr std::string_view formats = "y0123456789";

/// `{name}` or `{name:format}`; format is one character, '\0' when absent.
struct Placeholder {
  std::string_view name;
  char format = '\0';
  std::size_t length = 0;
};

/// The placeholder at the start of `rest`; none when what stands there is no placeholder.
std::optional<Placeholder> placeholder_at(std::string_view rest) {
  if (rest.empty() || rest.front() != '{') return std::nullopt;
  const std::size_t name_end = rest.find_first_not_of(name_characters, 1);
  if (name_end == std::string_view::npos || name_end == 1) return std::nullopt;
  const std::string_view name = rest.substr(1, name_end - 1);
  if (rest[name_end] == '}') return Placeholder{name, '\0', name_end + 1};
  const bool formatted = rest[name_end] == ':' && rest.size() > name_end + 2 &&
                         formats.find(rest[name_end + 1]) != std::string_view::npos &&
                         rest[name_end + 2] == '}';
  if (!formatted) return std::nullopt;
  return Placeholder{name, rest[name_end + 1], name_end + 3};
}

bool is_year(std::string_view name) {
  constexpr std::string_view ending = "_year";
  return name == "year" ||
         (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending);
}

std::string written(const MessageValue& value, const Placeholder& placeholder, Language language) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  const double quantity = std::get<double>(value);
  if (placeholder.format == 'y') return plain_integer(quantity);
  if (placeholder.format != '\0') return number(quantity, placeholder.format - '0', language);
  return is_year(placeholder.name) ? plain_integer(quantity) : number(quantity, language);
}

}  // namespace

std::string fill(std::string_view pattern, const Values& values, Language language) {
  std::string filled;
  filled.reserve(pattern.size() + 32);
  while (!pattern.empty()) {
    const auto placeholder = placeholder_at(pattern);
    if (!placeholder) {
      const std::size_t next = std::min(pattern.find('{', 1), pattern.size());
      filled += pattern.substr(0, next);
      pattern.remove_prefix(next);
      continue;
    }
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const auto& entry) { return entry.first == placeholder->name; });
    if (value != values.end()) {
      filled += written(value->second, *placeholder, language);
    } else {
      filled += pattern.substr(0, placeholder->length);
    }
    pattern.remove_prefix(placeholder->length);
  }
  return filled;
}

std::set<std::string> placeholders(std::string_view pattern) {
  std::set<std::string> names;
  for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
    if (const auto placeholder = placeholder_at(pattern.substr(at))) names.emplace(placeholder->name);
  }
  return names;
}

}  // namespace voorzien::io
