import { type Accessor, type Component, createMemo, createSignal, createUniqueId, Index, Show } from 'solid-js';
import { Badge } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useStaff } from '../context.ts';
import { type Dated, type DatedFaults, type When, whenOf } from './model/dated.ts';
import type { HoursText } from './text/hours-zh.ts';
import './dated-list.css';

export type DatedFields<T> = { draft: T; faults: DatedFaults; set: (part: Partial<T>) => void };

type DatedListProps<T extends Dated> = {
  words: Pick<HoursText['closures'], 'title' | 'lead' | 'none' | 'add' | 'states'>;
  items: readonly T[];
  onChange: (items: readonly T[]) => void;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  /** A new one, before anything is chosen. */
  fresh: () => T;
  faults: (item: T) => DatedFaults;
  line: (item: T) => string;
  detail: (item: T) => string | null;
  fields: Component<DatedFields<T>>;
};

/** `before` null: a new one. */
type Editing<T> = { at: number; draft: T; before: T | null };
type Row<T> = { item: T; at: number; when: When };

/**
 * A list of what holds for some days, each added, changed and removed in place. What is typed counts as soon as it is
 * whole: whoever saves the page without closing the row loses nothing.
 */
export function DatedList<T extends Dated>(props: DatedListProps<T>) {
  const { text } = useStaff();
  const words = text.hours.list;
  const id = createUniqueId();
  const [editing, setEditing] = createSignal<Editing<T>>();
  const [tried, setTried] = createSignal(false);
  const [removed, setRemoved] = createSignal<{ item: T; at: number }>();
  const isNew = () => editing()?.before === null;
  const rows = createMemo(() =>
    props.items
      .map((item, at): Row<T> => ({ item, at, when: whenOf(item, props.today) }))
      // a new one stands below as long as it is worked on
      .filter(({ at }) => !(isNew() && editing()?.at === at)),
  );
  const isPast = ({ at, when }: Row<T>) => when === 'over' && editing()?.at !== at;
  const Fields = props.fields;
  let section: HTMLElement | undefined;

  const begin = (at: number, before: T | null) => {
    setRemoved(undefined);
    setTried(false);
    setEditing({ at, before, draft: before ?? props.fresh() });
    queueMicrotask(() => section?.querySelector<HTMLElement>('.dated-form input')?.focus());
  };
  const put = (at: number, item: T) =>
    props.onChange([...props.items.slice(0, at), item, ...props.items.slice(at + 1)]);
  const drop = (at: number) => props.onChange(props.items.filter((_, i) => i !== at));
  const set = (part: Partial<T>) => {
    const now = editing();
    if (now === undefined) return;
    const draft = { ...now.draft, ...part };
    setEditing({ ...now, draft });
    if (Object.keys(props.faults(draft)).length === 0) put(now.at, draft);
  };
  const end = () => {
    setEditing(undefined);
    queueMicrotask(() => section?.querySelector<HTMLElement>('.dated-list__add')?.focus());
  };
  const finish = () => {
    const now = editing();
    setTried(true);
    if (now === undefined || Object.keys(props.faults(now.draft)).length > 0) return;
    put(now.at, now.draft);
    end();
  };
  const cancel = () => {
    const now = editing();
    if (now?.before) put(now.at, now.before);
    else if (now !== undefined && now.at < props.items.length) drop(now.at);
    end();
  };
  const remove = (at: number, item: T) => {
    drop(at);
    setRemoved({ item, at });
  };
  const undo = ({ item, at }: { item: T; at: number }) => {
    props.onChange([...props.items.slice(0, at), item, ...props.items.slice(at)]);
    setRemoved(undefined);
  };

  const form = (now: Accessor<Editing<T>>) => (
    <div class="dated-form">
      <Fields draft={now().draft} faults={tried() ? props.faults(now().draft) : {}} set={set} />
      <div class="dated-form__actions">
        <Button onClick={finish}>{words.done}</Button>
        <Button variant="quiet" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
  const shown = (row: Accessor<Row<T>>) => (
    <>
      <div class="dated-list__what">
        <span class="dated-list__dates">{props.line(row().item)}</span>
        <span class="dated-list__detail">{props.detail(row().item)}</span>
        <Show when={row().when === 'now'}>
          <Badge kind="suspended">{props.words.states.now}</Badge>
        </Show>
      </div>
      <div class="dated-list__acts">
        <Button
          size="small"
          variant="quiet"
          aria-label={words.editNamed(props.line(row().item))}
          onClick={() => begin(row().at, row().item)}
        >
          {words.edit}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={words.removeNamed(props.line(row().item))}
          onClick={() => remove(row().at, row().item)}
        >
          {words.remove}
        </Button>
      </div>
    </>
  );
  const line = (row: Accessor<Row<T>>) => (
    <li class="dated-list__row">
      <Show when={editing()?.at === row().at ? editing() : undefined} fallback={shown(row)}>
        {form}
      </Show>
    </li>
  );

  return (
    <section class="dated-list" aria-labelledby={id} ref={section}>
      <h3 id={id}>{props.words.title}</h3>
      <p class="dated-list__lead">{props.words.lead}</p>
      <ul role="list" class="dated-list__rows">
        <Index each={rows().filter((each) => !isPast(each))}>{line}</Index>
        <Show when={isNew() ? editing() : undefined}>{(now) => <li class="dated-list__row">{form(now)}</li>}</Show>
      </ul>
      <Show when={props.items.length === 0 && editing() === undefined}>
        <p class="dated-list__none">{props.words.none}</p>
      </Show>
      <Show when={rows().some(isPast)}>
        <Disclosure summary={words.past(rows().filter(isPast).length)}>
          <ul role="list" class="dated-list__rows">
            <Index each={rows().filter(isPast)}>{line}</Index>
          </ul>
        </Disclosure>
      </Show>
      <p role="status" class="dated-list__removed">
        <Show when={removed()}>
          {(what) => (
            <>
              {words.removed(props.line(what().item))}
              <Button size="small" variant="quiet" onClick={() => undo(what())}>
                {words.undo}
              </Button>
            </>
          )}
        </Show>
      </p>
      <Show when={editing() === undefined}>
        <div>
          <Button class="dated-list__add" icon="plus" onClick={() => begin(props.items.length, null)}>
            {props.words.add}
          </Button>
        </div>
      </Show>
    </section>
  );
}
