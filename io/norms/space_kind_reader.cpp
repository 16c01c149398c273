// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/space_kind_reader.hpp"

#include <algorithm>
#include <array>

#include "io/json/file_format.hpp"
#include "io/json/json_node.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<Choice<SpacePlace>, 2> place_names = {
    {{"indoor", SpacePlace::indoor}, {"outdoor", SpacePlace::outdoor}}};
constexpr std::array<Choice<AreaBasis>, 3> area_basis_names = {
    {{"gfa", AreaBasis::gross_floor}, {"net", AreaBasis::net_floor}, {"site", AreaBasis::site}}};

std::optional<SpaceModule> read_module(const JsonNode& node, const std::vector<Source>& sources) {
  JsonObject object(node);
  if (!node.present()) return std::nullopt;
  SpaceModule module;
  module.net = SquareMetres(object.required("net_m2").number(plausible_above_zero).value_or(0.0));
  module.gross_floor = SquareMetres(object.required("gfa_m2").number(plausible_above_zero).value_or(0.0));
  module.parts = static_cast<int>(object.optional("parts").whole_number({1.0, 100.0}).value_or(1));
  module.provenance = read_provenance(object, sources);
  return module;
}

std::optional<Rectangle> read_rectangle(const JsonNode& node) {
  const auto sides = node.elements();
  if (!node.present() || node.kind() != JsonKind::array) return std::nullopt;
  if (sides.size() != 2) {
    node.report("rectangle_form");
    return std::nullopt;
  }
  const auto one = sides[0].number(plausible_above_zero);
  const auto other = sides[1].number(plausible_above_zero);
  if (!one || !other) return std::nullopt;
  return Rectangle{Metres(std::min(*one, *other)), Metres(std::max(*one, *other))};
}

SpaceKind read_kind(const JsonNode& node, const std::vector<Source>& sources) {
  JsonObject object(node);
  SpaceKind kind;
  kind.id = object.required("id").id().value_or("");
  kind.name = read_name(object.required("name"));
  kind.place = read_choice(object.required("place"), place_names).value_or(SpacePlace::indoor);
  kind.module = read_module(object.optional("module"), sources);
  kind.area_basis =
      read_choice(object.required("area_basis"), area_basis_names).value_or(AreaBasis::gross_floor);
  kind.storeys = object.optional("storeys").number(plausible).value_or(1.0);
  kind.needs_ground_floor = object.optional("ground_floor").boolean().value_or(false);
  kind.roof_allowed = object.optional("roof_allowed").boolean().value_or(false);
  kind.smallest_rectangle = read_rectangle(object.optional("rectangle_m"));
  kind.lockable_zone = object.optional("lockable_zone").boolean().value_or(false);
  kind.provenance = read_provenance(object, sources);
  return kind;
}

}  // namespace

SpaceKindCatalogue read_space_kinds(std::string_view text, const std::string& file,
                                    std::vector<Problem>& problems) {
  SpaceKindCatalogue catalogue;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-space-kinds/1");
  catalogue.sources = read_sources(root.optional("sources"));
  for (const JsonNode& element : root.required("space_kinds").elements()) {
    SpaceKind kind = read_kind(element, catalogue.sources);
    const bool twice = std::any_of(catalogue.kinds.begin(), catalogue.kinds.end(),
                                   [&](const SpaceKind& other) { return other.id == kind.id; });
    if (twice && !kind.id.empty()) {
      element.report("duplicate_id", {{"id", kind.id}});
    } else {
      catalogue.kinds.push_back(std::move(kind));
    }
  }
  std::sort(catalogue.kinds.begin(), catalogue.kinds.end(),
            [](const SpaceKind& a, const SpaceKind& b) { return a.id < b.id; });
  return catalogue;
}

}  // namespace voorzien::io
