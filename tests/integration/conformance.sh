#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# conformance.sh PILOTCTL CONFORMANCE.PY [MANIFEST…]: starts a dockerd of its own and runs `valid`, or with
# what=errors the broken manifests, against it; all of them if none is named.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
dockerd=$here/../support/dockerd.sh
pilotctl=$1 conformance=$2
shift 2
if ! why=$("$dockerd" check 2>&1); then
    echo "SKIPPED-ENTIRELY: $why"
    exit 0
fi
directory=$(mktemp -d /tmp/conformance-XXXXXX)
trap '"$dockerd" stop "$directory" >/dev/null 2>&1 || true; rm -rf "$directory"' EXIT
socket=$(SHIP_OWNER=$$ "$dockerd" start "$directory")
# The recordings were made with an image that says nothing at all, not even a PATH. Of the broken manifests that are
# to be accepted, one names an image i:1 and no command.
bare() { docker -H "unix://$socket" "$@"; }
bare create --name seed local/busybox:1 >/dev/null
bare export seed | bare import - local/busybox:1 >/dev/null
bare export seed | bare import --change 'CMD ["sleep", "3600"]' - i:1 >/dev/null
bare rm seed >/dev/null
# Ports are published in the ship's own network, where the checks of 127.0.0.1 must be made.
nsenter --net --target "$(cat "$directory/init.pid")" \
    /usr/bin/python3 -B "$conformance" --tool "$pilotctl" --socket "$socket" "${what:-valid}" "$@"
