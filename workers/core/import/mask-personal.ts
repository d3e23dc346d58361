import { withoutMiddle } from '../codes/personal-number.ts';
import type { SensitiveKind } from './sensitive.ts';

/** Digits with the blanks and hyphens they are written with, the check character of an identity number among them. */
const RUN = /\d(?:[\d -]*[\dXx])?/g;

/** A cell of a column about persons as screens show it: enough to tell one from another. The file itself keeps it whole. */
export function maskedCell(kind: SensitiveKind, text: string): string {
  if (kind === 'PERSON_NAME') return text.replace(/[^、,，;；\s/]+/g, (name) => `${Array.from(name)[0] ?? ''}**`);
  return text.replace(RUN, (run) => withoutMiddle(run, kind));
}
