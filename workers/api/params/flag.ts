import { orExpected, queryParam } from './query-param.ts';

const EXPECTED = 'true 或 false';
const values = new Map([
  ['true', true],
  ['false', false],
]);

/** `true` or `false`. A record of which the answer is not known matches neither. */
export function flag(description: string) {
  const parse = (given: string) => orExpected(values.get(given), EXPECTED);
  return queryParam(EXPECTED, parse, { description, type: 'boolean' });
}
