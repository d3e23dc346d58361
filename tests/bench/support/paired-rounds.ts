import { type LoadSeen, load } from './load/load-generator.ts';
import { processorSeconds } from './process-usage.ts';
import { turns } from './statistics.ts';

/** One of those that are measured against each other. */
export interface Contender {
  readonly name: string;
  readonly origin: string;
  readonly paths: readonly string[];
  /** Process whose processor time is told; null where there are several. */
  readonly pid: number | null;
}

export interface Measured extends LoadSeen {
  /** Processor time of its process a request, microseconds; NaN where it has several. */
  readonly processorUs: number;
}

export interface RoundsAsked {
  readonly connections: number;
  readonly rounds: number;
  /** Of one contender's turn. */
  readonly seconds: number;
  readonly rate?: number;
}

/** Lets each have its turn in every round, each time another one first. Answers its turns by contender. Throws for an error. */
export async function pairedRounds(
  contenders: readonly Contender[],
  { connections, rounds, seconds, rate }: RoundsAsked,
): Promise<Measured[][]> {
  const seen: Measured[][] = contenders.map(() => []);
  const turn = async ({ name, origin, paths, pid }: Contender, length: number): Promise<Measured> => {
    const before = pid === null ? Number.NaN : processorSeconds(pid);
    const result = await load({ origin, paths, connections, seconds: length, rate: rate ?? null });
    if (result.failed > 0)
      throw new Error(`${name}: ${result.failed} of ${result.done + result.failed} answers are errors`);
    const spent = pid === null ? Number.NaN : processorSeconds(pid) - before;
    return { ...result, processorUs: (spent * 1e6) / result.done };
  };
  for (const contender of contenders) await turn(contender, seconds / 2); // compiled and connected once
  for (let round = 0; round < rounds; round++) {
    for (const index of turns(contenders.length, round)) {
      const contender = contenders[index];
      if (contender !== undefined) seen[index]?.push(await turn(contender, seconds));
    }
  }
  return seen;
}
