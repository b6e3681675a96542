#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# scenarios.sh PILOTCTL SCENARIOS.JSON: starts a dockerd of its own and plays the recorded scenarios against it.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
dockerd=$here/../support/dockerd.sh
if ! why=$("$dockerd" check 2>&1); then
    echo "SKIPPED-ENTIRELY: $why"
    exit 0
fi
directory=$(mktemp -d /tmp/scenarios-XXXXXX)
trap '"$dockerd" stop "$directory" >/dev/null 2>&1 || true; rm -rf "$directory"' EXIT
socket=$(SHIP_OWNER=$$ "$dockerd" start "$directory")
/usr/bin/python3 -IB "$here/scenarios.py" "$1" "$2" "$socket"
