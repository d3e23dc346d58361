import { Show } from 'solid-js';
import { RING_METRES } from '#core/stats/rings.ts';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { countWords } from './count-words.ts';

/** How far the rings reach, around how many stations, and what lies beyond them. */
export function RingsDetail() {
  const { go, text, view } = useLeader();
  const { stations } = useData();
  const words = text.rings;
  const kilometres = () => view().ring / 1000;
  return (
    <div class="layers__choice">
      <SegmentedControl
        label={words.radius}
        value={String(view().ring)}
        options={RING_METRES.map((metres) => ({ value: String(metres), label: words.kilometres(metres / 1000) }))}
        onChange={(value) => {
          const ring = RING_METRES.find((metres) => String(metres) === value);
          if (ring) go({ ...view(), ring, selected: null }, 'replace');
        }}
      />
      <Show when={stations.data()}>
        {(list) => (
          <>
            <p class="layers__meaning">{words.stations(countWords(text, list().items), kilometres())}</p>
            <Show when={!list().items.some(({ isIllustrative }) => !isIllustrative)}>
              <p class="layers__meaning">{words.none}</p>
            </Show>
          </>
        )}
      </Show>
      <p class="layers__meaning">{words.meaning}</p>
      <p class="layers__meaning">{words.rough}</p>
      <p class="layers__meaning">{words.rule}</p>
    </div>
  );
}
