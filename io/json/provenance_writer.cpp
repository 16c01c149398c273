// SPDX-License-Identifier: EUPL-1.2
#include "io/json/provenance_writer.hpp"

#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

void write_text_or_null(JsonWriter& writer, const char* key, const std::string& value) {
  writer.key(key);
  if (value.empty()) {
    writer.null();
  } else {
    writer.text(value);
  }
}

}  // namespace

void write_name(JsonWriter& writer, const Name& name) {
  writer.begin_object();
  writer.key("nl");
  writer.text(name.nl);
  writer.key("en");
  writer.text(name.en);
  writer.end();
}

void write_interval(JsonWriter& writer, const Interval& value) {
  // low == high leaves no room for another mid.
  if (value.is_exact()) {
    writer.number(value.mid);
    return;
  }
  writer.begin_object();
  writer.key("low");
  writer.number(value.low);
  writer.key("mid");
  writer.number(value.mid);
  writer.key("high");
  writer.number(value.high);
  writer.end();
}

void write_provenance(JsonWriter& writer, const Provenance& provenance) {
  write_text_or_null(writer, "source", provenance.source);
  writer.key("status");
  writer.text(name_of(provenance.status, status_names));
}

void write_sourced_value(JsonWriter& writer, const SourcedValue& value) {
  writer.begin_object();
  writer.key("value");
  write_interval(writer, value.value);
  write_provenance(writer, value.provenance);
  writer.end();
}

void write_sources(JsonWriter& writer, const std::vector<Source>& sources) {
  writer.begin_array();
  for (const Source& source : sources) {
    writer.begin_object();
    writer.key("id");
    writer.text(source.id);
    writer.key("organisation");
    writer.text(source.organisation);
    writer.key("title");
    writer.text(source.title);
    writer.key("year");
    if (source.year) {
      writer.number(*source.year);
    } else {
      writer.null();
    }
    write_text_or_null(writer, "url", source.url);
    write_text_or_null(writer, "licence", source.licence);
    writer.end();
  }
  writer.end();
}

}  // namespace voorzien::io
