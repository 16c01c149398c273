// SPDX-License-Identifier: EUPL-1.2
// voorzien: reads the command line, carries out one verb, turns what went wrong into words and an exit
// status.
#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "io/output/output_failure.hpp"
#include "io/problem/input_error.hpp"
#include "io/problem/shortage.hpp"
#include "io/text/catalogue.hpp"
#include "tools/voorzien/command_line/command_line.hpp"
#include "tools/voorzien/reporting.hpp"
#include "tools/voorzien/verbs/verbs.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::tool;

/// Calls the verb that belongs to the options.
struct Carry {
  const Environment& environment;
  io::Language language;
  ExitStatus& status;

  void operator()(const RunOptions& options) const { run_verb(options, environment, language); }
  void operator()(const CheckOptions& options) const { check_verb(options, environment, language); }
  void operator()(const NewOptions& options) const { new_verb(options, environment, language); }
  void operator()(const ConvertOptions& options) const { convert_verb(options, environment, language); }
  void operator()(const PublishOptions& options) const { publish_verb(options, language); }
  void operator()(const NormsListOptions&) const { norms_list_verb(environment, language); }
  void operator()(const NormsShowOptions& options) const { norms_show_verb(options, environment, language); }
  void operator()(const NormsCompareOptions& options) const {
    norms_compare_verb(options, environment, language);
  }
  void operator()(const VerifyOptions& options) const {
    status = verify_verb(options, environment, language);
  }
  void operator()(const WhyNotOptions& options) const { why_not_verb(options, environment, language); }
  void operator()(const ExplainOptions& options) const { explain_verb(options, environment, language); }
  void operator()(const LocateOptions& options) const { locate_verb(options, environment, language); }
  void operator()(const ImportOptions& options) const { import_verb(options, environment, language); }
  void operator()(const AccessOptions& options) const { access_verb(options, environment, language); }
  void operator()(const EquityOptions& options) const { equity_verb(options, language); }
  void operator()(const ManualOptions& options) const { manual_verb(options); }
  void operator()(const CompareOptions& options) const { compare_verb(options, environment, language); }
};

ExitStatus carry_out(const CommandLine& command) {
  try {
    ExitStatus status = ExitStatus::done;
    std::visit(Carry{read_environment(), command.language, status}, *command.verb);
    std::cout.flush();
    if (!std::cout) {
      std::cerr << io::text("cli.output_lost", command.language) << "\n";
      return ExitStatus::failure;
    }
    return status;
  } catch (const io::InputError& error) {
    print_problems(error.problems(), command.language);
    return ExitStatus::invalid_input;
  } catch (const io::OutputFailure& error) {
    print_failure(error.problem(), command.language);
    return ExitStatus::failure;
  } catch (const std::exception& error) {
    if (io::is_shortage(error)) {
      const bool memory = dynamic_cast<const std::bad_alloc*>(&error) != nullptr;
      std::cerr << io::text(memory ? "cli.out_of_memory" : "cli.out_of_resources", command.language) << "\n";
      return ExitStatus::failure;
    }
    std::cerr << io::text("cli.failure", command.language) << " " << error.what() << "\n";
    return ExitStatus::failure;
  }
}

}  // namespace

int main(int argc, char** argv) {
  // A file that grows past its limit is a write that fails, not the end of the program halfway.
  std::signal(SIGXFSZ, SIG_IGN);
  const CommandLine command = read_command_line(std::vector<std::string>(argv + 1, argv + argc));
  if (!command.verb) {
    (command.status == ExitStatus::done ? std::cout : std::cerr) << command.text;
    return static_cast<int>(command.status);
  }
  return static_cast<int>(carry_out(command));
}
