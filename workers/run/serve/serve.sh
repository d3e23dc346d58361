#!/bin/sh
# Serves the portal in the place of this shell, for service managers: what is open stays open, so that `--socket-fd=3` takes
# the socket that systemd holds. The data folder is held by this process number, which stays the same through all of it.
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
node=$root/node_modules/.bin/node
[ -x "$node" ] || node=node
command=$("$node" --disable-warning=ExperimentalWarning "$root/workers/run/serve.ts" --print --holder=$$ "$@")
unset AUTH_SECRET SEAL_KEY
eval "exec $command"
