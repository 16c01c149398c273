// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "io/problem/near_names.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/command_line/commands.hpp"
#include "tools/voorzien/command_line/verb_tree.hpp"
#include "tools/voorzien/version.hpp"

namespace voorzien::tool {
namespace {

using io::Language;
using io::text;

/// Help has to be in the right language before anything is parsed.
Language language_asked_for(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) {
      return io::language_from(arguments[i + 1]).value_or(Language::nl);
    }
    if (arguments[i].rfind("--lang=", 0) == 0) {
      return io::language_from(arguments[i].substr(7)).value_or(Language::nl);
    }
  }
  return Language::nl;
}

/// CLI11 only says that a verb is required; say which one was probably meant.
std::string wrong_verb(const std::string& typed, const std::vector<std::string>& verbs, Language language) {
  const std::vector<std::string> meant = io::near_names(typed, verbs);
  std::string sentence = io::fill(text("cli.unknown_verb", language), {{"verb", typed}}, language);
  if (!meant.empty()) {
    sentence += " " + io::fill(text("cli.did_you_mean", language), {{"names", io::joined(meant)}}, language);
  }
  return sentence;
}

/// What was wrong with the command line, in the reader's words, and where to find help.
std::string sentence_for(const CLI::ParseError& error, const VerbTree& verbs,
                         const std::vector<std::string>& arguments, Language language) {
  const std::vector<std::string> names = verbs.names();
  bool is_value = false;
  for (const std::string& argument : arguments) {
    const bool skipped = is_value || argument.rfind('-', 0) == 0;
    is_value = argument == "--lang";
    if (skipped) continue;
    if (std::find(names.begin(), names.end(), argument) == names.end()) {
      return wrong_verb(argument, names, language);
    }
    break;
  }
  const std::string name = error.get_name();
  const std::string key =
      "cli.error." + (io::has_text("cli.error." + name, language) ? name : std::string("other"));
  return io::fill(text(key, language), {{"detail", std::string(error.what())}}, language);
}

}  // namespace

CommandLine read_command_line(const std::vector<std::string>& arguments) {
  CommandLine result;
  result.language = language_asked_for(arguments);
  VerbTree verbs(result.language);
  add_every_verb(verbs);
  if (arguments.empty()) {
    result.text = verbs.root().help();
    result.status = ExitStatus::wrong_command_line;
    return result;
  }
  // Mostly a variable of a script that was never set: a file or a number that is not there.
  if (std::find(arguments.begin(), arguments.end(), "") != arguments.end()) {
    result.text =
        text("cli.empty_argument", result.language) + "\n" + text("cli.see_help", result.language) + "\n";
    result.status = ExitStatus::wrong_command_line;
    return result;
  }
  try {
    std::vector<std::string> reversed(arguments.rbegin(),
                                      arguments.rend());  // CLI11 takes the last one first
    verbs.root().parse(reversed);
    result.verb = verbs.chosen();
  } catch (const CLI::CallForHelp&) {
    const CLI::App* asked = &verbs.root();
    std::string typed_before;
    while (!asked->get_subcommands().empty()) {
      typed_before +=
          (typed_before.empty() ? "" : " ") + (asked == &verbs.root() ? "voorzien" : asked->get_name());
      asked = asked->get_subcommands().front();
    }
    result.text = asked->help(typed_before);
  } catch (const CLI::CallForVersion&) {
    result.text = std::string("voorzien ") + version + "\n";
  } catch (const CLI::ParseError& error) {
    result.status = ExitStatus::wrong_command_line;
    result.text = sentence_for(error, verbs, arguments, result.language) + "\n" +
                  text("cli.see_help", result.language) + "\n";
  }
  return result;
}

}  // namespace voorzien::tool
