// SPDX-License-Identifier: EUPL-1.2
// Opens a source read-only and picks the layer the manifest means. Inside io/vector only: GDAL's types stay
// behind this room's .cpp files.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "io/vector/reading.hpp"
#include "io/vector/table.hpp"

class GDALDataset;
class OGRLayer;

namespace voorzien::io {

struct DatasetCloser {
  void operator()(GDALDataset* dataset) const;
};

/// An open file and the layer that was asked for.
struct OpenSource {
  std::unique_ptr<GDALDataset, DatasetCloser> dataset;
  OGRLayer* layer = nullptr;
  std::string driver;
};

/// Opens the source without picking a layer; `dataset` is null, with a problem, when it cannot be opened.
OpenSource open_dataset(const TableSource& source, Reading& reading);

/// Opens the source; `layer` is null, with a problem, when the file or the layer is not there.
OpenSource open_source(const TableSource& source, Reading& reading);

/// Names of the columns, in the order of the file.
std::vector<std::string> columns_of(OGRLayer& layer);

/// Position of a column: exact, else the only one that differs in capitals; −1 when it is not there.
int column_position(OGRLayer& layer, const std::string& name);

/// Adds the problem that the layer has no such column, with near names or the whole list.
void report_missing_column(OGRLayer& layer, const std::string& name, const std::string& where,
                           Reading& reading);

}  // namespace voorzien::io
