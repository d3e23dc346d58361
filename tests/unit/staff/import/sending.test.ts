import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { ProblemCode } from '#core/import/problem.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import { prepareBatch } from '../../../../web/staff/import/batch/prepare-batch.ts';
import { makeSending, type Sent } from '../../../../web/staff/import/batch/send-import.ts';
import { chunksOf, rowsToExplain, sentRows } from '../../../../web/staff/import/batch/sent-rows.ts';
import { previewOf } from '../../core/import/import-world.ts';

const ID = 'ib_0000000001';

type Answer = (body: Record<string, unknown>) => unknown;
interface Call {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** The portal: what each address answers, by its last part; a thrown error is a broken connection. */
function portal(answers: Readonly<Record<string, Answer>>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const act = path.split('/').at(-1) ?? '';
    calls.push({ path: `${init.method} ${path.replace('/api/staff/', '')}`, body });
    const answer = answers[act];
    return answer === undefined ? new Response(null, { status: 500 }) : Response.json(answer(body));
  });
  return calls;
}
afterEach(() => vi.unstubAllGlobals());

const row = (rowNo: number, size = 0): ImportRowSent => ({
  rowNo,
  action: 'CREATE',
  id: `st_${String(rowNo).padStart(10, '0')}`,
  seenVersion: null,
  title: '甲',
  patch: { name: '甲'.repeat(size) },
  before: {},
  warnings: [],
});
const rows = Array.from({ length: 450 }, (_, i) => row(i + 2));
const head = { kind: 'SITE', fileName: '台账.xlsx', fileSha256: 'a'.repeat(64), mapping: { 名称: 'name' } } as const;

describe('what is sent of a preview', () => {
  const { rows: previewed } = previewOf('PARK', [
    '名称|园区类型|上级园区|行政区划',
    '片区|产业园区|园区总部|定襄县',
    '园区总部|产业园区||定襄县',
    '类型不对的|最好的||定襄县',
  ]);

  it('are the rows that write something, a record before those that name it', () => {
    const sent = sentRows('PARK', previewed);
    const numberOf = (title: string) => sent.find((each) => each.title === title);
    expect(previewed.filter(({ action }) => action === 'ERROR').map(({ rowNo }) => rowNo)).toEqual([4]);
    expect(sent.map(({ rowNo }) => rowNo)).toEqual([3, 2]);
    expect(numberOf('片区')?.patch.parent).toBe(numberOf('园区总部')?.id);
  });

  it('takes warnings along to whoever approves, shortened to what the API takes', () => {
    const problem = { code: 'RULE', field: 'name', column: 0, value: null, severity: 'WARNING' } as const;
    const long = { ...problem, message: '长'.repeat(900) };
    const [first] = previewed;
    const many: PreviewRow[] = first === undefined ? [] : [{ ...first, problems: Array(80).fill(long) }];
    const [sent] = sentRows('PARK', many);
    expect(sent?.warnings).toHaveLength(50);
    expect(sent?.warnings[0]).toEqual({ field: 'name', code: 'RULE', message: '长'.repeat(500) });
  });
});

describe('rows whose points must be explained', () => {
  it('are those that are sent and move far or lie outside of their region', () => {
    const [base] = previewOf('SITE', ['名称|类型|行政区划', '甲|展馆|定襄县']).rows;
    const warned = (action: PreviewRow['action'], code: ProblemCode, field: string | null): PreviewRow[] => {
      const problem = { severity: 'WARNING', code, field, column: null, value: null, message: '' } as const;
      return base === undefined ? [] : [{ ...base, action, problems: [problem] }];
    };
    expect(rowsToExplain([...warned('CREATE', 'OUTSIDE', 'point'), ...warned('UPDATE', 'MOVED_FAR', 'point')])).toBe(2);
    const others = [...warned('SKIPPED', 'OUTSIDE', 'point'), ...warned('CREATE', 'SAME_POINT', 'point')];
    expect(rowsToExplain([...others, ...warned('SAME', 'MOVED_FAR', 'point')])).toBe(0);
  });

  it('tell the records that a new one is not', () => {
    const [base] = previewOf('SITE', ['名称|类型|行政区划', '甲|展馆|定襄县']).rows;
    const rows = base === undefined ? [] : [base, { ...base, beside: ['st_0000000001'] }];
    expect(sentRows('SITE', rows).map(({ beside }) => beside)).toEqual([undefined, ['st_0000000001']]);
  });
});

describe('the parts in which rows are sent', () => {
  it('hold every row once and in order, within what a request may hold', () => {
    const made = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(made, (sizes) => {
        const all = [...sizes.map((size, i) => row(i, size)), ...rows];
        const parts = chunksOf(all);
        expect(parts.flat()).toEqual(all);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(200);
          if (part.length > 1) expect(JSON.stringify(part).length).toBeLessThanOrEqual(250_000 + part.length + 2);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('sending an import', () => {
  const open = { id: ID, version: 1, staged: 0 };

  it('begins a batch, sends its rows in parts and submits it once', async () => {
    const calls = portal({
      imports: () => open,
      rows: () => ({}),
      submit: () => ({}),
      [ID]: () => ({ ...open, status: 'SUBMITTED' }),
    });
    const shares: number[] = [];
    const shown = await makeSending({ ...head, rows }).send('每季度更新', (share) => shares.push(share));
    expect(shown).toMatchObject({ status: 'SUBMITTED' });
    expect(calls.map(({ path }) => path)).toEqual([
      'POST imports',
      ...Array(3).fill(`POST imports/${ID}/rows`),
      `POST imports/${ID}/submit`,
      `GET imports/${ID}`,
    ]);
    expect(calls[0]?.body).toEqual({ ...head, rowCount: 450 });
    expect(calls.slice(1, 4).flatMap(({ body }) => body.rows)).toEqual(rows);
    expect(calls[4]?.body).toEqual({ key: expect.any(String), version: 1, reason: '每季度更新' });
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1]);
  });

  it('goes on after a broken connection where it was, with the same key', async () => {
    let part = 0;
    let submits = 0;
    const broken = (no: number, at: number) => {
      if (no === at) throw new TypeError('Failed to fetch');
      return {};
    };
    const calls = portal({
      imports: () => open,
      rows: () => broken(++part, 2),
      submit: () => broken(++submits, 1),
      [ID]: () => open,
    });
    const sending = makeSending({ ...head, rows });
    await expect(sending.send(null, () => {})).rejects.toMatchObject({ code: 'OFFLINE' });
    await expect(sending.send(null, () => {})).rejects.toMatchObject({ code: 'OFFLINE' });
    await sending.send(null, () => {});
    expect(calls.filter(({ path }) => path === 'POST imports')).toHaveLength(1);
    const sentFirst = calls.filter(({ path }) => path.endsWith('/rows')).map(({ body }) => firstRowNo(body.rows));
    expect(sentFirst).toEqual([2, 202, 202, 402]);
    const keys = calls.filter(({ path }) => path.endsWith('/submit')).map(({ body }) => body.key);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('gives up what an earlier attempt left half sent, for its new records had other ids', async () => {
    let begun = 0;
    const calls = portal({
      imports: () => (++begun === 1 ? { ...open, id: ID, staged: 200 } : { ...open, id: 'ib_0000000002' }),
      discard: () => ({}),
      rows: () => ({}),
      submit: () => ({}),
      ib_0000000002: () => ({}),
    });
    await makeSending({ ...head, rows: rows.slice(0, 1) }).send(null, () => {});
    expect(calls.map(({ path }) => path)).toEqual([
      'POST imports',
      `POST imports/${ID}/discard`,
      'POST imports',
      'POST imports/ib_0000000002/rows',
      'POST imports/ib_0000000002/submit',
      'GET imports/ib_0000000002',
    ]);
  });
});

describe('sending an import from another page', () => {
  const open = { id: ID, version: 1, staged: 0 };
  const answers = (staged: number) => ({
    imports: () => ({ ...open, staged }),
    rows: () => ({}),
    discard: () => ({}),
    submit: () => ({}),
    [ID]: () => open,
  });
  const begun = async (all: readonly ImportRowSent[]): Promise<Sent> => {
    portal(answers(0));
    const told: Sent[] = [];
    await makeSending({ ...head, rows: all }, { onBegun: (sent) => told.push(sent) }).send(null, () => {});
    expect(told).toEqual([{ batch: ID, rows: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    return told[0] ?? { batch: '', rows: '' };
  };

  it('goes on behind the parts that are there, where the rows are the same', async () => {
    const before = await begun(rows);
    const calls = portal(answers(400));
    await makeSending({ ...head, rows }, { before }).send(null, () => {});
    expect(calls.map(({ path }) => path)).toEqual([
      'POST imports',
      `POST imports/${ID}/rows`,
      `POST imports/${ID}/submit`,
      `GET imports/${ID}`,
    ]);
    expect(calls[1]?.body.rows).toEqual(rows.slice(400));
  });

  it('begins anew where a row has become another', async () => {
    const before = await begun(rows);
    const calls = portal(answers(400));
    const mended = rows.map((each, i) => (i === 7 ? { ...each, title: '乙' } : each));
    await makeSending({ ...head, rows: mended }, { before }).send(null, () => {});
    expect(calls.filter(({ path }) => path.endsWith('/discard'))).toHaveLength(1);
  });
});

const firstRowNo = (sent: unknown) => (sent as ImportRowSent[])[0]?.rowNo;

describe('making a batch ready', () => {
  const parts = (...answers: object[]) => {
    let no = 0;
    return portal({ prepare: () => ({ conflicts: [], total: 450, ...answers[no++] }) });
  };

  it('goes part by part, the first anew, each with the version of the last', async () => {
    const calls = parts({ version: 5, ready: 200 }, { version: 6, ready: 400 }, { version: 7, ready: 450 });
    const shares: number[] = [];
    expect(await prepareBatch({ id: ID, version: 4 }, 'COMMIT', (share) => shares.push(share))).toEqual({
      ready: true,
      version: 7,
    });
    expect(calls.map(({ body }) => body)).toEqual([
      { version: 4, for: 'COMMIT', anew: true },
      { version: 5, for: 'COMMIT', anew: false },
      { version: 6, for: 'COMMIT', anew: false },
    ]);
    expect(shares).toEqual([200 / 450, 400 / 450, 1]);
  });

  it('stops at what stands in the way', async () => {
    const conflict = { id: 'st_0000000001', title: '甲', rowNo: 2, fields: ['address'] };
    const calls = parts({ version: 5, ready: 200, conflicts: [conflict] });
    expect(await prepareBatch({ id: ID, version: 4 }, 'ROLL_BACK', () => {})).toEqual({
      ready: false,
      conflicts: [conflict],
    });
    expect(calls).toHaveLength(1);
  });

  it('ends when no row is left that changes anything', async () => {
    const calls = parts({ version: 5, ready: 200 }, { version: 6, ready: 200 });
    expect(await prepareBatch({ id: ID, version: 4 }, 'COMMIT', () => {})).toEqual({ ready: true, version: 6 });
    expect(calls).toHaveLength(2);
  });
});
