// SPDX-License-Identifier: EUPL-1.2
// Private to this room: makes our plain shapes known to Boost.Geometry, so that nothing is copied. Include it
// in .cpp files only; Boost.Geometry takes seconds to compile.
#pragma once

#include <boost/geometry/core/closure.hpp>
#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/core/point_order.hpp>
#include <boost/geometry/core/tags.hpp>
#include <boost/geometry/geometries/register/multi_polygon.hpp>
#include <boost/geometry/geometries/register/point.hpp>
#include <boost/geometry/geometries/register/ring.hpp>

#include "engine/geometry/shapes.hpp"

BOOST_GEOMETRY_REGISTER_POINT_2D(voorzien::Point, double, boost::geometry::cs::cartesian, x, y)
BOOST_GEOMETRY_REGISTER_RING(voorzien::Ring)
BOOST_GEOMETRY_REGISTER_MULTI_POLYGON(voorzien::MultiPolygon)

namespace boost::geometry::traits {

template <>
struct point_order<voorzien::Ring> {
  static const order_selector value = counterclockwise;
};

template <>
struct tag<voorzien::Polygon> {
  using type = polygon_tag;
};
template <>
struct ring_const_type<voorzien::Polygon> {
  using type = const voorzien::Ring&;
};
template <>
struct ring_mutable_type<voorzien::Polygon> {
  using type = voorzien::Ring&;
};
template <>
struct interior_const_type<voorzien::Polygon> {
  using type = const std::vector<voorzien::Ring>&;
};
template <>
struct interior_mutable_type<voorzien::Polygon> {
  using type = std::vector<voorzien::Ring>&;
};
template <>
struct exterior_ring<voorzien::Polygon> {
  static voorzien::Ring& get(voorzien::Polygon& polygon) { return polygon.outer; }
  static const voorzien::Ring& get(const voorzien::Polygon& polygon) { return polygon.outer; }
};
template <>
struct interior_rings<voorzien::Polygon> {
  static std::vector<voorzien::Ring>& get(voorzien::Polygon& polygon) { return polygon.holes; }
  static const std::vector<voorzien::Ring>& get(const voorzien::Polygon& polygon) { return polygon.holes; }
};

}  // namespace boost::geometry::traits
