// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/column_field.hpp"

namespace voorzien::io {

FieldSpec column_field(const std::string& column, FieldType type, const std::string& where) {
  FieldSpec field;
  field.kind = FieldKind::column;
  field.type = type;
  field.text = column;
  field.where = where;
  return field;
}

}  // namespace voorzien::io
