// SPDX-License-Identifier: EUPL-1.2
#include "io/results/vocabulary.hpp"

namespace voorzien::io {

std::string_view name_of(Status status) {
  switch (status) {
    case Status::observed:
      return "observed";
    case Status::published:
      return "published";
    case Status::secondary:
      return "secondary";
    case Status::derived:
      return "derived";
    case Status::assumption:
      return "assumption";
    case Status::illustrative:
      return "illustrative";
    case Status::to_be_filled:
      break;
  }
  return "to_be_filled";
}

std::string_view name_of(Scale scale) {
  switch (scale) {
    case Scale::neighbourhood:
      return "neighbourhood";
    case Scale::district:
      return "district";
    case Scale::city:
      break;
  }
  return "city";
}

std::string_view name_of(Duty duty) {
  switch (duty) {
    case Duty::statutory:
      return "statutory";
    case Duty::policy:
      return "policy";
    case Duty::market:
      break;
  }
  return "market";
}

std::string_view name_of(SupplyKnowledge knowledge) {
  switch (knowledge) {
    case SupplyKnowledge::unknown:
      return "unknown";
    case SupplyKnowledge::illustrative:
      return "illustrative";
    case SupplyKnowledge::complete:
      break;
  }
  return "complete";
}

std::string_view name_of(AgeKnowledge knowledge) {
  switch (knowledge) {
    case AgeKnowledge::single_years:
      return "single_years";
    case AgeKnowledge::classes:
      return "classes";
    case AgeKnowledge::reference_curve:
      return "reference_curve";
    case AgeKnowledge::unknown:
      break;
  }
  return "unknown";
}

std::string_view name_of(AreaKind kind) {
  switch (kind) {
    case AreaKind::land:
      return "land";
    case AreaKind::water:
      return "water";
    case AreaKind::planned:
      break;
  }
  return "planned";
}

std::string_view name_of(Basis basis) {
  switch (basis) {
    case Basis::residents:
      return "residents";
    case Basis::dwellings:
      return "dwellings";
    case Basis::land_area:
      return "land_area";
    case Basis::pupils:
      break;
  }
  return "pupils";
}

std::string_view name_of(Lasting lasting) {
  switch (lasting) {
    case Lasting::not_above:
      return "not_above";
    case Lasting::short_peak:
      return "short_peak";
    case Lasting::temporary:
      return "temporary";
    case Lasting::permanent:
      return "permanent";
    case Lasting::undecided:
      break;
  }
  return "undecided";
}

std::string_view name_of(TravelMode mode) {
  switch (mode) {
    case TravelMode::walking:
      return "walking";
    case TravelMode::cycling:
      break;
  }
  return "cycling";
}

std::string_view kind_name(const NeedRule& rule) {
  if (std::holds_alternative<QuantityNeed>(rule)) return "quantity";
  return std::holds_alternative<PresenceNeed>(rule) ? "presence" : "coverage";
}

}  // namespace voorzien::io
