#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes the .deb, unpacks it into a folder of its own and uses what is in it, far from source and build tree.
# Usage: package_test.sh BUILD
set -euo pipefail
build="$1"
command -v dpkg-deb >/dev/null || { echo "no dpkg-deb here"; exit 77; }
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
fail() { echo "$1" >&2; exit 1; }

(cd "$scratch" && cpack -G DEB -B "$scratch/packages" --config "$build/CPackConfig.cmake") >"$scratch/cpack.log" 2>&1 ||
  { tail -n 30 "$scratch/cpack.log"; exit 1; }
deb="$(echo "$scratch"/packages/*.deb)"
depends="$(dpkg-deb -f "$deb" Depends)"
for library in libgdal libgeos libxlsxwriter proj-data; do
  grep -q "$library" <<<"$depends" || fail "the package does not depend on $library: $depends"
done
[ "$(dpkg-deb -f "$deb" Package)" = voorzien ] || fail "wrong package name"

dpkg-deb -x "$deb" "$scratch/root"
usr="$scratch/root/usr"
[ ! -e "$usr/include" ] && [ -z "$(find "$usr" -name '*.a')" ] || fail "the library belongs to those who build"
for file in share/man/man1/voorzien.1.gz share/man/man1/voorzien-explain.1.gz share/man/nl/man1/voorzien-compare.1.gz \
  share/bash-completion/completions/voorzien share/zsh/vendor-completions/_voorzien share/doc/voorzien/copyright \
  share/doc/voorzien/changelog.gz share/voorzien/schemas/comparison.schema.json; do
  [ -s "$usr/$file" ] || fail "missing: $file"
done
# A page for every verb that the help names.
for verb in run check new norms why-not verify explain compare; do
  gzip -dc "$usr/share/man/man1/voorzien-$verb.1.gz" | grep -q '^\.SH SYNOPSIS' || fail "no man page for $verb"
done

cd "$scratch"
alone() { env -i PATH="$PATH" HOME="$scratch" "$usr/bin/voorzien" "$@"; }
alone --version
# The program finds the data of the package, not that of a source tree: a set that only the package has is listed.
sed 's/"id": "nl-base"/"id": "only-here"/' "$usr/share/voorzien/datasets/norms/nl-base.json" >"$usr/share/voorzien/datasets/norms/only-here.json"
alone norms list | grep -q only-here || fail "the installed program does not find the installed norms"
alone run "$usr/share/voorzien/scenarios/hamlet/growth.json" -o "$scratch/hamlet" --lang en >/dev/null
alone explain "$scratch/hamlet" --neighbourhood veld --function primary-school --year 2032 --lang en | grep -q '^Need: '
alone compare "$scratch/hamlet" "$scratch/hamlet" --lang en | grep -q 'No difference'

# Completion knows verbs and options.
completed="$(bash -c 'source "$1"; COMP_WORDS=(voorzien explain --ne); COMP_CWORD=2; _voorzien; echo "${COMPREPLY[@]}"' _ \
  "$usr/share/bash-completion/completions/voorzien")"
[ "$completed" = --neighbourhood ] || fail "completion gives '$completed'"
if command -v zsh >/dev/null; then zsh -n "$usr/share/zsh/vendor-completions/_voorzien"; fi
if command -v lintian >/dev/null; then lintian --fail-on error "$deb"; fi
echo "package: $(basename "$deb"), $(du -k "$deb" | cut -f1) kB"
