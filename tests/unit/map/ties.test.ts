import { describe, expect, it } from 'vitest';
import { type TiedPlace, type TiedRecord, tiedTo, tieLines, tieMarks } from '#map/features/ties.ts';
import { buildStyle } from '#map/style/build-style.ts';
import { zh } from '#map/text/zh.ts';
import { point } from './records.ts';

const place = (id: string, kind: TiedPlace['kind'], at: TiedPlace['point'] = point(112.7, 37.7)): TiedPlace => ({
  id,
  kind,
  name: id,
  point: at,
  isIllustrative: false,
});
const record = (id: string, places: readonly TiedPlace[], lines: TiedRecord['lines'] = []): TiedRecord => ({
  ...{ id, name: id, isIllustrative: false, type: null },
  ...{ places, lines },
});

describe('records without a place of their own', () => {
  const mill = place('en_1', 'ENTERPRISE');
  const village = place('vl_1', 'VILLAGE', point(112.8, 37.8));
  const lost = place('og_1', 'ORGANISATION', null);
  const pair = record('pr_1', [mill, village], [['en_1', 'vl_1']]);
  const other = record('pr_2', [mill, lost], [['en_1', 'og_1']]);

  it('are drawn at the places they refer to, each place once', () => {
    const marks = tieMarks([pair, other]).features.map(({ properties }) => [properties.id, properties.mark]);
    expect(marks).toEqual([
      ['en_1', 'enterprise'],
      ['vl_1', 'village'],
    ]);
  });

  it('light up with every record that refers to them, and by themselves', () => {
    expect(tiedTo([pair, other])).toEqual([
      ['pr_1', 'en_1'],
      ['pr_1', 'vl_1'],
      ['pr_2', 'en_1'],
      ['en_1', 'en_1'],
      ['vl_1', 'vl_1'],
    ]);
  });

  it('are joined by lines where both places are known, several of one record apart', () => {
    const campaign = record(
      'cm_1',
      [mill, village, lost],
      [
        ['en_1', 'vl_1'],
        ['vl_1', 'og_1'],
        ['vl_1', 'en_1'],
      ],
    );
    const lines = tieLines([other, campaign]).features;
    expect(lines.map(({ properties: { id, recordId } }) => [id, recordId])).toEqual([
      ['cm_1#0', 'cm_1'],
      ['cm_1#2', 'cm_1'],
    ]);
    expect(lines[1]?.geometry.coordinates).toEqual([
      [112.8, 37.8],
      [112.7, 37.7],
    ]);
  });

  it('have their sources and layers in the style', () => {
    const state = {
      ...{ config: { theme: 'light', boundaries: false, labels: true, focus: [], streetBase: null } as const },
      ...{
        loaded: [],
        hidden: new Set<never>(),
        pairingSelected: true,
        pairingsBundled: false,
        siteTiles: null,
        areas: [],
        shaping: false,
      },
    };
    const config = { ...state.config, scale: { text: 1, mark: 1, line: 1 } };
    const { layers, sources } = buildStyle({ ...state, config, texts: zh });
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(['ties', 'tie-places']));
    expect(layers.map(({ id }) => id)).toEqual(expect.arrayContaining(['tie-lines', 'tie-lines-example', 'tie-marks']));
  });
});
