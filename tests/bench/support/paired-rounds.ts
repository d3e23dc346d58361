import { type LoadSeen, load } from './load/load-generator.ts';
import { processorSecondsOf } from './process-usage.ts';
import { turns } from './statistics.ts';

/** One of those that are measured against each other. */
export interface Contender {
  readonly name: string;
  readonly origin: string;
  readonly paths: readonly string[];
  /** Processes whose processor time is told, with all that they have started. */
  readonly pids: readonly number[];
}

export interface Measured extends LoadSeen {
  /** Processor time of its processes a request, microseconds. */
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
  const turn = async ({ name, origin, paths, pids }: Contender, length: number): Promise<Measured> => {
    const before = processorSecondsOf(pids);
    const result = await load({ origin, paths, connections, seconds: length, rate: rate ?? null });
    if (result.failed > 0)
      throw new Error(`${name}: ${result.failed} of ${result.done + result.failed} answers are errors`);
    const spent = processorSecondsOf(pids) - before;
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
