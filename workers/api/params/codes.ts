import { codesOf, type Terms } from '#core/terms/term.ts';
import { orExpected, queryParam } from './query-param.ts';

/** One code or several separated by commas, each of the enumeration and none twice. */
export function codes<T extends Terms>(terms: T, description: string) {
  const known = codesOf(terms);
  const expected = `${known.join('、')} 中的一个或几个，用英文逗号分开`;
  const parse = (given: string) => {
    const parts = given.split(',');
    const found = known.filter((code) => parts.includes(code));
    return orExpected(found.length === parts.length ? found : undefined, expected);
  };
  return queryParam(expected, parse, { description, type: 'array', items: { type: 'string', enum: known } });
}

/** Exactly one of the given words. */
export function oneOf<const W extends string>(words: readonly W[], description: string) {
  const expected = words.join('、');
  const parse = (given: string) =>
    orExpected(
      words.find((word) => word === given),
      expected,
    );
  return queryParam(expected, parse, { description, type: 'string', enum: words });
}
