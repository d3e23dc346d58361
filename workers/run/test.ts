import { parseArgs } from 'node:util';
import { Mend } from './mend.ts';
import { runCommand } from './run-command.ts';
import { type Counts, closingLine } from './test-report.ts';
import { STEPS, type Stage } from './test-stages.ts';

/**
 * `npm test [-- --only unit,flows] [file…]`: every stage, each with its counts, and the sum on the last line. Fails when
 * anything failed or a stage had nothing to run.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const known = STEPS.flat(2).map((stage) => stage.name);
  const names = values.only?.split(',') ?? known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) {
    throw new Mend(
      `没有这一步测试：${unknown}。可用：${known.join(', ')}`,
      `There is no stage ${unknown}: ${known.join(', ')}`,
    );
  }
  const all: Counts[] = [];
  for (const lanes of STEPS) {
    const wanted = lanes.map((lane) => lane.filter(({ name }) => names.includes(name)));
    const counted = await Promise.all(wanted.map((lane) => runLane(lane, positionals)));
    all.push(...counted.flat());
  }
  process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0;
  console.log(`\n${closingLine(all)}`);
});

async function runLane(lane: readonly Stage[], filters: string[]): Promise<Counts[]> {
  const all: Counts[] = [];
  for (const stage of lane) {
    console.log(`── ${stage.name} …`);
    const started = performance.now();
    const counts = await stage.run(filters);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`   ${stage.name}: ${counts.passed} 通过 ok, ${counts.failed} 失败 not ok (${seconds} s)`);
    all.push(counts);
  }
  return all;
}
