# SPDX-License-Identifier: Apache-2.0
# Prints what bash's completion makes of $TYPED.
source "$COMPLETIONS/pilotctl.bash"
compopt() { :; } # only readline knows it
COMP_LINE=$TYPED COMP_POINT=${#TYPED}
read -ra COMP_WORDS <<<"$TYPED"
if [[ $TYPED == *' ' ]]; then COMP_WORDS+=(''); fi
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_pilotctl
printf '%s\n' "${COMPREPLY[@]}"
