// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/vector/memory_file.hpp"

#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>

namespace voorzien::io {
namespace {

std::string taken_from_memory(const char* path) {
  vsi_l_offset size = 0;
  const GByte* buffer = VSIGetMemFileBuffer(path, &size, FALSE);
  std::string bytes(buffer, buffer + size);
  VSIUnlink(path);
  return bytes;
}

}  // namespace

MemoryFile::MemoryFile(const std::string& name, const std::string& bytes)
    : path_("/vsimem/" + name), bytes_(bytes) {
  auto* buffer = reinterpret_cast<GByte*>(bytes_.data());
  VSIFCloseL(VSIFileFromMemBuffer(path_.c_str(), buffer, bytes_.size(), FALSE));
}

MemoryFile::~MemoryFile() { VSIUnlink(path_.c_str()); }

std::string geopackage_bytes() {
  GDALAllRegister();
  const char* path = "/vsimem/squares.gpkg";
  GDALDataset* dataset =
      GetGDALDriverManager()->GetDriverByName("GPKG")->Create(path, 0, 0, 0, GDT_Unknown, nullptr);
  OGRSpatialReference system;
  system.importFromEPSG(28992);
  OGRLayer* layer = dataset->CreateLayer("wijken", &system, wkbPolygon, nullptr);
  OGRFieldDefn code("code", OFTString);
  OGRFieldDefn residents("residents", OFTInteger);
  layer->CreateField(&code);
  layer->CreateField(&residents);
  for (int i = 0; i < 1600; ++i) {
    const double x = 142000.0 + 100.0 * (i % 40);
    const double y = 483000.0 + 100.0 * (i / 40);
    OGRLinearRing ring;
    ring.addPoint(x, y);
    ring.addPoint(x + 100.0, y);
    ring.addPoint(x + 100.0, y + 100.0);
    ring.addPoint(x, y + 100.0);
    ring.addPoint(x, y);
    OGRPolygon square;
    square.addRing(&ring);
    const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    feature->SetField("code", ("BU" + std::to_string(i)).c_str());
    feature->SetField("residents", i);
    feature->SetGeometry(&square);
    if (layer->CreateFeature(feature.get()) != OGRERR_NONE) return {};
  }
  GDALClose(dataset);
  return taken_from_memory(path);
}

std::string workbook_bytes() {
  GDALAllRegister();
  const char* path = "/vsimem/sheets.xlsx";
  GDALDataset* dataset =
      GetGDALDriverManager()->GetDriverByName("XLSX")->Create(path, 0, 0, 0, GDT_Unknown, nullptr);
  OGRLayer* layer = dataset->CreateLayer("Voorzieningen", nullptr, wkbNone, nullptr);
  for (const char* column : {"code", "places"}) {
    OGRFieldDefn field(column, OFTString);
    layer->CreateField(&field);
  }
  const char* const rows[][2] = {{"A", "10"}, {"B", "x"}, {"C", ""}};
  for (const auto& row : rows) {
    const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    feature->SetField("code", row[0]);
    feature->SetField("places", row[1]);
    if (layer->CreateFeature(feature.get()) != OGRERR_NONE) return {};
  }
  GDALClose(dataset);
  return taken_from_memory(path);
}

}  // namespace voorzien::io
