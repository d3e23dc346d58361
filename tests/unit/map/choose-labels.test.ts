import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLabels, LABEL_BUDGET, type LabelCandidate } from '#map/labels/choose-labels.ts';
import { labelSize, labelStyles } from '#map/labels/label-classes.ts';
import { AREA_PLACES, labelBox, PLACE_SETS, placesKey } from '#map/labels/places.ts';
import { boxesMeet, emWidth, projector } from '#map/labels/screen.ts';

const view = { center: [112.5, 37.5] as const, zoom: 9, width: 1280, height: 800 };
const options = { focus: [] as string[], scale: 1, selected: null as string | null };

function county(key: string, lng: number, lat: number, rank = 0): LabelCandidate {
  return { key, text: '榆次', at: [lng, lat], cls: 'county', code: key, rank };
}

const candidates: fc.Arbitrary<LabelCandidate[]> = fc
  .array(
    fc.record({
      text: fc.constantFrom('榆次', '晋中开发区', 'Wi-Fi 站', '山西转型综合改革示范区'),
      at: fc.tuple(fc.double({ min: 110, max: 115, noNaN: true }), fc.double({ min: 35.5, max: 39.5, noNaN: true })),
      cls: fc.constantFrom('city' as const, 'county' as const, 'park' as const, 'islands' as const),
      rank: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 300 },
  )
  .map((list) => list.map((label, index) => ({ ...label, key: `k${index}`, code: null })));

describe('chooseLabels', () => {
  it('never writes more than 40 names on a screen', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const project = projector(view);
        const inside = chooseLabels(given, view, options).filter(({ at }) => {
          const { x, y } = project(at);
          return x >= 0 && x <= view.width && y >= 0 && y <= view.height;
        });
        expect(inside.length).toBeLessThanOrEqual(LABEL_BUDGET);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves each name a place where it meets no other', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const project = projector(view);
        const chosen = chooseLabels(given, view, options);
        const taken: ReturnType<typeof labelBox>[] = [];
        for (const label of chosen) {
          const { x, y } = project(label.at);
          const { tracking } = labelStyles[label.cls];
          const size = labelSize(label.cls, view.zoom);
          const gap = label.cls === 'park' ? 3 : 0.9 * size;
          const boxes = label.places.map((place) => labelBox({ text: label.text, size, tracking, gap }, x, y, place));
          const free = boxes.find((box) => !taken.some((other) => boxesMeet(box, other)));
          expect(free).toBeDefined();
          if (free) taken.push(free);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('writes the selected name whatever the zoom, and first', () => {
    const far = { ...view, zoom: 5 };
    expect(chooseLabels([county('140702', 112.5, 37.5)], far, options)).toEqual([]);
    const [first] = chooseLabels([county('140702', 112.5, 37.5)], far, { ...options, selected: '140702' });
    expect(first).toMatchObject({ key: '140702', order: 0 });
  });

  it('names the focus before its neighbours, which are paler and come later', () => {
    const two = [county('140702', 112.5, 37.5, 9), county('130100', 112.6, 37.5, 1)];
    const chosen = chooseLabels(two, view, { ...options, focus: ['140700'] });
    expect(chosen.map(({ key, pale }) => [key, pale])).toEqual([
      ['140702', false],
      ['130100', true],
    ]);
    const sooner = chooseLabels(two, { ...view, zoom: 8 }, { ...options, focus: ['140700'] });
    expect(sooner.map(({ key }) => key)).toEqual(['140702']);
  });

  it('lets the edge of the screen cut no name, whichever of its places it takes', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const project = projector(view);
        for (const label of chooseLabels(given, view, options)) {
          const { x, y } = project(label.at);
          const { tracking } = labelStyles[label.cls];
          const size = labelSize(label.cls, view.zoom);
          const gap = label.cls === 'park' ? 3 : 0.9 * size;
          for (const place of label.places) {
            const box = labelBox({ text: label.text, size, tracking, gap }, x, y, place);
            const isOut = box.right <= 0 || box.bottom <= 0 || box.left >= view.width || box.top >= view.height;
            const isWhole = box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height;
            expect(isOut || isWhole).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('writes the name of a park at the edge on the side where it is whole, and the selected one in any case', () => {
    const park = (x: number): LabelCandidate => ({
      ...county('pk_1', 112.5, 37.5),
      text: '晋中开发区',
      cls: 'park',
      code: null,
      at: projectBack(view, x, 0),
    });
    const half = view.width / 2;
    expect(chooseLabels([park(half - 30)], view, options)[0]?.places).toEqual(['left']);
    expect(chooseLabels([park(30 - half)], view, options)[0]?.places).toEqual(['right']);
    const cut = { ...county('140702', 112.5, 37.5), at: projectBack(view, half - 5, 0) };
    expect(chooseLabels([cut], view, options)).toEqual([]);
    expect(chooseLabels([cut], view, { ...options, selected: '140702' })).toHaveLength(1);
  });

  it('writes no name under what lies over the map', () => {
    const [half, middle] = [view.width / 2, view.height / 2];
    const corner = { left: view.width - 50, right: view.width - 10, top: 10, bottom: 90 };
    const under = { ...county('140702', 112.5, 37.5), at: projectBack(view, half - 60, 50 - middle) };
    expect(chooseLabels([under], view, options)).toHaveLength(1);
    expect(chooseLabels([under], view, { ...options, covered: [corner] })).toEqual([]);
  });

  it('keeps the name of a region inside it', () => {
    const flat: LabelCandidate = { ...county('140702', 112.5, 37.5), span: [37.49, 37.51] };
    expect(chooseLabels([flat], view, options)[0]?.places).toEqual(['center']);
    const tall: LabelCandidate = { ...county('140702', 112.5, 37.5), span: [36, 39] };
    expect(chooseLabels([tall], view, options)[0]?.places).toEqual(AREA_PLACES);
  });

  it('covers nothing that must be kept clear', () => {
    const reef: LabelCandidate = {
      key: 'reef',
      text: '曾母暗沙',
      at: [112.5, 37.5],
      cls: 'islands',
      code: null,
      rank: 1,
    };
    const near = { ...view, zoom: 6 };
    expect(chooseLabels([reef], near, options)[0]?.places).toEqual(['center']);
    const east = projectBack(near, 20, 0);
    expect(chooseLabels([reef], near, { ...options, keepClear: [east] })[0]?.places).toEqual(['inland']);
    const allAround = [-20, -8, 8, 20].flatMap((x) => [-14, 0].map((y) => projectBack(near, x, y)));
    expect(chooseLabels([reef], near, { ...options, keepClear: allAround })).toEqual([]);
  });

  it('waits longer with larger letters', () => {
    const one = [county('140702', 112.5, 37.5)];
    const zoom = labelStyles.county.from + 0.2;
    expect(chooseLabels(one, { ...view, zoom }, options)).toHaveLength(1);
    expect(chooseLabels(one, { ...view, zoom }, { ...options, scale: 2.6 })).toHaveLength(0);
  });
});

describe('the style', () => {
  it('knows every set of places that a label can be given', () => {
    const known = new Set(PLACE_SETS.map(placesKey));
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        fc.double({ min: 0.001, max: 2, noNaN: true }),
        (south, north) => {
          const label: LabelCandidate = { ...county('140702', 112.5, 37.5), span: [37.5 - south, 37.5 + north] };
          for (const { places } of chooseLabels([label], view, options)) expect(known).toContain(placesKey(places));
        },
      ),
    );
    for (const place of ['center', 'inland', 'above', 'below']) expect(known).toContain(place);
  });
});

it('measures Chinese letters as square and others as narrower', () => {
  expect(emWidth('晋中')).toBe(2);
  expect(emWidth('Wi-Fi')).toBeCloseTo(2.8);
});

/** The place so many px to the east and south of the middle of the view. */
function projectBack(
  { center: [lng, lat], zoom }: { center: readonly [number, number]; zoom: number },
  x: number,
  y: number,
) {
  const world = 512 * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) - (2 * Math.PI * y) / world;
  return [lng + (360 * x) / world, (360 * Math.atan(Math.exp(north))) / Math.PI - 90] as const;
}
