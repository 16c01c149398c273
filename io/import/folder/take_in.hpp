// SPDX-License-Identifier: EUPL-1.2
// Takes what an import brought into a dataset folder: data files, dataset.json, the report, a starter
// scenario. All of it or, when the dataset would not be readable afterwards, none.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "io/import/outcome/brought.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// Reads the dataset of the folder as a run would: throws InputError when it cannot, gives its warnings.
using TryDataset = std::function<std::vector<Message>(const std::filesystem::path& manifest)>;

struct TakenIn {
  std::filesystem::path report;
  std::vector<std::string> files;  ///< every file that was written, in order of name
  std::vector<std::string> aside;  ///< names under which edited files were kept
  ImportRemarks remarks;
  std::vector<Message> dataset_remarks;
  bool runs = false;
};

/// Takes `brought` in. Throws InputError or OutputFailure, after which the folder is what it was.
TakenIn take_in(const std::filesystem::path& folder, Brought brought, Language language,
                const TryDataset& try_dataset);

}  // namespace voorzien::io
