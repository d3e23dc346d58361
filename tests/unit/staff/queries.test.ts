import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestPath } from '#web-api/request-path.ts';
import { parksQuery, serverOrder, serverSort, sitesQuery } from '../../../web/staff/model/queries.ts';
import { startView } from '../../../web/staff/paths.ts';
import { anyView } from './view-arbitrary.ts';

describe('questions to the API', () => {
  it('leave samples out until they are asked for', () => {
    expect(requestPath('/api/sites', {}, sitesQuery(startView))).toBe('/api/sites?illustrative=exclude');
    expect(requestPath('/api/parks', {}, parksQuery({ ...startView, samples: true }))).toBe(
      '/api/parks?illustrative=include',
    );
  });

  it('carry the filters that the list knows, and no others', () => {
    const view = {
      ...startView,
      region: '140700',
      park: 'pk_0123456789',
      type: 'MOBILE',
      level: 'CENTER',
      verify: 'OVERDUE',
      q: ' 红色 ',
    } as const;
    expect(sitesQuery(view)).toEqual({
      region: '140700',
      park: 'pk_0123456789',
      kind: 'MOBILE',
      level: 'CENTER',
      verify: 'OVERDUE',
      q: '红色',
      illustrative: 'exclude',
    });
    expect(parksQuery({ ...view, type: 'HITECH' })).toEqual({
      region: '140700',
      type: 'HITECH',
      q: '红色',
      illustrative: 'exclude',
    });
  });

  it('ask for an order only the API has', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const name of ['sites', 'parks'] as const) {
          expect(Object.keys(serverOrder[name])).toContain(serverSort(name, view));
        }
      }),
    );
  });
});
