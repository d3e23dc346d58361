import { fieldOf, fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { Terms } from '#core/terms/term.ts';

/** What a list of one kind of record can be narrowed by, besides region, search, status and samples. */
export type ListFilters = {
  /** The field that says what sort of record it is: 阵地类型, 企业类型, 村或社区 … */
  readonly type: Field | null;
  readonly level: Field | null;
  /** Where it stands: 党组织状态, 结对状态. */
  readonly state: Field | null;
  readonly park: boolean;
  /** Positions are verified in the field. */
  readonly verify: boolean;
};

export function listFiltersOf(kind: StaffKind): ListFilters {
  return {
    type: fieldOf(kind, 'type') ?? fieldOf(kind, 'kind'),
    level: fieldOf(kind, 'level'),
    state: fieldOf(kind, 'status'),
    park: fieldOf(kind, 'park') !== null,
    verify: kind === 'SITE',
  };
}

/** Words of a field of an enumeration; nothing for any other field. */
export function termsOf(field: Field | null): Terms {
  return field?.value.is === 'TERM' || field?.value.is === 'TERMS' ? field.value.terms : {};
}

/** Columns of every list that are no fields, or whose field some kinds do not have. */
export const extraColumns = ['name', 'publication', 'verify', 'updated'] as const;

/** Whether the list of a kind has such a column. */
export function isColumn(kind: StaffKind, column: string): boolean {
  return extraColumns.some((name) => name === column) || fieldsOf(kind).some((field) => field.key === column);
}
