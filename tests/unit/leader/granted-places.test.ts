import { describe, expect, it } from 'vitest';
import { grantedPlaces } from '../../../web/leader/internal/granted-places.ts';

const province = { code: '140000', name: '山西省' };
const city = { code: '140700', name: '晋中市' };

describe('grantedPlaces', () => {
  it('names the regions of a grant, wherever the reader is', () => {
    const granted = { everywhere: false, items: [city] };
    expect(grantedPlaces(granted, [], [province])).toEqual([city]);
    expect(grantedPlaces(granted, [province], [])).toEqual([city]);
  });

  it('with a grant for everywhere goes up from a park and down from the three provinces', () => {
    const granted = { everywhere: true, items: [] };
    expect(grantedPlaces(granted, [province, city], [])).toEqual([city, province]);
    expect(grantedPlaces(granted, [], [province])).toEqual([province]);
  });

  it('offers nothing without a grant', () => {
    expect(grantedPlaces(null, [province], [province])).toEqual([]);
  });
});
