import { describe, expect, it } from 'vitest';
import { positionLevel, positionType } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import {
  defaultLayers,
  layerNames,
  layerOfSite,
  recordsOf,
  setOf,
  siteLayers,
  switched,
} from '../../../web/leader/model/layers.ts';
import { readListPath } from '../../../web/leader/model/list-path.ts';
import { nodesByTier } from '../../../web/leader/model/tiers.ts';
import { site } from './records.ts';

describe('layers of positions', () => {
  const every = codesOf(positionType).flatMap((kind) =>
    [...codesOf(positionLevel), null].flatMap((level) =>
      [true, false].map((isMobile) => site({ kind, level, isMobile })),
    ),
  );

  it('hold every position once', () => {
    const shown = siteLayers.map((layer) => recordsOf(layer, every).length);
    expect(shown.reduce((sum, n) => sum + n, 0)).toBe(every.length);
    expect(shown.every((n) => n > 0)).toBe(true);
  });

  it.each([
    [{ kind: 'SERVICE_CENTER', level: 'CENTER', isMobile: false }, 'center'],
    [{ kind: 'ACTIVITY_POSITION', level: 'FEATURED', isMobile: false }, 'featured'],
    [{ kind: 'GUIDANCE_STATION', level: null, isMobile: false }, 'station'],
    [{ kind: 'TOWN_SERVICE_CENTER', level: null, isMobile: false }, 'service'],
    [{ kind: 'MOBILE', level: null, isMobile: true }, 'mobile'],
    [{ kind: 'MEMBERS_ROOM', level: null, isMobile: false }, 'ordinary'],
  ] as const)('%o is in %s', (given, layer) => {
    expect(layerOfSite(given)).toBe(layer);
  });

  it('are all read from one set, the others each from their own', () => {
    expect(siteLayers.map(setOf)).toEqual(siteLayers.map(() => 'sites'));
    expect(setOf('villages')).toBe('villages');
    expect(recordsOf('parks', [])).toEqual([]);
  });

  it('keep the order of the legend when switched', () => {
    expect(switched(['villages', 'parks'], 'grids', true)).toEqual(['parks', 'grids', 'villages']);
    expect(switched(layerNames, 'parks', false)).not.toContain('parks');
    expect(switched(defaultLayers, 'parks', true)).toEqual(defaultLayers);
  });
});

describe('the path of a list behind a count', () => {
  it('is taken apart into what is listed and by which filters', () => {
    expect(readListPath('/api/sites?region=140000&verify=VERIFIED,REVIEW_DUE')).toEqual({
      kind: 'sites',
      query: { region: '140000', verify: 'VERIFIED,REVIEW_DUE' },
    });
  });

  it.each(['/api/figures?region=14', '/api/sites/near?lat=1', 'https://example.org/other'])(
    '%s is none of ours',
    (path) => {
      expect(readListPath(path)).toBeNull();
    },
  );
});

describe('organisations by tier', () => {
  const node = (id: string, tierNo: number | null, children: ReturnType<typeof leaf>[] = []) => ({
    ...leaf(id, tierNo),
    children,
  });
  function leaf(id: string, tierNo: number | null) {
    return {
      id,
      name: id,
      type: 'BRANCH' as const,
      tierNo,
      sites: [],
      status: 'NORMAL' as const,
      isIllustrative: false,
      children: [] as never[],
    };
  }

  it('stand in their tier in the order of the tree; those without a tier are left out', () => {
    const tiers = nodesByTier([node('a', 1, [leaf('b', 2), leaf('c', null)]), node('d', 1, [leaf('e', 2)])]);
    expect([...tiers].map(([no, nodes]) => [no, nodes.map(({ id }) => id)])).toEqual([
      [1, ['a', 'd']],
      [2, ['b', 'e']],
    ]);
  });
});
