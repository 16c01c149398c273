// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>

#include "io/problem/near_names.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
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

/// The tree of verbs; parsing leaves the chosen verb's options in `chosen`.
class Verbs {
 public:
  explicit Verbs(Language language) : language_(language), app_(words("cli.program"), "voorzien") {
    app_.option_defaults()->group(words("cli.label.Options"));
    add_language(app_);
    app_.set_version_flag("--version", std::string(version), words("cli.version"));
    app_.set_help_flag("-h,--help", words("cli.help"));
    app_.require_subcommand(1);
    label(app_);
    add_run();
    add_check();
    add_new();
    add_norms();
    add_why_not();
    add_verify();
  }

  CLI::App& app() { return app_; }
  [[nodiscard]] std::optional<VerbOptions> chosen() const {
    return make_ ? std::optional(make_()) : std::nullopt;
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const CLI::App* verb : app_.get_subcommands([](const CLI::App*) { return true; })) {
      names.push_back(verb->get_name());
    }
    return names;
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const { return text(key, language_); }

  void label(CLI::App& app) const {
    const auto formatter = std::make_shared<CLI::Formatter>();
    for (const char* name : {"Usage", "OPTIONS", "Options", "Positionals", "SUBCOMMAND", "SUBCOMMANDS",
                             "Subcommands", "REQUIRED", "TEXT", "INT"}) {
      formatter->label(name, words(std::string("cli.label.") + name));
    }
    formatter->column_width(34);
    app.formatter(formatter);
  }

  CLI::App& add(CLI::App& parent, const std::string& name, const std::string& key,
                std::function<VerbOptions()> make) {
    CLI::App& verb = *parent.add_subcommand(name, words("cli." + key));
    verb.group(words("cli.label.Subcommands"));
    verb.option_defaults()->group(words("cli.label.Options"));
    verb.set_help_flag("-h,--help", words("cli.help"));
    add_language(verb);
    label(verb);
    if (make) verb.callback([this, make = std::move(make)] { make_ = make; });
    return verb;
  }

  void add_language(CLI::App& app) {
    const auto known = [](const std::string& code) {
      return io::language_from(code) ? std::string() : "--lang " + code + ": nl | en";
    };
    app.add_option("--lang", lang_, words("cli.lang"))->check(known)->type_name("nl|en");
  }

  void add_run() {
    CLI::App& verb = add(app_, "run", "run", [this] { return VerbOptions(run_); });
    verb.add_option("SCENARIO", run_.scenario, words("cli.scenario"))->required()->type_name("");
    verb.add_option("-o,--output", run_.output, words("cli.run.output"))->type_name(words("cli.label.DIR"));
    verb.add_option("--threads", run_.threads, words("cli.run.threads"))
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
  }

  void add_check() {
    CLI::App& verb = add(app_, "check", "check", [this] { return VerbOptions(check_); });
    verb.add_option("SCENARIO", check_.scenario, words("cli.scenario"))->required()->type_name("");
  }

  void add_new() {
    CLI::App& verb = add(app_, "new", "new", [this] { return VerbOptions(new_); });
    verb.add_option("DIR", new_.directory, words("cli.new.directory"))->required()->type_name("");
  }

  void add_verify() {
    CLI::App& verb = add(app_, "verify", "verify", [this] { return VerbOptions(verify_); });
    verb.add_option("DIR", verify_.directory, words("cli.verify.directory"))->required()->type_name("");
  }

  void add_norms() {
    CLI::App& norms = add(app_, "norms", "norms", {});
    norms.require_subcommand(1);
    add(norms, "list", "norms.list", [] { return VerbOptions(NormsListOptions{}); });
    CLI::App& show = add(norms, "show", "norms.show", [this] { return VerbOptions(show_); });
    show.add_option("SET", show_.set, words("cli.norms.set"))->required()->type_name("");
    CLI::App& compare = add(norms, "compare", "norms.compare", [this] { return VerbOptions(compare_); });
    compare.add_option("SET", compare_.first, words("cli.norms.set"))->required()->type_name("");
    compare.add_option("SET2", compare_.second, words("cli.norms.set"))->required()->type_name("");
  }

  void add_why_not() {
    CLI::App& verb = add(app_, "why-not", "why_not", [this] { return VerbOptions(why_not_); });
    verb.add_option("DIR", why_not_.directory, words("cli.why_not.directory"))->required()->type_name("");
    const std::string name = words("cli.label.ID");
    verb.add_option("--site", why_not_.site, words("cli.why_not.site"))->required()->type_name(name);
    verb.add_option("--function", why_not_.function, words("cli.why_not.function"))
        ->required()
        ->type_name(name);
    verb.add_option("--capacity", why_not_.capacity, words("cli.why_not.capacity"))
        ->check(CLI::PositiveNumber.description(""))
        ->type_name("N");
  }

  Language language_;
  CLI::App app_;
  std::string lang_;
  RunOptions run_;
  CheckOptions check_;
  NewOptions new_;
  NormsShowOptions show_;
  NormsCompareOptions compare_;
  WhyNotOptions why_not_;
  VerifyOptions verify_;
  std::function<VerbOptions()> make_;
};

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
std::string sentence_for(const CLI::ParseError& error, const Verbs& verbs,
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
  Verbs verbs(result.language);
  if (arguments.empty()) {
    result.text = verbs.app().help();
    result.status = ExitStatus::wrong_command_line;
    return result;
  }
  try {
    std::vector<std::string> reversed(arguments.rbegin(),
                                      arguments.rend());  // CLI11 takes the last one first
    verbs.app().parse(reversed);
    result.verb = verbs.chosen();
  } catch (const CLI::CallForHelp&) {
    const CLI::App* asked = &verbs.app();
    while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
    result.text = asked->help(asked == &verbs.app() ? "" : "voorzien");
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
