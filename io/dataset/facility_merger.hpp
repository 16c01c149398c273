// SPDX-License-Identifier: EUPL-1.2
// Rows with one id are one facility with several functions. They must agree on where it is and when it is
// open; a function twice at one facility is a duplicate.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/model/facility.hpp"
#include "io/dataset/dataset_reading.hpp"

namespace voorzien::io {

struct FacilityRow {
  Facility facility;  ///< with one capacity
  std::string place;
};

class FacilityMerger {
 public:
  FacilityMerger(const FunctionCatalogue& catalogue, DatasetReading& reading)
      : catalogue_(catalogue), reading_(reading) {}

  void add(FacilityRow row);
  /// All facilities by id, capacities by function.
  [[nodiscard]] std::vector<Facility> merged() const;
  /// Where the facility was first met.
  [[nodiscard]] std::string place_of(const std::string& id) const { return rows_.at(id).place; }
  [[nodiscard]] DatasetReading& reading() const { return reading_; }

 private:
  void disagree(const FacilityRow& first, const FacilityRow& row) const;

  const FunctionCatalogue& catalogue_;
  DatasetReading& reading_;
  std::map<std::string, FacilityRow> rows_;
};

}  // namespace voorzien::io
