# SPDX-License-Identifier: Apache-2.0
# Prints what fish's completion makes of $TYPED.
source $COMPLETIONS/pilotctl.fish
complete --do-complete "$TYPED" | string split --fields 1 \t
