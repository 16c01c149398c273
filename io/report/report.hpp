// SPDX-License-Identifier: EUPL-1.2
// report.html: what a run found and proposes, for planners, other departments and the council. One file
// without scripts or network; everything in it is told by the same values as results.json.
#pragma once

#include <string>

#include "engine/balance/run.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

struct ReportOptions {
  Language language = Language::nl;
  bool is_concept = true;                 ///< marked as a draft on every page
  bool leaves_out_private_plots = false;  ///< plots that are not the municipality's are not named or drawn
  std::string reactions_to;               ///< where residents can react; empty: left to be filled in by hand
};

/// What the reports are made from; all must outlive it. `proposals` is null when none was asked for.
struct ReportInput {
  const Scenario& scenario;
  const RunResult& result;
  const ProposalView* proposals = nullptr;
};

/// The whole report as one page of HTML that is well-formed XML too.
std::string report_html(const ReportInput& input, const ReportOptions& options);

/// One A4 for residents in plain words: what changes near you, and how to react.
std::string residents_html(const ReportInput& input, const ReportOptions& options);

}  // namespace voorzien::io
