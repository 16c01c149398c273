// SPDX-License-Identifier: EUPL-1.2
#include "io/manifest/manifest.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "io/manifest/sha256.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {
namespace {

Manifest example() {
  return {"0.1.0",
          "almere",
          "nl",
          18446744073709551615ULL,
          "2025-01-01T12:00:00Z",
          {{"GEOS", "3.11.1"}, {"GDAL", "3.6.2"}},
          {{"../datasets/almere/dataset.json", sha256_of_bytes("a")}},
          {{"results.json", sha256_of_bytes("b")}, {"tables/people.csv", sha256_of_bytes("c")}}};
}

}  // namespace

TEST_CASE("digests are those of FIPS 180-4") {
  CHECK(sha256_of_bytes("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_of_bytes("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_of_bytes(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a file has the digest of its bytes and a file that is not there is a problem") {
  const auto file = std::filesystem::temp_directory_path() / "voorzien manifest test.bin";
  const std::string content = std::string(200000, 'x') + std::string(1, '\0') + "end";
  std::ofstream(file, std::ios::binary) << content;
  CHECK(sha256_of_file(file) == sha256_of_bytes(content));
  std::filesystem::remove(file);
  CHECK_THROWS_AS(sha256_of_file(file), InputError);
  CHECK_THROWS_AS(sha256_of_file(std::filesystem::temp_directory_path()), InputError);
}

TEST_CASE("a manifest reads back as it was written") {
  const auto read = read_manifest(manifest_json(example()));
  REQUIRE(read);
  CHECK(*read == example());
  CHECK(manifest_json(example()).find("thread") == std::string::npos);
}

TEST_CASE("what voorzien did not write is no manifest") {
  const std::string good = manifest_json(example());
  CHECK_FALSE(read_manifest(""));
  CHECK_FALSE(read_manifest("{}"));
  CHECK_FALSE(read_manifest("[1, 2]"));
  CHECK_FALSE(read_manifest("{\"format\": \"voorzien-manifest/1\"}"));
  CHECK_FALSE(read_manifest(good + " "));
  std::string edited = good;
  edited.insert(edited.find("\"scenario\""), "\"note\": \"mine\",\n ");
  CHECK_FALSE(read_manifest(edited));
}

}  // namespace voorzien::io
