// SPDX-License-Identifier: EUPL-1.2
// Reads where numbers come from: names, lists of sources, source and status, values that carry both. A source
// that is cited must be in the list, and whatever claims to be published must cite one.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/provenance.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

inline constexpr std::array<Choice<Status>, 7> status_names = {{{"observed", Status::observed},
                                                                {"published", Status::published},
                                                                {"secondary", Status::secondary},
                                                                {"derived", Status::derived},
                                                                {"assumption", Status::assumption},
                                                                {"illustrative", Status::illustrative},
                                                                {"to_be_filled", Status::to_be_filled}}};

/// {"nl": …, "en": …}; silent and empty when absent.
Name read_name(const JsonNode& node);

/// The list of sources, ordered by id; reports ids written twice.
std::vector<Source> read_sources(const JsonNode& node);

/// Members `source` (null allowed) and `status` of the object; what is not written is that of `inherited`.
/// `sources` are the citable ones; published and secondary need a source.
Provenance read_provenance(JsonObject& object, const std::vector<Source>& sources,
                           const Provenance& inherited = {});

/// {"value": number or interval, "source", "status"}; none when absent or faulty.
std::optional<SourcedValue> read_sourced_value(const JsonNode& node, NumberRange range,
                                               const std::vector<Source>& sources);

/// `added` joined to `known`, ordered by id. An id that stands in both with another title is a problem at
/// `place`, since a citation of it could mean either.
std::vector<Source> joined_sources(std::vector<Source> known, const std::vector<Source>& added,
                                   const JsonNode& place);

}  // namespace voorzien::io
