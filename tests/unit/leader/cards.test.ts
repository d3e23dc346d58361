import { describe, expect, it } from 'vitest';
import { metric } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import { cardsOf, leadOf, MAX_CARDS, publishedOf } from '../../../web/leader/model/cards.ts';
import type { PlaceCount } from '../../../web/leader/model/place-data.ts';
import { figure, placeData } from './records.ts';

const count = (code: PlaceCount['metric'], registered = 0, illustrative = 0): PlaceCount => ({
  metric: code,
  registered,
  illustrative,
  lists: [`/api/${code}`],
});
const everything = codesOf(metric).map((code) => count(code));
const metricsOf = (cards: ReturnType<typeof cardsOf>) => cards.map((card) => card.count.metric);

describe('the cards of a place', () => {
  it('are six, even where nothing is registered, so that the gap is seen', () => {
    expect(cardsOf(placeData({ counts: everything }), false)).toHaveLength(MAX_CARDS);
  });

  it('put what has something to say before what has not', () => {
    const counts = everything.map((one) => (one.metric === 'GRIDS' ? count('GRIDS', 7) : one));
    expect(metricsOf(cardsOf(placeData({ counts }), false))).toContain('GRIDS');
  });

  it('take samples for something only while samples are switched on', () => {
    const counts = everything.map((one) => (one.metric === 'GRIDS' ? count('GRIDS', 0, 7) : one));
    expect(metricsOf(cardsOf(placeData({ counts }), false))).not.toContain('GRIDS');
    expect(metricsOf(cardsOf(placeData({ counts }), true))).toContain('GRIDS');
  });

  it('lead with the document, else with what is registered, and never with a 0', () => {
    const published = figure({ valueText: '300 余户' });
    const lead = (registered: number, said: typeof published | null) =>
      leadOf({ count: count('ENTERPRISES', registered, 9), published: said, inside: [] }, 'zh');
    expect(lead(4, published)).toEqual({ number: '300', unit: '余户' });
    expect(lead(4, null)).toEqual({ number: '4', unit: '' });
    expect(lead(0, null)).toBeNull();
  });

  it('give the place its own figures and keep those of parks and regions inside apart', () => {
    const own = figure({ id: 'fg_0000000001' });
    const ofPark = figure({ id: 'fg_0000000002', park: { id: 'pk_0000000001', name: '开发区' } });
    const ofTown = figure({ id: 'fg_0000000003', regionCode: '140921100' });
    const [card] = cardsOf(placeData({ counts: [count('SITES')], figures: [ofPark, own, ofTown] }), false);
    expect(card?.published).toBe(own);
    expect(card?.inside).toEqual([ofPark, ofTown]);
  });

  it('never take a figure of a park for the region around it', () => {
    const ofPark = figure({ park: { id: 'pk_0000000001', name: '开发区' } });
    const [card] = cardsOf(placeData({ counts: [count('SITES')], figures: [ofPark] }), false);
    expect(card?.published).toBeNull();
  });

  it('show a park the figures that name it', () => {
    const ofPark = figure({ park: { id: 'pk_0000000001', name: '开发区' } });
    const place = { kind: 'park', id: 'pk_0000000001' } as const;
    const [card] = cardsOf(placeData({ place, counts: [count('SITES')], figures: [ofPark] }), false);
    expect(card?.published).toBe(ofPark);
  });

  it('show the newest of several documents', () => {
    const old = figure({ id: 'fg_0000000001', asOf: '2021-07' });
    const recent = figure({ id: 'fg_0000000002', asOf: '2024' });
    expect(publishedOf([old, recent], 'SITES')).toBe(recent);
    expect(publishedOf([recent, old], 'SITES')).toBe(recent);
    expect(publishedOf([recent, old], 'PARKS')).toBeNull();
  });
});
