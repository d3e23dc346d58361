import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import { sql } from './sql.ts';

/** What the database says about itself. */
export interface PortalFacts {
  readonly publicationNo: number;
  readonly schemaVersion: string | null;
  /** 示例 records are loaded. */
  readonly demoData: boolean;
}

export async function portalFacts(db: SqlPort): Promise<PortalFacts> {
  const { counter, facts, samples } = await readTogether(db, {
    counter: rows<{ value: number }>(sql`SELECT value FROM publication_counter WHERE id = 1`),
    facts: rows<{ key: string; value: string }>(sql`SELECT key, value FROM meta WHERE key = 'schema_version'`),
    // the rows say it, and come with a backup; what the loader was told does not
    samples: rows<{ any: number }>(sql`SELECT EXISTS (SELECT 1 FROM loaded_set WHERE code = 'samples') AS "any"`),
  });
  const fact = (key: string) => facts.find((row) => row.key === key)?.value ?? null;
  return {
    publicationNo: counter[0]?.value ?? 0,
    schemaVersion: fact('schema_version'),
    demoData: samples[0]?.any === 1,
  };
}
