import { auditActionTerm, auditResultTerm } from '#core/records/audit-terms.ts';
import type { AuditLine } from '#core/schemas/access.ts';
import type { Term } from '#core/terms/term.ts';
import type { AccountText } from '../text/account-zh.ts';
import { kindName } from './audit-detail.ts';

export type LineWords = {
  readonly who: string;
  readonly action: string;
  /** Empty where a line is about nothing in particular. */
  readonly object: string;
  readonly result: string;
};

/** What the columns of a line say. `names`: of records and regions by public id or code. */
export function lineWords(
  line: AuditLine,
  { names, term, text }: { names: Readonly<Record<string, string>>; term: (words: Term) => string; text: AccountText },
): LineWords {
  const { action, id, idName, kind, result } = line;
  const name = id === null ? '' : (idName ?? names[id] ?? id);
  // screens may be called the same
  const told = kind === 'DISPLAY_TOKEN' && id !== null && idName !== null ? text.audit.screen(idName, id) : name;
  return {
    who: whoWords(line, text.audit),
    action: term(auditActionTerm(action)),
    object: `${kind === null ? '' : kindName(kind, { term })} ${told}`.trim(),
    result: term(auditResultTerm(result)),
  };
}

function whoWords({ who, whoName }: AuditLine, text: AccountText['audit']): string {
  if (who.startsWith('link:')) return text.link(who.slice(5), whoName);
  if (who.startsWith('display:')) return whoName === null ? who : text.byScreen(whoName);
  if (who === 'system') return text.system;
  return who === 'anonymous' ? text.anonymous : (whoName ?? who);
}
