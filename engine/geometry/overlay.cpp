// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/overlay.hpp"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "engine/geometry/measure.hpp"

namespace voorzien {
namespace {

/// One GEOS context per call: no state is shared between threads.
class Geos {
 public:
  Geos() : context_(GEOS_init_r()) { GEOSContext_setErrorMessageHandler_r(context_, &Geos::keep, &error_); }
  ~Geos() { GEOS_finish_r(context_); }
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;
  Geos(Geos&&) = delete;
  Geos& operator=(Geos&&) = delete;

  [[nodiscard]] GEOSContextHandle_t context() const { return context_; }
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  static void keep(const char* message, void* text) { *static_cast<std::string*>(text) = message; }

  GEOSContextHandle_t context_;
  std::string error_;
};

struct Deleter {
  GEOSContextHandle_t context;
  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  void operator()(GEOSMakeValidParams* params) const { GEOSMakeValidParams_destroy_r(context, params); }
  void operator()(char* text) const { GEOSFree_r(context, text); }
};

template <class T>
using Owned = std::unique_ptr<T, Deleter>;

template <class T>
Owned<T> own(const Geos& geos, T* pointer) {
  return Owned<T>(pointer, Deleter{geos.context()});
}

/// Gives the geometries away to a GEOS function that takes them over, whether it succeeds or not.
std::vector<GEOSGeometry*> released(std::vector<Owned<GEOSGeometry>>& owned) {
  std::vector<GEOSGeometry*> bare;
  bare.reserve(owned.size());
  for (auto& geometry : owned) bare.push_back(geometry.release());
  return bare;
}

Owned<GEOSGeometry> to_geos(const Geos& geos, const Ring& ring) {
  GEOSContextHandle_t context = geos.context();
  GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context, static_cast<unsigned>(ring.size()), 2);
  if (sequence == nullptr) return own<GEOSGeometry>(geos, nullptr);
  for (unsigned i = 0; i < ring.size(); ++i) {
    GEOSCoordSeq_setXY_r(context, sequence, i, ring[i].x, ring[i].y);
  }
  return own(geos, GEOSGeom_createLinearRing_r(context, sequence));
}

Owned<GEOSGeometry> to_geos(const Geos& geos, const Polygon& polygon) {
  auto outer = to_geos(geos, polygon.outer);
  if (!outer) return outer;
  std::vector<Owned<GEOSGeometry>> holes;
  holes.reserve(polygon.holes.size());
  for (const Ring& hole : polygon.holes) {
    holes.push_back(to_geos(geos, hole));
    if (!holes.back()) return own<GEOSGeometry>(geos, nullptr);
  }
  auto bare = released(holes);
  const auto count = static_cast<unsigned>(bare.size());
  return own(geos, GEOSGeom_createPolygon_r(geos.context(), outer.release(), bare.data(), count));
}

/// Null when a ring is no ring (open, fewer than four points); `geos.error()` then says why.
Owned<GEOSGeometry> to_geos(const Geos& geos, const MultiPolygon& shape) {
  std::vector<Owned<GEOSGeometry>> parts;
  parts.reserve(shape.size());
  for (const Polygon& polygon : shape) {
    parts.push_back(to_geos(geos, polygon));
    if (!parts.back()) return own<GEOSGeometry>(geos, nullptr);
  }
  auto bare = released(parts);
  const auto count = static_cast<unsigned>(bare.size());
  return own(geos, GEOSGeom_createCollection_r(geos.context(), GEOS_MULTIPOLYGON, bare.data(), count));
}

/// The ring turned the way our shapes turn.
Ring ring_from_geos(const Geos& geos, const GEOSGeometry* geometry, bool counter_clockwise) {
  GEOSContextHandle_t context = geos.context();
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, geometry);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context, sequence, &size);
  Ring ring(size);
  for (unsigned i = 0; i < size; ++i) {
    GEOSCoordSeq_getXY_r(context, sequence, i, &ring[i].x, &ring[i].y);
  }
  char turns = 0;
  GEOSCoordSeq_isCCW_r(context, sequence, &turns);
  if ((turns == 1) != counter_clockwise) std::reverse(ring.begin(), ring.end());
  return ring;
}

/// Appends the polygons of a geometry, of whatever type; lines and points have no area and are left.
void append_polygons(const Geos& geos, const GEOSGeometry* geometry, MultiPolygon& shape) {
  GEOSContextHandle_t context = geos.context();
  const int type = GEOSGeomTypeId_r(context, geometry);
  if (type == GEOS_POLYGON) {
    if (GEOSisEmpty_r(context, geometry) == 1) return;
    Polygon polygon;
    polygon.outer = ring_from_geos(geos, GEOSGetExteriorRing_r(context, geometry), true);
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i) {
      polygon.holes.push_back(ring_from_geos(geos, GEOSGetInteriorRingN_r(context, geometry, i), false));
    }
    shape.push_back(std::move(polygon));
  } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
    for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i) {
      append_polygons(geos, GEOSGetGeometryN_r(context, geometry, i), shape);
    }
  }
}

/// Closes a ring and says whether it is one: fewer than four points enclose nothing.
bool close(Ring& ring) {
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  return ring.size() >= 4;
}

MultiPolygon with_closed_rings(MultiPolygon shape) {
  MultiPolygon closed;
  for (Polygon& polygon : shape) {
    if (!close(polygon.outer)) continue;
    std::vector<Ring> holes;
    for (Ring& hole : polygon.holes) {
      if (close(hole)) holes.push_back(std::move(hole));
    }
    closed.push_back(Polygon{std::move(polygon.outer), std::move(holes)});
  }
  return closed;
}

bool boxes_meet(const Box& a, const Box& b) {
  return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

}  // namespace

std::optional<std::string> invalidity_of(const MultiPolygon& shape) {
  const Geos geos;
  const auto geometry = to_geos(geos, shape);
  if (!geometry) return geos.error();
  const char valid = GEOSisValid_r(geos.context(), geometry.get());
  if (valid == 1) return std::nullopt;
  const auto reason = own(geos, GEOSisValidReason_r(geos.context(), geometry.get()));
  return reason ? std::string(reason.get()) : geos.error();
}

std::optional<MultiPolygon> repaired(const MultiPolygon& shape) {
  const Geos geos;
  GEOSContextHandle_t context = geos.context();
  const auto geometry = to_geos(geos, with_closed_rings(shape));
  if (!geometry) return std::nullopt;
  const auto params = own(geos, GEOSMakeValidParams_create_r(context));
  GEOSMakeValidParams_setMethod_r(context, params.get(), GEOS_MAKE_VALID_STRUCTURE);
  GEOSMakeValidParams_setKeepCollapsed_r(context, params.get(), 0);
  const auto valid = own(geos, GEOSMakeValidWithParams_r(context, geometry.get(), params.get()));
  if (!valid) return std::nullopt;
  MultiPolygon result;
  append_polygons(geos, valid.get(), result);
  if (area_of(result) <= SquareMetres(0.0)) return std::nullopt;
  return result;
}

SquareMetres common_area(const MultiPolygon& a, const MultiPolygon& b) {
  if (a.empty() || b.empty() || !boxes_meet(box_of(a), box_of(b))) return {};
  const Geos geos;
  const auto left = to_geos(geos, a);
  const auto right = to_geos(geos, b);
  if (!left || !right) return {};
  const auto common = own(geos, GEOSIntersection_r(geos.context(), left.get(), right.get()));
  double area = 0.0;
  if (common) GEOSArea_r(geos.context(), common.get(), &area);
  return SquareMetres(area);
}

std::string geos_version() { return GEOSversion(); }

}  // namespace voorzien
