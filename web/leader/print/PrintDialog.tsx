import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { saveFile } from '#ui/save-file.ts';
import { usePair } from '../compare/side.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { duesRegionOf } from '../dues/load-dues.ts';
import { duesText } from '../dues/text/dues-text.ts';
import { openList } from '../export/lists.ts';
import { createFrozen } from '../frozen/create-frozen.ts';
import { isGranted } from '../internal/load-member.ts';
import { createSheet } from './create-sheet.ts';
import { PrintSheet, type SheetContent } from './PrintSheet.tsx';
import { type Paper, type PaperName, papers, usualPaper } from './paper.ts';
import { pictureOfSheet } from './picture-of-sheet.ts';
import { printEn } from './text/print-en.ts';
import { printZh } from './text/print-zh.ts';
import './print-dialog.css';

/**
 * 打印与地图图片: chooses the paper, draws the map for it and hands the sheet to the browser's print window, which makes PDF
 * files too; or saves the map as a picture. Stays in the page once it was opened, so that the browser's own print command has
 * a sheet as well.
 */
export function PrintDialog(props: { open: boolean; supervision: boolean; onClose: () => void }) {
  const { language, text, view } = useLeader();
  const { map, member, place } = useData();
  const pair = usePair();
  const words = language === 'en' ? printEn : printZh;
  const sheet = createSheet(words);
  const frozen = createFrozen(() => true);
  const [now, setNow] = createSignal(false);
  const [paper, setPaper] = createSignal<Paper>(usualPaper);
  const [off, setOff] = createSignal<ReadonlySet<PartName>>(new Set());
  const [content, setContent] = createSignal<SheetContent | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [said, setSaid] = createSignal('');
  const [withDuties, setWithDuties] = createSignal(false);
  const wants = (part: PartName) => !off().has(part);
  const list = () => openList(view());
  /** 明白账 is open, of a region whose internal figures the reader may see. */
  const hasDues = () =>
    view().tab === 'charts' &&
    view().chart === 'ledger' &&
    isGranted(member.data()?.granted, duesRegionOf(place.data()));
  /** Why no frozen figures are offered; nothing while it is being asked. */
  const noneHeld = () => {
    if (frozen.held() === undefined) return '';
    if (frozen.unread()) return words.unread;
    return view().date === null ? words.noneFrozen : words.notFrozenThen;
  };

  // what was made ready is of another view, paper or content
  createEffect(
    on([view, paper, off, withDuties, now, () => props.open], () => {
      setContent(null);
      setSaid('');
    }),
  );
  createEffect(() => props.open && setWithDuties(props.supervision));

  const toggle = (part: PartName, isOn: boolean) =>
    setOff((before) => new Set(isOn ? [...before].filter((other) => other !== part) : [...before, part]));

  const control = new AbortController();
  onCleanup(() => control.abort());
  const make = async (then: (made: SheetContent) => Promise<string> | string) => {
    setBusy(true);
    setSaid(words.preparing);
    try {
      const parts = {
        map: wants('map'),
        figures: wants('figures'),
        now: now(),
        list: wants('list') ? list() : null,
        supervision: withDuties(),
        dues: hasDues() && wants('dues'),
      };
      const made = await sheet.prepare(paper(), parts, control.signal);
      setContent(made);
      setSaid(await then(made));
    } catch {
      setSaid(words.failed);
    } finally {
      setBusy(false);
    }
  };
  const print = () =>
    make(() => {
      window.print();
      return words.ready;
    });
  const savePicture = () =>
    make(async (made) => {
      const name = `${words.pictureName(sheet.where(), sheet.today())}.png`;
      saveFile(await pictureOfSheet(made, { text, words }), name);
      return words.pictureDone(name);
    });

  // The print command of the browser's own menu waits for nothing: it gets what is there.
  const beforePrint = () => {
    if (content() === null && !busy() && place.data()) setContent(sheet.atOnce(paper(), frozen));
  };
  const afterPrint = () => {
    if (!props.open) setContent(null);
  };
  window.addEventListener('beforeprint', beforePrint);
  window.addEventListener('afterprint', afterPrint);
  onCleanup(() => {
    window.removeEventListener('beforeprint', beforePrint);
    window.removeEventListener('afterprint', afterPrint);
  });

  return (
    <>
      <Dialog
        open={props.open}
        onClose={props.onClose}
        title={words.title}
        actions={
          <>
            <Show when={map() && !pair()}>
              <Button icon="download" busy={busy()} onClick={() => void savePicture()}>
                {words.picture}
              </Button>
            </Show>
            <Button variant="primary" icon="print" busy={busy()} onClick={() => void print()}>
              {words.print}
            </Button>
          </>
        }
      >
        <div class="print-dialog">
          <p>{words.lead}</p>
          <div class="print-dialog__row">
            <SegmentedControl
              label={words.paper}
              options={names.map((value) => ({ value, label: words.papers[value] }))}
              value={paper().name}
              onChange={(name) => setPaper({ ...paper(), name: names.find((each) => each === name) ?? 'A4' })}
            />
            <SegmentedControl
              label={words.direction}
              options={[
                { value: 'landscape', label: words.landscape },
                { value: 'portrait', label: words.portrait },
              ]}
              value={paper().landscape ? 'landscape' : 'portrait'}
              onChange={(value) => setPaper({ ...paper(), landscape: value === 'landscape' })}
            />
          </div>
          <fieldset class="print-dialog__parts">
            <legend>{words.parts}</legend>
            <Checkbox label={words.partNames.map} checked={wants('map')} onChange={(isOn) => toggle('map', isOn)} />
            <Checkbox
              label={words.partNames.figures}
              checked={wants('figures')}
              onChange={(isOn) => toggle('figures', isOn)}
            />
            <Show when={list()} fallback={<p class="note">{words.noList}</p>}>
              <Checkbox
                label={words.partNames.list}
                checked={wants('list')}
                onChange={(isOn) => toggle('list', isOn)}
              />
            </Show>
            <Checkbox label={words.partNames.supervision} checked={withDuties()} onChange={setWithDuties} />
            <Show when={hasDues()}>
              <Checkbox
                label={duesText(language).title}
                checked={wants('dues')}
                onChange={(isOn) => toggle('dues', isOn)}
              />
            </Show>
          </fieldset>
          <Show when={wants('figures')}>
            <Show
              when={frozen.held()}
              fallback={
                <p class="note">
                  {noneHeld()}
                  <Show when={frozen.unread()}>
                    {' '}
                    <Button size="small" onClick={frozen.retry}>
                      {words.readAgain}
                    </Button>
                  </Show>
                </p>
              }
            >
              {(held) => (
                <SegmentedControl
                  label={words.which}
                  options={[
                    { value: 'frozen', label: words.useFrozen(held().month) },
                    { value: 'now', label: words.useNow },
                  ]}
                  value={now() ? 'now' : 'frozen'}
                  onChange={(value) => {
                    setNow(value === 'now');
                    frozen.useNow(value === 'now');
                  }}
                />
              )}
            </Show>
          </Show>
          <p class="print-dialog__said" role="status">
            {said()}
          </p>
        </div>
      </Dialog>
      <Show when={content()} keyed>
        {(made) => <PrintSheet content={made} text={words} />}
      </Show>
    </>
  );
}

type PartName = 'map' | 'figures' | 'list' | 'dues';
const names = Object.keys(papers) as PaperName[]; // the keys of a record of ours
