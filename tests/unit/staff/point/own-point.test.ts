// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import type { PointValue } from '#core/records/field.ts';
import { createOwnPoint, type OwnPoint } from '../../../../web/staff/point/create-own-point.ts';

let dispose = () => {};
afterEach(() => dispose());

const at = (lng: number): PointValue => ({
  ...{ lng, lat: 37.7, precision: 'SURVEYED', system: 'WGS84', entered: `${lng},37.7`, source: null },
});

function setUp() {
  const [value, setValue] = createSignal<PointValue | null>(at(112.7));
  const [unread, setUnread] = createSignal('');
  const texts: string[] = [];
  const own = createRoot((end): OwnPoint => {
    dispose = end;
    return createOwnPoint({
      ...{ value, unread, onChange: setValue, onUnread: setUnread },
      onText: (text) => texts.push(text),
    });
  });
  return { own, setUnread, setValue, texts, value };
}

describe('giving up what was moved', () => {
  it('goes back to the last value that was kept', () => {
    const { own, value } = setUp();
    own.change(at(112.75));
    own.giveUp();
    expect(value()).toEqual(at(112.7));
    own.change(at(112.75));
    own.keep();
    own.change(at(112.8));
    own.giveUp();
    expect(value()).toEqual(at(112.75));
    own.settle(at(113));
    own.giveUp();
    expect(value()).toEqual(at(113));
  });

  it('never brings back a point that was undone or thrown away', () => {
    const { own, setValue, value } = setUp();
    own.settle(at(112.75));
    setValue(at(112.7));
    own.giveUp();
    expect(value()).toEqual(at(112.7));
    setValue(null);
    own.change(at(112.9));
    own.giveUp();
    expect(value()).toBeNull();
  });
});

describe('the text in the field', () => {
  it('goes when a point comes from elsewhere, and stays with its own', () => {
    const { own, setValue, texts } = setUp();
    own.settle(at(112.75));

    setValue({ ...at(112.75) });
    expect(texts).toEqual([]);
    own.settle(at(112.8));
    setValue(at(112.7));
    expect(texts).toEqual(['']);
  });

  it('comes back with what the form kept of it', () => {
    const { own, setUnread, texts } = setUp();
    own.tell('112.8');
    setUnread('');
    setUnread('112.8');
    expect(texts).toEqual(['', '112.8']);
  });
});
