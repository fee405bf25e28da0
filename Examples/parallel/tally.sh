#!/bin/sh
# Counts one large file of answers in several processes: samhold counts, awk and xargs only divide.
#
#   tally.sh PROJECT FILE OUT [PARTS]
#
# PROJECT is a Samhold project, FILE the path of its one file of answers as the project names it, OUT
# the tally to write. The file is a CSV file in UTF-8 with a header and without line ends inside
# fields, whose first column is the respondent. All rows of a respondent go to the same process:
# without that nobody could be followed from one wave to the next.
set -eu
project=$1 file=$2 out=$3 parts=${4:-8}
samhold=${samhold:-samhold}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

header=$(head -n 1 "$project/$file" | tr -d '\r')
n=0
while [ $n -lt "$parts" ]; do : > "$work/$n.csv"; n=$((n + 1)); done
LC_ALL=C awk -F, -v parts="$parts" -v work="$work" '
  BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i }
  NR > 1 {
    hash = 0
    for (i = 1; i <= length($1); i++) hash = (hash * 33 + code[substr($1, i, 1)]) % 1000003
    print > (work "/" (hash % parts) ".csv")
  }' "$project/$file"

export samhold project file header
ls "$work"/*.csv | xargs -P "$parts" -I {} sh -c '
  "$samhold" tally - --project "$project" --file "$file" --header "$header" \
    --partner parts --threads 1 --quiet -o "$1.tally.xml" < "$1"' sh {}
"$samhold" merge "$work"/*.tally.xml --project "$project" -o "$out"
