// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line/number_check.hpp"

#include <cmath>

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

}  // namespace voorzien::tool
