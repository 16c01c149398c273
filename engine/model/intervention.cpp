// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/intervention.hpp"

namespace voorzien {
namespace {

struct KindName {
  std::string operator()(const BuildDwellings&) const { return "build_dwellings"; }
  std::string operator()(const DemolishDwellings&) const { return "demolish_dwellings"; }
  std::string operator()(const OpenFacility& open) const { return open.form ? "combine" : "open"; }
  std::string operator()(const ExtendFacility&) const { return "extend"; }
  std::string operator()(const ConvertCapacity&) const { return "convert"; }
  std::string operator()(const CloseFacility&) const { return "close"; }
};

}  // namespace

std::string kind_of(const Intervention& intervention) { return std::visit(KindName{}, intervention.action); }

}  // namespace voorzien
