#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# usage: assistive.sh TEST [argument...]
#
# Runs a test on a display of its own, with the bus that screen readers listen on: without one, Qt tells nobody
# anything.
set -eu

launcher=/usr/libexec/at-spi-bus-launcher
for needed in xvfb-run dbus-run-session "$launcher"; do
    command -v "$needed" >/dev/null || { echo "SKIPPED-ENTIRELY: $needed is not installed"; exit 0; }
done

QT_QPA_PLATFORM=xcb
QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
export QT_QPA_PLATFORM QT_LINUX_ACCESSIBILITY_ALWAYS_ON
unset DBUS_SESSION_BUS_ADDRESS
exec xvfb-run -a dbus-run-session -- sh -c '
    "$0" --launch-immediately &
    status=0
    "$@" || status=$?
    kill $! 2>/dev/null
    exit $status' "$launcher" "$@"
