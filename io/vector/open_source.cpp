// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/open_source.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "io/problem/near_names.hpp"
#include "io/vector/gdal_errors.hpp"
#include "io/vector/refused_paths.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

/// Spreadsheets: the first row holds the names, also where every column is text.
class HeaderRowSetting {
 public:
  HeaderRowSetting() { set("FORCE"); }
  ~HeaderRowSetting() { set(nullptr); }
  HeaderRowSetting(const HeaderRowSetting&) = delete;
  HeaderRowSetting& operator=(const HeaderRowSetting&) = delete;
  HeaderRowSetting(HeaderRowSetting&&) = delete;
  HeaderRowSetting& operator=(HeaderRowSetting&&) = delete;

 private:
  static void set(const char* value) {
    CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", value);
    CPLSetThreadLocalConfigOption("OGR_ODS_HEADERS", value);
  }
};

void register_drivers() {
  static const bool registered = [] {
    GDALAllRegister();
    return true;
  }();
  static_cast<void>(registered);
}

bool exists(const std::string& path) {
  VSIStatBufL status;
  return VSIStatExL(path.c_str(), &status, VSI_STAT_EXISTS_FLAG) == 0;
}

std::uint32_t big_endian(const unsigned char* bytes, int count) {
  std::uint32_t number = 0;
  for (int i = 0; i < count; ++i) number = (number << 8U) | bytes[i];
  return number;
}

/// A database file says in its header how long it is (SQLite file format, 1.3). SQLite opens a shorter one
/// and fails only when it reaches what is missing, so we look first.
bool is_truncated_database(const std::string& path) {
  std::array<unsigned char, 100> header{};
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (file == nullptr) return false;
  const auto read = VSIFReadL(header.data(), 1, header.size(), file);
  VSIFSeekL(file, 0, SEEK_END);
  const std::uint64_t size = VSIFTellL(file);
  VSIFCloseL(file);
  constexpr std::string_view magic = "SQLite format 3";
  if (read < magic.size() || !std::equal(magic.begin(), magic.end(), header.data())) return false;
  if (read < header.size()) return true;
  const std::uint32_t written_page_size = big_endian(header.data() + 16, 2);
  const std::uint64_t page_size = written_page_size == 1 ? 65536 : written_page_size;
  // The page count is only meant when the two change counters agree.
  const bool count_is_valid = big_endian(header.data() + 24, 4) == big_endian(header.data() + 92, 4);
  return count_is_valid && size < page_size * big_endian(header.data() + 28, 4);
}

bool starts_with_ignoring_case(const std::string& text, const std::string& start) {
  return text.size() >= start.size() && EQUALN(text.c_str(), start.c_str(), start.size());
}

std::vector<std::string> layer_names(GDALDataset& dataset) {
  std::vector<std::string> names;
  names.reserve(static_cast<std::size_t>(dataset.GetLayerCount()));
  for (int i = 0; i < dataset.GetLayerCount(); ++i) names.emplace_back(dataset.GetLayer(i)->GetName());
  return names;
}

OGRLayer* refuse_layer(const std::string& code, const TableSource& source,
                       const std::vector<std::string>& names, Reading& reading) {
  reading.problems.push_back(
      {code, source.where, {{"file", source.shown}, {"layer", source.layer}, {"known", joined(names)}}});
  return nullptr;
}

OGRLayer* layer_not_found(const TableSource& source, const std::vector<std::string>& names,
                          Reading& reading) {
  const auto near = near_names(source.layer, names);
  if (near.empty()) return refuse_layer("layer_not_found", source, names, reading);
  reading.problems.push_back(
      {"layer_not_found_near",
       source.where,
       {{"file", source.shown}, {"layer", source.layer}, {"near", joined(near)}, {"known", joined(names)}}});
  return nullptr;
}

OGRLayer* pick_layer(GDALDataset& dataset, const TableSource& source, Reading& reading) {
  const auto names = layer_names(dataset);
  if (source.layer.empty()) {
    if (names.size() == 1) return dataset.GetLayer(0);
    return refuse_layer(names.empty() ? "layer_none" : "layer_not_named", source, names, reading);
  }
  // By position, since databases also answer to names of tables that they do not list.
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == source.layer) return dataset.GetLayer(static_cast<int>(i));
  }
  std::vector<int> candidates;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool fits = source.layer_is_prefix ? starts_with_ignoring_case(names[i], source.layer)
                                             : EQUAL(names[i].c_str(), source.layer.c_str());
    if (fits) candidates.push_back(static_cast<int>(i));
  }
  if (candidates.size() == 1) return dataset.GetLayer(candidates.front());
  if (candidates.empty()) return layer_not_found(source, names, reading);
  std::vector<std::string> fitting;
  fitting.reserve(candidates.size());
  for (const int candidate : candidates) fitting.push_back(names[static_cast<std::size_t>(candidate)]);
  return refuse_layer("layer_ambiguous", source, fitting, reading);
}

}  // namespace

void DatasetCloser::operator()(GDALDataset* dataset) const { GDALClose(dataset); }

OpenSource open_dataset(const TableSource& source, Reading& reading) {
  register_drivers();
  const GdalErrors errors;
  OpenSource opened;
  if (const std::string refusal = refusal_of(source.path); !refusal.empty()) {
    reading.problems.push_back({refusal, source.where, {{"file", source.shown}}});
    return opened;
  }
  const bool connection = is_connection(source.path);
  if (!connection && !exists(source.path)) {
    reading.problems.push_back({"source_not_found", source.where, {{"file", source.shown}}});
    return opened;
  }
  if (!connection && is_truncated_database(source.path)) {
    reading.problems.push_back({"source_truncated", source.where, {{"file", source.shown}}});
    return opened;
  }
  const HeaderRowSetting header_row;
  const std::string extension = CPLGetExtension(source.path.c_str());
  const bool is_csv = EQUAL(extension.c_str(), "csv") || EQUAL(extension.c_str(), "tsv");
  const bool is_geojson = EQUAL(extension.c_str(), "geojson") || EQUAL(extension.c_str(), "json");
  // A column of texts that all look like dates is still one of texts.
  // A database otherwise lists its tables without geometry only where it has no others.
  const std::array<const char*, 2> options = {is_csv       ? "HEADERS=YES"
                                              : connection ? "LIST_ALL_TABLES=YES"
                                                           : "DATE_AS_STRING=YES",
                                              nullptr};
  opened.dataset.reset(GDALDataset::Open(source.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr,
                                         is_csv || is_geojson || connection ? options.data() : nullptr));
  if (opened.dataset == nullptr) {
    // Without a word from GDAL no driver took the file for one of its own.
    const std::string code = errors.reason().empty() ? "source_not_recognised"
                             : connection            ? "source_database_unreachable"
                                                     : "source_unreadable";
    reading.problems.push_back({code, source.where, {{"file", source.shown}, {"reason", errors.reason()}}});
    return opened;
  }
  opened.driver = opened.dataset->GetDriverName();
  // Sheets are read when they are first looked at, which has to be while the setting holds.
  const bool has_sheets = opened.driver == "XLSX" || opened.driver == "ODS";
  for (int i = 0; has_sheets && i < opened.dataset->GetLayerCount(); ++i)
    static_cast<void>(opened.dataset->GetLayer(i)->GetLayerDefn());
  return opened;
}

OpenSource open_source(const TableSource& source, Reading& reading) {
  OpenSource opened = open_dataset(source, reading);
  if (opened.dataset == nullptr) return opened;
  const GdalErrors errors;
  opened.layer = pick_layer(*opened.dataset, source, reading);
  return opened;
}

std::vector<std::string> columns_of(OGRLayer& layer) {
  std::vector<std::string> names;
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  names.reserve(static_cast<std::size_t>(definition.GetFieldCount()));
  for (int i = 0; i < definition.GetFieldCount(); ++i)
    names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
  return names;
}

int column_position(OGRLayer& layer, const std::string& name) {
  const auto names = columns_of(layer);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<int>(found - names.begin());
  const auto same = [&](const std::string& other) { return EQUAL(other.c_str(), name.c_str()); };
  const auto alike = std::find_if(names.begin(), names.end(), same);
  if (alike == names.end() || std::count_if(names.begin(), names.end(), same) > 1) return -1;
  return static_cast<int>(alike - names.begin());
}

void report_missing_column(OGRLayer& layer, const std::string& name, const std::string& where,
                           Reading& reading) {
  const auto names = columns_of(layer);
  const auto near = near_names(name, names);
  if (near.empty()) {
    reading.problems.push_back(
        {"column_not_found",
         where,
         {{"column", name}, {"layer", layer.GetName()}, {"known", joined(names, 40)}}});
  } else {
    reading.problems.push_back({"column_not_found_near",
                                where,
                                {{"column", name}, {"layer", layer.GetName()}, {"near", joined(near)}}});
  }
}

}  // namespace voorzien::io
