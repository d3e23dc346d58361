import { createSignal, Show } from 'solid-js';
import { useStaff } from '../context.ts';
import { RecordsMap } from '../map/RecordsMap.tsx';
import { stageOn } from '../model/screen.ts';
import { Rail } from '../rail/Rail.tsx';
import { ParkRecord } from '../record/ParkRecord.tsx';
import { SiteRecord } from '../record/SiteRecord.tsx';
import { ParksTable } from '../table/ParksTable.tsx';
import { SitesTable } from '../table/SitesTable.tsx';

/** Filters, table, map and the facts of the chosen record: the frame of every kind of record. */
export function RecordsPage() {
  const { change, screen, text, view } = useStaff();
  const [pointed, setPointed] = createSignal<string | null>(null);
  const stage = () => stageOn(screen(), view().stage);
  const isSites = () => view().page === 'sites';
  const isOpen = () => view().selected !== null;
  const record = () => (
    <Show when={isSites()} fallback={<ParkRecord />}>
      <SiteRecord />
    </Show>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the record from wherever the keyboard is
    <div
      class="records"
      data-stage={stage()}
      data-open={isOpen() ? '' : undefined}
      onKeyDown={(event) => {
        const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (event.key === 'Escape' && !typing && isOpen()) change({ selected: null });
      }}
    >
      <h1 class="visually-hidden">{text.title}</h1>
      <Rail />
      <Show when={stage() !== 'map'}>
        <Show when={isSites()} fallback={<ParksTable onPoint={setPointed} />}>
          <SitesTable onPoint={setPointed} />
        </Show>
      </Show>
      <Show when={stage() !== 'table' || (isOpen() && screen() !== 'phone')}>
        <div class="records__side">
          <Show when={stage() !== 'table'}>
            <RecordsMap pointed={pointed()} />
          </Show>
          <Show when={isOpen() && screen() !== 'phone'}>{record()}</Show>
        </div>
      </Show>
      <Show when={isOpen() && screen() === 'phone'}>{record()}</Show>
    </div>
  );
}
