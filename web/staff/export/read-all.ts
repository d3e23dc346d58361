import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { StaffPage, StaffRow } from '#core/schemas/staff.ts';
import { requestPath } from '#web-api/request-path.ts';
import { call } from '../parts/call.ts';

const PAGE = 200;

export interface AllRows {
  readonly rows: readonly StaffRow[];
  readonly names: Readonly<Record<string, string>>;
}

/** Every record of a filter with all its fields, page by page. The filter holds the number of the export's receipt. */
export async function readAllRows(
  kind: StaffKind,
  filter: Readonly<Record<string, string>>,
  progress: (count: number) => void,
): Promise<AllRows> {
  const path = `/api/staff/exports/${recordCatalogue[kind].slug}`;
  const rows: StaffRow[] = [];
  const names: Record<string, string> = {};
  for (let cursor: string | null = null; ; ) {
    const page: StaffPage = await call<StaffPage>('GET', requestPath(path, {}, { ...filter, limit: PAGE, cursor }));
    rows.push(...page.items);
    Object.assign(names, page.names);
    progress(rows.length);
    if (page.nextCursor === null) return { rows, names };
    cursor = page.nextCursor;
  }
}
