import { fieldOf, fieldsOf, type StaffKind } from './catalogue.ts';
import { newProblems } from './check-record.ts';
import { isEmptyValue } from './check-value.ts';
import type { FieldWay } from './field.ts';
import { fixedFields } from './fixed-fields.ts';
import type { RuleContext } from './rules/rule.ts';
import { isMobile, STATION_FIELDS } from './rules/site-rules.ts';

type Values = Readonly<Record<string, unknown>>;

/** The values that differ from what stands there now; both are as `checkValues` keeps them. */
export function changedValues(current: Values, wanted: Values): Values {
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(value ?? null) !== JSON.stringify(current[key] ?? null),
  );
  return Object.fromEntries(changed);
}

/**
 * The changed values with those that follow from them: a station that is none any more loses its numbers and items, a
 * position that stays in its place its timetable. Whoever approves sees them too.
 */
export function withConsequences(kind: StaffKind, current: Values, changed: Values): Values {
  if (kind !== 'SITE') return changed;
  const station = changed.stationTier === null ? emptied(current, STATION_FIELDS) : {};
  const stops = Object.hasOwn(changed, 'type') && !isMobile(changed) ? emptied(current, ['stops']) : {};
  return { ...station, ...stops, ...changed };
}

function emptied(current: Values, keys: readonly string[]): Values {
  const filled = fieldsOf('SITE').filter(
    (field) => keys.includes(field.key) && !isEmptyValue(field, current[field.key]),
  );
  return Object.fromEntries(filled.map(({ key }) => [key, Array.isArray(current[key]) ? [] : null]));
}

export interface Ways {
  /** Public at once. */
  readonly atOnce: Values;
  /** Public when another person approves. */
  readonly approval: Values;
  /** What no form can change: set once, or changed by acts of its own. */
  readonly fixed: readonly string[];
}

/**
 * How the changed values of a public record become public. Either part must stand without the other: the windows of a place
 * that is to become a station wait for its approval, and so do those that go with a station.
 */
export function splitWays(kind: StaffKind, current: Values, changed: Values, context: RuleContext): Ways {
  const of = (...ways: FieldWay[]) => Object.keys(changed).filter((key) => ways.includes(wayOf(kind, key)));
  const waiting = new Set(of('APPROVAL'));
  const immediate = new Set(of('AT_ONCE'));
  const faulty = (part: Iterable<string>) =>
    newProblems(kind, current, { ...current, ...picked(changed, part) }, context)
      .map(({ path }) => rootOf(path))
      .filter((key) => immediate.has(key));
  for (;;) {
    const tied = [...faulty(immediate), ...faulty(waiting)];
    if (tied.length === 0) {
      return {
        atOnce: picked(changed, immediate),
        approval: picked(changed, waiting),
        fixed: fixedFields(kind, changed),
      };
    }
    for (const key of tied) {
      immediate.delete(key);
      waiting.add(key);
    }
  }
}

function wayOf(kind: StaffKind, key: string): FieldWay {
  return fieldOf(kind, key)?.way ?? 'APPROVAL';
}

function picked(values: Values, keys: Iterable<string>): Values {
  return Object.fromEntries(Array.from(keys, (key) => [key, values[key]]));
}

/** The field of a path such as `stops[2].startsAt`. */
function rootOf(path: string): string {
  return /^\w+/.exec(path)?.[0] ?? path;
}
