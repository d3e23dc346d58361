import { type ErrorDetail, errorDetail } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';

/** A value as it is kept, or all that is wrong with it; each problem names its place, e.g. `stops[2].startsAt`. */
export type Checked<T> = Result<T, readonly ErrorDetail[]>;

/** Checks and normalises one value; `path` is where it stands. */
export type Check<T> = (value: unknown, path: string) => Checked<T>;

export function refused(path: string, value: unknown, expected: string): Checked<never> {
  return err([errorDetail(path, value, expected)]);
}

/** The same check where nothing may be entered too: undefined and empty text count as nothing. */
export function optional<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (isNothing(value) ? ok(null) : check(value, path));
}

export function isNothing(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/** Each item of a list by one check; all that is wrong is told at once. Nothing entered is an empty list. */
export function listOf<T>(each: Check<T>, max: number, expected: string): Check<T[]> {
  return (value, path) => {
    if (isNothing(value)) return ok([]);
    if (!Array.isArray(value)) return refused(path, value, expected);
    if (value.length > max) return refused(path, `${value.length} 项`, `最多 ${max} 项`);
    return together(value.map((item, i) => each(item, `${path}[${i}]`)));
  };
}

/** The parts of an object, each by its own check; a part that is not known is refused, one left out is nothing. */
export function partsOf<T extends object>(
  checks: { readonly [K in keyof T]: Check<T[K]> },
  expected: string,
): Check<T> {
  const keys = Object.keys(checks) as (keyof T & string)[]; // the record's own keys, widened by Object.keys
  const known = new Set<string>(keys);
  return (value, path) => {
    if (!isObject(value)) return refused(path, value, expected);
    const unknown = Object.keys(value).find((key) => !known.has(key));
    if (unknown !== undefined) return refused(`${path}.${unknown}`, value[unknown], `只有 ${keys.join('、')}`);
    const parts = together(keys.map((key) => checks[key](value[key], `${path}.${key}`)));
    if (!parts.ok) return parts;
    return ok(Object.fromEntries(keys.map((key, i) => [key, parts.value[i]])) as T); // each part came from its own check
  };
}

/** One more condition on a value that is well-formed: what it says is refused where it says something. */
export function also<T>(check: Check<T>, problem: (value: T, path: string) => Checked<never> | null): Check<T> {
  return (value, path) => {
    const checked = check(value, path);
    return checked.ok ? (problem(checked.value, path) ?? checked) : checked;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function together<T>(results: readonly Checked<T>[]): Checked<T[]> {
  const problems = results.flatMap((result) => (result.ok ? [] : result.error));
  return problems.length > 0 ? err(problems) : ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
