// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/manual.hpp"

#include <algorithm>
#include <fstream>
#include <functional>

#include "io/output/output_failure.hpp"
#include "io/text/catalogue.hpp"
#include "tools/voorzien/verbs/verbs.hpp"
#include "tools/voorzien/version.hpp"

namespace voorzien::tool {
namespace {

/// Words for man(7): a backslash, a dash and a dot at the start of a line mean something there.
std::string roff(const std::string& words) {
  std::string safe;
  for (const char character : words) {
    if (character == '\\') {
      safe += "\\e";
    } else if (character == '-') {
      safe += "\\-";
    } else {
      safe += character;
    }
  }
  if (!safe.empty() && (safe.front() == '.' || safe.front() == '\'')) safe.insert(0, "\\&");
  return safe;
}

bool by_place(const TypedOption& option) { return option.names.front().front() != '-'; }

/// "norms list" → "voorzien-norms-list".
std::string page_name(const TypedVerb& verb) {
  if (verb.name == "voorzien") return verb.name;
  std::string name = "voorzien-" + verb.name;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

class ManPage {
 public:
  ManPage(const TypedVerb& verb, const TypedVerb& program, io::Language language)
      : verb_(verb), program_(program), language_(language) {}

  std::string write() {
    std::string title = page_name(verb_);
    std::transform(title.begin(), title.end(), title.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    line(".TH " + roff(title) + " 1 \"\" \"voorzien " + std::string(version) + "\"");
    section("name");
    line(roff(page_name(verb_)) + " \\- " + roff(verb_.about));
    section("synopsis");
    write_synopsis();
    section("description");
    line(roff(verb_.about));
    write_options("given", true);
    write_options("options", false);
    if (!verb_.verbs.empty()) write_verbs();
    section("exit");
    for (const char* status : {"0", "1", "2", "3"}) entry(status, words(std::string("exit.") + status));
    section("environment");
    for (const char* name : {"VOORZIEN_DATA", "VOORZIEN_SHARED"}) entry(name, words(name));
    section("files");
    entry("/usr/share/voorzien", words("data"));
    write_see_also();
    return std::move(page_);
  }

 private:
  [[nodiscard]] std::string words(const std::string& key) const {
    return io::text("cli.manual." + key, language_);
  }
  void line(const std::string& text) { page_ += text + "\n"; }
  void section(const std::string& key) { line(".SH " + words(key)); }
  void entry(const std::string& what, const std::string& about) {
    line(".TP");
    line("\\fB" + roff(what) + "\\fR");
    line(roff(about));
  }

  void write_synopsis() {
    const std::string name = verb_.name == "voorzien" ? verb_.name : "voorzien " + verb_.name;
    std::string usage = "\\fB" + roff(name) + "\\fR";
    if (!verb_.verbs.empty()) usage += " \\fI" + roff(io::text("cli.label.SUBCOMMAND", language_)) + "\\fR";
    for (const TypedOption& option : verb_.options) {
      std::string one = by_place(option) ? "\\fI" + roff(option.names.front()) + "\\fR"
                                         : "\\fB" + roff(option.names.back()) + "\\fR";
      if (!option.value.empty()) one += " \\fI" + roff(option.value) + "\\fR";
      if (option.many) one += " ...";
      usage += option.required ? " " + one : " [" + one + "]";
    }
    line(usage);
  }

  void write_options(const std::string& heading, bool placed) {
    bool first = true;
    for (const TypedOption& option : verb_.options) {
      if (by_place(option) != placed) continue;
      if (first) section(heading);
      first = false;
      std::string names;
      for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + name;
      entry(names + (option.value.empty() ? "" : " " + option.value), option.about);
    }
  }

  void write_verbs() {
    section("verbs");
    for (const TypedVerb& inner : verb_.verbs) entry(inner.name, inner.about);
  }

  void write_see_also() {
    std::vector<const TypedVerb*> others;
    if (&verb_ != &program_) others.push_back(&program_);
    for (const TypedVerb& other : &verb_ == &program_ ? program_.verbs : verb_.verbs)
      others.push_back(&other);
    if (others.empty()) return;
    section("see");
    std::string list;
    for (const TypedVerb* other : others) {
      list += (list.empty() ? "" : ",\n") + (".BR " + roff(page_name(*other)) + " (1)");
    }
    line(list);
  }

  const TypedVerb& verb_;
  const TypedVerb& program_;
  io::Language language_;
  std::string page_;
};

void each_verb(const TypedVerb& verb, const std::function<void(const TypedVerb&)>& visit) {
  visit(verb);
  for (const TypedVerb& inner : verb.verbs) each_verb(inner, visit);
}

/// Everything that may stand behind a verb: its options and the verbs within it.
std::string words_behind(const TypedVerb& verb) {
  std::string words;
  for (const TypedVerb& inner : verb.verbs) {
    words += (words.empty() ? "" : " ") + inner.name.substr(inner.name.rfind(' ') + 1);
  }
  for (const TypedOption& option : verb.options) {
    if (by_place(option)) continue;
    for (const std::string& name : option.names) words += (words.empty() ? "" : " ") + name;
  }
  return words;
}

void write_file(const std::filesystem::path& file, const std::string& content) {
  std::error_code failed;
  std::filesystem::create_directories(file.parent_path(), failed);
  std::ofstream stream(file, std::ios::binary);
  stream << content;
  stream.close();
  if (!stream) {
    throw io::OutputFailure({"output_write_failed",
                             "",
                             {{"file", file.filename().string()},
                              {"directory", file.parent_path().string()},
                              {"reason", failed.message()}}});
  }
}

/// Letters that end a quoted word of zsh's _arguments are left out.
std::string zsh_words(const std::string& words) {
  std::string safe;
  for (const char character : words) {
    if (character == '\'') {
      safe += "'\\''";
    } else if (character == '[' || character == ']' || character == ':' || character == '\\') {
      safe += std::string("\\") + character;
    } else {
      safe += character;
    }
  }
  return safe;
}

}  // namespace

std::string man_page(const TypedVerb& verb, const TypedVerb& program, io::Language language) {
  return ManPage(verb, program, language).write();
}

std::string bash_completion(const TypedVerb& program) {
  std::string script =
      "# bash completion for voorzien, made from its verbs\n"
      "_voorzien() {\n"
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\" verb=\"\" word "
      "i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    word=\"${COMP_WORDS[i]}\"\n"
      "    case \"$verb $word\" in\n";
  each_verb(program, [&](const TypedVerb& verb) {
    if (&verb != &program) script += "      \" " + verb.name + "\") verb=\" " + verb.name + "\" ;;\n";
  });
  script +=
      "    esac\n"
      "  done\n"
      "  case \"$previous\" in\n"
      "    --lang) COMPREPLY=($(compgen -W \"nl en\" -- \"$current\")); return ;;\n"
      "    --format) COMPREPLY=($(compgen -W \"text json\" -- \"$current\")); return ;;\n"
      "  esac\n"
      "  local words=\"\"\n"
      "  case \"$verb\" in\n";
  each_verb(program, [&](const TypedVerb& verb) {
    const std::string name = &verb == &program ? "" : " " + verb.name;
    script += "    \"" + name + "\") words=\"" + words_behind(verb) + "\" ;;\n";
  });
  return script +
         "  esac\n"
         "  if [[ -n \"$words\" && ( \"$current\" == -* || -z \"$verb\" || \"$verb\" == \" norms\" ) ]]; "
         "then\n"
         "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$current\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _voorzien voorzien\n";
}

std::string zsh_completion(const TypedVerb& program) {
  std::string script =
      "#compdef voorzien\n# made from the verbs of voorzien\n_voorzien() {\n  local -a verbs\n  verbs=(\n";
  for (const TypedVerb& verb : program.verbs) {
    script += "    '" + verb.name + ":" + zsh_words(verb.about) + "'\n";
  }
  script +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe -t commands 'voorzien' verbs\n"
      "    return\n"
      "  fi\n"
      "  case \"${words[2]}\" in\n";
  for (const TypedVerb& verb : program.verbs) {
    script += "    " + verb.name + ")\n      _arguments";
    for (const TypedOption& option : verb.options) {
      if (by_place(option)) continue;
      for (const std::string& name : option.names) {
        script += " \\\n        '" + name + "[" + zsh_words(option.about) + "]";
        if (!option.value.empty()) script += ":" + zsh_words(option.value) + ":_files";
        script += "'";
      }
    }
    if (!verb.verbs.empty()) {
      script += " \\\n        '2:verb:(";
      for (const TypedVerb& inner : verb.verbs) script += inner.name.substr(inner.name.rfind(' ') + 1) + " ";
      script += ")'";
    }
    script += " \\\n        '*:file:_files'\n      ;;\n";
  }
  return script + "  esac\n}\n_voorzien \"$@\"\n";
}

void manual_verb(const ManualOptions& options) {
  for (const io::Language language : {io::Language::en, io::Language::nl}) {
    const TypedVerb program = typed_program(language);
    const std::filesystem::path folder =
        options.directory / (language == io::Language::en ? "man/man1" : "man/nl/man1");
    each_verb(program, [&](const TypedVerb& verb) {
      write_file(folder / (page_name(verb) + ".1"), man_page(verb, program, language));
    });
  }
  const TypedVerb program = typed_program(io::Language::en);
  write_file(options.directory / "bash" / "voorzien", bash_completion(program));
  write_file(options.directory / "zsh" / "_voorzien", zsh_completion(program));
}

}  // namespace voorzien::tool
