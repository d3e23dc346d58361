import { createSignal, onCleanup } from 'solid-js';
import type { Presentation } from '#core/schemas/presentation.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { useLeader } from '../context.ts';
import { itineraryText } from './itinerary.ts';
import { loadDestinations } from './load-destinations.ts';
import { presentText } from './present-text.ts';

/** 复制行程 for the driver: reads where each stop leads to and puts all of it on the clipboard. */
export function CopyItinerary(props: { route: Pick<Presentation, 'title' | 'plannedOn' | 'stops'>; size?: 'small' }) {
  const { api, language } = useLeader();
  const words = presentText(language);
  const [said, setSaid] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const control = new AbortController();
  onCleanup(() => control.abort());
  const copy = async () => {
    setBusy(true);
    const { plannedOn, stops, title } = props.route;
    const places = await loadDestinations(api, stops, control.signal).catch(() => stops.map(() => null));
    const legs = stops.map((stop, i) => ({ stop, place: places[i] ?? null }));
    const copied = await copyText(itineraryText({ title, plannedOn, stops: legs }, words.itinerary));
    setSaid(copied ? words.copied : words.notCopied);
    setBusy(false);
  };
  return (
    <>
      <Button icon="copy" size={props.size} busy={busy()} onClick={() => void copy()}>
        {said() || words.itinerary.copy}
      </Button>
      <LiveRegion>{said()}</LiveRegion>
    </>
  );
}
