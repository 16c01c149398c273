// SPDX-License-Identifier: EUPL-1.2
// What is not opened or run at all: sources on the network, devices and pipes, SQL that reaches outside the
// layer. And secrets in connections, which belong in no message and no manifest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

/// Code of the problem why the path is not opened (source_on_network, source_not_regular); empty: it may be.
std::string refusal_of(const std::string& path);

/// The name of a function in an expression that reaches outside the layer (load_extension, ogr_…); empty when
/// there is none. `columns` are names that are allowed all the same.
std::string forbidden_function(std::string_view expression, const std::vector<std::string>& columns);

/// The text with passwords and other secrets, in whatever form of connection, replaced by ***.
std::string without_secrets(std::string_view text);

}  // namespace voorzien::io
