// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line/number_check.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "io/problem/near_names.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::tool {

CLI::Validator finite_number(bool zero_too, const std::string& wrong, double most) {
  const auto problem = [=](const std::string& written) {
    double value = 0.0;
    const bool number = CLI::detail::lexical_cast(written, value) && std::isfinite(value);
    const bool good = number && (zero_too ? value >= 0.0 : value > 0.0) && value <= most;
    return good ? std::string() : wrong;
  };
  return CLI::Validator(problem, "");
}

CLI::Validator whole_number(std::int64_t least, std::int64_t most, const VerbTree& tree) {
  const std::string wrong =
      io::fill(tree.words("cli.number.whole"),
               {{"least", std::to_string(least)}, {"most", std::to_string(most)}}, tree.language());
  const auto problem = [=](const std::string& written) {
    std::int64_t value = 0;
    const bool whole = CLI::detail::lexical_cast(written, value);
    return whole && value >= least && value <= most ? std::string() : wrong;
  };
  return CLI::Validator(problem, "");
}

CLI::Validator one_of(std::vector<std::string> names, const VerbTree& tree) {
  const std::string wrong =
      io::fill(tree.words("cli.choice"), {{"known", io::joined(names)}}, tree.language());
  const auto problem = [names = std::move(names), wrong](const std::string& written) {
    return std::find(names.begin(), names.end(), written) != names.end() ? std::string() : wrong;
  };
  return CLI::Validator(problem, "");
}

}  // namespace voorzien::tool
