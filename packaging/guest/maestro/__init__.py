# SPDX-License-Identifier: Apache-2.0
"""The guest side of Maestro manifests: see guestutils."""
