import { For, type JSX, Show } from 'solid-js';
import type { Preview } from '#core/import/preview.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import type { Import } from '../create-import.ts';

/** What is worth knowing of the whole file: that it waits already, a doubtful coordinate system, regions that are too wide. */
export function FileNotices(props: { it: Import; preview: Preview }) {
  const { term, text } = useStaff();
  const words = text.import.preview;
  const offer = (system: CoordSystem) => (
    <Button size="small" busy={props.it.busy()} onClick={() => void props.it.readAs(system)}>
      {words.convert(term(coordSystem[system]))}
    </Button>
  );
  return (
    <>
      <For each={props.it.waiting()}>
        {(file) => <Notice>{words.waiting(minute(file.submittedAt), file.rowCount, file.own)}</Notice>}
      </For>
      <Show when={props.preview.shift} keyed>
        {(shift) => (
          <Notice action={shift.system && offer(shift.system)}>
            {shift.system === null
              ? words.shiftRecords(shift.shifted, shift.compared, shift.metres)
              : words.shift(shift.shifted, shift.compared, shift.metres, term(coordSystem[shift.system]))}
            {shift.system !== null && shift.headed ? words.shiftHeaded : ''}
          </Notice>
        )}
      </Show>
      <Show when={props.preview.doubt} keyed>
        {(doubt) => (
          <>
            {/* the shift says the same, with more reason */}
            <Show when={doubt.heading !== props.preview.shift?.system && doubt.heading} keyed>
              {(system) => <Notice action={offer(system)}>{words.doubtHeading(term(coordSystem[system]))}</Notice>}
            </Show>
            <Show when={doubt.heading === null && doubt.pair} keyed>
              {(pair) => <Notice>{words.doubtPair(term(coordSystem[pair.system]), pair.metres)}</Notice>}
            </Show>
          </>
        )}
      </Show>
      <Show when={props.preview.wide > 0}>
        <Notice
          action={
            <Button size="small" busy={props.it.busy()} onClick={() => void props.it.takeCounties()}>
              {words.takeCounties}
            </Button>
          }
        >
          {words.wide(props.preview.wide)}
        </Notice>
      </Show>
    </>
  );
}

function minute(instant: string | null): string {
  return instant === null ? '' : chinaMinute(Date.parse(instant));
}

function Notice(props: { action?: JSX.Element; children: JSX.Element }) {
  return (
    <div class="import-notice" role="status">
      <Icon name="warning" />
      <span>{props.children}</span>
      {props.action}
    </div>
  );
}
