// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace voorzien::io {

std::optional<double> numeral_in(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
  double number = 0.0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stopped != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

bool may_be_thousands(std::string_view text) {
  constexpr std::size_t group = 3;
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  const std::size_t first = text.find('.');
  if (first == std::string_view::npos || first == 0 || first > group || text.front() == '0') return false;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), is_digit)) return false;
  for (std::string_view rest = text.substr(first); !rest.empty(); rest.remove_prefix(group + 1)) {
    if (rest.size() < group + 1 || rest.front() != '.') return false;
    if (!std::all_of(rest.begin() + 1, rest.begin() + 1 + group, is_digit)) return false;
  }
  return true;
}

std::string shortest(double number) {
  std::array<char, 32> text{};
  // Whole numbers without an exponent: 100000, not 1e+05.
  const bool whole = std::trunc(number) == number && std::abs(number) < 1e15;
  const auto end =
      whole ? std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed)
            : std::to_chars(text.data(), text.data() + text.size(), number);
  return {text.data(), end.ptr};
}

std::string text_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<double>(&value)) return shortest(*number);
  return {};
}

}  // namespace voorzien::io
