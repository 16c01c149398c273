// SPDX-License-Identifier: EUPL-1.2
// A GeoPackage as any other program sees it.
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace voorzien::io {

class ReadBack {
 public:
  explicit ReadBack(const std::filesystem::path& path) {
    GDALAllRegister();
    dataset_.reset(
        GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, nullptr, nullptr));
    REQUIRE(dataset_ != nullptr);
  }

  /// First column of every row of a query; "NULL" where empty.
  std::vector<std::string> ask(const std::string& query) {
    std::vector<std::string> answers;
    OGRLayer* layer = dataset_->ExecuteSQL(query.c_str(), nullptr, nullptr);
    REQUIRE(layer != nullptr);
    for (const auto& row : *layer) {
      answers.emplace_back(row->IsFieldSetAndNotNull(0) ? row->GetFieldAsString(0) : "NULL");
    }
    dataset_->ReleaseResultSet(layer);
    return answers;
  }
  std::string one(const std::string& query) {
    const auto answers = ask(query);
    REQUIRE(answers.size() == 1);
    return answers.front();
  }
  GDALDataset& dataset() { return *dataset_; }

 private:
  GDALDatasetUniquePtr dataset_;
};

}  // namespace voorzien::io
