import { describe, expect, it } from 'vitest';
import { encodeShard } from '#core/snapshot/encode-shard.ts';
import { openSections, packSections } from '#core/snapshot/section-file.ts';
import { openShard } from '#core/snapshot/shard.ts';
import { madeSite, noNames } from './made-sites.ts';

const rows = [
  madeSite(7, '140921', [112.9, 38.4], { address: '𠀀路1号', phone: null }),
  madeSite(3, '140921', [112.8, 38.5]),
];
const file = () => encodeShard(rows, noNames, { no: 12, isIllustrative: false });

describe('a file of the snapshot', () => {
  it('gives back what was put into it', () => {
    const shard = openShard(file());
    expect(shard.ok).toBe(true);
    if (!shard.ok) return;
    expect(shard.value.facts).toMatchObject({ no: 12, rows: 2, points: 2 });
    expect(shard.value.rowOf(7)).toBe(1);
    expect(shard.value.rowOf(4)).toBe(-1);
    expect(shard.value.row(1, '2026-11-20')).toMatchObject({
      key: 7,
      id: 'st_0000000007',
      address: '𠀀路1号',
      phone: null,
    });
  });

  it('is refused when any byte of it is another, when it is cut, and when it is none', () => {
    const whole = file();
    for (const at of [9, 13, 40, 400, whole.byteLength - 1]) {
      const damaged = whole.slice(0);
      const bytes = new Uint8Array(damaged);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect([at, openShard(damaged)]).toEqual([at, { ok: false, error: 'DAMAGED' }]);
    }
    expect(openShard(whole.slice(0, whole.byteLength - 8))).toEqual({ ok: false, error: 'DAMAGED' });
    expect(openShard(new ArrayBuffer(64))).toEqual({ ok: false, error: 'NOT_OURS' });
    expect(openShard(new ArrayBuffer(3))).toEqual({ ok: false, error: 'TOO_SHORT' });
  });

  it('of another release is refused', () => {
    expect(openShard(packSections({ schema: 'another' }, {}))).toEqual({ ok: false, error: 'OTHER_SCHEMA' });
  });

  it('is read where it lies', () => {
    const packed = packSections({ a: '中文' }, { x: Int32Array.of(1, -2, 3), y: Float64Array.of(0.5) });
    const opened = openSections<{ a: string }>(packed);
    expect(opened.ok && opened.value.facts.a).toBe('中文');
    expect(opened.ok && opened.value.section('x', 'i32').buffer).toBe(packed);
    expect(opened.ok && [...opened.value.section('y', 'f64')]).toEqual([0.5]);
  });
});
