// SPDX-License-Identifier: EUPL-1.2
// The result as plain tables, one observation per row, for spreadsheets and statistics. Field names are
// English in every language; an unknown value is an empty cell beside a status that says so, never 0.
#pragma once

#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/model/scenario.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// A file to be written.
struct TableFile {
  std::string name;
  std::string content;
};

/// Residents, dwellings and every term of their change: one row per neighbourhood and year. The terms stand
/// in the year in which they have taken effect (1 January) and are empty in the base year.
std::string people_csv(const Scenario& scenario, const Timeline& timeline);

/// Need, supply, balance and shortfall at each function's own scale: one row per function, area and year.
std::string balance_csv(const Scenario& scenario, const RunResult& result);

/// The best distribution: one row per function, key year and neighbourhood.
std::string distribution_csv(const Scenario& scenario, const RunResult& result);

/// The scenario's measures of access: one row per function, key year, measure and neighbourhood.
std::string access_csv(const Scenario& scenario, const RunResult& result);

/// How evenly each of them is spread over need: one row per function, key year and measure.
std::string equity_csv(const Scenario& scenario, const RunResult& result);

/// What groups of people have of it and what the others: one row per function, key year, measure and group.
std::string equity_groups_csv(const Scenario& scenario, const RunResult& result);

/// Capacity of every facility by function and key year, and what the best distribution assigns to it.
std::string facilities_csv(const Scenario& scenario, const RunResult& result);

/// The findings with their sentence in one language.
std::string findings_csv(const Scenario& scenario, const RunResult& result, Language language);

/// The sources that the result rests on.
std::string sources_csv(const Scenario& scenario);

/// Every function's norm in words, with its set, source, status and reach.
std::string norms_csv(const Scenario& scenario, Language language);

/// All of the above: people.csv, balance.csv, distribution.csv, access.csv, equity.csv, equity_groups.csv,
/// facilities.csv, findings.csv, norms.csv, sources.csv; with a proposal also proposals.csv, proposal_….csv
/// and potential_rooms.csv (proposal_tables.hpp).
std::vector<TableFile> result_tables(const Scenario& scenario, const RunResult& result, Language language,
                                     const ProposalView* proposal = nullptr);

}  // namespace voorzien::io
