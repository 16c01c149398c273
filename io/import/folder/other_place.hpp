// SPDX-License-Identifier: EUPL-1.2
// One folder is one place: the neighbourhoods of one municipality with the schools of another would compute,
// and mean nothing.
#pragma once

#include <vector>

#include "engine/model/town.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// A problem when what was brought is of a municipality that the town in the folder has no neighbourhood of;
/// none where either does not say which it is.
std::vector<Problem> other_place(const Brought& brought, const Town& town);

}  // namespace voorzien::io
