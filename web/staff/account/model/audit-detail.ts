import { errorText, isErrorCode } from '#core/errors.ts';
import { auditObjectTerm } from '#core/records/audit-terms.ts';
import { fieldOf, isStaffKind } from '#core/records/catalogue.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import { dataLevel, role } from '#core/terms/access.ts';
import { auditAction } from '#core/terms/audit.ts';
import { changeAction } from '#core/terms/change.ts';
import { coordSystem } from '#core/terms/place.ts';
import { audience } from '#core/terms/presentation.ts';
import type { Term, Terms } from '#core/terms/term.ts';
import { chinaMinute } from '#ui/china-time.ts';
import type { AuditText } from '../text/audit-zh.ts';

/** One thing that a line of the log says, in words. */
export type Said = { readonly key: string; readonly label: string; readonly words: string };

export type AuditWords = {
  readonly text: AuditText;
  readonly term: (words: Term) => string;
  /** Names of records and regions by public id or code. */
  readonly names: Readonly<Record<string, string>>;
};

/** Fingerprints: good for comparing, not for reading. They stay in the raw record. */
const UNSAID: ReadonlySet<string> = new Set(['stateHash', 'sha256', 'revisions']);

/** Codes of each key that are terms of the domain. */
const TERMS: Readonly<Record<string, Terms>> = {
  action: { ...auditAction, ...changeAction },
  act: { CREATE: changeAction.CREATE, UPDATE: changeAction.UPDATE },
  audience,
  level: dataLevel,
  role,
  system: coordSystem,
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/;

/** What a line says besides who, when and what: labels and words, in the order in which the event carries them. */
export function auditDetail(line: AuditLine, words: AuditWords): Said[] {
  const detail: Readonly<Record<string, unknown>> = { ...(line.detail as object | null) }; // an object, as events carry it
  return Object.entries(detail).flatMap(([key, value]) => {
    if (UNSAID.has(key)) return [];
    const label = Object.hasOwn(words.text.keys, key) ? words.text.keys[key as keyof AuditText['keys']] : key; // just proved
    const said = isEverywhere(key, detail) ? words.text.everywhere : saidOf(line, key, value, words);
    return said === '' ? [] : [{ key, label, words: said }];
  });
}

/** A role that is bound to no region and no record. */
function isEverywhere(key: string, { record, regionCode, role: granted }: Readonly<Record<string, unknown>>): boolean {
  return key === 'regionCode' && regionCode === null && typeof granted === 'string' && (record ?? null) === null;
}

function saidOf(line: AuditLine, key: string, value: unknown, words: AuditWords): string {
  if (value === null || value === undefined || isNone(value)) return '';
  return key === 'fields' ? fieldNames(line, words) : valueWords(key, value, words);
}

/** What a field of the record is called, as forms call it. */
export function fieldName(kind: string | null, key: string, { term, text }: Pick<AuditWords, 'term' | 'text'>): string {
  // what a visitor's correction changes is a position
  const field = fieldOf(isStaffKind(kind) ? kind : 'SITE', key);
  if (field !== null) return term(field.term);
  return Object.hasOwn(text.parts, key) ? text.parts[key as keyof AuditText['parts']] : key; // just proved
}

/** What a kind of object is called. */
export function kindName(kind: string, { term }: Pick<AuditWords, 'term'>): string {
  return term(auditObjectTerm(kind));
}

function fieldNames({ fields, kind }: AuditLine, words: AuditWords): string {
  return fields.map((key) => fieldName(kind, key, words)).join(words.text.comma);
}

function valueWords(key: string, value: unknown, words: AuditWords): string {
  const { text } = words;
  if (typeof value === 'number') return numberWords(key, value, text);
  if (typeof value === 'boolean') return value ? text.yes : '';
  if (key === 'columns' && Array.isArray(value)) return text.columns(value.length);
  if (key === 'parts' && Array.isArray(value)) return loadedWords(value, text);
  if (Array.isArray(value)) return listWords(key, value.map(String), words);
  if (typeof value === 'object' && value !== null) return objectWords(value, words);
  return textWords(key, String(value), words);
}

function numberWords(key: string, value: number, text: AuditText): string {
  if (key === 'version') return text.version(value);
  if (key === 'days') return text.forDays(value);
  if (key === 'rows') return text.rows(value);
  return ['creates', 'updates', 'lines'].includes(key) ? text.count(value) : String(value);
}

function listWords(key: string, list: readonly string[], words: AuditWords): string {
  const { text } = words;
  if (key === 'changes') return `${text.count(list.length)} ${list.map((id) => named(id, words)).join(text.comma)}`;
  return list.map((each) => dayWords(each, text) ?? textWords(key, each, words)).join(text.comma);
}

/** `2026-10-01 HOLIDAY 国庆节`, as a change of the public holidays keeps a day. */
function dayWords(said: string, text: AuditText): string | null {
  const [, day, kind, name] = /^(\d{4}-\d{2}-\d{2}) (HOLIDAY|WORKDAY) (.*)$/.exec(said) ?? [];
  return day === undefined ? null : `${day} ${text.days[kind as keyof AuditText['days']]} ${name}`; // by the pattern
}

/** The parts of a load that did something: `{code, rowCount, outcome}`. */
function loadedWords(parts: readonly unknown[], text: AuditText): string {
  return parts
    .flatMap((part) => {
      const { code, rowCount } = part as { code?: unknown; rowCount?: unknown }; // looked at before use
      return typeof code === 'string'
        ? [`${partName(code, text)} ${typeof rowCount === 'number' ? text.rows(rowCount) : ''}`.trim()]
        : [];
    })
    .join(text.comma);
}

function partName(code: string, { loads }: AuditText): string {
  return Object.hasOwn(loads, code) ? loads[code as keyof AuditText['loads']] : code; // just proved
}

/** A record in a scope names its kind and id. */
function objectWords(value: object, words: AuditWords): string {
  const { id, kind } = value as { id?: unknown; kind?: unknown }; // looked at before use
  if (typeof id === 'string' && typeof kind === 'string') return `${kindName(kind, words)} ${named(id, words)}`;
  return JSON.stringify(value);
}

function textWords(key: string, value: string, words: AuditWords): string {
  const { term, text } = words;
  const terms = TERMS[key];
  const found = terms !== undefined && Object.hasOwn(terms, value) ? terms[value] : undefined;
  if (found !== undefined) return term(found);
  if (key === 'kind') return kindName(value, words);
  if (key === 'result' && isErrorCode(value)) return term(errorText[value]);
  if (Object.hasOwn(text.codes, value)) return text.codes[value as keyof AuditText['codes']]; // just proved
  if (INSTANT.test(value)) return chinaMinute(Date.parse(value));
  return named(value, words);
}

/** By its name with the code that is in the log; everything else as it is. */
function named(value: string, { names }: AuditWords): string {
  return Object.hasOwn(names, value) && names[value] !== value ? `${names[value]}（${value}）` : value;
}

function isNone(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
