import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { initialsOf, pinyinTokens } from '#core/search/initials.ts';
import { normaliseText } from '#core/search/normalise.ts';
import { indexTokens, matchExpression, tokensOf } from '#core/search/tokens.ts';

/** The reading that the writer injects: one syllable a character, no tones. */
const readings = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true });

function searchable(rows: readonly { readonly texts: readonly string[]; readonly initials?: string }[]) {
  const db = new DatabaseSync(':memory:');
  db.exec("CREATE VIRTUAL TABLE doc USING fts5(tokens, initials, tokenize='unicode61')");
  const insert = db.prepare('INSERT INTO doc(rowid, tokens, initials) VALUES (?, ?, ?)');
  rows.forEach(({ texts, initials }, i) => {
    insert.run(i, indexTokens(texts), initials ?? pinyinTokens(texts, readings));
  });
  const select = db.prepare('SELECT rowid FROM doc WHERE doc MATCH ? ORDER BY rowid LIMIT 50');
  return (query: string) => {
    const match = matchExpression(query);
    return match === null ? null : select.all(match).map((row) => row.rowid);
  };
}

describe('search tokens', () => {
  it('are single characters, each once, and bigrams in order', () => {
    expect(tokensOf('党群党群')).toBe('党 群 党群 群党 党群');
    expect(indexTokens(['晋中', null, '', '·', 'JZ-4'])).toBe('晋 中 晋中 j z 4 jz z4');
  });

  it('of a query are phrases, all of which must occur', () => {
    expect(matchExpression('党群服务')).toBe('"党群 群服 服务"');
    expect(matchExpression('党')).toBe('"党"');
    expect(matchExpression('定襄 党群')).toBe('"定襄" AND "党群"');
    expect(matchExpression('  ·“”  ')).toBeNull();
    expect(matchExpression('"; DROP TABLE')).toBe('"dr ro op" AND "ta ab bl le"');
  });

  it('of an endless query are cut', () => {
    const match = matchExpression('党'.repeat(10_000));
    expect(match?.length).toBeLessThan(200);
    expect(matchExpression(Array(100).fill('党群').join(' '))?.match(/AND/g)).toHaveLength(7);
  });
});

describe('search in SQLite', () => {
  const find = searchable([
    { texts: ['山西转型综合改革示范区晋中开发区', '晋中经济技术开发区'] },
    { texts: ['晋中开发区党群活动中心', '榆次区'] },
    { texts: ['定襄县党群服务中心'] },
    { texts: ['許昌智能繼 電 器', '1+20+N'] },
    { texts: ['红领驿站', '芜湖'] },
  ]);

  it.each([
    ['党', [1, 2]],
    ['党群', [1, 2]],
    ['党群服务', [2]],
    ['晋中开发区', [0, 1]],
    ['晉中開發區', [0, 1]],
    ['定襄 党群', [2]],
    ['党群 定襄', [2]],
    ['继电器', [3]],
    ['继 电 器', [3]],
    ['1+20', [3]],
    ['120n', [3]],
    ['jzkfq', [0, 1]],
    ['JZKFQ', [0, 1]],
    ['jinzhong', [0, 1]],
    ['hlyz', [4]],
    ['榆次区定襄', []],
    ['心榆', []],
    ['不存在', []],
    ['···', null],
  ])('%j finds %j', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('finds every part of a text, and only texts that hold it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'党群服务中心晋开发区'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), word, (texts, query) => {
        const search = searchable(texts.map((text) => ({ texts: [text], initials: '' })));
        const expected = texts.flatMap((text, i) => (text.includes(query) ? [i] : []));
        expect(search(query)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('never makes an expression that SQLite refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(() => find(query)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pinyin initials', () => {
  it('are those of the normalised text', () => {
    expect(initialsOf('晉中開發區', readings)).toBe('jzkfq');
    expect(initialsOf('绿色·A区', readings)).toBe('lsaq');
    expect(initialsOf('', readings)).toBe('');
    expect(normaliseText(initialsOf('长丰(双凤)', readings))).toBe('cfsf');
  });
});
