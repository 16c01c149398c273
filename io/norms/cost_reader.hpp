// SPDX-License-Identifier: EUPL-1.2
// Reads what building and running costs and who pays it (format voorzien-costs/1). A price nobody knows is
// written as null and stays unknown.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/cost.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/space_kind.hpp"
#include "io/json/json_node.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// What the costs refer to.
struct CostContext {
  const FunctionCatalogue& functions;
  const SpaceKindCatalogue& space_kinds;
};

inline constexpr std::array<Choice<Payer>, 5> payer_names = {
    {{"municipality", Payer::municipality},
     {"school_board", Payer::school_board},
     {"childcare_provider", Payer::childcare_provider},
     {"operating_party", Payer::operating_party},
     {"developer", Payer::developer}}};

/// The costs in `text`, euro at the price level it states; every problem is added to `problems`. A value that
/// is not known has status to_be_filled and counts 0.
CostCatalogue read_costs(std::string_view text, const std::string& file, const CostContext& context,
                         std::vector<Problem>& problems);

}  // namespace voorzien::io
