import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { exportColumns, FIXED_KEYS } from './model/export-columns.ts';
import { dropLayout, keepLayout, MAX_NAME, readLayouts, wholeLayout } from './model/layouts.ts';

/** Which columns an export has and in which order, and the orders that somebody keeps. */
export function ColumnsChoice(props: {
  kind: StaffKind;
  keys: readonly string[];
  onChange: (keys: readonly string[]) => void;
}) {
  const { preferences, term, text } = useStaff();
  const words = text.export;
  const layouts = () => readLayouts(props.kind, preferences);
  const [current, setCurrent] = createSignal('');
  const [name, setName] = createSignal('');
  const [said, setSaid] = createSignal('');
  createEffect(
    on(
      () => props.kind,
      () => {
        setCurrent('');
        setSaid('');
      },
    ),
  );
  // the same objects for as long as the kind is the same: their rows are moved, not made anew
  const columns = createMemo(() => exportColumns(props.kind).filter(({ key }) => !FIXED_KEYS.includes(key)));
  /** Those chosen in their order, the others after them as the form has them. */
  const inOrder = () => {
    const all = columns();
    const chosen = props.keys.flatMap((key) => all.filter((column) => column.key === key));
    return [...chosen, ...all.filter(({ key }) => !props.keys.includes(key))];
  };
  const isChosen = (key: string) => props.keys.includes(key);
  const move = (key: string, by: number) => {
    const next = props.keys.filter((other) => other !== key);
    next.splice(Math.max(0, props.keys.indexOf(key) + by), 0, key);
    keepFocus(() => props.onChange(next));
  };
  const choose = (layout: string) => {
    setCurrent(layout);
    props.onChange(layouts().find((each) => each.name === layout)?.keys ?? wholeLayout(props.kind));
  };
  const keep = () => {
    const given = name().trim();
    if (given === '') return;
    keepLayout(props.kind, { name: given, keys: props.keys }, preferences);
    setSaid(words.kept(given));
    setCurrent(given);
    setName('');
  };
  const drop = () => {
    dropLayout(props.kind, current(), preferences);
    choose('');
  };
  return (
    <fieldset class="export__columns">
      <legend>{words.columns}</legend>
      <p class="account-note">{words.columnsNote}</p>
      <div class="export__layouts">
        <Select
          label={words.layout}
          value={current()}
          options={[
            { value: '', label: words.wholeLayout },
            ...layouts().map((each) => ({ value: each.name, label: each.name })),
          ]}
          onChange={choose}
        />
        <Show when={current() !== ''}>
          <Button size="small" onClick={drop}>
            {words.drop}
          </Button>
        </Show>
        <Button size="small" onClick={() => props.onChange(columns().map(({ key }) => key))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => props.onChange([])}>
          {words.none}
        </Button>
      </div>
      <ul class="export__list" role="list">
        <For each={inOrder()}>
          {(column) => (
            <li class="export__column">
              <Checkbox
                label={term(column.term)}
                detail={column.importable ? undefined : words.readOnly}
                checked={isChosen(column.key)}
                onChange={(on) =>
                  keepFocus(() =>
                    props.onChange(on ? [...props.keys, column.key] : props.keys.filter((key) => key !== column.key)),
                  )
                }
              />
              <Show when={isChosen(column.key)}>
                <span class="export__moves">
                  <IconButton
                    icon="chevron-up"
                    label={words.up(term(column.term))}
                    disabled={props.keys[0] === column.key}
                    onClick={() => move(column.key, -1)}
                  />
                  <IconButton
                    icon="chevron-down"
                    label={words.down(term(column.term))}
                    disabled={props.keys.at(-1) === column.key}
                    onClick={() => move(column.key, 1)}
                  />
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <div class="export__layouts">
        <TextField
          label={words.layoutName}
          hint={words.layoutNameHint}
          maxlength={MAX_NAME}
          value={name()}
          onInput={setName}
        />
        <Button onClick={keep} disabled={name().trim() === ''}>
          {words.keep}
        </Button>
      </div>
      <p role="status" class="export__said">
        {said()}
      </p>
    </fieldset>
  );
}
