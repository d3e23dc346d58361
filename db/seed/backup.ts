import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BackupEnd } from '#core/backup/lines.ts';
import { printPhoto } from '#core/backup/lines.ts';
import { backupEnd, backupRows, backupTally, photoKeys, schemaVersion, writeMark } from '../queries/backup-read.ts';
import { newestSchema } from './migrate.ts';
import { fromEnvironment, openPort, UsageError, type WhichDatabase } from './open-port.ts';
import { apiSetting, type OpenPort } from './ports/local.ts';
import { type PhotoReader, photoFiles } from './ports/photo-files.ts';
import { remotePhotos } from './ports/remote-photos.ts';
import { openSnapshot } from './ports/sqlite-file.ts';
import { type Flags, runCli } from './run-cli.ts';

const USAGE = `完整备份到一个文件 Back everything up into one file

  node db/seed/backup.ts --out <文件.ndjson.gz> --local --persist-to <目录>
  node db/seed/backup.ts --out <文件.ndjson.gz> --remote

--local   本机门户的数据目录，门户开着也可以：备份的是这一刻的数据，含照片
--remote  Cloudflare 上的门户，含照片：环境变量 CLOUDFLARE_ACCOUNT_ID、CLOUDFLARE_D1_DATABASE_ID、CLOUDFLARE_API_TOKEN
          （令牌要能读 D1 和 R2）`;

/** It holds what the database holds: accounts, what visitors wrote, the photos. */
const ONLY_OWNER = 0o600;

const options = { out: { type: 'string' } } as const;

await runCli(USAGE, options, run);

async function run(flags: Flags<typeof options>): Promise<void> {
  const { out } = flags;
  if (out === undefined) throw new UsageError('须写 --out <文件>');
  const store = await openStore(flags);
  const unfinished = `${out}.unfinished`;
  try {
    await demandOwnSchema(store);
    const before = await writeMark(store.db);
    const lines = backupLines(store);
    const end = await writeLines(lines, unfinished);
    if (before !== (await writeMark(store.db))) {
      throw new UsageError('备份期间有人写入，文件前后不一致，没有保存：请再试一次');
    }
    renameSync(unfinished, out);
    console.log(summary(out, end));
  } finally {
    rmSync(unfinished, { force: true });
    await store.close();
  }
}

/** Another release knows other tables: it would leave some out, or stumble over those that are not there yet. */
async function demandOwnSchema({ db }: Store): Promise<void> {
  const [found, own] = [await schemaVersion(db), newestSchema()];
  if (found === own) return;
  throw new UsageError(
    `这个数据库的结构是 ${found}，本版本是 ${own}，没有备份：请用数据库原来的版本备份；要升级后再备份，先启动一次门户`,
  );
}

interface Store extends OpenPort {
  readonly photo: PhotoReader;
}

async function openStore(flags: WhichDatabase): Promise<Store> {
  const folder = flags['persist-to'];
  if (!flags.local || flags.remote || folder === undefined) return openRemote(await openPort(flags));
  const snapshot = await openSnapshot(folder);
  const photos = photoFiles(folder, apiSetting('bucket_name') ?? '');
  const close = async () => {
    photos.close();
    await snapshot.close();
  };
  return { db: snapshot.db, photo: photos.read, close };
}

function openRemote(port: OpenPort): Store {
  const photo = remotePhotos({
    accountId: fromEnvironment('CLOUDFLARE_ACCOUNT_ID'),
    bucket: apiSetting('bucket_name') ?? '',
    apiToken: fromEnvironment('CLOUDFLARE_API_TOKEN'),
  });
  return { ...port, photo };
}

/** All lines; what they add up to is answered at the end. */
async function* backupLines({ db, photo }: Store): AsyncGenerator<string, BackupEnd> {
  const tally = backupTally();
  yield* backupRows(db, Date.now(), tally);
  for (const { key, mime } of await photoKeys(db)) {
    const bytes = await photo(key);
    // A photo whose object is gone already (withdrawn, about to be swept) has a row and nothing to keep.
    if (bytes === null) continue;
    const line = printPhoto(key, mime, Buffer.from(bytes).toString('base64'));
    await tally.photo(line);
    yield line;
  }
  yield backupEnd(tally);
  return tally.end();
}

async function writeLines(lines: AsyncGenerator<string, BackupEnd>, file: string): Promise<BackupEnd> {
  let end: BackupEnd = { tables: {}, photos: 0, sha256: '' };
  async function* text() {
    for (;;) {
      const next = await lines.next();
      if (next.done) {
        end = next.value;
        return;
      }
      yield `${next.value}\n`;
    }
  }
  await pipeline(Readable.from(text()), createGzip(), createWriteStream(file, { mode: ONLY_OWNER }));
  return end;
}

function summary(out: string, { tables, photos, sha256 }: BackupEnd): string {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `已备份 ${Object.keys(tables).length} 张表 ${rows} 行、${photos} 张照片：${out}\n校验值 sha256 ${sha256}`;
}
