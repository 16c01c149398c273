// SPDX-License-Identifier: EUPL-1.2
// Small files for imports, and questions about what they gave.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

/// A fresh folder, removed at the end.
class ImportFolder {
 public:
  ImportFolder();
  ~ImportFolder();
  ImportFolder(const ImportFolder&) = delete;
  ImportFolder& operator=(const ImportFolder&) = delete;

  /// Writes a file and gives its path.
  std::string file(const std::string& name, const std::string& content) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string content(const std::string& name) const;
  [[nodiscard]] bool has(const std::string& name) const;

 private:
  std::filesystem::path path_;
};

/// Codes of the problems, in order.
std::vector<std::string> codes_of(const Reading& reading);
bool has_remark(const std::vector<Message>& remarks, const std::string& code);
/// The content of a brought file; empty where there is none of that name.
std::string brought_file(const Brought& brought, const std::string& name);

/// A FeatureCollection in the Dutch grid: `properties` per square of 100 m, side by side from (140000,
/// 480000).
std::string squares_geojson(const std::vector<std::string>& properties);

/// A catalogue with primary-school, library, public-green and sports-hall.
FunctionCatalogue small_catalogue();

/// Two neighbourhoods of 500 m side by side, from (140000, 480000), in the Dutch grid.
Town two_squares();

}  // namespace voorzien::io
