#!/bin/sh
# Compares an agreement with an earlier revision, and leaves what was found where the pipeline can show it.
#
#   CONVENANT           the program (convenant)
#   CONVENANT_PATH      the folder of the agreement (.)
#   CONVENANT_AGAINST   the revision of the old version (HEAD~1)
#   CONVENANT_OUT       where the reports go (convenant-diff)
#   CONVENANT_REPORT    which report besides the memo: sarif, gitlab or junit; none when empty
#   CONVENANT_FAIL      whether a change that asks for action fails the job: true or false (true)
#
# Exit code: 0 nothing asks for action (or it may), 1 something does, 2 the versions cannot be compared.
set -eu

program=${CONVENANT:-convenant}
path=${CONVENANT_PATH:-.}
against=${CONVENANT_AGAINST:-HEAD~1}
out=${CONVENANT_OUT:-convenant-diff}
report=${CONVENANT_REPORT:-}

# A push of a new branch has no revision before it.
case $against in
  0000000000*) against='HEAD~1' ;;
esac

mkdir -p "$out"

compare() {
  "$program" diff "--against=$against" "--format=$1" -- "$path"
}

status=0
compare markdown > "$out/wijziging.md" || status=$?
if [ "$status" -gt 1 ]; then
  exit "$status"
fi
compare json > "$out/wijziging.json" || [ $? -eq 1 ]
if [ -n "$report" ]; then
  compare "$report" > "$out/wijziging.$report" || [ $? -eq 1 ]
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  cat "$out/wijziging.md" >> "$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_ACTIONS:-}" ]; then
  compare github || [ $? -eq 1 ]
else
  compare text || [ $? -eq 1 ]
fi
if [ "${CONVENANT_FAIL:-true}" != true ]; then
  status=0
fi
exit "$status"
