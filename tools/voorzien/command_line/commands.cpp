// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/command_line/commands.hpp"

namespace voorzien::tool {

void add_every_verb(VerbTree& tree) {
  add_run(tree);
  add_check(tree);
  add_new(tree);
  add_convert(tree);
  add_publish(tree);
  add_norms(tree);
  add_why_not(tree);
  add_verify(tree);
  add_explain(tree);
  add_compare(tree);
  add_access(tree);
  add_locate(tree);
  add_import(tree);
  add_manual(tree);
}

}  // namespace voorzien::tool
