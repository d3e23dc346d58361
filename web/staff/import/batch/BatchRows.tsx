import { createSignal, For, Show } from 'solid-js';
import { maskPersonalNumbers } from '#core/codes/personal-number.ts';
import { rowAction } from '#core/import/preview-row.ts';
import { fieldsOf } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { ImportRows, ShownImport, ShownImportRow } from '#core/schemas/staff-import.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import { createPages, type ListPage } from '../../flow/model/create-pages.ts';
import { call } from '../../parts/call.ts';
import { FieldValue } from '../../parts/FieldValue.tsx';
import { LoadError } from '../../parts/LoadError.tsx';
import { BatchMap } from './BatchMap.tsx';
import { importPath } from './send-import.ts';

type Page = ListPage<ShownImportRow>;

const rowId = (rowNo: number) => `import-row-${rowNo}`;
const showRow = (rowNo: number) => document.getElementById(rowId(rowNo))?.scrollIntoView({ block: 'center' });

/** The rows of an import as they will be written, field by field, with their warnings. */
export function BatchRows(props: { batch: ShownImport }) {
  const { text } = useStaff();
  const words = text.import.batches;
  const [warned, setWarned] = createSignal(false);
  const [names, setNames] = createSignal<ImportRows['names']>({});
  const pages = createPages(
    () => ({ id: props.batch.id, warned: warned() }),
    async (question, cursor): Promise<Page> => {
      const query = `after=${cursor ?? 0}${question.warned ? '&warned=true' : ''}`;
      const part = await call<ImportRows>('GET', `${importPath(question.id, 'rows')}?${query}`);
      setNames((known) => ({ ...known, ...part.names }));
      return { items: part.items, nextCursor: part.nextAfter === null ? null : String(part.nextAfter) };
    },
  );
  return (
    <section aria-labelledby="import-batch-rows" class="import-batch__rows">
      <div class="import__actions">
        <h2 id="import-batch-rows">{words.rows}</h2>
        <Show when={props.batch.warned > 0}>
          <Checkbox label={words.onlyWarned(props.batch.warned)} checked={warned()} onChange={setWarned} />
        </Show>
      </div>
      <Show when={pages.error() === undefined} fallback={<LoadError load={pages} />}>
        <BatchMap rows={pages.items() ?? []} onCurrent={showRow} />
        <ul class="import-batch__list" role="list">
          <For each={pages.items()}>{(row) => <Row batch={props.batch} row={row} names={names()} />}</For>
        </ul>
        <Show when={pages.hasMore()}>
          <Button busy={pages.loading()} onClick={() => pages.more()}>
            {text.more}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

function Row(props: { batch: ShownImport; row: ShownImportRow; names: ImportRows['names'] }) {
  const { term, text } = useStaff();
  const words = text.import.batches;
  // in the order of forms, whatever the order of the columns was
  const fields = () => fieldsOf(props.batch.kind).filter(({ key }) => Object.hasOwn(props.row.patch, key));
  const action = () => (props.row.action === 'SKIP' ? rowAction.SAME : rowAction[props.row.action]);
  return (
    <li class="import-batch__row" id={rowId(props.row.rowNo)}>
      <p class="import-batch__row-head">
        <b>{props.row.title}</b>
        <span>{term(action())}</span>
        <span class="import__note">{words.rowNo(props.row.rowNo)}</span>
      </p>
      <Show when={props.row.warnings.length > 0}>
        <ul class="import-problems" role="list">
          <For each={props.row.warnings}>
            {({ message }) => (
              <li>
                <Icon name="flag" />
                <span>{message}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <dl class="import-facts" data-changes="">
        <For each={fields()}>
          {(field) => (
            <div>
              <dt>{term(field.term)}</dt>
              <dd>
                <Show when={props.row.action === 'UPDATE'}>
                  <del>
                    <FieldValue
                      field={field}
                      value={onScreen(field, props.row.before[field.key])}
                      names={props.names}
                      compact
                    />
                  </del>{' '}
                </Show>
                <ins>
                  <FieldValue
                    field={field}
                    value={onScreen(field, props.row.patch[field.key])}
                    names={props.names}
                    compact
                  />
                </ins>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </li>
  );
}

/** Numbers of persons are allowed in what is internal; to approve it nobody has to read them whole. */
function onScreen({ level }: Field, value: unknown): unknown {
  return level === 'INTERNAL' && typeof value === 'string' ? maskPersonalNumbers(value) : value;
}
