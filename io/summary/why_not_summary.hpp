// SPDX-License-Identifier: EUPL-1.2
// What keeps a function out of a site, or what it would cost to have it there, in words.
#pragma once

#include <string>

#include "engine/evaluation/added_alone.hpp"
#include "engine/proposal/why_not.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// The question that was asked.
struct WhyNotQuestion {
  const Site& site;
  FunctionIndex function;
};

/// The answer, with a line end after each line. The proposal's problem must be the one that was asked about.
std::string why_not_summary(const ProposalCase& what, const WhyNotQuestion& question, const WhyNot& answer,
                            Language language);

/// What simply adding it does to the best plan, with a line end after each line.
std::string added_alone_summary(const ProposalCase& what, const WhyNotQuestion& question,
                                const AddedAlone& added, Language language);

}  // namespace voorzien::io
