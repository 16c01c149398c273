// SPDX-License-Identifier: EUPL-1.2
// The parts of the one-minute proposal, in the order in which a planner asks: what to build, what it saves,
// how good it is, what remains, who has to settle what, and what else could be done.
#pragma once

#include "io/results/proposal_view.hpp"
#include "io/summary/text_layout.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// What a part is told of: a proposal with at least one phase, and in which language.
struct SummaryContext {
  const ProposalView& view;
  const ProposedPlan& plan;  ///< usually the best
  Language language;
};

/// Per site what comes there, how large, and who shares what.
Lines building_lines(const SummaryContext& context);
/// Against own rooms, against the best plan without sharing, against present practice.
Lines saving_lines(const SummaryContext& context);
/// Investment and yearly burden by payer; none where a price is not known.
Lines cost_lines(const SummaryContext& context);
/// Per level: zero option, this plan, bound, how much better any plan could be.
Lines level_lines(const SummaryContext& context);
/// Need that stays unmet and why, and the check at residence points.
Lines unmet_lines(const SummaryContext& context);
/// Which ages gain or lose.
Lines group_lines(const SummaryContext& context);
/// What has to be settled, by department.
Lines condition_lines(const SummaryContext& context);
/// The alternatives, one line each; and what scarce things are worth.
Lines alternative_lines(const SummaryContext& context);

}  // namespace voorzien::io
