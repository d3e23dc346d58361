#!/bin/sh
# Commands of an installed portal. Settings come from /etc/park-atlas.env unless STATE_DIR is set already.
set -eu
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
settings=${PARK_ATLAS_ENV:-/etc/park-atlas.env}
if [ -z "${STATE_DIR:-}" ] && [ -r "$settings" ]; then
  set -a
  . "$settings"
  set +a
fi
command=${1:-help}
[ $# -eq 0 ] || shift
run() {
  file=$1
  shift
  exec "$root/node_modules/.bin/node" --disable-warning=ExperimentalWarning "$root/workers/run/$file.ts" "$@"
}
seed() {
  file=$1
  shift
  exec "$root/node_modules/.bin/node" --disable-warning=ExperimentalWarning "$root/db/seed/$file.ts" "$@" --local --persist-to "$STATE_DIR"
}
INIT_CWD=$(pwd)
export INIT_CWD
case $command in
  serve) exec sh "$root/workers/run/serve/serve.sh" "$@" ;;
  health | stop) run serve "--$command" ;;
  backup | restore | setup-link | audit-verify) run "$command" "$@" ;;
  erase) seed erase --ticket "${1:-}" ;;
  new-epoch) seed new-epoch ;;
  codes) seed codes --site "${1:-}" --count "${2:-20}" ;;
  *)
    echo "park-atlas serve | stop | health | backup <文件> | restore <文件> [--check] | setup-link | audit-verify | erase <受理编号> | codes <st_…> [张数]"
    [ "$command" = help ] || exit 2
    ;;
esac
