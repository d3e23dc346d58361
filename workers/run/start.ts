import { waysIn } from './accounts.ts';
import { ProgramFailed } from './mend.ts';
import { BUILD } from './places.ts';
import { checkDisk } from './preflight.ts';
import { runCommand } from './run-command.ts';
import { prepareServe } from './serve/prepare.ts';
import { startServed } from './serve/served-stack.ts';
import { readSettings, type Settings } from './settings.ts';
import { originOf, untilAnswering } from './stack.ts';

const ENTRANCES = [
  ['便民地图', 'for residents', '/'],
  ['党建一张图', 'for leaders', '/leader/'],
  ['阵地管理', 'for park staff', '/staff/'],
  ['API 文档', 'API docs', '/api/docs'],
] as const;

/** `npm start`: builds, migrates, loads and serves the whole portal until Ctrl-C. */
await runCommand(async () => {
  const settings = readSettings(process.env);
  const started = performance.now();
  checkDisk(BUILD);
  const command = await prepareServe(settings, { say: (line) => console.log(line) });
  const entry = await waysIn(settings, originOf(settings));

  const stack = startServed(command, settings);
  await untilAnswering(
    stack,
    ENTRANCES.map(([, , path]) => path),
  );
  stack.showErrors();
  announce(stack.origin, settings, (performance.now() - started) / 1000, entry);
  throw new ProgramFailed('服务意外退出 The portal ended unexpectedly', await stack.ended);
}, stopping);

function stopping(): void {
  console.log('\n正在停止 … Stopping');
}

function announce(origin: string, settings: Settings, seconds: number, entry: string): void {
  const rows = ENTRANCES.map(([name, english, path]) => `  ${padded(name, 12)}${origin}${path}  ${english}`);
  console.log(`\n园区党建一张图 · park-atlas　已启动，用时 ${seconds.toFixed(1)} 秒 is up\n`);
  console.log(rows.join('\n'));
  if (entry !== '') console.log(`\n${entry.trimEnd()}`);
  console.log(`\n  数据 data      ${settings.stateDir}`);
  console.log('  停止 stop      Ctrl-C\n');
}

/** Pads to a width counted in terminal columns: a Chinese character takes two. */
function padded(text: string, columns: number): string {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - width));
}
