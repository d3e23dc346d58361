import { orExpected, queryParam } from './query-param.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly fallback: number;
}

/** A whole number in decimal digits between both bounds, inclusive; `fallback` when it is not given. */
export function integer(description: string, { min, max, fallback }: Bounds) {
  const expected = `${min} 到 ${max} 的整数`;
  const parse = (given: string) => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    return orExpected(value >= min && value <= max ? value : undefined, expected);
  };
  const schema = { description, type: 'integer', minimum: min, maximum: max, default: fallback } as const;
  return queryParam(expected, parse, schema).default(fallback).meta(schema);
}
