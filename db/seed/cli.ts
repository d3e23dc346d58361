import { summaryLine } from './load/report.ts';
import { migrate } from './migrate.ts';
import { openPort, UsageError } from './open-port.ts';
import { type Flags, runCli } from './run-cli.ts';

const USAGE = `装入资料与示例数据 Load the documents' data and the samples

  node db/seed/cli.ts --local --persist-to <目录> [--migrate] [--demo-data on|off]
  node db/seed/cli.ts --remote [--migrate] [--demo-data on|off]

--local   本机门户的数据目录，门户须先停止
--remote  Cloudflare D1：环境变量 CLOUDFLARE_ACCOUNT_ID、CLOUDFLARE_D1_DATABASE_ID、CLOUDFLARE_API_TOKEN
--migrate 先补齐数据库结构
--demo-data 不写时取环境变量 DEMO_DATA，默认 on`;

const options = { migrate: { type: 'boolean', default: false }, 'demo-data': { type: 'string' } } as const;

await runCli(USAGE, options, run);

async function run(flags: Flags<typeof options>): Promise<void> {
  const demoData = demoDataOf(flags['demo-data'] ?? process.env.DEMO_DATA ?? 'on');
  const { db, close } = await openPort(flags);
  try {
    if (flags.migrate) sayMigrated(await migrate(db));
    // Data and dictionary are large: a mistyped command answers without them.
    const { load } = await import('./load.ts');
    const report = await load(db, { demoData, now: Date.now(), onProgress: (line) => console.log(line) });
    console.log(summaryLine(report));
  } finally {
    await close();
  }
}

function demoDataOf(text: string): boolean {
  if (text !== 'on' && text !== 'off') throw new UsageError(`示例数据只能是 on 或 off，不是 ${text}`);
  return text === 'on';
}

function sayMigrated(names: readonly string[]): void {
  console.log(names.length === 0 ? '数据库结构已是最新' : `数据库结构：补了 ${names.length} 步（至 ${names.at(-1)}）`);
}
