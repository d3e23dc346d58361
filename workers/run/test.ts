import { parseArgs } from 'node:util';
import { Mend } from './mend.ts';
import { runCommand } from './run-command.ts';
import { type Counts, closingLine } from './test-report.ts';
import { STAGES } from './test-stages.ts';

/**
 * `npm test [-- --only unit,flows] [file…]`: every stage in order, each with its counts, and the sum on the last line.
 * Fails when anything failed or a stage had nothing to run.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
  const names = values.only?.split(',') ?? STAGES.map((stage) => stage.name);
  const unknown = names.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown) {
    const known = STAGES.map((stage) => stage.name).join(', ');
    throw new Mend(`没有这一步测试：${unknown}。可用：${known}`, `There is no stage ${unknown}: ${known}`);
  }
  const all: Counts[] = [];
  for (const stage of STAGES.filter(({ name }) => names.includes(name))) {
    console.log(`── ${stage.name} …`);
    const started = performance.now();
    const counts = await stage.run(positionals);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`   ${stage.name}: ${counts.passed} 通过 ok, ${counts.failed} 失败 not ok (${seconds} s)`);
    all.push(counts);
  }
  process.exitCode = all.some(({ failed }) => failed > 0) ? 1 : 0;
  console.log(`\n${closingLine(all)}`);
});
