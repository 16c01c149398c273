#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs into a temporary prefix, builds tests/consumer against it, runs it. Usage: consumer_test.sh BUILD COMPILER
set -euo pipefail
build="$1" compiler="$2"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
cmake --install "$build" --prefix "$scratch/prefix" >/dev/null
cmake -S "$here" -B "$scratch/build" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$scratch/prefix" >/dev/null
cmake --build "$scratch/build" >/dev/null
"$scratch/build/consumer"
"$scratch/prefix/bin/voorzien" --version
"$scratch/prefix/bin/voorzien" norms list | grep -q nl-base
