import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type CheckedBackup, checkLines, linesOf } from '#core/backup/check-lines.ts';
import { type BackupLine, backupFaultText } from '#core/backup/lines.ts';
import { isSameTables } from '#core/backup/tally.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Statement } from '../port.ts';
import { backupRows, backupTally, schemaVersion } from '../queries/backup-read.ts';
import { deferred, emptyStatements, fitsTables, putRows } from '../queries/backup-write.ts';
import { newEpoch } from '../queries/snapshot-base.ts';
import { sha256Hex } from '../sha256.ts';
import { migrate } from './migrate.ts';
import { UsageError } from './open-port.ts';
import type { OpenStore } from './ports/local.ts';
import { type Flags, runCli } from './run-cli.ts';

const USAGE = `从备份文件恢复整个门户 Restore everything from a backup

  node db/seed/restore.ts --file <文件.ndjson.gz> --check
  node db/seed/restore.ts --file <文件.ndjson.gz> --local --persist-to <目录>

--check   只读一遍文件，核对行数和散列，不动任何数据
--local   本机门户的数据目录，门户须先停止。原来的数据不会删除，改名留在同一目录
远端数据库请在刚建好、还没有账号的门户上用首次设置链接打开“从备份恢复”。`;

const options = { file: { type: 'string' }, check: { type: 'boolean', default: false } } as const;

/** Bound text of one batch, in UTF-16 units. */
const BATCH = 4_000_000;

await runCli(USAGE, options, run);

async function run(flags: Flags<typeof options>): Promise<void> {
  const { file } = flags;
  if (file === undefined || !existsSync(file)) throw new UsageError(`没有这个文件：${file ?? '（须写 --file）'}`);
  // Read to its end before anything is touched: a file that is cut off is told by its end.
  const checked = await readBackup(file);
  console.log(`备份时间 ${checked.head.createdAt}，结构 ${checked.head.schema}，${describe(checked)}`);
  if (flags.check) return;
  const folder = flags['persist-to'];
  if (flags.remote || folder === undefined) throw new UsageError('须写 --local --persist-to <目录>');
  console.log(await restoreInto(folder, file, checked));
}

async function readBackup(
  file: string,
  take?: (line: BackupLine, text: string) => Promise<void>,
): Promise<CheckedBackup> {
  const source = createReadStream(file);
  const bytes = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  // An error of the file must end the reading of what it is unpacked into.
  source.on('error', (error) => bytes.destroy(error));
  const checked = await checkLines(linesOf(Readable.from(bytes.setEncoding('utf8'))), sha256Hex, take).catch(
    () => null,
  );
  if (checked === null) throw new UsageError(`${file}：不是 gzip 文件，或文件不完整`);
  if (!checked.ok) throw new UsageError(`${file} 第 ${checked.error.line} 行：${backupFaultText[checked.error.fault]}`);
  return checked.value;
}

/** Builds the whole store beside the old one and puts it in its place when it is right to the last row. */
async function restoreInto(folder: string, file: string, checked: CheckedBackup): Promise<string> {
  const beside = join(folder, 'restoring');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    await fill(beside, file, checked);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
  const [old, kept] = [join(folder, 'v3'), join(folder, `v3-before-${shanghaiDate(Date.now())}-${Date.now()}`)];
  const had = existsSync(old);
  if (had) renameSync(old, kept);
  renameSync(join(beside, 'v3'), old);
  // what was loaded into the old data says nothing of these: the next start looks anew
  rmSync(join(folder, 'data.stamp'), { force: true });
  rmSync(beside, { recursive: true, force: true });
  return `已恢复：${describe(checked)}，逐表核对一致${had ? `；原来的数据留在 ${kept}` : ''}`;
}

async function fill(folder: string, file: string, { head, end }: CheckedBackup): Promise<void> {
  process.env.WRANGLER_LOG ??= 'error';
  const { openLocal } = await import('./ports/local.ts');
  const store = await openLocal(folder);
  try {
    await migrate(store.db);
    const schema = await schemaVersion(store.db);
    if (schema !== head.schema) {
      throw new UsageError(`备份的结构是 ${head.schema}，本版本是 ${schema}：请用备份时的版本恢复，再升级`);
    }
    const refusal = fitsTables(head.tables);
    if (refusal !== null) throw new UsageError(`备份里的表与本版本不同：${JSON.stringify(refusal)}`);
    await store.db.batch([...(await emptyStatements(store.db)), newEpoch]);
    await writeAll(store, file);
    const tally = backupTally();
    for await (const _ of backupRows(store.db, 0, tally));
    if (!isSameTables(tally.end(), end)) throw new Error('恢复后的数据与备份不一致，没有使用');
  } finally {
    await store.close();
  }
}

/** Rows go in batch by batch; a table whose rows point at each other is written in one, so that the order is free. */
async function writeAll(store: OpenStore, file: string): Promise<void> {
  let waiting: Statement[] = [];
  let size = 0;
  let table = '';
  const flush = async () => {
    if (waiting.length > 0) await store.db.batch([deferred(), ...waiting]);
    waiting = [];
    size = 0;
  };
  await readBackup(file, async (line, text) => {
    if (line.is === 'PHOTO') await store.putPhoto(line.key, line.mime, Buffer.from(line.base64, 'base64'));
    if (line.is !== 'ROWS') return;
    if (line.table !== table && size > BATCH) await flush();
    table = line.table;
    waiting.push(putRows(line.table, JSON.stringify(line.rows)));
    size += text.length;
  });
  await flush();
}

function describe({ end }: CheckedBackup): string {
  const rows = Object.values(end.tables).reduce((sum, { rows: count }) => sum + count, 0);
  return `${Object.keys(end.tables).length} 张表 ${rows} 行、${end.photos} 张照片`;
}
