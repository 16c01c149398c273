// SPDX-License-Identifier: EUPL-1.2
// The verbs of the program, one source file each. They throw io::InputError on invalid input.
#pragma once

#include "io/text/language.hpp"
#include "tools/voorzien/environment.hpp"
#include "tools/voorzien/options.hpp"

namespace voorzien::tool {

/// The whole job: reads, computes, writes the output directory, prints the findings and what to open.
void run_verb(const RunOptions& options, const Environment& environment, io::Language language);

/// Reads everything a run would read and tells every problem; runs nothing.
void check_verb(const CheckOptions& options, const Environment& environment, io::Language language);

/// Writes a starter case that runs at once.
void new_verb(const NewOptions& options, const Environment& environment, io::Language language);

/// Turns a scenario into a workbook (.xlsx), or a workbook into files.
void convert_verb(const ConvertOptions& options, const Environment& environment, io::Language language);

/// Puts the map of a run into a PostGIS database.
void publish_verb(const PublishOptions& options, io::Language language);

/// The norm sets there are.
void norms_list_verb(const Environment& environment, io::Language language);
/// One set: every norm with its value, source and status.
void norms_show_verb(const NormsShowOptions& options, const Environment& environment, io::Language language);
/// Two sets, function by function.
void norms_compare_verb(const NormsCompareOptions& options, const Environment& environment,
                        io::Language language);

/// Why a function does not come to a site in the proposal of a run, or what it would cost.
void why_not_verb(const WhyNotOptions& options, const Environment& environment, io::Language language);

/// Recomputes what a run wrote and tells every violation; whether there is none.
ExitStatus verify_verb(const VerifyOptions& options, const Environment& environment, io::Language language);

/// Where a number of a run comes from, on stdout.
void explain_verb(const ExplainOptions& options, const Environment& environment, io::Language language);

/// Runs, plans or norm sets side by side: words on stdout, and the page, map and JSON where asked.
void compare_verb(const CompareOptions& options, const Environment& environment, io::Language language);

/// Public files to sections of a dataset, with a report in plain words.
void import_verb(const ImportOptions& options, const Environment& environment, io::Language language);

/// Writes man/man1, man/nl/man1, bash and zsh into the directory.
void manual_verb(const ManualOptions& options);

/// Finds the best sites for the demand of plain tables or of a scenario, with a bound.
void locate_verb(const LocateOptions& options, const Environment& environment, io::Language language);

/// Access of every row of demand in plain tables, as a table.
void access_verb(const AccessOptions& options, const Environment& environment, io::Language language);

/// How equally access is spread over people, as a JSON document.
void equity_verb(const EquityOptions& options, io::Language language);

}  // namespace voorzien::tool
