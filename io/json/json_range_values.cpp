// SPDX-License-Identifier: EUPL-1.2
// Readings of values that consist of several numbers: intervals and age bands.
#include "io/json/json_node.hpp"

namespace voorzien::io {

std::optional<Interval> JsonNode::interval(NumberRange range) const {
  if (kind() == JsonKind::number) {
    const auto value = number(range);
    if (!value) return std::nullopt;
    return Interval::exactly(*value);
  }
  if (!present()) {
    // A null where a value is required is reported as a missing number.
    static_cast<void>(number(range));
    return std::nullopt;
  }
  if (kind() != JsonKind::object) {
    report("expected_interval");
    return std::nullopt;
  }
  JsonObject object(*this);
  const auto low = object.required("low").number(range);
  const auto mid = object.required("mid").number(range);
  const auto high = object.required("high").number(range);
  if (!low || !mid || !high) return std::nullopt;
  if (*low > *mid || *mid > *high) {
    report("interval_order", {{"low", as_json(*low)}, {"mid", as_json(*mid)}, {"high", as_json(*high)}});
    return std::nullopt;
  }
  return Interval{*low, *mid, *high};
}

std::optional<AgeBand> JsonNode::age_band() const {
  const auto ends = elements();
  if (kind() != JsonKind::array) return std::nullopt;
  if (ends.size() != 2) {
    report("age_band_form");
    return std::nullopt;
  }
  constexpr NumberRange ages{0.0, static_cast<double>(age_count - 1)};
  const auto first = ends[0].whole_number(ages);
  const auto last = ends[1].whole_number(ages);
  if (!first || !last) return std::nullopt;
  if (*first > *last) {
    report("age_band_order", {{"first", static_cast<double>(*first)}, {"last", static_cast<double>(*last)}});
    return std::nullopt;
  }
  return AgeBand{static_cast<std::size_t>(*first), static_cast<std::size_t>(*last)};
}

}  // namespace voorzien::io
