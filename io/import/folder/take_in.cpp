// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/take_in.hpp"

#include <algorithm>
#include <optional>

#include "io/import/folder/dataset_merge.hpp"
#include "io/import/folder/folder_change.hpp"
#include "io/import/folder/import_record.hpp"
#include "io/import/folder/starter_scenario.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/import/outcome/report_text.hpp"
#include "io/json/json_node.hpp"
#include "io/json/text_files.hpp"
#include "io/manifest/sha256.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

constexpr const char* dataset_name = "dataset.json";
constexpr const char* scenario_name = "scenario.json";

std::optional<std::string> content_of(const fs::path& file) { return files_on_disk().read(file.string()); }

class Taking {
 public:
  Taking(const fs::path& folder, Brought& brought)
      : folder_(folder), brought_(brought), change_(folder), record_(read_own_record()) {
    entry_.id = brought.id;
    entry_.read = brought.read;
  }

  void bring_dataset() {
    if (const auto text = content_of(folder_ / dataset_name)) {
      std::vector<Problem> problems;
      dataset_ = parse_json(*text, shown(dataset_name), problems);
      if (!problems.empty()) throw InputError(problems);
    }
    merge_into(dataset_, brought_, record_, entry_);
    change_.write(dataset_name, written(dataset_));
    files_.emplace_back(dataset_name);
  }

  void bring_files() {
    for (const BroughtFile& file : brought_.files) {
      if (file.copy_of.empty()) {
        bring(file.name, file.content);
      } else {
        bring_copy(file);
      }
    }
    remove_old_files();
  }

  /// A scenario only where the planner has none yet; one nobody touched follows the dataset.
  void bring_scenario() {
    const auto there = content_of(folder_ / scenario_name);
    if (!can_run()) return;
    if (there && !record_.made_file(scenario_name, sha256_of_bytes(*there))) return;
    bring(scenario_name, starter_scenario(dataset_));
  }

  void bring(const std::string& name, const std::string& content) {
    keep_aside_when_edited(name, sha256_of_bytes(content));
    change_.write(name, content);
    entry_.files.push_back({name, sha256_of_bytes(content)});
    files_.push_back(name);
  }

  [[nodiscard]] bool can_run() const {
    return member(dataset_, "neighbourhoods") != nullptr && member(dataset_, "residence_points") != nullptr;
  }

  void keep() {
    const ImportEntry* before = record_.earlier(brought_.id);
    const std::string replaced = before == nullptr ? brought_.id : before->id;
    record_.forget(replaced);
    record_.put(entry_);
    change_.write(record_name, record_text(record_));
    change_.keep();
  }

  [[nodiscard]] const JsonValue& dataset() const { return dataset_; }
  [[nodiscard]] const std::vector<std::string>& files() const { return files_; }
  [[nodiscard]] const std::vector<std::string>& aside() const { return aside_; }

 private:
  [[nodiscard]] std::string shown(const char* name) const { return (folder_ / name).string(); }

  ImportRecord read_own_record() {
    std::vector<Problem> problems;
    ImportRecord record = read_record(content_of(folder_ / record_name), shown(record_name), problems);
    if (!problems.empty()) throw InputError(problems);
    return record;
  }

  void bring_copy(const BroughtFile& file) {
    const std::string checksum = sha256_of_file(file.copy_of);
    const fs::path target = folder_ / file.name;
    std::error_code ignored;
    if (!fs::equivalent(file.copy_of, target, ignored)) {
      keep_aside_when_edited(file.name, checksum);
      change_.copy(file.name, file.copy_of);
    }
    entry_.files.push_back({file.name, checksum});
    files_.push_back(file.name);
  }

  /// A file that is there, that no import left so, and that is not what is written now anyway.
  void keep_aside_when_edited(const std::string& name, const std::string& fresh_checksum) {
    std::error_code ignored;
    if (!fs::exists(folder_ / name, ignored)) return;
    const std::string checksum = sha256_of_file(folder_ / name);
    if (checksum == fresh_checksum || record_.made_file(name, checksum)) return;
    const std::string aside = free_edited_name(folder_, name);
    change_.rename(name, aside);
    aside_.push_back(aside);
    brought_.remarks.to_check.push_back({"file_kept_aside", "", {{"file", name}, {"aside", aside}}});
  }

  /// Files an earlier round of this import made and this one does not; edited ones stay.
  void remove_old_files() {
    const ImportEntry* before = record_.earlier(brought_.id);
    if (before == nullptr) return;
    for (const MadeThing& old : before->files) {
      const bool again = std::any_of(entry_.files.begin(), entry_.files.end(),
                                     [&](const MadeThing& made) { return made.name == old.name; });
      std::error_code ignored;
      const bool is_report = before->id == brought_.id && old.name.ends_with(".md");
      if (again || is_report || old.name == scenario_name || !fs::exists(folder_ / old.name, ignored))
        continue;
      if (sha256_of_file(folder_ / old.name) == old.sha256) change_.remove(old.name);
    }
  }

  fs::path folder_;
  Brought& brought_;
  FolderChange change_;
  ImportRecord record_;
  ImportEntry entry_;
  JsonValue dataset_;
  std::vector<std::string> files_;
  std::vector<std::string> aside_;
};

std::string name_of_place(const JsonValue& dataset, Language language) {
  const JsonValue* name = member(dataset, "name");
  return name == nullptr ? std::string() : text_member(*name, code_of(language));
}

}  // namespace

TakenIn take_in(const fs::path& folder, Brought brought, Language language, const TryDataset& try_dataset) {
  TakenIn taken;
  Taking taking(folder, brought);
  taking.bring_dataset();
  taking.bring_files();
  taking.bring_scenario();
  taken.runs = taking.can_run();
  if (taken.runs) taken.dataset_remarks = try_dataset(folder / dataset_name);
  const std::string report_name = "import-" + brought.id + ".md";
  ReportSurroundings surroundings;
  surroundings.place = name_of_place(taking.dataset(), language);
  surroundings.files = taking.files();
  surroundings.dataset_remarks = taken.dataset_remarks;
  surroundings.runs = taken.runs;
  taking.bring(report_name, report_text(brought, surroundings, language));
  taking.keep();
  taken.report = folder / report_name;
  taken.files = taking.files();
  std::sort(taken.files.begin(), taken.files.end());
  taken.aside = taking.aside();
  taken.remarks = brought.remarks;
  return taken;
}

}  // namespace voorzien::io
