// SPDX-License-Identifier: EUPL-1.2
// Proposals as plain tables, one observation per row: what a planner sorts, filters and adds up. Ids and
// field names are English in every language; names and conditions are in the reader's.
#pragma once

#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "io/results/proposal_view.hpp"
#include "io/tables/result_tables.hpp"

namespace voorzien::io {

/// Every plan and level: value, bound and gap in the level's unit. A plan that was not found has one row.
std::string proposals_csv(const ProposalView& view, Language language);

/// Every plan beside its own rooms, the best plan without sharing and present practice; savings are the best
/// plan's against that row, as an interval.
std::string proposal_comparison_csv(const ProposalView& view, Language language);

/// Every building of every plan and phase.
std::string proposal_buildings_csv(const ProposalView& view, const RunResult& result, Language language);

/// Capacity by plan, phase, building and function.
std::string proposal_functions_csv(const ProposalView& view, Language language);

/// Spaces with their users, and what these would take apart; hours are per ordinary week.
std::string proposal_spaces_csv(const ProposalView& view, Language language);

/// The week of every space in the last phase.
std::string proposal_timetable_csv(const ProposalView& view, Language language);

/// Who goes where.
std::string proposal_flows_csv(const ProposalView& view);

/// What has to be settled, by department.
std::string proposal_conditions_csv(const ProposalView& view, Language language);

/// Need met before and after, by plan, function and neighbourhood, in the last phase.
std::string proposal_changes_csv(const ProposalView& view);

/// Rooms others could use once their owner agrees.
std::string potential_rooms_csv(const ProposalView& view, Language language);

/// All of the above.
std::vector<TableFile> proposal_tables(const ProposalView& view, const RunResult& result, Language language);

}  // namespace voorzien::io
