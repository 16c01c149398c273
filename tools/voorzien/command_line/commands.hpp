// SPDX-License-Identifier: EUPL-1.2
// One function per verb, each in a file of its own: hangs the verb with its options in the tree.
#pragma once

namespace voorzien::tool {

class VerbTree;

void add_run(VerbTree& tree);
void add_check(VerbTree& tree);
void add_new(VerbTree& tree);
void add_convert(VerbTree& tree);
void add_publish(VerbTree& tree);
void add_norms(VerbTree& tree);
void add_why_not(VerbTree& tree);
void add_verify(VerbTree& tree);
void add_explain(VerbTree& tree);
void add_compare(VerbTree& tree);
void add_access(VerbTree& tree);
void add_locate(VerbTree& tree);
void add_import(VerbTree& tree);
void add_manual(VerbTree& tree);

/// All of them, in the order of the help.
void add_every_verb(VerbTree& tree);

}  // namespace voorzien::tool
