// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/source_layers.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "io/vector/open_source.hpp"

namespace voorzien::io {
namespace {

/// In the order of columns_of: the fields of the layer.
std::vector<bool> texts_of(OGRLayer& layer) {
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  std::vector<bool> are_texts;
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    are_texts.push_back(definition.GetFieldDefn(i)->GetType() == OFTString);
  return are_texts;
}

}  // namespace

std::vector<SourceLayer> layers_of(const TableSource& source, Reading& reading) {
  std::vector<SourceLayer> layers;
  const OpenSource opened = open_dataset(source, reading);
  if (opened.dataset == nullptr) return layers;
  for (int i = 0; i < opened.dataset->GetLayerCount(); ++i) {
    OGRLayer& layer = *opened.dataset->GetLayer(i);
    layers.push_back({layer.GetName(), columns_of(layer), texts_of(layer), layer.GetGeomType() != wkbNone,
                      layer.GetSpatialRef() != nullptr});
  }
  return layers;
}

}  // namespace voorzien::io
