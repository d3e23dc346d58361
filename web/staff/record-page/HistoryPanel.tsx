import { createMemo, createSignal, For, Show } from 'solid-js';
import type { StaffHistory, StaffRecord, StaffValues, StaffVersion } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { canRestore, formOnly, valuesAt } from '../form/restore.ts';
import { ChangeTable, fieldChanges } from '../parts/ChangeTable.tsx';
import { LoadError } from '../parts/LoadError.tsx';
import { readHistory } from '../parts/staff-api.ts';

/** Fills values of a version into the form; `names` of what they point at. */
type Restore = (values: StaffValues, names: Names) => void;
type Names = Readonly<Record<string, string>>;

/** All versions of a record, the latest first: who, when, why, and what each changed; any of it can be taken up again. */
export function HistoryPanel(props: { record: StaffRecord; onRestore: Restore | null }) {
  const { text } = useStaff();
  const words = text.record.history;
  const [pages, setPages] = createSignal(1);
  const load = createLoad(
    () => ({ kind: props.record.kind, id: props.record.id, version: props.record.version, pages: pages() }),
    async ({ kind, id, pages: wanted }, signal) => {
      const items: StaffVersion[] = [];
      let names: Names = {};
      let before: number | null = null;
      for (let page = 0; page < wanted; page++) {
        const answer: StaffHistory = await readHistory(kind, id, before, signal);
        items.push(...answer.items);
        names = { ...names, ...answer.names };
        before = answer.nextBefore;
        if (before === null) break;
      }
      return { items, names, more: before !== null };
    },
  );
  /** Of what it points at now, and of what it pointed at once. */
  const names = createMemo((): Names => ({ ...load.data()?.names, ...props.record.names }));
  const versions = createMemo(() => load.data()?.items ?? []);
  const restore = (index: number) => {
    const values = valuesAt(props.record.kind, versions().slice(0, index));
    if (Object.keys(values).length > 0) props.onRestore?.(values, names());
  };
  return (
    <section class="history" aria-labelledby="history-title" aria-busy={load.loading() ? 'true' : undefined}>
      <h2 id="history-title">{words.title}</h2>
      <p class="note">{words.lead}</p>
      <Show when={load.error() === undefined} fallback={<LoadError load={load} />}>
        <Show when={load.data()} fallback={<Skeleton lines={6} />}>
          <ol class="history__versions" role="list">
            <For each={versions()}>
              {(version, index) => (
                <li class="history__version">
                  <div class="history__head">
                    <h3>
                      {words.version(version.version)}
                      <Show when={index() === 0}>
                        <span class="note"> {words.current}</span>
                      </Show>
                    </h3>
                    <span>{chinaMinute(Date.parse(version.validFrom))}</span>
                    <span>{words.who(version.who)}</span>
                    <Show when={index() > 0 && props.onRestore}>
                      <Button size="small" icon="history" onClick={() => restore(index())}>
                        {words.restoreVersion}
                      </Button>
                    </Show>
                  </div>
                  <Show when={version.why !== ''}>
                    <p class="history__why">{version.why}</p>
                  </Show>
                  <Changes
                    record={props.record}
                    names={names()}
                    version={version}
                    isFirst={version.version === 1}
                    onRestore={props.onRestore}
                  />
                </li>
              )}
            </For>
          </ol>
          <Show when={load.data()?.more}>
            <Button onClick={() => setPages((n) => n + 1)} busy={load.loading()}>
              {words.more}
            </Button>
          </Show>
        </Show>
      </Show>
    </section>
  );
}

/** What one version changed: old and new of each field. */
function Changes(props: {
  record: StaffRecord;
  names: Names;
  version: StaffVersion;
  isFirst: boolean;
  onRestore: Restore | null;
}) {
  const { term, text } = useStaff();
  const words = text.record.history;
  const known = () => fieldChanges(props.record.kind, props.version.fields);
  return (
    <Show when={known().length > 0} fallback={<p class="note">{props.isFirst ? words.first : words.no}</p>}>
      <ChangeTable
        changes={known()}
        names={props.names}
        act={({ before, field }) => (
          <Show when={canRestore(props.record.kind, field.key) ? props.onRestore : null}>
            {(onRestore) => (
              <Button
                size="small"
                variant="quiet"
                aria-label={words.restoreFieldNamed(term(field.term))}
                onClick={() => onRestore()(formOnly(props.record.kind, { [field.key]: before }), props.names)}
              >
                {words.restoreField}
              </Button>
            )}
          </Show>
        )}
      />
    </Show>
  );
}
