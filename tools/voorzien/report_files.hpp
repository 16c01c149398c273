// SPDX-License-Identifier: EUPL-1.2
// report.html and residents.html in the output of a run, and their PDF through the Chromium that is
// installed.
#pragma once

#include <vector>

#include "engine/units/message.hpp"
#include "io/output/output_directory.hpp"
#include "io/report/report.hpp"
#include "tools/voorzien/options.hpp"

namespace voorzien::tool {

/// Throws InputError when a PDF is asked for and no Chromium is found: before any work is done for nothing.
void check_printer(const RunOptions& options);

/// What a reader should know about what was asked: a final report on made-up data, names left out of the
/// report only.
std::vector<Message> report_warnings(const io::ReportInput& input, const RunOptions& options);

/// Writes the reports, and prints them when asked. Throws OutputFailure.
void write_reports(const io::ReportInput& input, const RunOptions& options, io::Language language,
                   io::OutputDirectory& output);

}  // namespace voorzien::tool
