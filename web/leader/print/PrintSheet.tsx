import { For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import type { PlaceData } from '../model/place-data.ts';
import { ScaleBar } from '../stage/ScaleBar.tsx';
import { type Furniture, pageLines } from './furniture.ts';
import { applyPageRules, hasMarginBoxes, type PageLines, pageRules } from './page-rule.ts';
import { layoutOf, type Paper } from './paper.ts';
import { SheetCards, SheetFigures } from './SheetFigures.tsx';
import { SheetLegend } from './SheetLegend.tsx';
import { SheetList, type SheetRows } from './SheetList.tsx';
import type { PrintText } from './text/print-zh.ts';
import './print.css';

export type SheetContent = {
  paper: Paper;
  furniture: Furniture;
  /** The map as drawn for this paper; null where there is none or it is not wanted. */
  picture: Element | null;
  /** Zoom and latitude the picture was drawn at, for its scale bar. */
  scale: { zoom: number; latitude: number } | null;
  /** The place with the figures to print; null where they are not wanted. */
  figures: PlaceData | null;
  // a list's columns are of its rows; the sheet only writes them
  lists: readonly SheetRows<never>[];
};

/** What is printed in the place of the page: not seen on the screen, whole pages on paper. */
export function PrintSheet(props: { content: SheetContent; text: PrintText }) {
  const boxes = hasMarginBoxes();
  const lines = pageLines(props.content.furniture, props.text);
  onMount(() => onCleanup(applyPageRules(pageRules(props.content.paper, lines, boxes))));
  const layout = layoutOf(props.content.paper);
  const body = (): JSX.Element => (
    <>
      <h1 class="sheet-title">{props.content.furniture.title}</h1>
      <Show when={props.content.picture}>
        {(picture) => (
          <section class="sheet-map" data-beside={layout.legendBeside ? '' : undefined}>
            <div class="sheet-map__frame" style={{ width: `${layout.map.width}mm`, height: `${layout.map.height}mm` }}>
              {picture()}
            </div>
            <div class="sheet-map__side">
              <SheetLegend text={props.text} />
              <Show when={props.content.scale}>
                {(scale) => (
                  <p class="sheet-map__scale">
                    <ScaleBar view={{ zoom: scale().zoom, center: [0, scale().latitude], bbox: [0, 0, 0, 0] }} />
                  </p>
                )}
              </Show>
            </div>
          </section>
        )}
      </Show>
      <Show when={props.content.figures}>
        {(data) => (
          <>
            <Show when={props.content.picture}>
              <SheetCards data={data()} text={props.text} />
            </Show>
            <SheetFigures data={data()} text={props.text} />
          </>
        )}
      </Show>
      <For each={props.content.lists}>{(list) => <SheetList list={list} text={props.text} />}</For>
    </>
  );
  return (
    <Portal ref={(host) => host.classList.add('print-sheet')}>
      <Show when={!boxes} fallback={body()}>
        <Repeated lines={lines}>{body()}</Repeated>
      </Show>
    </Portal>
  );
}

/** The lines of every page as head and foot of a table, which browsers without margin boxes repeat. */
function Repeated(props: { lines: PageLines; children: JSX.Element }) {
  const written = (lines: readonly string[]) => <For each={lines}>{(line) => <p>{line}</p>}</For>;
  return (
    <table class="sheet-frame">
      <thead>
        <tr>
          <td>
            <div class="sheet-frame__line">
              <div>{written(props.lines.head)}</div>
              <div class="sheet-frame__end">{written(props.lines.headEnd)}</div>
            </div>
          </td>
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td>
            <div class="sheet-frame__line">
              <div>{written(props.lines.foot)}</div>
            </div>
          </td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td>{props.children}</td>
        </tr>
      </tbody>
    </table>
  );
}
