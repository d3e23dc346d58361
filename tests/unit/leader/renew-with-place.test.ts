// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renewWithPlace } from '../../../web/leader/load/renew-with-place.ts';
import type { PlaceData } from '../../../web/leader/model/place-data.ts';

let dispose = () => {};
afterEach(() => dispose());

const at = (region: string, asOf: string) => ({ scope: { region, park: null }, asOf }) as unknown as PlaceData; // as far as it is read

describe('what is read beside a place', () => {
  it('is read anew with it, and not for another place, whose question is another', () => {
    const [place, setPlace] = createSignal<PlaceData | undefined>();
    const retry = vi.fn();
    createRoot((end) => {
      dispose = end;
      renewWithPlace({ data: place }, { retry });
    });
    setPlace(at('140700', '2026-11-30T09:00:00+08:00'));
    expect(retry).not.toHaveBeenCalled();
    setPlace(at('140700', '2026-11-30T09:05:00+08:00'));
    expect(retry).toHaveBeenCalledTimes(1);
    setPlace(at('140100', '2026-11-30T09:06:00+08:00'));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});
