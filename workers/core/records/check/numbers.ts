import { ok } from '../../result.ts';
import { type Check, optional, refused } from './checked.ts';

export function integerOf(min: number, max: number): Check<number | null> {
  return optional((value, path) =>
    Number.isSafeInteger(value) && isWithin(value, min, max)
      ? ok(value)
      : refused(path, value, `${min} 到 ${max} 之间的整数`),
  );
}

export function numberOf(min: number, max: number, unit: string): Check<number | null> {
  return optional((value, path) =>
    isWithin(value, min, max) ? ok(value) : refused(path, value, `${min} 到 ${max} 之间的数（${unit}）`),
  );
}

export const flag: Check<boolean | null> = optional((value, path) =>
  typeof value === 'boolean' ? ok(value) : refused(path, value, '是（true）、否（false）或不填'),
);

function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}
