import type { StaffKind } from '#core/records/catalogue.ts';
import { listsSamples, onPage, type View } from '../paths.ts';

/** The export page for what a list shows: its filters go along in the address, as the API names them. */
export function exportView(kind: StaffKind, view: View): View {
  const { region, park, type, level, state, verify, status } = view;
  const q = view.q.trim();
  const filters = {
    region,
    park,
    type,
    level,
    state,
    verify,
    status,
    q: q === '' ? null : q,
    samples: listsSamples(view) ? 'on' : null,
  };
  const own = Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  return { ...onPage(view, 'export'), own: { kind, ...own } };
}
