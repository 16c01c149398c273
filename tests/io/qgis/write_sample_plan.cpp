// SPDX-License-Identifier: EUPL-1.2
// Writes the plan of the hand-sized run with its proposal, for tests that look at it with another program:
// write_sample_plan PATH nl|en.
#include <cstdlib>
#include <string>

#include "io/geopackage/write_plan.hpp"
#include "tests/support/sample_proposal.hpp"

int main(int count, char** arguments) {
  if (count != 3) return EXIT_FAILURE;
  const auto language = voorzien::io::language_from(arguments[2]);
  if (!language) return EXIT_FAILURE;
  const voorzien::sample::ProposalSample sample;
  const voorzien::ProposalCase what = sample.what();
  const voorzien::io::ProposalView view{sample.proposals, what};
  voorzien::io::write_plan(sample.scenario, sample.result, *language, arguments[1], &view);
  return EXIT_SUCCESS;
}
