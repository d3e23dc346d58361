import { type Contender, type Measured, pairedRounds } from './paired-rounds.ts';
import type { Told } from './results.ts';
import { median, pairedRatios, spreadText } from './statistics.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const SECONDS = Number(process.env.SECONDS ?? 0.7);
/** Connections that a comparison is made with. */
export const CONNECTIONS = [1, 8];
/** Of our own highest rate: what p99 is compared at. */
const PACE = 0.6;
const PACED_ROUNDS = 3;

/** Those that are compared; ours and the floor are one process, the peer several. */
export interface Compared {
  readonly ours: Contender;
  readonly floor: Contender;
  readonly peer: Contender | null;
}

/** Measures rounds at each number of connections: a table of rates and costs, one of delays at the same rate. */
export async function compare({ ours, floor, peer }: Compared): Promise<Told[]> {
  const rates = [];
  const delays = [];
  for (const connections of CONNECTIONS) {
    const contenders = [ours, floor, ...(peer === null ? [] : [peer])];
    const turns = await pairedRounds(contenders, { connections, rounds: ROUNDS, seconds: SECONDS });
    rates.push(rateRow(connections, turns));
    const rate = Math.max(1, Math.round(PACE * median((turns[0] ?? []).map(({ perSecond }) => perSecond))));
    const paced = { connections, rounds: PACED_ROUNDS, seconds: 2 * SECONDS, rate };
    delays.push(delayRow(connections, rate, await pairedRounds([ours, floor], paced)));
  }
  return [rates, delays];
}

function rateRow(connections: number, [ours = [], floor = [], peer]: Measured[][]) {
  const of = (turns: readonly Measured[] | undefined, key: keyof Measured) =>
    turns === undefined ? null : Math.round(median(turns.map((turn) => turn[key])));
  const ratio = (turns: readonly Measured[], others: readonly Measured[] | undefined, key: keyof Measured) =>
    others === undefined
      ? null
      : spreadText(
          pairedRatios(
            turns.map((turn) => turn[key]),
            others.map((turn) => turn[key]),
          ),
        );
  return {
    connections,
    'ours /s': of(ours, 'perSecond'),
    'floor /s': of(floor, 'perSecond'),
    'peer /s': of(peer, 'perSecond'),
    'ours ÷ floor': ratio(ours, floor, 'perSecond'),
    'ours ÷ peer': ratio(ours, peer, 'perSecond'),
    'processor µs, ours': of(ours, 'processorUs'),
    'µs, floor': of(floor, 'processorUs'),
    'µs, peer': of(peer, 'processorUs'),
    'floor ÷ ours, µs': ratio(floor, ours, 'processorUs'),
    'bytes, ours': of(ours, 'bytes'),
    'bytes, floor': of(floor, 'bytes'),
    'bytes, peer': of(peer, 'bytes'),
    "generator's share": Number(median(floor.map(({ ownShare }) => ownShare)).toFixed(2)),
  };
}

function delayRow(connections: number, rate: number, [ours = [], floor = []]: Measured[][]) {
  const ms = (turns: readonly Measured[], key: 'p50' | 'p99') =>
    Number(median(turns.map((turn) => turn[key])).toFixed(2));
  const p99 = (turns: readonly Measured[]) => turns.map((turn) => turn.p99);
  return {
    connections,
    'at a rate of /s': rate,
    'p50 ms, ours': ms(ours, 'p50'),
    'p50 ms, floor': ms(floor, 'p50'),
    'p99 ms, ours': ms(ours, 'p99'),
    'p99 ms, floor': ms(floor, 'p99'),
    'p99, ours ÷ floor': spreadText(pairedRatios(p99(ours), p99(floor))),
  };
}
