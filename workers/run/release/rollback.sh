#!/bin/sh
# Back to the release and the data before the last upgrade. What was entered since stays in v3-undone-… . Run as root.
set -eu
prefix=${PREFIX:-/opt/park-atlas}
data=${DATA:-/var/lib/park-atlas}
settings=${SETTINGS:-/etc/park-atlas.env}
systemd=no
[ -d /run/systemd/system ] && systemd=yes

# As workers/run/lock.ts writes it: which process, when it began and in which run of the machine.
lock() {
  began=$(sed 's/.*) //' /proc/$$/stat | cut -d ' ' -f 20)
  echo "$$ $began@$(cat /proc/sys/kernel/random/boot_id)" >"$data/running.lock"
}
fail() { echo "✗ $*" >&2; exit 1; }
user=$(stat -c %U "$data")
as_user() { if [ "$(id -un)" = "$user" ]; then "$@"; else runuser -u "$user" -- "$@"; fi; }

[ -e "$prefix/previous" ] || fail "没有可退回的版本 there is no previous release"
previous=$(cat "$prefix/previous")
if [ $systemd = yes ]; then
  # The socket starts the service for the next visitor: while we hold the data folder that one waits. As in install.sh.
  systemctl --quiet stop park-atlas.service
  lock
  systemctl --quiet stop park-atlas.service 2>/dev/null || true
elif PARK_ATLAS_ENV="$settings" "$prefix/current/bin/park-atlas" health >/dev/null 2>&1; then
  fail "门户还在运行：请先停止它再退回。 The portal is still running: stop it before going back."
fi
if [ -d "$data/v3-before" ]; then
  mv "$data/v3" "$data/v3-undone-$(date +%Y%m%d%H%M%S)"
  mv "$data/v3-before" "$data/v3"
  # Publications are counted on from an older number: what browsers keep under the numbers since must not pass for these.
  as_user env PARK_ATLAS_ENV="$settings" STATE_DIR="$data" "$prefix/current/bin/park-atlas" new-epoch ||
    echo "⚠ 公开内容的版本没有换新：请让访问者刷新页面。 Versions were not renewed: visitors may have to reload." >&2
fi
ln -sfn "$previous" "$prefix/current.new"
mv -T "$prefix/current.new" "$prefix/current"
rm -f "$prefix/previous"
if [ $systemd = yes ]; then
  rm -f "$data/running.lock"
  systemctl start park-atlas.service
fi
echo "已退回 back at: $previous"
