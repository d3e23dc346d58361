import { For, Show } from 'solid-js';
import { recordCatalogue } from '#core/records/catalogue.ts';
import type { ImportPage, ShownImport } from '#core/schemas/staff-import.ts';
import { importStatus } from '#core/terms/change.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../../context.ts';
import { call } from '../../parts/call.ts';
import { LoadError } from '../../parts/LoadError.tsx';
import { onRecord, printView } from '../../paths.ts';

/** The newest imports: one's own, and those of others that wait for a decision here. */
export function BatchList() {
  const { term, text, view } = useStaff();
  const words = text.import.batches;
  const load = createLoad(
    () => 'imports',
    () => call<ImportPage>('GET', '/api/staff/imports'),
  );
  return (
    <section class="import-sheet" data-wide="" aria-labelledby="import-batches">
      <h2 id="import-batches">{words.title}</h2>
      <Show when={load.error() === undefined} fallback={<LoadError load={load} />}>
        <Show
          when={(load.data()?.items.length ?? 0) > 0}
          fallback={<p class="import__note">{load.loading() ? text.loading : words.none}</p>}
        >
          <ul class="import-batches" role="list">
            <For each={load.data()?.items}>
              {(batch) => (
                <li>
                  <a href={printView(onRecord(view(), 'import', batch.id))}>{batch.fileName}</a>
                  <BatchState batch={batch} />
                  <span class="import__note">
                    {words.line(
                      term(recordCatalogue[batch.kind].term),
                      batch.creates,
                      batch.updates,
                      batch.createdBy,
                      chinaMinute(Date.parse(batch.createdAt)),
                    )}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </section>
  );
}

/** How far an import is, in a word. */
export function BatchState(props: { batch: Pick<ShownImport, 'status'> }) {
  const { term } = useStaff();
  return (
    <span class="import-state" data-status={props.batch.status}>
      {term(importStatus[props.batch.status])}
    </span>
  );
}
