import { errorDetail } from '../../errors.ts';
import type { RecordCheck } from '../check-record.ts';

export interface RuleContext {
  readonly id: string | null;
  readonly today: string;
}

/** Text of a field, null where nothing is entered. */
export function textAt(values: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' ? value : null;
}

export function listAt(values: Readonly<Record<string, unknown>>, key: string): readonly unknown[] {
  const value = values[key];
  return Array.isArray(value) ? value : [];
}

/** A record lies below another one, never below itself. */
export function notItself(values: Readonly<Record<string, unknown>>, { id }: RuleContext): RecordCheck {
  const parent = textAt(values, 'parent');
  const own = parent !== null && parent === id;
  return { problems: own ? [errorDetail('parent', parent, '另一条记录，不能是它自己')] : [], warnings: [] };
}
