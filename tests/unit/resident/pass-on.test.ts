import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { placeLine } from '../../../web/resident/model/place-line.ts';
import { qrDrawing } from '../../../web/resident/model/qr.ts';
import { shareText } from '../../../web/resident/model/share-text.ts';
import { zh } from '../../../web/resident/text/zh.ts';
import { schematic, site } from './samples.ts';

const URL = 'https://map.example.cn/sites/st_0000000001';

describe('复制一段话', () => {
  it('has what one needs to go there, the address last', () => {
    expect(shareText(site, URL, zh).split('\n')).toEqual([
      '榆次区政务服务中心',
      '地址：山西省晋中市榆次区示范街 1 号（政务大楼，一层，南门，人民广场北侧）',
      '开放时间：周一至周五 8:30-12:00，14:00-17:30，法定节假日休息',
      '电话：0354-3081234',
      URL,
    ]);
  });

  it('warns of a closure and leaves out what nobody registered', () => {
    const closure = { reason: '装修', from: '2026-11-24', to: null };
    const bare = { ...schematic, building: null, floor: null, entrance: null, landmark: null, closure };
    expect(shareText(bare, URL, zh).split('\n')).toEqual([
      '开发区党群活动中心',
      '暂停开放：11月24日起，恢复时间未定（装修）',
      URL,
    ]);
  });
});

describe('the place in one line', () => {
  const at = (address: string | null) =>
    placeLine({ ...site, building: null, floor: null, entrance: null, landmark: null, address });

  it('does not say the region twice', () => {
    expect(at('榆次区迎宾街 3 号')).toBe('山西省晋中市榆次区迎宾街 3 号');
    expect(at('山西省晋中市榆次区迎宾街')).toBe('山西省晋中市榆次区迎宾街');
    expect(at('晋中市迎宾街')).toBe('山西省晋中市迎宾街');
  });

  it('is none where only the region is known', () => {
    expect(at(null)).toBeNull();
  });
});

describe('the code', () => {
  it('draws exactly the dark modules of the code of its text, with the quiet zone that scanners need', () => {
    const { path, size } = qrDrawing(URL);
    const { data } = encode(URL, { ecc: 'M', border: 4 });
    expect(size).toBe(data.length);
    expect(modules(path, size)).toEqual(data);
    expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
  });
});

/** The path back into modules. */
function modules(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) {
      const row = grid[Number(y)];
      if (row) row[Number(x) + i] = true;
    }
  }
  return grid;
}
