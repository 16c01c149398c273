// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/check_files.hpp"

#include <fstream>
#include <iterator>

#include "io/manifest/manifest.hpp"
#include "io/manifest/sha256.hpp"

namespace voorzien::io {
namespace {

std::optional<Manifest> manifest_of(const std::filesystem::path& directory) {
  std::ifstream file(directory / manifest_name, std::ios::binary);
  if (!file) return std::nullopt;
  return read_manifest(std::string(std::istreambuf_iterator<char>(file), {}));
}

bool is_styled_by_people(const std::filesystem::path& file) {
  const std::string kind = file.extension().string();
  return kind == ".gpkg" || kind == ".qgz" || kind == ".qgs" || kind == ".xlsx";
}

}  // namespace

FilesChecked check_files(const std::filesystem::path& directory) {
  FilesChecked checked;
  Audit audit(checked.outcome, "files");
  const std::optional<Manifest> manifest = manifest_of(directory);
  audit.holds("verify_manifest", {"", Year(0), "", "", std::string(manifest_name)}, manifest.has_value());
  if (!manifest) return checked;
  for (const FileDigest& file : manifest->outputs) {
    const AuditPlace place = {"", Year(0), "", "", file.path};
    const std::filesystem::path path = directory / file.path;
    std::error_code error;
    const bool there = std::filesystem::is_regular_file(path, error);
    audit.holds("verify_file_missing", place, there);
    if (is_styled_by_people(path)) {
      if (there && sha256_of_file(path) != file.sha256) checked.styled.push_back(file.path);
      continue;
    }
    if (there) audit.holds("verify_file_changed", place, sha256_of_file(path) == file.sha256);
  }
  return checked;
}

}  // namespace voorzien::io
