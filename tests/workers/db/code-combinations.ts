import { enterpriseType, operatingStatus, orgStatus, orgType } from '#core/terms/organisation.ts';
import { pairingStatus } from '#core/terms/pairing.ts';
import { positionLevel, publicationStatus } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '#db/port.ts';

type Row = Record<string, string | number | null>;

const CHECKS = ['place', 'equipment', 'sign', 'books', 'rules', 'activities'].map((name) => `check_${name}`);
const allChecks = (value: number | null): Row => Object.fromEntries(CHECKS.map((check) => [check, value]));

/** Every combination of the given choices. */
function combinations(choices: readonly (readonly Row[])[]): Row[] {
  return choices.reduce<Row[]>(
    (rows, options) => rows.flatMap((row) => options.map((option) => ({ ...row, ...option }))),
    [{}],
  );
}

const each = (column: string, values: readonly (string | number | null)[]) =>
  values.map((value) => ({ [column]: value }));
const common = [each('publication_status', codesOf(publicationStatus)), each('is_illustrative', [0, 1])];

/** For each table one record of every combination of the codes that some count depends on, row ids from `first`. */
function records(first: number): Record<string, Row[]> {
  return {
    organisation: combinations([...common, each('type', codesOf(orgType)), each('status', codesOf(orgStatus))]),
    enterprise: combinations([
      ...common,
      each('type', codesOf(enterpriseType)),
      each('operating_status', codesOf(operatingStatus)),
      each('is_above_scale', [0, 1, null]),
      each('covered_by_org_id', [first, null]),
    ]),
    village: combinations([...common, each('kind', ['VILLAGE', 'COMMUNITY'])]),
    grid: combinations(common),
    position: combinations([
      ...common,
      each('level', [...codesOf(positionLevel), null]),
      each('station_tier', ['TOWN', null]),
      each('verified_on', ['2026-01-01', null]),
      [allChecks(1), allChecks(null), ...CHECKS.map((check) => ({ ...allChecks(1), [check]: 0 }))],
    ]).map((row) => ({ ...row, type: 'EXHIBITION' })),
    // Each pairing ties the next enterprise to the next village.
    pairing: combinations([...common, each('status', codesOf(pairingStatus))]).map((row, i) => ({
      ...row,
      type: 'ENTERPRISE_VILLAGE',
      local_term: '结对',
      a_kind: 'ENTERPRISE',
      a_id: first + i * 3,
      b_kind: i % 2 === 0 ? 'VILLAGE' : 'COMMUNITY',
      b_id: first + (i % 24),
    })),
  };
}

/** Writes them all, as a bulk load does. */
export async function loadCombinations(db: SqlPort, first: number): Promise<void> {
  for (const [table, rows] of Object.entries(records(first))) {
    const whole = rows.map((row, i) => ({
      id: first + i,
      public_id: `${table}_${first + i}`,
      created_at: 0,
      updated_at: 0,
      region_code: i % 2 === 0 ? '340121' : '340121400',
      ...(table === 'pairing' ? {} : { name: 'x' }),
      ...row,
    }));
    const columns = Object.keys(whole[0] ?? {});
    await db.query(
      `INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${columns.map((column) => `value->>'${column}'`).join(', ')} FROM json_each(?)`,
      [JSON.stringify(whole)],
    );
  }
}
