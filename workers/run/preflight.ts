import { mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { diskFull, Mend } from './mend.ts';

/** Less than this and the database or a build would break off halfway. */
const MIN_FREE = 200 * 1024 * 1024;

/** Database, secrets and photos: nobody else on the machine reads a folder that is made here. */
export const ONLY_OWNER = 0o700;

/** Throws a {@link Mend} when the folder can not be written or its disk is nearly full. */
export function checkDisk(folder: string, freeBytes = freeBytesOf): void {
  try {
    mkdirSync(folder, { recursive: true, mode: ONLY_OWNER });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw diskFull();
    throw new Mend(
      `无法写入 ${folder}（${code}）：请检查该目录的权限。`,
      `${folder} can not be written (${code}): check its permissions.`,
    );
  }
  const free = freeBytes(folder);
  if (free < MIN_FREE) throw diskFull(Math.floor(free / 1024 / 1024));
}

function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Throws a {@link Mend} when nothing can listen on the address. */
export async function checkPort(host: string, port: number): Promise<void> {
  const code = await new Promise<string | null>((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(null)));
  });
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    throw new Mend(
      `端口 ${port} 已被占用：请关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
      `Port ${port} is taken: stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  throw new Mend(
    `无法在 ${host}:${port} 上监听（${code}）：请检查 HOST 和 PORT。`,
    `Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`,
  );
}
