#!/bin/sh
# Restores every document of a vault with stock programs (age, jq): recover.sh VAULT SHEET OUT
# SHEET is a file that holds the AGE-SECRET-KEY line of the recovery sheet. OUT gets a folder for each document.
set -eu
vault=$1 sheet=$2 out=$3 keys=$(mktemp) tab=$(printf '\t')
trap 'rm -f "$keys"' EXIT
object() { printf '%s/obj/%.2s/%s.age' "$vault" "$1" "$1"; }
for ring in "$vault"/key/*/*.age; do age -d -i "$sheet" "$ring" >>"$keys" 2>/dev/null || true; done
cat "$vault"/log/*/*.note* | tr '\036' '\n' | grep -aE '^(body|snap) data ' | cut -d' ' -f4 | sort -u |
while read -r hash; do age -d -i "$keys" "$(object "$hash")" 2>/dev/null || true; done | sed 's/^=//' |
jq -Rr 'fromjson? | select(.op == "file" or .op == "submit") | [.obj.sha256, .doc, .ver, .name] | @tsv' | sort -u |
while IFS=$tab read -r hash doc ver name; do
  mkdir -p "$out/$doc"
  age -d -i "$keys" -o "$out/$doc/$(printf '%.8s-%s' "$ver" "$name" | tr '/' '_')" "$(object "$hash")"
done
