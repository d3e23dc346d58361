import { For } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../../context.ts';
import { doubtWords } from './change-words.ts';
import '../flow.css';

/** What must be looked at twice, a warning each. */
export function DoubtList(props: { doubts: readonly string[] }) {
  const { text } = useStaff();
  return (
    <ul class="flow-doubts" role="list">
      <For each={doubtWords(props, text.flow)}>
        {(doubt) => (
          <li class="flow-warning">
            <Icon name="warning" />
            {doubt}
          </li>
        )}
      </For>
    </ul>
  );
}
