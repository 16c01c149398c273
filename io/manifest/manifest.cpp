// SPDX-License-Identifier: EUPL-1.2
#include "io/manifest/manifest.hpp"

#include <nlohmann/json.hpp>

namespace voorzien::io {
namespace {

constexpr const char* format = "voorzien-manifest/1";
constexpr int indent = 1;

nlohmann::ordered_json files_json(const std::vector<FileDigest>& files) {
  auto list = nlohmann::ordered_json::array();
  for (const FileDigest& file : files) list.push_back({{"path", file.path}, {"sha256", file.sha256}});
  return list;
}

std::vector<FileDigest> files_from(const nlohmann::ordered_json& list) {
  std::vector<FileDigest> files;
  for (const auto& file : list) {
    files.push_back({file.at("path").get<std::string>(), file.at("sha256").get<std::string>()});
  }
  return files;
}

}  // namespace

std::string manifest_json(const Manifest& manifest) {
  auto libraries = nlohmann::ordered_json::object();
  for (const auto& [name, version] : manifest.libraries) libraries[name] = version;
  const nlohmann::ordered_json json{
      {"format", format},
      {"program", {{"name", "voorzien"}, {"version", manifest.program_version}}},
      {"scenario", manifest.scenario},
      {"language", manifest.language},
      {"seed", manifest.seed},
      {"created", manifest.created},
      {"libraries", libraries},
      {"inputs", files_json(manifest.inputs)},
      {"outputs", files_json(manifest.outputs)},
  };
  return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::optional<Manifest> read_manifest(std::string_view text) {
  try {
    const auto json = nlohmann::ordered_json::parse(text);
    if (json.at("format") != format) return std::nullopt;
    Manifest manifest;
    manifest.program_version = json.at("program").at("version").get<std::string>();
    manifest.scenario = json.at("scenario").get<std::string>();
    manifest.language = json.at("language").get<std::string>();
    manifest.seed = json.at("seed").get<std::uint64_t>();
    manifest.created = json.at("created").get<std::string>();
    for (const auto& [name, version] : json.at("libraries").items()) {
      manifest.libraries.emplace_back(name, version.get<std::string>());
    }
    manifest.inputs = files_from(json.at("inputs"));
    manifest.outputs = files_from(json.at("outputs"));
    if (manifest_json(manifest) != text) return std::nullopt;
    return manifest;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

}  // namespace voorzien::io
