// SPDX-License-Identifier: EUPL-1.2
// What the columns of a planner's own list mean (format voorzien-mapping/1): a small file, since nobody
// should have to rename columns.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/json/json_value.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

enum class ListingKind { facilities, sites };

/// Where a field comes from: a column, or the same value for all.
struct MappedField {
  std::string name;    ///< of our file: id, name, capacity …
  std::string column;  ///< empty: `value`
  std::string value;
  bool is_number = false;
  std::string where;
};

struct ListingMapping {
  ListingKind kind = ListingKind::facilities;
  std::string layer;
  std::string crs;       ///< of the coordinates; empty: the dataset's, or what the file says
  std::string x_column;  ///< empty: a map, or positions by postcode are not known
  std::string y_column;
  DecimalMark decimal = DecimalMark::point;
  std::string function;  ///< of every row; empty: by the column
  std::string function_column;
  std::map<std::string, std::string> functions;  ///< what stands in that column → function
  std::map<std::string, std::string> units;      ///< of the capacity of every function of the catalogue
  std::vector<MappedField> fields;
  std::vector<std::string> complete_for;
  std::string status;
  std::string capacity_status;
  std::optional<JsonValue> source;  ///< as in dataset.json, without id
};

/// Reads a mapping; faults are problems of `file`.
ListingMapping read_listing_mapping(const std::string& text, const std::string& file,
                                    const FunctionCatalogue& catalogue, std::vector<Problem>& problems);

}  // namespace voorzien::io
