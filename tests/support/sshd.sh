#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# A real sshd for tests: private, disposable, several side by side. Needs root, no systemd.
#
#   sshd.sh check             exit 0 if it can run here, else says why not
#   sshd.sh start DIR         start one that keeps everything in DIR; prints its port
#   sshd.sh rekey DIR         give it another host key (known_hosts stays) and start it again on its port
#   sshd.sh restart DIR       start it again on its port
#   sshd.sh kill DIR [SIG]    send SIG (default KILL) to it and to all its sessions
#   sshd.sh stop DIR          end it and remove DIR's contents
#
# DIR gets: port, known_hosts (of the host keys), id_ed25519, id_ecdsa, id_rsa (they may log in), id_locked (too, its
# passphrase is "open sesame"), id_foreign (may not), log. The users are `ann`, who has root's rights, her password is
# "correct horse", and `bob`, who has none and logs in by key. It listens on 127.0.0.1, or with SSHD_SHIP (the directory of a running dockerd.sh) on that ship's
# address, behind that ship's cable. SSHD_OPTIONS adds lines to the configuration, separated by ';', before our own.
set -euo pipefail

here=$(readlink -f "$0")
die() { echo "sshd.sh: $*" >&2; exit 1; }

check() {
    [ "$(id -u)" = 0 ] || die "not root"
    local tool
    for tool in /usr/sbin/sshd ssh-keygen openssl unshare; do
        command -v "$tool" >/dev/null || die "no $tool"
    done
    unshare --mount true 2>/dev/null || die "namespaces are not allowed here"
}

# Their accounts exist in the server's mount namespace alone.
serve() {
    local dir=$1
    mount --make-rprivate /
    mount --bind "$dir/passwd" /etc/passwd
    mount --bind "$dir/shadow" /etc/shadow
    mkdir -p /run/sshd
    exec /usr/sbin/sshd -D -e -f "$dir/sshd_config"
}

keys() {
    local type
    rm -f "$1"/host_*
    for type in ed25519 ecdsa rsa; do ssh-keygen -q -t $type -N '' -f "$1/host_$type"; done
}

configure() {
    local dir=$1 port=$2
    {
        [ -z "${SSHD_OPTIONS:-}" ] || tr ';' '\n' <<<"$SSHD_OPTIONS"
        cat <<END
ListenAddress $(cat "$dir/host"):$port
HostKey $dir/host_ed25519
HostKey $dir/host_rsa
AuthorizedKeysFile $dir/authorized_keys
PidFile $dir/sshd.pid
StrictModes no
PermitRootLogin yes
UsePAM yes
PasswordAuthentication yes
KbdInteractiveAuthentication no
UseDNS no
MaxSessions 10
MaxStartups 10:30:100
END
    } >"$dir/sshd_config"
}

launch() {
    local dir=$1 port tries=0 enter=()
    port=$(cat "$dir/port")
    [ ! -e "$dir/net" ] || enter=(nsenter "--net=$(cat "$dir/net")")
    setsid "${enter[@]}" unshare --mount --propagation private "$here" serve "$dir" >>"$dir/log" 2>&1 </dev/null &
    local pid=$!
    until (exec 3<>"/dev/tcp/$(cat "$dir/host")/$port") 2>/dev/null; do
        kill -0 $pid 2>/dev/null || return 1
        [ $((tries += 1)) -lt 500 ] || return 1
        sleep 0.02
    done
    echo $pid >"$dir/server.pid"
}

start() {
    check
    mkdir -p "$1"
    local dir type port
    dir=$(readlink -f "$1")
    chmod 711 "$dir" # bob's keys are read as bob
    echo 127.0.0.1 >"$dir/host"
    if [ -n "${SSHD_SHIP:-}" ]; then
        "$(dirname "$here")/dockerd.sh" address "$SSHD_SHIP" >"$dir/host"
        echo "/proc/$(cat "$SSHD_SHIP/init.pid")/ns/net" >"$dir/net"
    fi
    keys "$dir"
    for type in ed25519 ecdsa rsa; do ssh-keygen -q -t $type -N '' -C "$type" -f "$dir/id_$type"; done
    ssh-keygen -q -t ed25519 -N 'open sesame' -C locked -f "$dir/id_locked"
    ssh-keygen -q -t ed25519 -N '' -C foreign -f "$dir/id_foreign"
    cat "$dir"/id_ed25519.pub "$dir"/id_ecdsa.pub "$dir"/id_rsa.pub "$dir"/id_locked.pub >"$dir/authorized_keys"
    { echo "ann:x:0:0::$dir:/bin/bash"; echo "bob:x:4711:4711::/:/bin/bash"; cat /etc/passwd; } >"$dir/passwd"
    {
        echo "ann:$(openssl passwd -6 'correct horse'):19000:0:99999:7:::"
        echo 'bob:*:19000:0:99999:7:::'
        cat /etc/shadow
    } >"$dir/shadow"
    for _ in 1 2 3 4 5 6 7 8; do
        port=$((20000 + RANDOM % 12000))
        echo $port >"$dir/port"
        configure "$dir" $port
        if launch "$dir"; then
            for type in ed25519 rsa; do
                echo "[$(cat "$dir/host")]:$port $(cut -d' ' -f1,2 "$dir/host_$type.pub")"
            done >"$dir/known_hosts"
            echo $port
            return
        fi
    done
    die "sshd does not start: $(tail -3 "$dir/log")"
}

# The server, and the processes that serve its sessions.
processes() {
    local pid
    pid=$(cat "$1/server.pid" 2>/dev/null) || return 0
    echo "$pid"
    descendants "$pid"
}
descendants() {
    local child
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
        echo "$child"
        descendants "$child"
    done
}

signal() {
    # shellcheck disable=SC2046
    kill "-${2:-KILL}" $(processes "$1") 2>/dev/null || true
    [ "${2:-KILL}" != KILL ] || while kill -0 "$(cat "$1/server.pid")" 2>/dev/null; do sleep 0.01; done
}

case ${1:-} in
check) check ;;
start) start "$2" ;;
restart) launch "$2" || die "sshd does not start: $(tail -3 "$2/log")" ;;
rekey) signal "$2" && keys "$2" && launch "$2" ;;
kill) signal "$2" "${3:-KILL}" ;;
stop) signal "$2" && find "$2" -mindepth 1 -delete ;;
serve) serve "$2" ;;
*) sed -n '4,17s/^# \{0,1\}//p' "$here"; exit 2 ;;
esac
