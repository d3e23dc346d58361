import { isIdOf } from '#core/ids.ts';
import { formatTicket } from '#core/ticket.ts';
import { issueCodes, MAX_CODES } from '../queries/service-codes.ts';
import { openBeside, UsageError } from './open-port.ts';
import { type Flags, runCli } from './run-cli.ts';

const USAGE = `给一个服务点发服务码，一码评价一次 Issue service codes of a site, each good for one rating

  node db/seed/codes.ts --site st_… --count 20 --local --persist-to <目录>
  node db/seed/codes.ts --site st_… --count 20 --remote

只打印这一次，库里只存哈希。--local：本机门户的数据目录（--persist-to），门户开着也可以。
--remote：环境变量 CLOUDFLARE_ACCOUNT_ID、CLOUDFLARE_D1_DATABASE_ID、CLOUDFLARE_API_TOKEN`;

const refusals = {
  NOT_FOUND: '没有这个服务点',
  NOT_PUBLIC: '这个服务点还没有公开，或已停用',
  ILLUSTRATIVE: '示例服务点不能评价',
} as const;

const options = { site: { type: 'string' }, count: { type: 'string', default: '20' } } as const;

await runCli(USAGE, options, run);

async function run(flags: Flags<typeof options>): Promise<void> {
  const site = flags.site ?? '';
  const count = Number(flags.count);
  if (!isIdOf('SITE', site)) throw new UsageError(`--site 须是服务点的编号，形如 st_0123456789，不是 ${site}`);
  if (!Number.isInteger(count) || count < 1 || count > MAX_CODES) {
    throw new UsageError(`--count 须是 1 到 ${MAX_CODES} 的整数，不是 ${flags.count}`);
  }
  const { db, close } = await openBeside(flags);
  try {
    const codes = await issueCodes(db, site, count, { now: Date.now(), by: 'system' });
    if (!codes.ok) throw new UsageError(`${refusals[codes.error]}：${site}`);
    console.log(codes.value.map(formatTicket).join('\n'));
  } finally {
    await close();
  }
}
