/**
 * An import of 10,000 new positions over the portal's own socket (sent by one person, made ready and written by another: row,
 * links, history, search text, sums, audit), against PostgreSQL's COPY of the same rows into one table with the same indexes.
 * In turn, each round with other rows. `ROWS=1000` and `ROUNDS=7` measure otherwise.
 */
import { withCleanUp } from './support/afterwards.ts';
import { ownState } from './support/data-set.ts';
import { type ImportSteps, importOverHttp, newRows } from './support/http-import.ts';
import { copyRows, makeCopyTable } from './support/peer/copy-peer.ts';
import { connect, ownPostgres } from './support/peer/postgres.ts';
import { commandOf, publish } from './support/results.ts';
import { servePortal } from './support/served-portal.ts';
import { signIn } from './support/signed-client.ts';
import { median, pairedRatios, spreadText } from './support/statistics.ts';

const ROWS = Number(process.env.ROWS ?? 10_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SITES = 5_000;

await withCleanUp(async (afterwards) => {
  const own = await ownState(SITES);
  afterwards(own.forget);
  const portal = await servePortal(own.stateDir);
  afterwards(portal.stop);
  const postgres = await ownPostgres();
  afterwards(() => postgres?.stop());
  const db = postgres && connect(postgres.socket, 1);
  afterwards(() => db?.end());
  const regions = ['140000'];
  const editor = await signIn(own.stateDir, portal.origin, { login: 'bench-editor', role: 'PARK_EDITOR', regions });
  const reviewer = await signIn(own.stateDir, portal.origin, { login: 'bench-reviewer', role: 'ORG_DEPT', regions });
  if (db !== null) {
    await makeCopyTable(db);
    await copyRows(db, newRows(SITES, 0));
  }
  await importOverHttp(editor, reviewer, newRows(100, 1), 1); // compiled once
  const imports: ImportSteps[] = [];
  const copies: number[] = [];
  for (let round = 2; round < ROUNDS + 2; round++) {
    const rows = newRows(ROWS, round);
    imports.push(await importOverHttp(editor, reviewer, rows, round));
    if (db !== null) copies.push(await copyRows(db, rows));
  }
  const steps: [string, (steps: ImportSteps) => number][] = [
    ['taken in', ({ sent }) => sent],
    ['made ready', ({ prepared }) => prepared],
    ['written, one transaction', ({ written }) => written],
    ['all of it', ({ sent, prepared, written }) => sent + prepared + written],
  ];
  publish({
    key: 'copy',
    title: `An import of ${ROWS.toLocaleString('en')} positions, and COPY`,
    command: commandOf('copy'),
    told: [
      `Peer: ${postgres?.version ?? 'not installed'}: one table with 16 indexes and no history. COPY: ${copies.length === 0 ? '–' : `${median(copies).toFixed(2)} s`}.`,
      steps.map(([step, of]) => ({
        step,
        'median s': Number(median(imports.map(of)).toFixed(2)),
        'rows /s': Math.round(ROWS / median(imports.map(of))),
        '× COPY': copies.length === 0 ? null : spreadText(pairedRatios(copies, imports.map(of))),
      })),
    ],
  });
});
