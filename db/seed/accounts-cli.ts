import { parseArgs } from 'node:util';
import { role } from '#core/terms/access.ts';
import { hasAccounts } from '../queries/accounts.ts';
import { verifyAudit } from '../queries/audit.ts';
import { makeDemoAccounts } from './accounts/demo-accounts.ts';
import { makeSetupLink } from './accounts/setup-link.ts';
import { openBeside, UsageError } from './open-port.ts';
import type { OpenPort } from './ports/local.ts';

const USAGE = `账号与审计 Accounts and the audit log

  node db/seed/accounts-cli.ts setup-link    [--if-empty] --origin https://…  打印建立系统管理员的一次性链接
  node db/seed/accounts-cli.ts demo-accounts                                  建立演示账号，密码只显示这一次
  node db/seed/accounts-cli.ts audit-verify                                   校验审计日志的散列链

--local --persist-to <目录>  本机门户的数据目录，门户开着也可以
--remote                     Cloudflare D1：环境变量 CLOUDFLARE_ACCOUNT_ID、CLOUDFLARE_D1_DATABASE_ID、CLOUDFLARE_API_TOKEN`;

try {
  await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { flags, command } = readFlags();
  const work = { 'setup-link': setupLink, 'demo-accounts': demoAccounts, 'audit-verify': auditVerify }[command ?? ''];
  if (flags.help) return console.log(USAGE);
  if (work === undefined) throw new UsageError(`没有这个命令：${command ?? ''}`);
  const port = await openBeside(flags);
  try {
    await work(port.db, flags);
  } finally {
    await port.close();
  }
}

function readFlags() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        local: { type: 'boolean', default: false },
        remote: { type: 'boolean', default: false },
        'persist-to': { type: 'string' },
        'if-empty': { type: 'boolean', default: false },
        origin: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    return { flags: values, command: positionals[0] };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Flags = ReturnType<typeof readFlags>['flags'];

async function setupLink(db: OpenPort['db'], flags: Flags): Promise<void> {
  if (flags.origin === undefined || !URL.canParse(flags.origin))
    throw new UsageError('须写 --origin，如 https://atlas.example.cn');
  if (flags['if-empty'] && (await hasAccounts(db))) return;
  console.log(await makeSetupLink(db, new URL(flags.origin).origin, Date.now()));
}

async function demoAccounts(db: OpenPort['db']): Promise<void> {
  for (const made of await makeDemoAccounts(db, Date.now())) {
    console.log(`${made.login.padEnd(16)}${made.password}  ${role[made.role].zh} ${role[made.role].en}`);
  }
}

async function auditVerify(db: OpenPort['db']): Promise<void> {
  const verdict = await verifyAudit(db);
  if (verdict.ok) {
    console.log(`审计日志完整：${verdict.lines} 条，末条散列 ${verdict.head.hash}`);
    console.log(`The audit log is whole: ${verdict.lines} lines, last hash ${verdict.head.hash}`);
    return;
  }
  const why = { GAP: '缺了这一条', CHAIN: '与前一条接不上', HASH: '内容被改动过' }[verdict.problem];
  console.error(
    `✗ 审计日志第 ${verdict.seq} 条有问题：${why}\n  Line ${verdict.seq} of the audit log: ${verdict.problem}`,
  );
  process.exitCode = 1;
}
