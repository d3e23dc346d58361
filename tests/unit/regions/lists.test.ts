import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeList, encodeList, fileOf, type ListName } from '#db/seed/regions/lists.ts';

describe.each<ListName>(['upper', 'towns', 'villages'])('the list of %s', (list) => {
  const text = readFileSync(fileOf(list), 'utf8');

  it('is written in the order of its codes, and reads back as it was', () => {
    expect(encodeList(list, [...decodeList(list, text)].reverse())).toBe(text);
  });
});

describe('a list', () => {
  it('keeps names that begin with digits apart from their codes', () => {
    const villages = [{ code: '410402001007', name: '101社区' }];
    expect([...decodeList('villages', encodeList('villages', villages))]).toEqual(villages);
  });

  it.each(['', '带\t制表符', '带\n换行'])('refuses the name %j', (name) => {
    expect(() => encodeList('towns', [{ code: '140921100', name }])).toThrow('140921100');
  });
});
