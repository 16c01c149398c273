// SPDX-License-Identifier: EUPL-1.2
// The report of an import in plain words (Markdown): what was taken, what we filled in, what is missing, what
// the planner should look at. The same chapters for every import.
#pragma once

#include <string>
#include <vector>

#include "io/import/outcome/brought.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// What happened in the folder, for the last chapters of the report.
struct ReportSurroundings {
  std::string place;                     ///< name of the dataset
  std::vector<std::string> files;        ///< names of the files the import made, without its report
  std::vector<Message> dataset_remarks;  ///< warnings a run would give on this dataset
  bool runs = false;                     ///< a scenario stands beside it that runs
};

/// The remark as a sentence. A value `unit` is the id of a unit of capacity.
std::string remark_text(const Message& remark, Language language);

/// The whole report.
std::string report_text(const Brought& brought, const ReportSurroundings& surroundings, Language language);

}  // namespace voorzien::io
