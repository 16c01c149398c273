// SPDX-License-Identifier: EUPL-1.2
#include "io/output/opened_database.hpp"

#include <catch2/catch.hpp>

#include "io/manifest/sha256.hpp"
#include "io/output/output_directory.hpp"
#include "tests/io/output/scratch.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
using namespace test;
namespace {

/// A database of one page with a change counter, as far as this test looks.
std::string database(char counter, char journal, const std::string& rows) {
  std::string content("SQLite format 3\0", 16);
  content.resize(100, '\0');
  content[18] = journal;
  content[19] = journal;
  content[27] = counter;
  content[95] = counter;
  return content + rows;
}

}  // namespace

TEST_CASE("a database that was only opened is as it was written") {
  const Scratch scratch;
  const fs::path file = scratch / "plan.gpkg";
  const std::string written = sha256_of_bytes(database(12, 1, "rows"));
  put(file, database(12, 1, "rows"));
  CHECK(is_database_as_written(file, written));
  put(file, database(15, 1, "rows"));
  CHECK(is_database_as_written(file, written));
  put(file, database(14, 2, "rows"));  // still open: changes go to a write-ahead log
  CHECK(is_database_as_written(file, written));
}

TEST_CASE("a database with other content is not, and nor is any other file") {
  const Scratch scratch;
  const fs::path file = scratch / "plan.gpkg";
  const std::string written = sha256_of_bytes(database(12, 1, "rows"));
  put(file, database(13, 1, "Rows"));
  CHECK_FALSE(is_database_as_written(file, written));
  put(file, database(11, 1, "rows"));  // counters do not run back
  CHECK_FALSE(is_database_as_written(file, written));
  put(file, "short");
  CHECK_FALSE(is_database_as_written(file, sha256_of_bytes("shorter")));
  put(file, std::string(200, 'x'));
  CHECK_FALSE(is_database_as_written(file, written));
}

TEST_CASE("files that a GIS keeps beside an open map are no changes, unless changes wait in them") {
  const Scratch scratch;
  const fs::path out = scratch / "out";
  {
    OutputDirectory output(out);
    output.write("plan.gpkg", database(12, 1, "rows"));
    output.publish(some_manifest());
  }
  put(out / "plan.gpkg-shm", "index");
  put(out / "plan.gpkg-wal", "");
  put(out / "plan.gpkg", database(13, 2, "rows"));
  CHECK(refusal(out).empty());
  put(out / "plan.gpkg-wal", "a change that waits");
  CHECK(refusal(out) == "output_changed_by_someone");
  fs::remove(out / "plan.gpkg-wal");
  put(out / "other.gpkg-shm", "");
  CHECK(refusal(out) == "output_changed_by_someone");
}

}  // namespace voorzien::io
