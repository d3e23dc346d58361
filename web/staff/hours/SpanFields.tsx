import { createUniqueId, For, Index, Show } from 'solid-js';
import { type HoursFaultCode, hoursFaultText, isWrong, spanFaults } from '#core/hours/hours-faults.ts';
import type { TimeSpan } from '#core/hours/opening-hours.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { EMPTY_SPAN } from './model/edit-week.ts';
import { readTime, writeTime } from './model/typed-time.ts';
import { TypedField } from './TypedField.tsx';
import './hours.css';

/** Openings of one day, from and to; a break is two of them. What is wrong with one is said below it. */
export function SpanFields(props: {
  name: string;
  spans: readonly TimeSpan[];
  onChange: (spans: readonly TimeSpan[]) => void;
}) {
  const { term, text } = useStaff();
  const words = text.hours.week;
  const id = createUniqueId();
  let list: HTMLUListElement | undefined;
  const faults = () => spanFaults(props.spans);
  const faultsOf = (at: number): HoursFaultCode[] =>
    // what nobody has typed yet is not wrong yet
    isUntouched(props.spans[at]) ? [] : faults().flatMap(({ code, span }) => (span === at ? [code] : []));
  const set = (at: number, part: Partial<TimeSpan>) =>
    props.onChange(props.spans.map((span, i) => (i === at ? { ...span, ...part } : span)));
  const add = () => {
    props.onChange([...props.spans, EMPTY_SPAN]);
    queueMicrotask(() => list?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  const remove = (at: number) => {
    props.onChange(props.spans.filter((_, i) => i !== at));
    queueMicrotask(() => list?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <div class="span-fields">
      <ul class="span-fields__list" role="list" ref={list}>
        <Index each={props.spans}>
          {(span, at) => (
            <li class="span-fields__span">
              <div class="span-fields__times">
                <TypedField
                  label={`${props.name} ${words.from(at + 1)}`}
                  value={span().from}
                  read={readTime}
                  write={writeTime}
                  numeric
                  wrong={wrong(faultsOf(at))}
                  describedBy={faultsOf(at).length > 0 ? `${id}-${at}` : undefined}
                  placeholder="8:30"
                  onChange={(from) => set(at, { from })}
                />
                <span aria-hidden="true">{words.until}</span>
                <TypedField
                  label={`${props.name} ${words.to(at + 1)}`}
                  value={span().to}
                  read={readTime}
                  write={writeTime}
                  numeric
                  wrong={wrong(faultsOf(at))}
                  describedBy={faultsOf(at).length > 0 ? `${id}-${at}` : undefined}
                  placeholder="17:30"
                  onChange={(to) => set(at, { to })}
                />
                <Show when={props.spans.length > 1}>
                  <IconButton
                    icon="close"
                    label={`${props.name} ${words.removeSpan(at + 1)}`}
                    onClick={() => remove(at)}
                  />
                </Show>
              </div>
              <ul class="hours-faults" role="list" id={`${id}-${at}`}>
                <For each={faultsOf(at)}>
                  {(code) => (
                    <li data-wrong={wrong([code]) ? '' : undefined}>
                      <Icon name={wrong([code]) ? 'warning' : 'info'} />
                      {term(hoursFaultText[code])}
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </Index>
      </ul>
      <Button variant="quiet" size="small" icon="plus" onClick={add}>
        {props.spans.length === 1 ? words.noon : words.addSpan}
      </Button>
    </div>
  );
}

function wrong(codes: readonly HoursFaultCode[]): boolean {
  return codes.some((code) => isWrong({ code, rule: null, span: null }));
}

function isUntouched(span: TimeSpan | undefined): boolean {
  return span !== undefined && span.from === '' && span.to === '';
}
