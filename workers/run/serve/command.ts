import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Mend } from '../mend.ts';
import type { Settings } from '../settings.ts';
import { PUBLIC_SOCKET } from './public-socket.ts';

/** A program and its arguments. */
export type Command = { program: string; args: string[] };

/** Nothing listens there: what the runtime would tell Miniflare's own process goes nowhere. */
const NOBODY = '127.0.0.1:9';

/** Where the runtime keeps what it needs beside the data of the portal. */
export function serveFolder(stateDir: string): string {
  const folder = join(stateDir, 'serve');
  mkdirSync(join(folder, 'mail'), { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * The command that serves the portal: workerd itself. It listens on the address of the settings, or on a socket that is
 * open already, by the number of its descriptor.
 */
export function serveCommand({ host, port, stateDir }: Settings, configFile: string, socketFd?: number): Command {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const socket =
    socketFd === undefined ? `--socket-addr=${PUBLIC_SOCKET}=${address}` : `--socket-fd=${PUBLIC_SOCKET}=${socketFd}`;
  const args = [
    'serve',
    '--binary',
    '--experimental',
    `--external-addr=loopback=${NOBODY}`,
    `--directory-path=email:store-disk=${join(serveFolder(stateDir), 'mail')}`,
    socket,
    configFile,
  ];
  return { program: workerdFile(), args };
}

/**
 * The runtime's allocator keeps what is free by processor if the C library leaves it the kernel's restartable sequences, and
 * else by thread: that took a fifth more of the processor an answer, and 75 MB more.
 */
export const ALLOCATOR = { GLIBC_TUNABLES: 'glibc.pthread.rseq=0' } as const;

/** Only what the runtime itself reads: no secret stays in the environment of the process that serves. */
export function serveEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { PATH: env.PATH, LANG: env.LANG, HOME: env.HOME, TZ: 'UTC', ...ALLOCATOR };
}

const CPU: Readonly<Record<string, string>> = { x64: '64', arm64: 'arm64' };

/** The runtime's own file, not the script around it that npm installs: that one would stay in between. */
export function workerdFile(): string {
  const name = `@cloudflare/workerd-${process.platform}-${CPU[process.arch] ?? process.arch}/bin/workerd`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Mend(
      `没有本平台（${process.platform} ${process.arch}）的 workerd：请重新安装依赖。`,
      `There is no workerd for ${process.platform} ${process.arch}: install the dependencies again.`,
    );
  }
}

/** Throws a {@link Mend} where the runtime does not start at all, as on a system whose C library is older than it needs. */
export function checkRuntime(program = workerdFile()): void {
  const { status, stderr, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (status === 0) return;
  const [said = ''] = (error?.message ?? stderr).split('\n');
  throw new Mend(
    `运行时启动不了（${said}）：需要 glibc 2.35 或更新，更旧的系统请用包里的 Containerfile 在容器里运行。`,
    `The runtime does not start (${said}): glibc 2.35 or newer is needed, on an older system use the Containerfile of the bundle.`,
  );
}
