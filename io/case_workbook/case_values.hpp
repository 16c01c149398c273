// SPDX-License-Identifier: EUPL-1.2
// A sheet of settings (Instellingen, Voorstel): the name of a setting in the first column, its value beside
// it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "io/case_workbook/case_layout.hpp"
#include "io/case_workbook/case_reading.hpp"

namespace voorzien::io {

class CaseValues {
 public:
  /// Reads the sheet with this key; reports settings that must be there, stand there twice or look
  /// misspelled.
  CaseValues(const std::string& sheet, const std::vector<CaseSetting>& settings, CaseReading& reading);

  /// As files hold it; empty where nothing is written.
  [[nodiscard]] const std::string& text(const std::string& key) const;
  [[nodiscard]] std::optional<double> number(const std::string& key) const;
  /// The parts of a list; none where nothing or "-" is written.
  [[nodiscard]] std::vector<std::string> list(const std::string& key) const;
  /// "2030: 240000; 2035: 250000" as pairs; a part of another form is reported.
  [[nodiscard]] std::vector<std::pair<std::string, double>> pairs(const std::string& key);
  /// Place of the value.
  [[nodiscard]] std::string place(const std::string& key) const;
  /// Whether anything is written at all.
  [[nodiscard]] bool any() const;
  void report(const std::string& code, const std::string& key) const;

 private:
  struct Setting {
    std::string text;
    std::size_t row = 0;
  };

  void read_row(const Sheet& sheet, std::size_t row, const std::vector<CaseSetting>& settings);

  std::string sheet_key_;
  CaseReading& reading_;
  std::string sheet_name_;
  std::map<std::string, Setting> values_;
};

}  // namespace voorzien::io
