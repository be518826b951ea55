#!/bin/sh
# Restores every document of a vault with stock programs (age, jq): recover.sh VAULT SHEET OUT
# SHEET is a file that holds the AGE-SECRET-KEY line of the recovery sheet. OUT gets a folder for each document.
# What cannot be restored is named, the rest is restored, and the end code is 1.
set -eu
vault=$1 sheet=$2 out=$3 tmp=$(mktemp -d) tab=$(printf '\t')
trap 'rm -rf "$tmp"' EXIT
object() { printf '%s/obj/%.2s/%s.age' "$vault" "$1" "$1"; }
missed() { echo "not restored: $1" >&2; : >"$tmp/missed"; }
find "$vault/key" -name '*.age' -exec age -d -i "$sheet" {} \; >"$tmp/keys" 2>/dev/null
find "$vault/log" -name '*.note*' -exec cat {} + | tr '\036' '\n' | grep -aE '^(body|snap) data ' | cut -d' ' -f4 | sort -u |
while read -r hash; do [ ! -e "$(object "$hash")" ] || age -d -i "$tmp/keys" "$(object "$hash")" || missed "$hash"; done |
sed 's/^=//' | jq -Rr 'fromjson? | (select(.op == "file" or .op == "submit") | [.obj.sha256, .doc, .ver] +
  [.name | gsub("[/[:cntrl:]]"; "_") | until(utf8bytelength <= 246; .[1:])] |
  select(.[:3] | all(test("^[0-9a-f]+$"))) | join("\t"))?' |
sort -u | while IFS=$tab read -r hash doc ver name; do
  file=$out/$doc/$(printf '%.8s-%s' "$ver" "$name") && mkdir -p "$out/$doc"
  age -d -i "$tmp/keys" -o "$file" "$(object "$hash")" || { rm -f "$file"; missed "$doc $name"; }
done
[ ! -e "$tmp/missed" ]
