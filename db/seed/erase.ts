import { formatTicket, parseTicket } from '#core/ticket.ts';
import { eraseWords } from '../queries/erase-words.ts';
import { ticketHash } from '../visitor-hashes.ts';
import { openBeside, UsageError } from './open-port.ts';
import { type Flags, runCli } from './run-cli.ts';

const USAGE = `应本人要求，删除一个受理编号下所写的话、联系方式和照片 Erase what was written under a ticket

  node db/seed/erase.ts --ticket <受理编号> --local --persist-to <目录>
  node db/seed/erase.ts --ticket <受理编号> --remote

评价的等级和问题的地点保留，它们不涉及个人；照片在下一次清扫时从存储里删除。
--local：本机门户的数据目录（--persist-to），门户开着也可以。
--remote：环境变量 CLOUDFLARE_ACCOUNT_ID、CLOUDFLARE_D1_DATABASE_ID、CLOUDFLARE_API_TOKEN`;

const erased = { RATING: '评价', CORRECTION: '纠错', REPORT: '上报' } as const;

const options = { ticket: { type: 'string' } } as const;

await runCli(USAGE, options, run);

async function run(flags: Flags<typeof options>): Promise<void> {
  const ticket = parseTicket(flags.ticket ?? '');
  if (!ticket.ok) throw new UsageError(`--ticket 须是 10 个字符的受理编号，不是 ${flags.ticket ?? ''}`);
  const { db, close } = await openBeside(flags);
  try {
    const kind = await eraseWords(db, await ticketHash(ticket.value), Date.now());
    if (kind === null) throw new UsageError(`没有这个受理编号：${formatTicket(ticket.value)}`);
    console.log(`已删除${erased[kind]} ${formatTicket(ticket.value)} 所写的内容`);
  } finally {
    await close();
  }
}
