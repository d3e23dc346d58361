import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { metric } from '#core/terms/metric.ts';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { Select } from '#ui/Select.tsx';
import { saveFile } from '#ui/save-file.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { listLayers } from '../model/layers.ts';
import { columnsOf } from '../panel/columns.tsx';
import { permanentLink } from '../present/permanent-link.ts';
import { fileHead } from './file-head.ts';
import { type FileFormat, fileFormats, listFile } from './list-file.ts';
import { type PlainTable, plainTable } from './list-table.ts';
import { type ListChoice, loadList, openList } from './lists.ts';
import { loadSupervision, supervisionColumns } from './supervision-list.tsx';
import { exportEn } from './text/export-en.ts';
import { exportZh } from './text/export-zh.ts';
import './export.css';

const SUPERVISION = 'supervision';

/** 导出列表: a list of the page, or 督办清单, as a file. */
export function ExportDialog(props: { open: boolean; supervision: boolean; onClose: () => void }) {
  const leader = useLeader();
  const { api, language, term, text, view } = leader;
  const { map, place } = useData();
  const words = language === 'en' ? exportEn : exportZh;
  const [chosen, setChosen] = createSignal('');
  const [format, setFormat] = createSignal<FileFormat>('XLSX');
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal('');

  const choices = createMemo(() => {
    const counts = (place.data()?.counts ?? []).filter(({ lists }) => lists.length > 0);
    return [
      { value: SUPERVISION, label: words.supervisionList },
      ...listLayers.map((layer) => ({
        value: `layer:${layer}`,
        label: `${words.layers}${text.colon}${text.layers.names[layer]}`,
      })),
      ...counts.map((count) => ({
        value: `count:${count.metric}`,
        label: `${words.counts}${text.colon}${term(metric[count.metric])}`,
      })),
    ];
  });
  createEffect(() => {
    if (!props.open) return;
    const open = openList(view());
    setSaid('');
    setChosen(props.supervision ? SUPERVISION : open === null ? 'layer:parks' : keyOf(open));
  });

  const control = new AbortController();
  onCleanup(() => control.abort());
  const read = async (): Promise<{ table: PlainTable; complete: boolean; asOf: string } | null> => {
    const data = place.data();
    if (!data) return null;
    const asked = { data, view: view() };
    if (chosen() === SUPERVISION) {
      const { asOf, items, complete } = await loadSupervision(api, asked, control.signal);
      return { table: plainTable(supervisionColumns(leader), items, words.sample), complete, asOf };
    }
    const choice = choiceOf(chosen());
    const list = choice && (await loadList(api, choice, asked, control.signal));
    if (!list) return null;
    return {
      table: plainTable(columnsOf(list.kind, leader), list.rows, words.sample),
      complete: list.complete,
      asOf: list.asOf,
    };
  };
  const title = () => {
    const label = choices().find(({ value }) => value === chosen())?.label ?? '';
    return label.slice(label.indexOf(text.colon) + 1);
  };
  const run = async () => {
    setBusy(true);
    setSaid(text.panel.loading);
    try {
      const made = await read();
      if (!made || made.table.rows.length === 0) return void setSaid(words.nothing);
      const where = place.data()?.name ?? text.home;
      const count = made.table.rows.length;
      const head = fileHead(words, { ...made, where, link: permanentLink(view(), map()?.view().bbox ?? null) });
      const name = `${words.fileName(where, title(), chinaDay(Date.now()))}.${format().toLowerCase()}`;
      saveFile(listFile(title(), head, made.table, format()), name);
      setSaid(words.done(count, name));
    } catch {
      setSaid(words.failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={words.title}
      actions={
        <Button variant="primary" icon="download" busy={busy()} onClick={() => void run()}>
          {words.start}
        </Button>
      }
    >
      <div class="leader-export">
        <p>{words.lead}</p>
        <Select label={words.choose} options={choices()} value={chosen()} onChange={setChosen} />
        <SegmentedControl
          label={words.format}
          options={fileFormats.map((value) => ({ value, label: words.formats[value] }))}
          value={format()}
          onChange={(value) => setFormat(fileFormats.find((each) => each === value) ?? 'XLSX')}
        />
        <p class="leader-export__said" role="status">
          {said()}
        </p>
      </div>
    </Dialog>
  );
}

function keyOf(choice: ListChoice): string {
  return choice.of === 'layer' ? `layer:${choice.layer}` : `count:${choice.metric}`;
}

function choiceOf(key: string): ListChoice | null {
  const [of, name] = key.split(':');
  const layer = listLayers.find((each) => each === name);
  if (of === 'layer' && layer) return { of: 'layer', layer };
  const known = (Object.keys(metric) as (keyof typeof metric)[]).find((each) => each === name); // the keys of a record of ours
  return of === 'count' && known ? { of: 'count', metric: known } : null;
}
