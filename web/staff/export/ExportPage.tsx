import { createMemo, createSignal, Show } from 'solid-js';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import type { ExportReceipt } from '#core/schemas/staff-export.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { codesOf } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { saveFile } from '#ui/save-file.ts';
import { AccountFrame } from '../account/AccountFrame.tsx';
import { createForm } from '../account/create-form.ts';
import { FormProblem } from '../account/FormProblem.tsx';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { ColumnsChoice } from './ColumnsChoice.tsx';
import { EXTENSIONS, type ExportFormat, exportFile } from './export-file.ts';
import { makeExportName } from './export-name.ts';
import { chosenColumns } from './model/export-columns.ts';
import { wholeLayout } from './model/layouts.ts';
import { readAllRows } from './read-all.ts';
import './export.css';

/** What an address of a list says besides its filters. */
const NOT_FILTERS = ['kind', 'samples'];

/** 导出: which records, in which columns and system, as which file. The filters come with the address from the list. */
export function ExportPage() {
  const staff = useStaff();
  const { change, term, text, view } = staff;
  const words = text.export;
  const form = createForm(term);
  const kind = (): StaffKind => staffKinds.find((each) => each === view().own.kind) ?? 'SITE';
  const [format, setFormat] = createSignal<ExportFormat>('XLSX');
  const [system, setSystem] = createSignal<CoordSystem>('CGCS2000');
  const [keys, setKeys] = createSignal<Partial<Record<StaffKind, readonly string[]>>>({});
  const [said, setSaid] = createSignal('');
  const chosen = () => keys()[kind()] ?? wholeLayout(kind());
  const filters = createMemo(() => Object.entries(view().own).filter(([name]) => !NOT_FILTERS.includes(name)));
  /** Samples are verified by nobody: an export by 核实状态 holds none. */
  const mayHoldSamples = () => view().own.verify === undefined;
  const samples = () => view().own.samples === 'on' && mayHoldSamples();
  const isTable = () => format() !== 'GEOJSON';

  const exportName = makeExportName(staff);
  const run = () =>
    form.send(async () => {
      setSaid('');
      const asked = { ...Object.fromEntries(filters()), illustrative: samples() ? 'include' : 'exclude' };
      const columns = chosenColumns(kind(), chosen());
      const { receipt } = await call<ExportReceipt>('POST', `/api/staff/exports/${recordCatalogue[kind()].slug}`, {
        format: format(),
        system: isTable() ? system() : 'WGS84',
        columns: columns.map(({ key }) => key),
        filter: new URLSearchParams(asked).toString(),
      });
      const all = await readAllRows(kind(), { ...asked, receipt: String(receipt) }, (count) =>
        setSaid(words.reading(count)),
      );
      if (all.rows.length === 0) return void setSaid(words.nothing);
      const file = exportFile(kind(), all, { columns, format: format(), system: system() });
      const name = await exportName({
        kind: kind(),
        filter: Object.fromEntries(filters()),
        samples: samples(),
        system: !isTable() ? 'WGS84' : columns.some(({ key }) => key.startsWith('point.')) ? system() : null,
        names: all.names,
        extension: EXTENSIONS[format()],
      });
      saveFile(file, name);
      setSaid(words.done(all.rows.length, name));
    });

  return (
    <AccountFrame title={text.pages.export} lead={words.lead} wide>
      <form
        class="export"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div class="export__choices">
          <Select
            label={words.kind}
            value={kind()}
            options={staffKinds.map((value) => ({ value, label: term(recordCatalogue[value].term) }))}
            onChange={(value) => change({ own: { kind: value } }, 'replace')}
          />
          <p class="account-note">
            {filters().length > 0 ? words.filtered(filters().length) : words.unfiltered}
            <Show when={filters().length > 0}>
              {' '}
              <a href={`/staff/${recordCatalogue[kind()].slug}?${new URLSearchParams(listAddress(kind(), filters()))}`}>
                {words.backToList}
              </a>
            </Show>
          </p>
          <Checkbox
            label={words.samples}
            checked={samples()}
            disabled={!mayHoldSamples()}
            detail={mayHoldSamples() ? undefined : text.samplesUnverified}
            onChange={(on) => {
              const { samples: _, ...own } = view().own;
              change({ own: { ...own, kind: kind(), ...(on ? { samples: 'on' } : {}) } }, 'replace');
            }}
          />
          <Select
            label={words.format}
            value={format()}
            options={(Object.keys(EXTENSIONS) as ExportFormat[]).map((value) => ({
              value,
              label: words.formats[value],
            }))}
            onChange={(value) => setFormat(value as ExportFormat)} // one of the values it was given
          />
          <Show when={isTable()}>
            <Select
              label={words.system}
              hint={words.systemNote}
              value={system()}
              options={codesOf(coordSystem).map((value) => ({ value, label: term(coordSystem[value]) }))}
              onChange={(value) => setSystem(value as CoordSystem)} // one of the values it was given
            />
          </Show>
          <FormProblem problem={form.problem()} />
          <div class="account-actions">
            <Button type="submit" variant="primary" icon="download" busy={form.busy()}>
              {words.start}
            </Button>
          </div>
          <p role="status" class="export__said">
            {said()}
          </p>
        </div>
        <ColumnsChoice
          kind={kind()}
          keys={chosen()}
          onChange={(next) => setKeys((before) => ({ ...before, [kind()]: next }))}
        />
      </form>
    </AccountFrame>
  );
}

/** The filters as the list's own address names them: positions have always said `kind` for their type. */
function listAddress(kind: StaffKind, filters: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(
    filters.map(([name, value]) => [kind === 'SITE' && name === 'type' ? 'kind' : name, value]),
  );
}
