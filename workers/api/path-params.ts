import { parseRegionCode } from '#core/codes/region-code.ts';
import { errorDetail } from '#core/errors.ts';
import { idPrefix, isIdOf, type RecordKind } from '#core/ids.ts';
import { ApiError } from './errors.ts';

/** The public id in an address. What cannot be an id is not found, like one that nobody has. */
export function idInPath(kind: RecordKind, given: string): string {
  if (isIdOf(kind, given)) return given;
  throw new ApiError('NOT_FOUND', [errorDetail('id', given, `形如 ${idPrefix[kind]}_0123456789 的编号`)]);
}

/** The region code in an address, in its short form. */
export function regionInPath(given: string): string {
  const code = parseRegionCode(given);
  if (code.ok) return code.value;
  throw new ApiError('NOT_FOUND', [errorDetail('code', given, '6、9 或 12 位行政区划代码')]);
}
