import type { ErrorDetail } from '../errors.ts';
import type { Result } from '../result.ts';
import { activities } from './check/activities.ts';
import { type Check, isNothing, optional } from './check/checked.ts';
import { phone, region, termOf, termsOf, uscc } from './check/codes.ts';
import { date, partialDate } from './check/dates.ts';
import { closures, dayExceptions, hours } from './check/hours.ts';
import { flag, integerOf, numberOf } from './check/numbers.ts';
import { partiesOf } from './check/parties.ts';
import { outline, point } from './check/place.ts';
import { namesOf, offeredItems, recordOf, recordsOf } from './check/references.ts';
import { stops } from './check/stops.ts';
import { anyTextOf, wordsOf } from './check/text.ts';
import type { Field } from './field.ts';

/**
 * The value of one field as it is kept (spaces gone, codes upper case, lists without repeats and in a fixed order), or all
 * that is wrong with it: where (`stops[2].startsAt`) and in Chinese what is expected. Nothing entered (null, empty text) is
 * null, an empty list for the kinds that are lists, 未登记 for opening hours. Whether records and regions that it names
 * exist is for the database to say.
 */
export function checkValue(field: Field, value: unknown): Result<unknown, readonly ErrorDetail[]> {
  return checkOf(field)(typeof value === 'string' && value.trim() === '' ? null : value, field.key);
}

/** Whether the field holds nothing: null, an empty list, hours that are not registered. */
export function isEmptyValue(field: Field, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (field.value.is !== 'HOURS') return isNothing(value);
  return isNothing(value) || (typeof value === 'object' && 'mode' in value && value.mode === 'UNKNOWN');
}

const NAME_LENGTH = 100;

function checkOf({ value: kind, level }: Field): Check<unknown> {
  switch (kind.is) {
    case 'TEXT':
      return anyTextOf({ max: kind.max, lines: kind.lines === true, level });
    case 'PHONE':
      return optional(phone);
    case 'USCC':
      return optional(uscc);
    case 'TERM':
      return optional(termOf(kind.terms));
    case 'TERMS':
      return termsOf(kind.terms);
    case 'FLAG':
      return flag;
    case 'INTEGER':
      return integerOf(kind.min, kind.max);
    case 'NUMBER':
      return numberOf(kind.min, kind.max, kind.unit.zh);
    case 'DATE':
      return optional(date);
    case 'PARTIAL_DATE':
      return optional(partialDate);
    case 'REGION':
      return optional(region);
    case 'RECORD':
      return optional(recordOf(kind.kinds));
    case 'RECORDS':
      return recordsOf(kind.kinds);
    case 'NAMES':
      return namesOf(NAME_LENGTH, level);
    case 'STRINGS':
      return wordsOf({ max: kind.max, level });
    case 'HOURS':
      return hours;
    case 'CLOSURES':
      return closures;
    case 'DAY_EXCEPTIONS':
      return dayExceptions;
    case 'STOPS':
      return stops;
    case 'ITEMS':
      return offeredItems;
    case 'PARTIES':
      return partiesOf(kind.kinds);
    case 'ACTIVITIES':
      return activities;
    case 'POINT':
      return optional(point);
    case 'POLYGON':
      return optional(outline);
  }
}
