// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/reprojection.hpp"

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <array>
#include <cmath>
#include <optional>

#include "io/vector/gdal_errors.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

std::optional<OGRSpatialReference> system_named(const std::string& crs) {
  const GdalErrors errors;
  OGRSpatialReference system;
  if (crs.empty() || system.SetFromUserInput(crs.c_str()) != OGRERR_NONE) return std::nullopt;
  system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return system;
}

/// GeoJSON is WGS 84 unless it says otherwise and tables say nothing: there the manifest may know better.
bool only_supposes_its_system(const std::string& driver) { return driver == "GeoJSON" || driver == "CSV"; }

bool is_undefined(const OGRSpatialReference* system) {
  return system == nullptr || system->IsEmpty() || system->IsLocal() ||
         (!system->IsProjected() && !system->IsGeographic() && !system->IsCompound());
}

bool same_system(const OGRSpatialReference& a, const OGRSpatialReference& b) {
  const char* code_a = a.GetAuthorityCode(nullptr);
  const char* code_b = b.GetAuthorityCode(nullptr);
  if (code_a != nullptr && code_b != nullptr) {
    return EQUAL(code_a, code_b) && EQUAL(a.GetAuthorityName(nullptr), b.GetAuthorityName(nullptr));
  }
  const std::array<const char*, 3> loosely = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES",
                                              "CRITERION=EQUIVALENT", nullptr};
  return a.IsSame(&b, loosely.data()) != 0;
}

/// Shapefiles call a system RD_New without its code; matched, so that nothing shifts by a guess.
OGRSpatialReference identified(const OGRSpatialReference& system) {
  constexpr int sure_enough = 90;  // per cent, as FindBestMatch() itself recommends
  if (system.GetAuthorityCode(nullptr) != nullptr) return system;
  const GdalErrors errors;
  OGRSpatialReference* match = system.FindBestMatch(sure_enough);
  if (match == nullptr) return system;
  OGRSpatialReference found(*match);
  found.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  match->Release();
  return found;
}

std::optional<OGRSpatialReference> system_of(const OpenSource& opened, const TableSource& source,
                                             Reading& reading) {
  const OGRSpatialReference* own = opened.layer->GetSpatialRef();
  auto stated = system_named(source.crs);
  if (!source.crs.empty() && !stated) {
    reading.problems.push_back({"crs_unknown", source.where, {{"crs", source.crs}}});
    return std::nullopt;
  }
  if (stated && (is_undefined(own) || only_supposes_its_system(opened.driver))) return stated;
  if (is_undefined(own)) {
    reading.problems.push_back({"crs_missing", source.where, {{"file", source.shown}}});
    return std::nullopt;
  }
  const OGRSpatialReference found = identified(*own);
  if (stated && !same_system(found, *stated)) {
    reading.problems.push_back(
        {"crs_contradicts",
         source.where,
         {{"file", source.shown}, {"crs", source.crs}, {"found", std::string(found.GetName())}}});
    return std::nullopt;
  }
  return found;
}

}  // namespace

Reprojection::Reprojection(const OpenSource& opened, const TableSource& source, const std::string& target_crs,
                           Reading& reading) {
  const auto target = system_named(target_crs);
  if (!target) return;  // is_metric_crs() has told
  const auto from = system_of(opened, source, reading);
  if (!from) return;
  from_degrees_ = from->IsGeographic() != 0;
  usable_ = true;
  if (same_system(*from, *target)) return;
  const GdalErrors errors;
  transformation_.reset(OGRCreateCoordinateTransformation(&*from, &*target));
  if (transformation_ != nullptr) return;
  usable_ = false;
  reading.problems.push_back({"crs_no_way",
                              source.where,
                              {{"file", source.shown}, {"crs", target_crs}, {"reason", errors.reason()}}});
}

Reprojection::~Reprojection() = default;

bool Reprojection::apply(OGRGeometry& geometry) const {
  return transformation_ == nullptr || geometry.transform(transformation_.get()) == OGRERR_NONE;
}

bool is_metric_crs(const std::string& crs, const std::string& where, Reading& reading) {
  const auto system = system_named(crs);
  if (!system) {
    reading.problems.push_back({"crs_unknown", where, {{"crs", crs}}});
    return false;
  }
  const bool metres = system->IsProjected() != 0 && std::abs(system->GetLinearUnits() - 1.0) < 1e-9;
  if (!metres) {
    reading.problems.push_back(
        {"crs_not_metric", where, {{"crs", crs}, {"name", std::string(system->GetName())}}});
  }
  return metres;
}

}  // namespace voorzien::io
