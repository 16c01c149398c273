// SPDX-License-Identifier: EUPL-1.2
// Gives each row its geometry in the target system and notices systems that cannot be right: degrees where
// metres are meant and the other way round.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "io/vector/reprojection.hpp"

class OGRFeature;

namespace voorzien::io {

class RowPlacer {
 public:
  /// Reports at once when the layer's coordinate system is missing or cannot be used.
  RowPlacer(const OpenSource& opened, const TableRequest& request, Reading& reading);

  /// Fills the row's area or point as the request wishes; reports a row without usable geometry. Coordinates
  /// of a table without geometry are the last two values of the row.
  void place(const OGRFeature& feature, TableRow& row, const std::string& place);
  /// Reports polygons that together measure a few units: degrees in disguise.
  void finish(const Table& table);

 private:
  void convert(const OGRGeometry& geometry, TableRow& row, const std::string& place);
  void convert_lines(const OGRGeometry& geometry, TableRow& row, const std::string& place);
  bool suits_the_system(const OGRGeometry& geometry);
  void refuse(const std::string& code, const std::string& place);

  const TableRequest& request_;
  Reading& reading_;
  std::unique_ptr<Reprojection> reprojection_;  // none when no geometry is wished for
  bool wrong_system_told_ = false;
  std::size_t refused_ = 0;
};

}  // namespace voorzien::io
