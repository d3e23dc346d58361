import { errorText, isErrorCode } from '../errors.ts';
import { auditAction, auditObject } from '../terms/audit.ts';
import type { Term, Terms } from '../terms/term.ts';
import { isStaffKind, recordCatalogue } from './catalogue.ts';

/** Codes of the audit log in words; one that a later or earlier release wrote is told as it is. */
export function auditActionTerm(code: string): Term {
  return termIn(auditAction, code) ?? asItIs(code);
}

/** What kind of thing a line is about. */
export function auditObjectTerm(kind: string): Term {
  if (isStaffKind(kind)) return recordCatalogue[kind].term;
  return termIn(auditObject, kind) ?? asItIs(kind);
}

/** How it went. */
export function auditResultTerm(code: string): Term {
  if (code === 'OK') return { zh: '成功', en: 'Done' };
  return isErrorCode(code) ? errorText[code] : asItIs(code);
}

function termIn(terms: Terms, code: string): Term | null {
  return Object.hasOwn(terms, code) ? (terms[code] ?? null) : null;
}

function asItIs(code: string): Term {
  return { zh: code, en: code };
}
