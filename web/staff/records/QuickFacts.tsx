import { createEffect, Show } from 'solid-js';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { Button } from '#ui/Button.tsx';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { pageOfKind } from '../page-names.ts';
import { FieldValue } from '../parts/FieldValue.tsx';
import { LoadError } from '../parts/LoadError.tsx';
import { readRecord } from '../parts/staff-api.ts';
import { onRecord, printView } from '../paths.ts';
import { PublicationBadge, VerifyBadge } from './RowStates.tsx';
import '../record/record.css';

/** The facts of the chosen row beside the table, and the ways to all of it and to changing it. */
export function QuickFacts(props: {
  kind: StaffKind;
  id: string;
  /** The version in the row; undefined while there is no row. */
  version: number | undefined;
  onEdit: (() => void) | null;
}) {
  const { change, text, view } = useStaff();
  const words = text.records;
  const load = createLoad(
    () => ({ kind: props.kind, id: props.id }),
    ({ kind, id }, signal) => readRecord(kind, id, signal),
  );
  const record = () => (load.stale() ? undefined : load.data());
  // the row was read anew and is newer: so are the facts, asked for once
  let asked = '';
  createEffect(() => {
    const [shown, version] = [record(), props.version ?? 0];
    const wanted = `${props.id} ${version}`;
    if (shown?.id !== props.id || version <= shown.version || wanted === asked) return;
    asked = wanted;
    load.retry();
  });
  return (
    <section class="record" aria-label={words.facts}>
      <div class="record__head">
        <h2 class="record__name" aria-live="polite">
          {record()?.title ?? words.facts}
        </h2>
        <IconButton icon="close" label={words.close} onClick={() => change({ selected: null })} />
      </div>
      <div class="record__body" aria-busy={load.loading() ? 'true' : undefined}>
        <Show when={load.error() === undefined} fallback={<LoadError load={load} />}>
          <Show when={record()} keyed fallback={<Skeleton lines={6} />}>
            {(shown) => (
              <>
                <p class="record__states">
                  <PublicationBadge status={shown.status} />
                  <VerifyBadge row={shown} />
                </p>
                <div class="record__acts">
                  <LinkButton
                    href={printView(onRecord(view(), pageOfKind(props.kind), shown.id))}
                    size="small"
                    variant="primary"
                  >
                    {words.openPage}
                  </LinkButton>
                  <Show when={shown.rights.edit ? props.onEdit : null}>
                    {(edit) => (
                      <Button size="small" icon="edit" onClick={() => edit()()}>
                        {words.edit}
                      </Button>
                    )}
                  </Show>
                </div>
                <Facts record={shown} />
              </>
            )}
          </Show>
        </Show>
      </div>
    </section>
  );
}

/** What is entered, in the order of the catalogue. */
function Facts(props: { record: StaffRecord }) {
  const { term } = useStaff();
  const entered = () =>
    fieldsOf(props.record.kind).filter((field) => !isEmptyValue(field, props.record.values[field.key] ?? null));
  return (
    <DefinitionList
      items={entered().map((field) => ({
        label: term(field.term),
        value: <FieldValue field={field} value={props.record.values[field.key]} names={props.record.names} />,
      }))}
    />
  );
}
