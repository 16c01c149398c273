// SPDX-License-Identifier: EUPL-1.2
// Writes the plan of the hand-sized run, for tests that look at it with another program: write_sample_plan
// PATH nl|en.
#include <cstdlib>
#include <string>

#include "io/geopackage/write_plan.hpp"
#include "tests/support/sample_run.hpp"

int main(int count, char** arguments) {
  if (count != 3) return EXIT_FAILURE;
  const auto language = voorzien::io::language_from(arguments[2]);
  if (!language) return EXIT_FAILURE;
  const voorzien::Scenario scenario = voorzien::sample::scenario();
  voorzien::io::write_plan(scenario, voorzien::sample::run_result(scenario), *language, arguments[1]);
  return EXIT_SUCCESS;
}
