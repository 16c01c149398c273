// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/source_layers.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "io/vector/open_source.hpp"

namespace voorzien::io {

std::vector<SourceLayer> layers_of(const TableSource& source, Reading& reading) {
  std::vector<SourceLayer> layers;
  const OpenSource opened = open_dataset(source, reading);
  if (opened.dataset == nullptr) return layers;
  for (int i = 0; i < opened.dataset->GetLayerCount(); ++i) {
    OGRLayer& layer = *opened.dataset->GetLayer(i);
    layers.push_back({layer.GetName(), columns_of(layer), layer.GetGeomType() != wkbNone,
                      layer.GetSpatialRef() != nullptr});
  }
  return layers;
}

}  // namespace voorzien::io
