import { type Accessor, Index, type JSX } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import { withItem, withoutItem } from './list-value.ts';

/** A list of small things, each with a few fields of its own: add, change, take away. */
export function RowsControl<T extends object>(props: {
  label: string;
  hint?: string;
  error?: string;
  /** What one of them is called. */
  one: string;
  items: readonly T[];
  onChange: (items: readonly T[]) => void;
  fresh: () => T;
  /** The fields of one; `set` changes some of them. */
  children: (item: Accessor<T>, set: (part: Partial<T>) => void, at: number) => JSX.Element;
  /** More buttons beside 添加. */
  tools?: JSX.Element;
}) {
  const { text } = useStaff();
  const words = text.controls;
  return (
    <ControlGroup label={props.label} hint={props.hint} error={props.error}>
      <ol class="rows-control" role="list">
        {/* by place: what is typed in a row must not make the row anew */}
        <Index each={props.items}>
          {(item, at) => (
            <li class="rows-control__row" aria-label={`${props.one} ${words.item(at + 1)}`}>
              <div class="rows-control__fields">
                {props.children(item, (part) => props.onChange(withItem(props.items, at, part)), at)}
              </div>
              <IconButton
                icon="close"
                label={words.remove(`${props.one} ${at + 1}`)}
                onClick={() => props.onChange(withoutItem(props.items, at))}
              />
            </li>
          )}
        </Index>
      </ol>
      <div class="rows-control__tools">
        <Button size="small" icon="plus" onClick={() => props.onChange([...props.items, props.fresh()])}>
          {`${words.add}${props.one}`}
        </Button>
        {props.tools}
      </div>
    </ControlGroup>
  );
}
