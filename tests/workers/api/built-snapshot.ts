import { buildStep, type StepSizes } from '#api/snapshot/build.ts';
import type { SqlPort } from '#db/port.ts';

/** Builds a whole base at once, as the alarms do one after another; answers how many steps it took. */
export async function buildSnapshot(db: SqlPort, bucket: R2Bucket, now: number, sizes?: StepSizes): Promise<number> {
  let steps = 1;
  while (await buildStep(db, bucket, now, sizes)) steps++;
  return steps;
}
