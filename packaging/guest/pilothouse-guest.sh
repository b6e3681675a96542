#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# What a start-up script in a container wants to know of its environment, from the variables that Pilothouse and
# MaestroNG give each container. POSIX shell, nothing else needed but tr and sed. Either call it:
#
#   pilothouse-guest.sh get_node_list kafka broker 3
#
# or source it and call its functions. Answers go to standard output; what cannot be answered is told on standard
# error with status 1.
#
#   get_environment_name                                 "local" outside of any environment
#   get_service_name
#   get_container_name
#   get_container_host_address [as_ip_address]           of the ship this container is on
#   get_container_internal_address                       IPv4 of eth0
#   get_port NAME [DEFAULT]                              own port, as seen inside
#   get_specific_host SERVICE CONTAINER
#   get_specific_port SERVICE CONTAINER PORT [DEFAULT]   on its ship
#   get_specific_exposed_port SERVICE CONTAINER PORT [DEFAULT]
#   get_node_list SERVICE [PORTS [MINIMUM]]              a line "host[:port...]" each; PORTS divided by blanks or commas
#   update_os_env NAME=VALUE...                          only when sourced

get_environment_name() {
    printf '%s\n' "${MAESTRO_ENVIRONMENT_NAME-local}"
}

get_service_name() {
    pilothouse_required SERVICE_NAME "the name of the service is not known"
}

get_container_name() {
    pilothouse_required CONTAINER_NAME "the name of the container is not known"
}

get_container_host_address() (
    address=$(pilothouse_required CONTAINER_HOST_ADDRESS "the address of the host is not known") || exit 1
    if [ -n "${1-}" ]; then
        address=$(pilothouse_resolve "$address") || exit 1
    fi
    printf '%s\n' "$address"
)

get_container_internal_address() (
    if command -v ip >/dev/null 2>&1; then
        address=$(ip -4 addr show dev eth0 2>/dev/null | sed -n 's/^ *inet \([0-9.]*\).*/\1/p')
    elif command -v ifconfig >/dev/null 2>&1; then
        address=$(ifconfig eth0 2>/dev/null | sed -n 's/.*inet \(addr:\)\{0,1\}\([0-9.]*\).*/\2/p')
    else
        address=$(hostname -i 2>/dev/null | tr ' ' '\n' | sed -n '/^[0-9.]*$/p')
    fi
    address=$(printf '%s\n' "$address" | sed -n 1p)
    [ -n "$address" ] || pilothouse_fail "eth0 has no address" || exit 1
    printf '%s\n' "$address"
)

get_port() (
    service=$(get_service_name) && container=$(get_container_name) || exit 1
    get_specific_exposed_port "$service" "$container" "$@"
)

get_specific_host() (
    pilothouse_required "$(pilothouse_variable "$1")_$(pilothouse_variable "$2")_HOST" \
        "no host is known for container $2 of service $1"
)

get_specific_port() (
    pilothouse_number "$(pilothouse_variable "$1")_$(pilothouse_variable "$2")_$(pilothouse_variable "$3")_PORT" \
        "no port $3 is known for container $2 of service $1" "${4-}"
)

get_specific_exposed_port() (
    pilothouse_number \
        "$(pilothouse_variable "$1")_$(pilothouse_variable "$2")_$(pilothouse_variable "$3")_INTERNAL_PORT" \
        "no internal port $3 is known for container $2 of service $1" "${4-}"
)

get_node_list() (
    service=$1
    ports=$(printf '%s' "${2-}" | tr ',' ' ')
    minimum=${3-1}
    count=0
    nodes=
    for container in $(pilothouse_value "$(pilothouse_variable "$service")_INSTANCES" | tr ',' ' '); do
        node=$(get_specific_host "$service" "$container") || exit 1
        for port in $ports; do
            number=$(get_specific_port "$service" "$container" "$port") || exit 1
            node=$node:$number
        done
        nodes="$nodes$node
"
        count=$((count + 1))
    done
    [ "$count" -ge "$minimum" ] \
        || pilothouse_fail "$count of service $service are known, at least $minimum are needed" || exit 1
    printf '%s' "$nodes"
)

update_os_env() {
    export "$@"
}

# --- what the above is made of ------------------------------------------------------------------------

pilothouse_fail() {
    printf 'pilothouse-guest: %s\n' "$1" >&2
    return 1
}

# A name as part of a variable's name.
pilothouse_variable() {
    printf '%s' "$1" | LC_ALL=C tr -c 'A-Za-z0-9_' '_' | LC_ALL=C tr 'a-z' 'A-Z'
}

# The value of a variable, whatever its name: a shell does not know those that begin with a digit.
pilothouse_value() {
    case $1 in
    [0-9]*) tr '\n\0' ' \n' 2>/dev/null <"/proc/$$/environ" | sed -n "s/^$1=//p" ;;
    *) eval "printf '%s' \"\${$1-}\"" ;;
    esac
}

pilothouse_required() (
    value=$(pilothouse_value "$1")
    [ -n "$value" ] || pilothouse_fail "$2 ($1 is not set)" || exit 1
    printf '%s\n' "$value"
)

pilothouse_number() (
    value=$(pilothouse_value "$1")
    [ -n "$value" ] || value=$3
    case $value in
    '' | *[!0-9]*) pilothouse_fail "$2 ($1 is ${value:-not set})" || exit 1 ;;
    esac
    printf '%s\n' "$value"
)

pilothouse_resolve() (
    case $1 in
    *[!0-9.]*) ;;
    *) printf '%s\n' "$1"; exit 0 ;;
    esac
    if command -v getent >/dev/null 2>&1; then
        address=$(getent ahostsv4 "$1" | sed -n '1s/[[:blank:]].*//p')
    else
        address=$(ping -c 1 -w 1 "$1" 2>/dev/null | sed -n '1s/.*(\([0-9.]*\)).*/\1/p')
    fi
    [ -n "$address" ] || pilothouse_fail "no address for the host $1" || exit 1
    printf '%s\n' "$address"
)

case ${0##*/} in
pilothouse-guest*)
    case ${1-} in
    get_*) "$@" ;;
    *) sed -n 's/^# \{0,1\}//p' "$0" | sed -n '2,24p' >&2; exit 64 ;;
    esac
    ;;
esac
