#!/bin/sh
# Back to the release and the data before the last upgrade. What was entered since stays in v3-undone-… . Run as root.
set -eu
prefix=${PREFIX:-/opt/park-atlas}
data=${DATA:-/var/lib/park-atlas}
[ -e "$prefix/previous" ] || { echo "✗ 没有可退回的版本 there is no previous release" >&2; exit 1; }
previous=$(cat "$prefix/previous")
[ ! -d /run/systemd/system ] || systemctl stop park-atlas.service
if [ -d "$data/v3-before" ]; then
  mv "$data/v3" "$data/v3-undone-$(date +%Y%m%d%H%M%S)"
  mv "$data/v3-before" "$data/v3"
fi
ln -sfn "$previous" "$prefix/current.new"
mv -T "$prefix/current.new" "$prefix/current"
rm -f "$prefix/previous"
[ ! -d /run/systemd/system ] || systemctl start park-atlas.service
echo "已退回 back at: $previous"
