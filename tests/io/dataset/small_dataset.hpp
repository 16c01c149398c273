// SPDX-License-Identifier: EUPL-1.2
// A dataset in memory: four squares of 1 km, two schools, lattice points. Tests change one thing and see what
// the reader says.
#pragma once

#include <map>
#include <string>

#include "engine/model/demography.hpp"
#include "engine/model/town.hpp"
#include "io/dataset/read_dataset.hpp"

namespace voorzien::io {

/// Functions day-care, gp, library and primary-school, in that order.
FunctionCatalogue small_catalogue();

/// As many people of every age.
Demography even_demography();

/// The files of the dataset by name, to be changed before reading.
using DatasetTexts = std::map<std::string, std::string>;
DatasetTexts small_dataset();

/// Replaces `from`, which must occur, by `to` in a file.
void replace(DatasetTexts& texts, const std::string& file, const std::string& from, const std::string& to);

struct ReadTown {
  Town town;
  DatasetReading reading;
};

/// Puts the files into memory and reads the dataset.
ReadTown read(const DatasetTexts& texts);

/// The only problem (or warning) with this code; fails the test when there is none or more.
Message only(const std::vector<Message>& messages, const std::string& code);

/// A value of a message as text; numbers in their shortest form.
std::string value(const Message& message, const std::string& name);

}  // namespace voorzien::io
