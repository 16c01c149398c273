// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

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

/// A finite number above 0 (or from 0) and at most `most`; what is none is told in these words.
CLI::Validator finite_number(bool zero_too, const std::string& wrong,
                             double most = std::numeric_limits<double>::max()) {
  const auto problem = [=](const std::string& written) {
    double value = 0.0;
    const bool number = CLI::detail::lexical_cast(written, value) && std::isfinite(value);
    const bool good = number && (zero_too ? value >= 0.0 : value > 0.0) && value <= most;
    return good ? std::string() : wrong;
  };
  return CLI::Validator(problem, "");
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
    add_explain();
    add_compare();
    add_locate();
    add_manual();
  }

  CLI::App& app() { return app_; }
  [[nodiscard]] std::optional<VerbOptions> chosen() const {
    return make_ ? std::optional(make_()) : std::nullopt;
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const CLI::App* verb : app_.get_subcommands([](const CLI::App*) { return true; })) {
      if (!verb->get_group().empty()) names.push_back(verb->get_name());
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
    verb.add_flag("--pdf", run_.pdf, words("cli.run.pdf"));
    verb.add_flag("--final", run_.final_report, words("cli.run.final"));
    verb.add_flag("--without-private-plots", run_.without_private_plots,
                  words("cli.run.without_private_plots"));
    verb.add_option("--react", run_.reactions_to, words("cli.run.react"))->type_name(words("cli.label.TEXT"));
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
        ->check(finite_number(false, words("cli.number.above_zero")))
        ->type_name("N");
  }

  void add_explain() {
    CLI::App& verb = add(app_, "explain", "explain", [this] {
      explain_.format = format_ == "json" ? ExplanationFormat::json : ExplanationFormat::text;
      return VerbOptions(explain_);
    });
    verb.add_option("DIR", explain_.directory, words("cli.explain.directory"))->required()->type_name("");
    const std::string name = words("cli.label.ID");
    verb.add_option("--neighbourhood", explain_.neighbourhood, words("cli.explain.neighbourhood"))
        ->required()
        ->type_name(name);
    verb.add_option("--function", explain_.function, words("cli.explain.function"))
        ->required()
        ->type_name(name);
    verb.add_option("--year", explain_.year, words("cli.explain.year"))->required()->type_name("N");
    verb.add_option("--format", format_, words("cli.explain.format"))
        ->check(CLI::IsMember({"text", "json"}).description(""))
        ->type_name("text|json");
  }

  void add_compare() {
    CLI::App& verb = add(app_, "compare", "compare", [this] { return VerbOptions(compared_); });
    verb.add_option("DIR", compared_.directories, words("cli.compare.directories"))
        ->required()
        ->type_name("");
    verb.add_option("-o,--output", compared_.output, words("cli.compare.output"))
        ->type_name(words("cli.label.DIR"));
  }

  void add_locate() {
    CLI::App& verb = add(app_, "locate", "locate", [this] {
      check_locate();
      return VerbOptions(locate_);
    });
    const std::string name = words("cli.label.ID");
    const auto table = [&](const char* flag, std::string& into, const char* key) {
      verb.add_option(flag, into, words(key))->type_name(words("cli.label.TEXT"));
    };
    verb.add_option("--problem", locate_.problem, words("cli.locate.problem"))
        ->check(
            CLI::IsMember({"p-median", "p-center", "max-cover", "set-cover", "capacitated"}).description(""))
        ->type_name(name);
    table("--travel", locate_.travel, "cli.locate.travel");
    table("--demand", locate_.demand, "cli.locate.demand");
    table("--candidates", locate_.candidates, "cli.locate.candidates");
    verb.add_option("--scenario", locate_.scenario, words("cli.locate.scenario"))
        ->type_name(words("cli.label.TEXT"));
    verb.add_option("--function", locate_.function, words("cli.locate.function"))->type_name(name);
    verb.add_option("--open", locate_.open, words("cli.locate.open"))
        ->check(CLI::Range(1, 1000000000).description(""))
        ->type_name("P");
    verb.add_option("--max-cost", locate_.max_cost, words("cli.locate.max_cost"))
        ->check(finite_number(true, words("cli.number.zero_or_more")))
        ->type_name("X");
    verb.add_flag("--single-source", locate_.single_source, words("cli.locate.single_source"));
    verb.add_flag("--cost-is-total", locate_.cost_is_total, words("cli.locate.cost_is_total"));
    verb.add_option("--gap", locate_.gap, words("cli.locate.gap"))
        ->check(finite_number(true, words("cli.number.share"), 1.0))
        ->type_name("X");
    verb.add_option("--time-limit", locate_.time_limit, words("cli.locate.time_limit"))
        ->check(finite_number(true, words("cli.number.zero_or_more")))
        ->type_name("S");
    verb.add_option("-o,--output", locate_.output, words("cli.locate.output"))
        ->type_name(words("cli.label.TEXT"));
  }

  /// What must be there depends on the problem and on where the tables come from.
  void check_locate() const {
    const bool needs_open =
        locate_.problem == "p-median" || locate_.problem == "p-center" || locate_.problem == "max-cover";
    if (needs_open && !locate_.open) {
      const io::Values values = {{"problem", locate_.problem}};
      throw CLI::RequiredError(io::fill(words("cli.locate.needs_open"), values, language_),
                               CLI::ExitCodes::RequiredError);
    }
    const bool has_scenario = !locate_.scenario.empty();
    if (!has_scenario && (locate_.travel.empty() || locate_.demand.empty())) {
      throw CLI::RequiredError(words("cli.locate.needs_tables"), CLI::ExitCodes::RequiredError);
    }
    if (has_scenario && (locate_.function.empty() || locate_.output.empty())) {
      throw CLI::RequiredError(words("cli.locate.needs_function"), CLI::ExitCodes::RequiredError);
    }
  }

  /// Not in the help: it is for those who make packages.
  void add_manual() {
    CLI::App& verb = add(app_, "manual", "manual", [this] { return VerbOptions(manual_); });
    verb.group("");
    verb.add_option("DIR", manual_.directory, words("cli.manual"))->required()->type_name("");
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
  ExplainOptions explain_;
  CompareOptions compared_;
  LocateOptions locate_;
  ManualOptions manual_;
  std::string format_ = "text";
  std::function<VerbOptions()> make_;
};

TypedOption typed(const CLI::Option& option) {
  TypedOption typed;
  if (option.get_positional()) {
    typed.names = {option.get_name(true, false)};
  } else {
    for (const std::string& name : option.get_snames()) typed.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) typed.names.push_back("--" + name);
    if (option.get_items_expected_max() > 0) typed.value = option.get_type_name();
  }
  typed.about = option.get_description();
  typed.required = option.get_required();
  typed.many = option.get_items_expected_max() > 1;
  return typed;
}

TypedVerb typed(const CLI::App& app, const std::string& above) {
  TypedVerb verb;
  verb.name = above + app.get_name();
  verb.about = app.get_description();
  for (const bool by_place : {true, false}) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_positional() == by_place && (by_place || !option->get_group().empty())) {
        verb.options.push_back(typed(*option));
      }
    }
  }
  for (const CLI::App* inner : app.get_subcommands([](const CLI::App*) { return true; })) {
    const std::string before = above.empty() && app.get_parent() == nullptr ? "" : verb.name + " ";
    if (!inner->get_group().empty()) verb.verbs.push_back(typed(*inner, before));
  }
  return verb;
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

TypedVerb typed_program(io::Language language) {
  Verbs verbs(language);
  return typed(verbs.app(), "");
}

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
