#!/bin/sh
# Kills the product in the middle of one import, fifty times on each database, at rows that chance chooses, and looks whether
# every row came in once. Takes an hour or two; the server has to start again after each kill.
#
#   modules/acceptance/kill-50.sh [kills [seed]]
#
# The seed of a run stands in its output; with it the same rows are chosen again.
set -eu
cd "$(dirname "$0")/../.."
kills=${1:-50}
set -- -Dit.test=KilledImportIT -Dstewardship.kills="$kills" ${2:+-Dstewardship.seed="$2"}
./mvnw -pl modules/acceptance -am package \
  failsafe:integration-test@outside-h2 failsafe:integration-test@outside-postgresql \
  -Dunits.skip=true -Djar.skip=true -Dfailsafe.failIfNoSpecifiedTests=false "$@"
for database in h2 postgresql; do
  summary=modules/acceptance/target/failsafe-reports/summary-outside-$database.xml
  if grep -q '<errors>0</errors>' "$summary" && grep -q '<failures>0</failures>' "$summary"; then
    echo "$database: nothing lost, nothing doubled"
  else
    echo "$database: failed, see $summary" >&2
    exit 1
  fi
done
