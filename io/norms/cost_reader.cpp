// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/cost_reader.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/catalogue_reader.hpp"

namespace voorzien::io {
namespace {

constexpr NumberRange rate_per_year{0.0, 1.0};
constexpr NumberRange years_of_life{0.0, 1000.0, true};
/// Shares are written with a few decimals, thirds among them.
constexpr double share_tolerance = 1e-3;

/// The sourced value under the key. Absent, null or with the value null: not known, to be filled in.
SourcedValue read_price(JsonObject& object, const char* key, NumberRange range,
                        const std::vector<Source>& sources) {
  SourcedValue unknown{Interval::exactly(0.0), {{}, Status::to_be_filled}};
  const JsonNode node = object.optional(key);
  if (!node.present()) return unknown;
  JsonObject price(node);
  const JsonNode value = price.optional("value");
  const Provenance provenance =
      read_provenance(price, sources, value.present() ? Provenance{} : unknown.provenance);
  const bool to_be_filled = provenance.status == Status::to_be_filled;
  if (value.present() && to_be_filled) node.report("value_to_be_filled");
  if (!value.present() && !to_be_filled) node.report("value_missing_with_status");
  const auto read = value.interval(range);
  if (!read) return unknown;
  return SourcedValue{*read, provenance};
}

std::vector<SpaceCost> read_spaces(const JsonNode& node, const CostContext& context,
                                   const std::vector<Source>& sources) {
  std::vector<SpaceCost> spaces;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    SpaceCost cost;
    const JsonNode kind = object.required("space_kind");
    cost.space_kind = read_space_kind_id(kind, context.space_kinds);
    cost.new_eur_m2 = read_price(object, "new_eur_m2", plausible, sources);
    cost.extension_eur_m2 = read_price(object, "extension_eur_m2", plausible, sources);
    cost.conversion_eur_m2 = read_price(object, "conversion_eur_m2", plausible, sources);
    cost.temporary_eur_m2 = read_price(object, "temporary_eur_m2", plausible, sources);
    cost.yearly_eur_m2 = read_price(object, "yearly_eur_m2", plausible, sources);
    if (cost.space_kind.empty()) continue;
    const bool twice = std::any_of(spaces.begin(), spaces.end(), [&](const SpaceCost& other) {
      return other.space_kind == cost.space_kind;
    });
    if (twice) {
      kind.report("space_cost_twice", {{"space_kind", cost.space_kind}});
    } else {
      spaces.push_back(std::move(cost));
    }
  }
  std::sort(spaces.begin(), spaces.end(),
            [](const SpaceCost& a, const SpaceCost& b) { return a.space_kind < b.space_kind; });
  return spaces;
}

/// What the payers of one function carry together.
struct ShareSum {
  double investment = 0.0;
  double yearly = 0.0;
};

void check_sums(const JsonNode& node, const std::vector<CostShare>& shares) {
  std::map<std::string, ShareSum> sums;
  for (const CostShare& share : shares) {
    sums[share.function].investment += share.investment_share;
    sums[share.function].yearly += share.yearly_share;
  }
  for (const auto& [function, sum] : sums) {
    const auto whole = [](double together) { return std::abs(together - 1.0) <= share_tolerance; };
    if (whole(sum.investment) && whole(sum.yearly)) continue;
    node.report(
        "cost_shares_not_one",
        {{"function", function}, {"investment", as_json(sum.investment)}, {"yearly", as_json(sum.yearly)}});
  }
}

std::vector<CostShare> read_shares(const JsonNode& node, const FunctionCatalogue& functions,
                                   const std::vector<Source>& sources) {
  std::vector<CostShare> shares;
  bool read_whole = true;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const auto function = function_at(object.required("function"), functions);
    const auto payer = read_choice(object.required("payer"), payer_names);
    const auto investment = object.required("investment_share").number(zero_to_one);
    const auto yearly = object.required("yearly_share").number(zero_to_one);
    const Provenance provenance = read_provenance(object, sources);
    if (!function || !payer || !investment || !yearly) {
      read_whole = false;
      continue;
    }
    CostShare share{functions.functions[*function].id, *payer, *investment, *yearly, provenance};
    const bool twice = std::any_of(shares.begin(), shares.end(), [&](const CostShare& other) {
      return other.function == share.function && other.payer == share.payer;
    });
    if (twice)
      element.report("cost_share_twice",
                     {{"function", share.function}, {"payer", name_of(*payer, payer_names)}});
    read_whole = read_whole && !twice;
    shares.push_back(std::move(share));
  }
  if (read_whole) check_sums(node, shares);
  std::sort(shares.begin(), shares.end(), [](const CostShare& a, const CostShare& b) {
    return std::tie(a.function, a.payer) < std::tie(b.function, b.payer);
  });
  return shares;
}

}  // namespace

CostCatalogue read_costs(std::string_view text, const std::string& file, const CostContext& context,
                         std::vector<Problem>& problems) {
  CostCatalogue costs;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-costs/1");
  costs.sources = read_sources(root.optional("sources"));
  costs.price_level_year = root.required("price_level_year").year().value_or(0);
  costs.discount_rate = read_price(root, "discount_rate", rate_per_year, costs.sources);
  costs.building_life_years = read_price(root, "building_life_years", years_of_life, costs.sources);
  costs.manager_eur_per_user_group_year =
      read_price(root, "manager_eur_per_user_group_year", plausible, costs.sources);
  costs.spaces = read_spaces(root.required("spaces"), context, costs.sources);
  costs.shares = read_shares(root.optional("shares"), context.functions, costs.sources);
  return costs;
}

}  // namespace voorzien::io
