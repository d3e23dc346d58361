import { toIso } from '#core/time.ts';
import { type ImportTask, type WaitingImport, waitingImports } from '#db/queries/waiting-imports.ts';
import { type Asked, type InboxPart, MAX_COUNT, SHOWN } from './part.ts';

function part(code: string, needs: InboxPart['needs'], taskOf: (asked: Asked) => ImportTask): InboxPart {
  return {
    code,
    needs,
    read: async (db, asked) => {
      const found = await waitingImports(db, taskOf(asked), MAX_COUNT);
      return { count: found.length, items: found.slice(0, SHOWN).map(toItem) };
    },
  };
}

function toItem({ id, kind, fileName, rowCount, regionName, createdByName, said, at }: WaitingImport) {
  const about = { id, title: fileName, kind, what: String(rowCount), said, regionName, from: createdByName };
  return { ...about, at: toIso(at), dueOn: null, path: `import/${id}` };
}

export const importsToApprove = part('IMPORTS_TO_APPROVE', 'change.approve', ({ account, scopes }) => ({
  task: 'APPROVE',
  account,
  scopes,
}));
export const importsToFinish = part('IMPORTS_TO_FINISH', 'change.submit', ({ account }) => ({
  task: 'FINISH',
  account,
}));
