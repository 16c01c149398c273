// SPDX-License-Identifier: EUPL-1.2
#include "io/json/provenance_reader.hpp"

#include <algorithm>

#include "io/encoding/utf8.hpp"
#include "io/json/report_unknown.hpp"

namespace voorzien::io {
namespace {

Source read_source(const JsonNode& node) {
  JsonObject object(node);
  Source source;
  source.id = object.required("id").text().value_or("");
  source.organisation = object.required("organisation").text().value_or("");
  source.title = object.required("title").text().value_or("");
  source.year = object.optional("year").year();
  source.url = object.optional("url").text(true).value_or("");
  source.licence = object.optional("licence").text(true).value_or("");
  return source;
}

bool is_listed(const std::string& id, const std::vector<Source>& sources) {
  return std::any_of(sources.begin(), sources.end(), [&](const Source& source) { return source.id == id; });
}

}  // namespace

Name read_name(const JsonNode& node) {
  JsonObject object(node);
  Name name;
  name.nl = one_line(object.required("nl").text().value_or(""));
  name.en = one_line(object.required("en").text().value_or(""));
  return name;
}

std::vector<Source> read_sources(const JsonNode& node) {
  std::vector<Source> sources;
  for (const JsonNode& element : node.elements()) {
    Source source = read_source(element);
    if (is_listed(source.id, sources)) {
      element.report("duplicate_source", {{"id", source.id}});
    } else {
      sources.push_back(std::move(source));
    }
  }
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.id < b.id; });
  return sources;
}

Provenance read_provenance(JsonObject& object, const std::vector<Source>& sources,
                           const Provenance& inherited) {
  Provenance provenance = inherited;
  const JsonNode source = object.optional("source");
  const JsonNode status = object.optional("status");
  // A source written as null takes an inherited one away.
  if (object.has("source")) provenance.source = source.text().value_or("");
  if (status.present()) provenance.status = read_choice(status, status_names).value_or(Status::assumption);
  if (source.present() && !provenance.source.empty() && !is_listed(provenance.source, sources)) {
    std::vector<std::string> ids;
    for (const Source& known : sources) ids.push_back(known.id);
    report_unknown(source, "unknown_source", provenance.source, ids);
  }
  const bool claims_publication =
      provenance.status == Status::published || provenance.status == Status::secondary;
  const bool written = object.has("source") || object.has("status");
  if (written && claims_publication && !source.present() && provenance.source.empty())
    object.node().report("status_without_source", {{"status", name_of(provenance.status, status_names)}});
  return provenance;
}

std::optional<SourcedValue> read_sourced_value(const JsonNode& node, NumberRange range,
                                               const std::vector<Source>& sources) {
  JsonObject object(node);
  const auto value = object.required("value").interval(range);
  const Provenance provenance = read_provenance(object, sources);
  if (!value) return std::nullopt;
  return SourcedValue{*value, provenance};
}

std::vector<Source> joined_sources(std::vector<Source> known, const std::vector<Source>& added,
                                   const JsonNode& place) {
  for (const Source& source : added) {
    const auto same =
        std::find_if(known.begin(), known.end(), [&](const Source& other) { return other.id == source.id; });
    if (same == known.end()) {
      known.push_back(source);
    } else if (same->title != source.title) {
      place.report("source_conflict", {{"id", source.id}, {"one", same->title}, {"other", source.title}});
    }
  }
  std::sort(known.begin(), known.end(), [](const Source& a, const Source& b) { return a.id < b.id; });
  return known;
}

}  // namespace voorzien::io
