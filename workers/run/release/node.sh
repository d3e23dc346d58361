#!/bin/sh
# The release's own Node for this processor.
case $(uname -m) in
  x86_64) cpu=x64 ;;
  aarch64 | arm64) cpu=arm64 ;;
  *) echo "✗ 不支持的处理器 no program for this processor: $(uname -m)" >&2; exit 1 ;;
esac
exec "$(dirname "$(readlink -f "$0")")/../node-linux-$cpu/bin/node" "$@"
