// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/domain_looks.hpp"

#include <algorithm>
#include <array>

namespace voorzien::io {
namespace {

// Okabe & Ito's palette (jfly.uni-koeln.de/color), told apart by shape as well as by colour.
constexpr std::array<DomainLook, 8> domain_looks{{{"education", "square", "0,114,178,255"},
                                                  {"childcare", "circle", "86,180,233,255"},
                                                  {"culture", "star", "204,121,167,255"},
                                                  {"welfare", "diamond", "230,159,0,255"},
                                                  {"sport", "triangle", "213,94,0,255"},
                                                  {"play", "pentagon", "200,185,0,255"},
                                                  {"care", "cross_fill", "170,30,60,255"},
                                                  {"green", "hexagon", "0,158,115,255"}}};
constexpr DomainLook other_domain{"", "circle", "110,110,110,255"};

}  // namespace

const DomainLook& look_of(const std::string& domain) {
  const auto found = std::find_if(domain_looks.begin(), domain_looks.end(),
                                  [&domain](const DomainLook& look) { return domain == look.domain; });
  return found == domain_looks.end() ? other_domain : *found;
}

}  // namespace voorzien::io
