// SPDX-License-Identifier: EUPL-1.2
#include "io/text/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <locale>

#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr int most_decimals = 9;
constexpr int decimals_of_a_free_number = 6;

class DutchNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

class EnglishNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return '.'; }
  char do_thousands_sep() const override { return ','; }
  std::string do_grouping() const override { return "\3"; }
};

const std::locale& locale_of(Language language) {
  // The locale owns its facet and deletes it: new is how std::locale wants it.
  static const std::locale dutch(std::locale::classic(), new DutchNumbers);
  static const std::locale english(std::locale::classic(), new EnglishNumbers);
  return language == Language::nl ? dutch : english;
}

/// −0.004 in two decimals is 0.00, not −0.00.
double without_minus_zero(double value, int decimals) {
  return std::abs(value) * std::pow(10.0, decimals) < 0.5 ? 0.0 : value;
}

}  // namespace

std::string number(double value, int decimals, Language language) {
  if (!std::isfinite(value)) return text("label.unknown", language);
  const int shown = std::clamp(decimals, 0, most_decimals);
  const std::string written =
      fmt::format(locale_of(language), "{:.{}Lf}", without_minus_zero(value, shown), shown);
  const bool is_zero = written.find_first_of("123456789") == std::string::npos;
  return is_zero && written.front() == '-' ? written.substr(1) : written;
}

std::string number(double value, Language language) {
  std::string written = number(value, decimals_of_a_free_number, language);
  const char point = std::use_facet<std::numpunct<char>>(locale_of(language)).decimal_point();
  if (!std::isfinite(value) || written.find(point) == std::string::npos) return written;
  written.erase(written.find_last_not_of('0') + 1);
  if (written.back() == point) written.pop_back();
  return written == "-0" ? "0" : written;
}

std::string plain_integer(double value) { return fmt::format("{:.0f}", without_minus_zero(value, 0)); }

}  // namespace voorzien::io
