import { parseArgs } from 'node:util';
import { waysIn } from './accounts.ts';
import { Mend } from './mend.ts';
import { runCommand } from './run-command.ts';
import { ALLOCATOR, serveEnvironment } from './serve/command.ts';
import { prepareServe } from './serve/prepare.ts';
import { stopServed } from './serve/stop.ts';
import { readSettings, type Settings } from './settings.ts';
import { originOf } from './stack.ts';

const OPTIONS = {
  health: { type: 'boolean' },
  stop: { type: 'boolean' },
  'socket-fd': { type: 'string' },
  print: { type: 'boolean' },
  holder: { type: 'string' },
} as const;

/**
 * `npm run serve`: serves the portal by workerd itself, which takes the place of this very process: signals reach it, no
 * second process can outlive the other, and the data folder is held exactly as long as it runs. `-- --health` asks a running
 * one, `-- --stop` ends it. `--socket-fd`, `--print` and `--holder` are for serve/serve.sh, which can hand over an open socket.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const settings = readSettings(process.env);
  if (values.health) return health(settings);
  if (values.stop) return stop(settings);
  const say = (line: string) => console.error(line);
  const socketFd = numberOf('--socket-fd', values['socket-fd']);
  const holder = numberOf('--holder', values.holder);
  const { program, args } = await prepareServe(settings, { say, socketFd, holder });
  say(`数据 data ${settings.stateDir}　健康检查 health ${originOf(settings)}/api/health`);
  if (values.print) return console.log(['env', ...settingsOf(ALLOCATOR), program, ...args].map(quoted).join(' '));
  // a link for the first administrator is for the person at the terminal, never for a service's log
  const entry = await waysIn(settings, originOf(settings));
  if (entry !== '') say(entry.trimEnd());
  if (process.execve === undefined) throw new Mend('需要 Node 24。', 'Node 24 is needed.');
  process.execve(program, [program, ...args], serveEnvironment());
});

/** Answers by its exit code, as service managers and containers ask for it. */
async function health(settings: Settings): Promise<void> {
  const url = `${originOf(settings)}/api/health`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  const text = answer === null ? '' : await answer.text();
  if (!answer?.ok)
    throw new Mend(`门户没有正常应答：${url} ${answer?.status ?? ''}`, `The portal does not answer: ${url}`);
  console.log(text);
}

async function stop(settings: Settings): Promise<void> {
  const ran = await stopServed(settings);
  console.log(ran ? '门户已停止 stopped' : '没有正在运行的门户 nothing was running');
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new Mend(`${name} 须是数字，不是 ${text}`, `${name} takes a number, not ${text}`);
}

/** `NAME=value`, as `env` takes them. */
function settingsOf(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}

/** A word for a POSIX shell. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
