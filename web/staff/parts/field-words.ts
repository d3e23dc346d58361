import type { Boundary } from '#core/geo/boundary.ts';
import { ringsOf } from '#core/geo/boundary.ts';
import { polygonAreaM2 } from '#core/geo/polygon.ts';
import type { Closure } from '#core/hours/open-state.ts';
import type { DateException, OpeningHours } from '#core/hours/opening-hours.ts';
import type { PairingActivityValue } from '#core/records/check/activities.ts';
import type { PartyValue } from '#core/records/check/parties.ts';
import type { OtherName } from '#core/records/check/references.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { Field, PointValue } from '#core/records/field.ts';
import { aliasReason } from '#core/terms/alias.ts';
import { pairingActivityKind } from '#core/terms/pairing.ts';
import { coordPrecision, coordSystem } from '#core/terms/place.ts';
import type { Term, Terms } from '#core/terms/term.ts';
import { chinaMinute } from '#ui/china-time.ts';
import type { Language } from '#ui/preferences.ts';
import { hoursLines, spansLine } from './hours-lines.ts';
import { type FieldText, fieldTexts } from './text/field-text.ts';

/** What is needed to say a value in words. */
export type WordsContext = {
  readonly language: Language;
  /** Names of records and regions by id or code, as answers of the staff API carry them. */
  readonly names: Readonly<Record<string, string>>;
};

/** Value of STOPS and ITEMS as the staff API carries them. */
type Stop = {
  readonly place: string;
  readonly point: PointValue | null;
  readonly startsAt: string;
  readonly endsAt: string;
};
type OfferedItem = { readonly item: string; readonly promiseHours: number | null };

/**
 * The value of a field in words, one line for each thing it lists; none where nothing is entered. A date without digits to
 * spare, a reference by its name, never a code that only we know.
 */
export function fieldLines(field: Field, value: unknown, { language, names }: WordsContext): string[] {
  if (value === undefined || isEmptyValue(field, value)) return [];
  const term = (words: Term | undefined, code: string) => words?.[language] ?? code;
  const name = (id: string) => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);
  const text = fieldTexts[language];
  const kind = field.value;
  // each value is of its field's kind: the API checks what it keeps by the same catalogue
  switch (kind.is) {
    case 'FLAG':
      return [value === true ? text.yes : text.no];
    case 'TERM':
      return [term(wordsOf(kind.terms, value), String(value))];
    case 'TERMS':
      return (value as string[]).map((code) => term(wordsOf(kind.terms, code), code));
    case 'NUMBER':
      return [text.quantity(String(value), kind.unit[language])];
    case 'REGION':
    case 'RECORD':
      return [name(String(value))];
    case 'RECORDS':
      return (value as string[]).map(name);
    case 'NAMES':
      return (value as OtherName[]).map((other) =>
        other.reason === 'OTHER_NAME' ? other.name : text.because(other.name, aliasReason[other.reason][language]),
      );
    case 'STRINGS':
      return value as string[];
    case 'HOURS':
      return hoursLines(value as OpeningHours, language);
    case 'CLOSURES':
      return (value as Closure[]).map(({ from, to, reason }) => text.because(text.days(from, to), reason));
    case 'DAY_EXCEPTIONS':
      return (value as DateException[]).map((day) => exceptionLine(day, text, language));
    case 'STOPS':
      return (value as Stop[]).map((stop) => stopLine(stop, text, language));
    case 'ITEMS':
      return (value as OfferedItem[]).map(({ item, promiseHours }) =>
        promiseHours === null ? name(item) : text.because(name(item), text.within(promiseHours)),
      );
    case 'PARTIES':
      return (value as PartyValue[]).map(({ item, role, stop }) =>
        text.because(stop === null ? name(item) : text.inOrder(stop, name(item)), role),
      );
    case 'ACTIVITIES':
      return (value as PairingActivityValue[]).map((activity) => activityLine(activity, text, language));
    case 'POINT':
      return [pointLine(value as PointValue, text, language)];
    case 'POLYGON':
      return [text.area(polygonAreaM2(ringsOf(value as Boundary)))];
    default:
      return [String(value)];
  }
}

/** The same in one line; null where nothing is entered. */
export function fieldWords(field: Field, value: unknown, context: WordsContext): string | null {
  const lines = fieldLines(field, value, context);
  return lines.length === 0 ? null : lines.join(field.value.is === 'HOURS' ? '；' : fieldTexts[context.language].comma);
}

function wordsOf(terms: Terms, code: unknown): Term | undefined {
  return typeof code === 'string' && Object.hasOwn(terms, code) ? terms[code] : undefined;
}

function exceptionLine({ from, to, spans, reason }: DateException, text: FieldText, language: Language): string {
  const line = `${text.days(from, to)} ${spansLine(spans, language)}`;
  return reason === null ? line : text.because(line, reason);
}

/** Where it stops is told as the point of a record is; a change of the point alone is seen so too. */
function stopLine({ place, point, startsAt, endsAt }: Stop, text: FieldText, language: Language): string {
  const line = `${stopTime(startsAt, endsAt)} ${place}`;
  return point === null ? line : text.because(line, pointLine(point, text, language));
}

/** `2026-11-20 09:30–11:00`; both days where it lasts over midnight. */
function stopTime(startsAt: string, endsAt: string): string {
  const [start, end] = [chinaMinute(Date.parse(startsAt)), chinaMinute(Date.parse(endsAt))];
  return `${start}–${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}

function activityLine(activity: PairingActivityValue, text: FieldText, language: Language): string {
  const line = `${activity.on} ${pairingActivityKind[activity.kind][language]}：${activity.summary}`;
  return activity.amountFen === null ? line : text.because(line, text.money(activity.amountFen));
}

/** A pair of numbers, as people type them. */
const PAIR = /^-?\d{1,3}(\.\d+)?\s*[,，]\s*-?\d{1,3}(\.\d+)?$/;

/**
 * Points are kept in WGS84, whatever they were entered in: the words say so, for whoever holds them against a map. Numbers
 * that were typed in a shifted system stand first: they are the ones that the map they come from shows.
 */
function pointLine({ entered, lng, lat, precision, system }: PointValue, text: FieldText, language: Language): string {
  const kept = `${lng.toFixed(6)}, ${lat.toFixed(6)}`;
  const isShifted = system === 'GCJ02' || system === 'BD09';
  const place =
    isShifted && entered !== null && PAIR.test(entered)
      ? text.converted(`${coordSystem[system][language]} ${entered}`, kept)
      : `${coordSystem.WGS84[language]} ${kept}`;
  return `${place} · ${coordPrecision[precision][language]}`;
}
