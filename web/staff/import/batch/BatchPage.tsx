import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { recordCatalogue } from '#core/records/catalogue.ts';
import type { ShownImport } from '#core/schemas/staff-import.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../../context.ts';
import { call } from '../../parts/call.ts';
import { LoadError } from '../../parts/LoadError.tsx';
import { onPage, printView } from '../../paths.ts';
import { StaffFooter } from '../../rail/StaffFooter.tsx';
import { BatchActs } from './BatchActs.tsx';
import { BatchState } from './BatchList.tsx';
import { BatchRows } from './BatchRows.tsx';
import { importPath } from './send-import.ts';
import './batch.css';

/** One import: what it writes with all warnings, who sent it, and what can be decided about it. */
export function BatchPage(props: { id: string }) {
  const { text, view } = useStaff();
  const words = text.import.batches;
  const [read, setRead] = createSignal(0);
  const load = createLoad(
    () => ({ id: props.id, read: read() }),
    ({ id }) => call<ShownImport>('GET', importPath(id)),
  );
  return (
    <div class="import">
      <div class="import-sheet" data-wide="">
        <p>
          <a href={printView(onPage(view(), 'import'))}>{words.all}</a>
        </p>
        <Switch fallback={<Skeleton lines={6} />}>
          <Match when={load.error() !== undefined}>
            <LoadError load={load} />
          </Match>
          <Match when={load.data()} keyed>
            {(batch) => (
              <>
                <BatchHead batch={batch} />
                <BatchActs batch={batch} onDone={() => setRead((n) => n + 1)} />
                <BatchRows batch={batch} />
              </>
            )}
          </Match>
        </Switch>
      </div>
      <StaffFooter />
    </div>
  );
}

function BatchHead(props: { batch: ShownImport }) {
  const { term, text } = useStaff();
  const words = text.import.batches;
  const facts = (): readonly (readonly [string, string | null])[] => [
    [words.kind, term(recordCatalogue[props.batch.kind].term)],
    [words.region, props.batch.regionName ?? (isSent(props.batch) ? words.severalProvinces : null)],
    [words.counts, words.countsOf(props.batch.creates, props.batch.updates, props.batch.warned)],
    [words.by, words.byAt(props.batch.createdBy, chinaMinute(Date.parse(props.batch.createdAt)))],
    [words.reason, props.batch.reason],
    [words.returned, props.batch.returnReason],
    [
      words.decided,
      props.batch.decidedBy === null ? null : words.byAt(props.batch.decidedBy, at(props.batch.committedAt)),
    ],
    [words.rolledBack, props.batch.rolledBackAt === null ? null : at(props.batch.rolledBackAt)],
  ];
  return (
    <>
      <h1 class="import-batch__title">
        {props.batch.fileName} <BatchState batch={props.batch} />
      </h1>
      <dl class="import-facts">
        <For each={facts().filter(([, value]) => value !== null)}>
          {([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={Object.keys(props.batch.mapping).length > 0}>
        <Disclosure summary={words.mapping}>
          <dl class="import-facts">
            <For each={Object.entries(props.batch.mapping)}>
              {([heading, target]) => (
                <div>
                  <dt>{heading}</dt>
                  <dd>{target}</dd>
                </div>
              )}
            </For>
          </dl>
        </Disclosure>
      </Show>
    </>
  );
}

/** Only what was sent has a region; what lies in several provinces has none. */
function isSent({ submittedAt }: ShownImport): boolean {
  return submittedAt !== null;
}

function at(instant: string | null): string {
  return instant === null ? '' : chinaMinute(Date.parse(instant));
}
