// SPDX-License-Identifier: EUPL-1.2
#include "io/import/outcome/report_text.hpp"

#include <string_view>

#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "io/text/render.hpp"

namespace voorzien::io {
namespace {

class ReportWriter {
 public:
  explicit ReportWriter(Language language) : language_(language) {}

  void line(std::string_view key, const Values& values = {}) {
    text_ += fill(text(key, language_), values, language_) + "\n";
  }

  /// A chapter with a bullet per remark; `empty` says in words that there is none.
  void chapter(std::string_view title, const std::vector<std::string>& bullets, std::string_view empty,
               std::string_view mark = "- ") {
    text_ += "\n## " + text(title, language_) + "\n\n";
    if (bullets.empty()) line(empty);
    for (const std::string& bullet : bullets) text_.append(mark).append(bullet).append("\n");
  }

  [[nodiscard]] std::vector<std::string> sentences(const std::vector<Message>& remarks) const {
    std::vector<std::string> sentences;
    for (const Message& remark : remarks) sentences.push_back(remark_text(remark, language_));
    return sentences;
  }

  void blank() { text_ += "\n"; }
  [[nodiscard]] const std::string& result() const { return text_; }

 private:
  Language language_;
  std::string text_;
};

std::string names_of(const std::vector<ReadFile>& files) {
  std::string names;
  for (const ReadFile& file : files) names += (names.empty() ? "`" : ", `") + file.name + "`";
  return names;
}

std::string kind_of(const std::string& id) { return id.substr(0, id.find('-')); }

}  // namespace

std::string remark_text(const Message& remark, Language language) {
  Values values = remark.values;
  for (auto& [name, value] : values) {
    // A value called unit is the id of one; people read its name.
    if (name != "unit" || !std::holds_alternative<std::string>(value)) continue;
    const std::string key = "label.unit." + std::get<std::string>(value);
    if (has_text(key, language)) value = text(key, language);
  }
  return fill(text("import." + remark.code, language), values, language);
}

std::string report_text(const Brought& brought, const ReportSurroundings& surroundings, Language language) {
  ReportWriter report(language);
  const std::string kind = text("import.kind." + kind_of(brought.id), language);
  report.line("import.report.title", {{"kind", kind}, {"place", surroundings.place}});
  report.blank();
  report.line("import.report.intro", {{"files", names_of(brought.read)}});
  const ImportRemarks& remarks = brought.remarks;
  report.chapter("import.report.taken", report.sentences(remarks.taken), "import.report.nothing");
  report.chapter("import.report.guessed", report.sentences(remarks.guessed), "import.report.none_guessed");
  report.chapter("import.report.missing", report.sentences(remarks.missing), "import.report.none_missing");
  std::vector<std::string> checks = report.sentences(remarks.to_check);
  for (const Message& warning : surroundings.dataset_remarks)
    checks.push_back(render(warning, MessageKind::warning, language));
  report.chapter("import.report.to_check", checks, "import.report.none_to_check", "- [ ] ");
  std::vector<std::string> files;
  for (const std::string& file : surroundings.files) files.push_back("`" + file + "`");
  report.chapter("import.report.files", files, "import.report.nothing");
  report.blank();
  report.line("import.report.edit");
  report.blank();
  report.line("import.report.next");
  report.blank();
  report.line(surroundings.runs ? "import.report.run" : "import.report.not_yet");
  return report.result();
}

}  // namespace voorzien::io
