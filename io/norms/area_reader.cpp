// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/area_reader.hpp"

#include "io/json/provenance_reader.hpp"
#include "io/norms/catalogue_reader.hpp"

namespace voorzien::io {
namespace {

std::vector<AreaPiece> read_pieces(const JsonNode& node) {
  std::vector<AreaPiece> pieces;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    AreaPiece piece;
    piece.from_capacity = object.required("from").number(plausible).value_or(0.0);
    if (const auto area = object.optional("m2").number(plausible)) piece.fixed = SquareMetres(*area);
    piece.m2_per_unit = object.optional("per_unit").number(plausible);
    if (element.kind() == JsonKind::object && object.has("m2") == object.has("per_unit"))
      element.report("area_piece_form");
    if (pieces.empty() && piece.from_capacity > 0.0) element.report("area_piece_first");
    if (!pieces.empty() && piece.from_capacity <= pieces.back().from_capacity)
      element.report("area_piece_order",
                     {{"from", piece.from_capacity}, {"before", pieces.back().from_capacity}});
    pieces.push_back(piece);
  }
  return pieces;
}

/// The rule's own origin, else that of the figure it mostly consists of.
Provenance area_provenance(JsonObject& object, const AreaRule& rule, const NormReferences& references) {
  Provenance inherited;
  if (rule.fixed_m2) inherited = rule.fixed_m2->provenance;
  if (rule.m2_per_unit) inherited = rule.m2_per_unit->provenance;
  return read_provenance(object, references.sources, inherited);
}

AreaRule read_area(const JsonNode& node, const NormReferences& references) {
  JsonObject object(node);
  AreaRule rule;
  const JsonNode kind = object.required("space_kind");
  rule.space_kind = read_space_kind_id(kind, references.space_kinds);
  const JsonNode measure = object.required("measure");
  const auto chosen = measure.choice({"gfa_m2", "outdoor_m2"});
  rule.outdoor = chosen && *chosen == 1;
  rule.fixed_m2 = read_sourced_value(object.optional("fixed_per_location"), plausible, references.sources);
  rule.m2_per_unit = read_sourced_value(object.optional("per_unit"), plausible, references.sources);
  rule.pieces = read_pieces(object.optional("pieces"));
  rule.provenance = area_provenance(object, rule, references);
  const bool linear = object.has("fixed_per_location") || object.has("per_unit");
  if (node.kind() == JsonKind::object && linear == object.has("pieces")) node.report("area_form");
  const SpaceKind* known = references.space_kinds.find(rule.space_kind);
  if (known != nullptr && chosen && (known->place == SpacePlace::outdoor) != rule.outdoor)
    measure.report("area_place_differs", {{"space_kind", rule.space_kind}});
  return rule;
}

}  // namespace

std::vector<AreaRule> read_areas(const JsonNode& node, const NormReferences& references) {
  std::vector<AreaRule> areas;
  for (const JsonNode& element : node.elements()) areas.push_back(read_area(element, references));
  return areas;
}

}  // namespace voorzien::io
