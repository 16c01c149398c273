// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/report_files.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "io/output/output_failure.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::tool {
namespace {

/// The programs that can print, in the order in which they are tried.
constexpr std::array<const char*, 4> printers{"chromium", "chromium-browser", "google-chrome",
                                              "google-chrome-stable"};

/// Where the first of them is on PATH; empty when none is.
std::filesystem::path printer() {
  const char* set = std::getenv("PATH");
  const std::string path = set == nullptr ? "/usr/local/bin:/usr/bin:/bin" : set;
  for (const char* name : printers) {
    for (std::size_t from = 0; from <= path.size();) {
      const std::size_t until = std::min(path.find(':', from), path.size());
      const std::filesystem::path candidate = std::filesystem::path(path.substr(from, until - from)) / name;
      if (until > from && access(candidate.c_str(), X_OK) == 0) return candidate;
      from = until + 1;
    }
  }
  return {};
}

/// Waits for a program and stops one that does not end; whether it ended well.
bool ended_well(pid_t child) {
  using Clock = std::chrono::steady_clock;
  constexpr auto patience = std::chrono::seconds(60);
  const Clock::time_point until = Clock::now() + patience;
  int status = 0;
  for (;;) {
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0 && errno != EINTR) return false;
    if (Clock::now() >= until) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  kill(child, SIGKILL);
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return false;
}

/// Runs a program without a shell and without its words; whether it ended well.
bool run_quietly(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  // posix_spawn takes what it does not change as changeable.
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return false;
  return ended_well(child);
}

/// Whether the file is a whole PDF: it begins and ends as one (ISO 32000-1, 7.5).
bool is_whole_pdf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string content(std::istreambuf_iterator<char>(stream), {});
  return content.rfind("%PDF-", 0) == 0 && content.rfind("%%EOF") != std::string::npos;
}

/// Chromium keeps a profile of its own; in a folder that goes when printing is done.
class Profile {
 public:
  Profile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "voorzien-print-XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) folder_ = pattern;
  }
  ~Profile() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }
  Profile(const Profile&) = delete;
  Profile& operator=(const Profile&) = delete;
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
};

void print(const std::string& page, io::OutputDirectory& output) {
  const Profile profile;
  const std::string pdf = std::filesystem::path(page).replace_extension(".pdf").string();
  const std::filesystem::path target = output.path_of(pdf);
  const std::filesystem::path source = std::filesystem::absolute(output.path_of(page));
  const bool done = run_quietly({printer().string(), "--headless", "--no-sandbox", "--disable-gpu",
                                 "--no-pdf-header-footer", "--user-data-dir=" + profile.folder(),
                                 "--print-to-pdf=" + std::filesystem::absolute(target).string(),
                                 "file://" + source.string()});
  if (!done || !is_whole_pdf(target)) {
    throw io::OutputFailure({"print_failed", "", {{"file", pdf}, {"printer", printer().string()}}});
  }
}

}  // namespace

void check_printer(const RunOptions& options) {
  if (options.pdf && printer().empty()) throw io::InputError({io::Problem{"no_printer", "", {}}});
}

std::vector<Message> report_warnings(const io::ReportInput& input, const RunOptions& options) {
  const Town& town = input.scenario.town;
  std::vector<Message> warnings;
  const auto made_up = [](const auto& one) { return one.illustrative; };
  const auto invented = [](const auto& one) { return one.status == Status::illustrative; };
  const auto sites = std::count_if(town.sites.begin(), town.sites.end(), made_up);
  const auto facilities = std::count_if(town.facilities.begin(), town.facilities.end(), invented);
  if (options.final_report && sites + facilities > 0) {
    warnings.push_back(
        {"final_with_made_up",
         "",
         {{"sites", static_cast<double>(sites)}, {"facilities", static_cast<double>(facilities)}}});
  }
  if (options.without_private_plots && input.proposals != nullptr) {
    warnings.push_back({"private_plots_in_data", "", {}});
  }
  return warnings;
}

void write_reports(const io::ReportInput& input, const RunOptions& options, io::Language language,
                   io::OutputDirectory& output) {
  io::ReportOptions chosen;
  chosen.language = language;
  chosen.is_concept = !options.final_report;
  chosen.leaves_out_private_plots = options.without_private_plots;
  chosen.reactions_to = options.reactions_to;
  output.write("report.html", io::report_html(input, chosen));
  output.write("residents.html", io::residents_html(input, chosen));
  if (!options.pdf) return;
  print("report.html", output);
  print("residents.html", output);
}

}  // namespace voorzien::tool
