#!/bin/sh
# Installs this release, or upgrades the one that is there: a backup first, the data as they are now kept beside, the
# previous release kept; when the new one does not answer, everything is put back. Run as root. No internet is needed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-/opt/park-atlas}
data=${DATA:-/var/lib/park-atlas}
settings=${SETTINGS:-/etc/park-atlas.env}
user=${RUN_AS:-park-atlas}
version=$(cat "$here/VERSION")
target=$prefix/releases/$version
systemd=no
[ -d /run/systemd/system ] && systemd=yes

# As workers/run/lock.ts writes it: which process, when it began and in which run of the machine.
lock() {
  began=$(sed 's/.*) //' /proc/$$/stat | cut -d ' ' -f 20)
  echo "$$ $began@$(cat /proc/sys/kernel/random/boot_id)" >"$data/running.lock"
}
fail() { echo "✗ $*" >&2; exit 1; }
as_user() { if [ "$(id -un)" = "$user" ]; then "$@"; else runuser -u "$user" -- "$@"; fi; }

case $(uname -m) in x86_64) cpu=64 ;; aarch64 | arm64) cpu=arm64 ;; *) fail "不支持的处理器 no such processor: $(uname -m)" ;; esac
"$here/release/node_modules/@cloudflare/workerd-linux-$cpu/bin/workerd" --version >/dev/null 2>&1 ||
  fail "本机的 glibc 太旧（需要 2.35）：请用 Containerfile 在容器里运行，见 INSTALL.md。 glibc is older than 2.35: use the Containerfile."
id "$user" >/dev/null 2>&1 || useradd --system --home-dir "$data" --shell /usr/sbin/nologin "$user"

mkdir -p "$prefix/releases" "$data/backups"
chown "$user" "$data" "$data/backups"
chmod 700 "$data"
rm -rf "$target.new"
cp -R "$here/release" "$target.new"
cp "$here/rollback.sh" "$prefix/rollback.sh"
if [ ! -e "$settings" ]; then
  sed "s|^STATE_DIR=.*|STATE_DIR=$data|" "$here/examples/park-atlas.env" >"$settings"
  chown "root:$(id -gn "$user")" "$settings"
  chmod 640 "$settings"
fi

# The socket goes on listening and starts the service for the next visitor: while we hold the data folder that one waits.
# The second time is for what it started in between; a start that is asked for meanwhile calls it off, which is no failure.
hold() {
  systemctl --quiet stop park-atlas.service
  lock
  systemctl --quiet stop park-atlas.service 2>/dev/null || true
}
# Whatever stops us half-way, the release that is there goes on.
held=no
trap 'code=$?; rm -rf "$target.new"; [ $held = no ] || { rm -f "$data/running.lock"; [ $code -eq 0 ] || systemctl start park-atlas.service; }' EXIT

previous=$(readlink "$prefix/current" 2>/dev/null || true)
if [ -n "$previous" ] && [ -d "$data/v3" ]; then
  if [ $systemd = no ] && as_user env PARK_ATLAS_ENV="$settings" "$previous/bin/park-atlas" health >/dev/null 2>&1; then
    fail "门户还在运行：请先停止它再升级。 The portal is still running: stop it before the upgrade."
  fi
  file=$data/backups/before-$version-$(date +%Y%m%d%H%M%S).ndjson.gz
  as_user env PARK_ATLAS_ENV="$settings" "$previous/bin/park-atlas" backup "$file"
  [ $systemd = no ] || { held=yes; hold; }
  # whole or not at all: a copy that broke off must not be what rollback.sh goes back to
  rm -rf "$data/v3-before" "$data/v3-before.new"
  cp -a --reflink=auto "$data/v3" "$data/v3-before.new"
  mv "$data/v3-before.new" "$data/v3-before"
  echo "$previous" >"$prefix/previous"
fi
rm -rf "$target.old"
[ ! -e "$target" ] || mv "$target" "$target.old"
mv "$target.new" "$target"
ln -sfn "$target" "$prefix/current.new"
mv -T "$prefix/current.new" "$prefix/current"
[ "$previous" = "$target" ] && [ -d "$target.old" ] && echo "$target.old" >"$prefix/previous"

if [ $systemd = yes ]; then
  for unit in park-atlas.service park-atlas.socket; do
    sed -e "s|/opt/park-atlas|$prefix|g; s|/var/lib/park-atlas|$data|g; s|/etc/park-atlas.env|$settings|g; s|^User=.*|User=$user|" \
      "$here/examples/$unit" >"/etc/systemd/system/$unit"
  done
  systemctl daemon-reload
  systemctl enable --now park-atlas.socket
  systemctl enable park-atlas.service
  [ $held = no ] || rm -f "$data/running.lock"
  held=no
  systemctl restart park-atlas.service
  # the first start reads the regions in, an upgrade migrates: minutes on a slow disk, and no reason to give up
  tries=300
  until as_user env PARK_ATLAS_ENV="$settings" "$target/bin/park-atlas" health >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ $tries -eq 0 ] || [ "$(systemctl show -P NRestarts park-atlas.service)" -ge 3 ]; then
      [ -z "$previous" ] || sh "$prefix/rollback.sh"
      fail "新版本没有正常应答，已退回原来的版本；日志：journalctl -u park-atlas. The new release did not answer."
    fi
    sleep 2
  done
fi
echo "已安装 installed: $target"
[ -n "$previous" ] || echo "首次设置 first administrator: sudo -u $user $prefix/current/bin/park-atlas setup-link"
