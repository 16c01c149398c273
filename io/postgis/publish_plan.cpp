// SPDX-License-Identifier: EUPL-1.2
#include "io/postgis/publish_plan.hpp"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "io/problem/input_error.hpp"
#include "io/vector/gdal_errors.hpp"
#include "io/vector/refused_paths.hpp"

namespace voorzien::io {
namespace {

/// What the comment of our own schemas and tables begins with. Without it something is somebody else's.
constexpr const char* mark = "voorzien plan";
constexpr std::size_t longest_name = 63;  // of PostgreSQL

std::string in_quotes(const std::string& text, char quote) {
  std::string quoted(1, quote);
  for (const char letter : text) {
    quoted += letter;
    if (letter == quote) quoted += letter;
  }
  return quoted + quote;
}

std::string literal(const std::string& text) { return in_quotes(text, '\''); }
std::string identifier(const std::string& name) { return in_quotes(name, '"'); }

/// One publication; everything happens between begin and commit.
class Publication {
 public:
  explicit Publication(const DatabaseTarget& target)
      : target_(target), shown_(without_secrets(target.connection)) {}

  std::vector<std::string> publish(const std::filesystem::path& geopackage) {
    check_target();
    GDALAllRegister();
    const GdalErrors errors;
    errors_ = &errors;
    const GDALDatasetUniquePtr source(
        GDALDataset::Open(geopackage.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    if (source == nullptr) refuse("publish_no_map", {{"file", geopackage.string()}});
    database_.reset(GDALDataset::Open(target_.connection.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    if (database_ == nullptr) refuse("database_unreachable", {{"reason", errors.reason()}});
    if (!single("SELECT 1 FROM pg_extension WHERE extname = 'postgis'"))
      refuse("database_without_postgis", {});
    if (database_->StartTransaction() != OGRERR_NONE) refuse_for_reason();
    try {
      prepare_schema();
      std::vector<std::string> tables;
      for (int i = 0; i < source->GetLayerCount(); ++i) tables.push_back(copy(*source->GetLayer(i)));
      if (database_->CommitTransaction() != OGRERR_NONE) refuse_for_reason();
      return tables;
    } catch (...) {
      database_->RollbackTransaction();
      throw;
    }
  }

 private:
  using MessageValues = std::vector<std::pair<std::string, MessageValue>>;

  [[noreturn]] void refuse(const std::string& code, MessageValues values) const {
    values.emplace_back("database", shown_);
    values.emplace_back("schema", target_.schema);
    throw InputError({{code, shown_, std::move(values)}});
  }
  [[noreturn]] void refuse_for_reason() const { refuse("database_refused", {{"reason", errors_->reason()}}); }

  void check_target() const {
    if (!EQUALN(target_.connection.c_str(), "PG:", 3)) refuse("database_form", {});
    const auto fits = [](char letter) {
      return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    };
    const std::string& name = target_.schema;
    const bool digit_first = !name.empty() && name.front() >= '0' && name.front() <= '9';
    if (name.empty() || digit_first || name.size() > longest_name || name.rfind("pg_", 0) == 0 ||
        !std::all_of(name.begin(), name.end(), fits))
      refuse("database_schema_form", {});
  }

  void run(const std::string& sql) {
    OGRLayer* result = database_->ExecuteSQL(sql.c_str(), nullptr, nullptr);
    if (result != nullptr) database_->ReleaseResultSet(result);
    if (errors_->failed()) refuse_for_reason();
  }

  /// First column of the rows.
  std::vector<std::string> column(const std::string& sql) {
    std::vector<std::string> values;
    OGRLayer* result = database_->ExecuteSQL(sql.c_str(), nullptr, nullptr);
    if (result != nullptr) {
      for (const auto& feature : result) values.emplace_back(feature->GetFieldAsString(0));
      database_->ReleaseResultSet(result);
    }
    if (errors_->failed()) refuse_for_reason();
    return values;
  }
  std::optional<std::string> single(const std::string& sql) {
    const auto values = column(sql);
    return values.empty() ? std::nullopt : std::optional(values.front());
  }

  void prepare_schema() {
    const std::string name = literal(target_.schema);
    const auto comment = single(
        "SELECT coalesce(obj_description(oid, 'pg_namespace'), '') FROM pg_namespace "
        "WHERE nspname = " +
        name);
    if (!comment) {
      run("CREATE SCHEMA " + identifier(target_.schema));
      run("COMMENT ON SCHEMA " + identifier(target_.schema) + " IS " + literal(mark));
      return;
    }
    if (comment->rfind(mark, 0) != 0) refuse("database_schema_foreign", {});
    const std::string ours =
        "coalesce(obj_description(oid, 'pg_class'), '') LIKE " + literal(std::string(mark) + '%');
    const std::string tables =
        "SELECT relname FROM pg_class WHERE relkind IN ('r','p','v','m','f') AND "
        "relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = " +
        name + ") AND ";
    if (const auto other = single(tables + "NOT " + ours + " ORDER BY relname"))
      refuse("database_table_foreign", {{"table", *other}});
    // Without CASCADE: a view somebody built on the plan stops this instead of being lost.
    for (const std::string& table : column(tables + ours))
      run("DROP TABLE " + identifier(target_.schema) + '.' + identifier(table));
  }

  std::string copy(OGRLayer& from) {
    const std::string name = from.GetName();
    CPLStringList options;
    options.SetNameValue("SCHEMA", target_.schema.c_str());
    options.SetNameValue("LAUNDER", "NO");
    options.SetNameValue("GEOMETRY_NAME", "geom");
    options.SetNameValue("FID", "fid");
    OGRLayer* to =
        database_->CreateLayer(name.c_str(), from.GetSpatialRef(), from.GetGeomType(), options.List());
    if (to == nullptr) refuse_for_reason();
    const OGRFeatureDefn& definition = *from.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
      OGRFieldDefn field(definition.GetFieldDefn(i));
      // The GeoPackage's own defaults are expressions of SQLite.
      field.SetDefault(nullptr);
      if (to->CreateField(&field) != OGRERR_NONE) refuse_for_reason();
    }
    from.ResetReading();
    for (const auto& feature : from) {
      OGRFeature copied(to->GetLayerDefn());
      if (copied.SetFrom(feature.get(), TRUE) != OGRERR_NONE || to->CreateFeature(&copied) != OGRERR_NONE)
        refuse_for_reason();
    }
    if (to->SyncToDisk() != OGRERR_NONE || errors_->failed()) refuse_for_reason();
    comment_on(name, definition);
    return name;
  }

  /// The titles people see in the GeoPackage as comments of the columns.
  void comment_on(const std::string& table, const OGRFeatureDefn& definition) {
    const std::string full = identifier(target_.schema) + '.' + identifier(table);
    run("COMMENT ON TABLE " + full + " IS " + literal(std::string(mark) + ": " + table));
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
      const OGRFieldDefn& field = *definition.GetFieldDefn(i);
      const std::string title = field.GetAlternativeNameRef();
      if (!title.empty())
        run("COMMENT ON COLUMN " + full + '.' + identifier(field.GetNameRef()) + " IS " + literal(title));
    }
  }

  const DatabaseTarget& target_;
  std::string shown_;
  const GdalErrors* errors_ = nullptr;
  GDALDatasetUniquePtr database_;
};

}  // namespace

std::string schema_for(const std::string& scenario) {
  std::string name = "voorzien_" + scenario;
  std::replace(name.begin(), name.end(), '-', '_');
  return name.substr(0, longest_name);
}

std::vector<std::string> publish_plan(const std::filesystem::path& geopackage, const DatabaseTarget& target) {
  return Publication(target).publish(geopackage);
}

}  // namespace voorzien::io
