// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { afterEach, expect, it } from 'vitest';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { CellProblem } from '#core/import/problem.ts';
import type { SensitiveKind } from '#core/import/sensitive.ts';
import { type Staff, StaffContext } from '../../../../web/staff/context.ts';
import type { Import } from '../../../../web/staff/import/create-import.ts';
import { RowPanel } from '../../../../web/staff/import/preview/RowPanel.tsx';
import { rowTexts } from '../../../../web/staff/import/preview/row-model.ts';
import { zh } from '../../../../web/staff/text/zh.ts';
import { previewOf, settingsOf, tableOf } from '../../core/import/import-world.ts';

afterEach(cleanup);

const LINES = [
  '名称|类型|行政区划|经度|纬度|所属园区|办公电话',
  '甲|展馆|定襄县|112.95|38.481|定襄经开区|0350-6022222',
  '乙|没有的|定襄县|112.95|38.482|定襄经开区|0350-6033333',
];
const words = zh.import.row;

const codeProblem: CellProblem = {
  ...{ severity: 'ERROR', code: 'USCC', field: 'uscc', column: null, value: null },
  message: '校验位不符',
};

/** The panel over the rows of a preview; what is written is kept. */
function open(
  change: (row: PreviewRow) => PreviewRow = (row) => row,
  lines = LINES,
  sensitive: Readonly<Record<number, SensitiveKind>> = {},
) {
  const rows = previewOf('SITE', lines).rows.map(change);
  const table = tableOf('SITE', lines);
  const texts = rowTexts('SITE', table, settingsOf('SITE', table), sensitive);
  const written: [number, unknown][] = [];
  const [row, setRow] = createSignal(rows[0] as PreviewRow); // there are two
  const it = {
    kind: () => 'SITE',
    busy: () => false,
    editRow: async (rowNo: number, cells: unknown) => void written.push([rowNo, cells]),
    chooseRows: async ([rowNo = 0]: readonly number[], choice: unknown) => void written.push([rowNo, choice]),
  };
  const staff = { language: 'zh', text: zh, term: (term: { zh: string }) => term.zh };
  render(() => (
    // the panel uses no more of both
    <StaffContext.Provider value={staff as unknown as Staff}>
      <RowPanel
        it={it as unknown as Import}
        row={row()}
        texts={texts}
        names={{}}
        onClose={() => undefined}
        onStep={(by) => setRow((now) => rows.find(({ rowNo }) => rowNo === now.rowNo + by) ?? now)}
      />
    </StaffContext.Provider>
  ));
  return { row, setRow, written };
}
const button = (name: string) => screen.getByRole('button', { name });
const phone = () => screen.getByLabelText<HTMLInputElement>('办公电话');
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

it('what is typed stays with its row when the rows are compared anew, and goes with it', () => {
  const { row, setRow, written } = open();
  const { rowNo } = row();
  type(phone(), '0350-1');
  setRow({ ...row() });
  expect(phone().value).toBe('0350-1');
  button(words.next).focus();
  fireEvent.click(button(words.next));
  expect(document.activeElement).toBe(button(words.next));
  expect([phone().value, button(words.apply).hasAttribute('disabled')]).toEqual(['0350-6033333', true]);
  type(phone(), '0350-2');
  fireEvent.click(button(words.apply));
  expect(written).toEqual([[rowNo + 1, { phone: '0350-2' }]]);
});

it('why a code stands is said of one row only', () => {
  const { row, written } = open((row) => ({ ...row, problems: [codeProblem] }));
  const { rowNo } = row();
  type(screen.getByLabelText(words.keepCodeWhy), '批文如此');
  fireEvent.click(button(words.next));
  expect(screen.getByLabelText<HTMLInputElement>(words.keepCodeWhy).value).toBe('');
  type(screen.getByLabelText(words.keepCodeWhy), '证书如此');
  fireEvent.click(button(words.keepCode));
  expect(written).toEqual([[rowNo + 1, { usccOverride: '证书如此' }]]);
});

it('the cells of a row that is wrong lie open, and stay open when it is mended', () => {
  const { row, setRow } = open((row) => ({ ...row, action: 'ERROR' }));
  const cells = () => phone().closest('details')?.open;
  expect(cells()).toBe(true);
  setRow({ ...row(), action: 'CREATE' });
  expect(cells()).toBe(true);
});

it('a row that only its name makes a record can be made another one, and back', () => {
  const question = { target: null, text: '甲', choices: [{ value: 'st_0000000001', label: '甲（st_0000000001）' }] };
  const { row, setRow, written } = open((row) => ({ ...row, questions: [{ ...question, answer: 'st_0000000001' }] }));
  const which = () => screen.getByLabelText<HTMLSelectElement>(words.which);
  expect([...which().options].map(({ text }) => text)).toEqual(['甲（st_0000000001）', words.asNew]);
  fireEvent.change(which(), { target: { value: 'NEW' } });
  setRow({ ...row(), questions: [{ ...question, answer: 'NEW' }] });
  expect(which().value).toBe('NEW');
  fireEvent.change(which(), { target: { value: 'st_0000000001' } });
  setRow({ ...row(), questions: [{ ...question, answer: null }] });
  expect([which().value, which().options[0]?.text]).toEqual(['', words.chooseRecord]);
  expect(written.map(([, choice]) => choice)).toEqual([{ is: 'NEW' }, { is: 'RECORD', id: 'st_0000000001' }]);
});

it('a number of a person is shown without its middle, and stays where nothing else is typed', () => {
  const lines = ['名称|类型|行政区划|备注', '甲|展馆|定襄县|13812345678', '乙|展馆|定襄县|值班室'];
  const secret = open((row) => row, lines, { 3: 'MOBILE' });
  const note = () => screen.getByLabelText<HTMLInputElement>('备注（内部）');
  expect([note().value, note().placeholder]).toEqual(['', '138****5678']);
  expect(document.body.textContent).not.toContain('13812345678');
  expect(screen.getByRole('cell', { name: '138****5678' })).toBeTruthy();
  type(note(), '13700000000');
  type(note(), '');
  expect(button(words.apply).hasAttribute('disabled')).toBe(true);
  type(note(), '13700000000');
  fireEvent.click(button(words.apply));
  expect(secret.written).toEqual([[secret.row().rowNo, { note: '13700000000' }]]);
});
