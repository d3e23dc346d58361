/** What the log is narrowed by; an empty text is no filter. */
export type AuditFilter = {
  readonly action: string;
  readonly result: string;
  /** Account id, `system`, `anonymous` or a link with its number. */
  readonly who: string;
  /** Days in Asia/Shanghai, both included. */
  readonly from: string;
  readonly to: string;
};

const KEYS = ['action', 'result', 'who', 'from', 'to'] as const;

/** As the address of the page says it. */
export function auditFilter(own: Readonly<Record<string, string>>): AuditFilter {
  const [action = '', result = '', who = '', from = '', to = ''] = KEYS.map((key) => own[key] ?? '');
  return { action, result, who, from, to };
}

/** The same as the address says it, and the API takes it. */
export function auditOwn(filter: AuditFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(KEYS.flatMap((key) => (filter[key] === '' ? [] : [[key, filter[key]]])));
}
