// SPDX-License-Identifier: EUPL-1.2
// Where in the workbook everything of the documents stands that were made of it, so that what a reader says
// of a document can be told of a cell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The rows of a document that is a table.
struct TablePlaces {
  std::string sheet;
  std::vector<std::size_t> rows;                 ///< of the sheet, by row of the document
  std::map<std::string, std::size_t> positions;  ///< column of the document → column of the sheet
};

class CasePlaces {
 public:
  /// `workbook` as people named it.
  explicit CasePlaces(std::string workbook) : workbook_(std::move(workbook)) {}

  /// Documents are called by paths that begin so.
  void set_root(const std::string& root) { root_ = root; }
  /// What stands at this pointer of a JSON document stands in this cell.
  void note(const std::string& document, const std::string& pointer, const std::string& place);
  void note_table(const std::string& document, TablePlaces places);

  /// The messages with places in the workbook. What concerns a document as a whole gets its sheet.
  void translate(std::vector<Message>& messages) const;

 private:
  [[nodiscard]] std::string place_of(const Message& message) const;
  [[nodiscard]] std::string place_in_json(const std::string& document, std::string pointer) const;
  [[nodiscard]] std::string place_in_table(const TablePlaces& table, const std::string& rest,
                                           const Message& message) const;

  std::string workbook_;
  std::string root_;
  std::map<std::string, std::map<std::string, std::string>> json_;
  std::map<std::string, TablePlaces> tables_;
};

}  // namespace voorzien::io
