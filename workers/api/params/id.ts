import { idPrefix, isIdOf, type RecordKind } from '#core/ids.ts';
import { orExpected, queryParam } from './query-param.ts';

/** The public id of another record, of one of the given kinds. */
export function publicId(description: string, ...kinds: readonly [RecordKind, ...RecordKind[]]) {
  const prefixes = kinds.map((kind) => `${idPrefix[kind]}_`);
  const expected = `公开编号：${prefixes.join('、')} 加 10 位小写字母或数字`;
  const known = (given: string) => kinds.some((kind) => isIdOf(kind, given));
  return queryParam(expected, (given) => orExpected(known(given) ? given : undefined, expected), {
    description,
    type: 'string',
    pattern: `^(${kinds.map((kind) => idPrefix[kind]).join('|')})_[0-9a-z]{10}$`,
  });
}
