import type { SqlPort, Statement } from '../../port.ts';
import { writeInBatches } from './batches.ts';
import { digestOf } from './digest.ts';
import { type LoadedSet, setLoaded } from './facts.ts';
import type { PartReport } from './report.ts';

/** One part of the load: what it writes, and how it is noted in `loaded_set`. */
export interface Part {
  readonly code: string;
  readonly label: string;
  readonly rowCount: number;
  readonly isIllustrative: boolean;
  /** Tells whether the same is there already; null: the digest of the statements. */
  readonly digest: string | null;
  /** Built only when they are needed. */
  readonly statements: () => readonly Statement[];
  /** Statements that follow in the same batch; with them the part is written all or nothing. Null: in several batches. */
  readonly closing: readonly Statement[] | null;
  /** Sets of the part that are noted one by one beside it. */
  readonly sets?: readonly Omit<LoadedSet, 'digest' | 'isIllustrative'>[];
}

const UP_TO_DATE = { outcome: 'UP_TO_DATE', seconds: 0 } as const;

/** Writes a part unless the same is there already; `present` is the digest that was noted. */
export async function writePart(
  db: SqlPort,
  part: Part,
  { now, present }: { readonly now: number; readonly present: string | undefined },
): Promise<PartReport> {
  const started = performance.now();
  const { code, label, rowCount, closing } = part;
  if (part.digest !== null && part.digest === present) return { code, label, rowCount, digest: present, ...UP_TO_DATE };
  const statements = part.statements();
  const digest = part.digest ?? (await digestOf(statements));
  if (digest === present) return { code, label, rowCount, digest, ...UP_TO_DATE };
  const note = setLoaded(
    [{ code, label, rowCount, expectedTotal: null }, ...(part.sets ?? [])].map((set) => ({
      ...set,
      digest,
      isIllustrative: Number(part.isIllustrative),
    })),
    now,
  );
  if (closing === null) await writeInBatches(db, [...statements, note]);
  else await db.batch([...statements, ...closing, note]);
  return { code, label, rowCount, digest, outcome: 'LOADED', seconds: (performance.now() - started) / 1000 };
}
