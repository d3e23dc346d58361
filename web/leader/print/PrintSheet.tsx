import { For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { CompareTable } from '../compare/CompareTable.tsx';
import { usePair } from '../compare/side.ts';
import type { PlaceData } from '../model/place-data.ts';
import { ScaleBar } from '../stage/ScaleBar.tsx';
import { type Furniture, pageLines } from './furniture.ts';
import { applyPageRules, hasMarginBoxes, type PageLines, pageRules } from './page-rule.ts';
import { layoutOf, type Paper, sharedBy } from './paper.ts';
import type { Drawn } from './prepare.ts';
import { SheetCards, SheetFigures } from './SheetFigures.tsx';
import { SheetLegend } from './SheetLegend.tsx';
import { SheetList, type SheetRows } from './SheetList.tsx';
import type { PrintText } from './text/print-zh.ts';
import './print.css';

/** `name`: which place it is of, where there are two. */
export type SheetPicture = Drawn & { name: string | null };

export type SheetContent = {
  paper: Paper;
  furniture: Furniture;
  /** The map as drawn for this paper, two where two places are compared; none where there is none or it is not wanted. */
  pictures: readonly SheetPicture[];
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
  const pair = usePair();
  const frame = () => sharedBy(layout, props.content.pictures.length).map;
  const compared = () => {
    const both = pair();
    const [first, second] = [both?.first.data.place.data(), both?.second.data.place.data()];
    if (!both || !first || !second) return null;
    return { of: [first, second], views: [both.first.leader.view(), both.second.leader.view()] } as const;
  };
  const body = (): JSX.Element => (
    <>
      <h1 class="sheet-title">{props.content.furniture.title}</h1>
      <Show when={props.content.pictures.length > 0}>
        <section class="sheet-map" data-beside={layout.legendBeside ? '' : undefined}>
          <div class="sheet-map__frames">
            <For each={props.content.pictures}>
              {({ element, name }) => (
                <figure class="sheet-map__figure">
                  <div class="sheet-map__frame" style={{ width: `${frame().width}mm`, height: `${frame().height}mm` }}>
                    {element}
                  </div>
                  <Show when={name}>
                    <figcaption>{name}</figcaption>
                  </Show>
                </figure>
              )}
            </For>
          </div>
          <div class="sheet-map__side">
            <SheetLegend text={props.text} />
            <For each={props.content.pictures}>{(picture) => <Scale of={picture} />}</For>
          </div>
        </section>
      </Show>
      <Show when={props.content.figures && compared()}>
        {(both) => (
          <section class="sheet-part">
            <CompareTable of={both().of} views={both().views} />
          </section>
        )}
      </Show>
      <Show when={pair() || props.content.figures?.grid ? null : props.content.figures}>
        {(data) => (
          <>
            <Show when={props.content.pictures.length > 0}>
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

/** How far is far on a picture, with the name of the place where there are two. */
function Scale(props: { of: SheetPicture }) {
  return (
    <Show when={props.of.scale}>
      {(scale) => (
        <p class="sheet-map__scale">
          <Show when={props.of.name}>{(name) => `${name()} `}</Show>
          <ScaleBar view={{ zoom: scale().zoom, center: [0, scale().latitude], bbox: [0, 0, 0, 0] }} scale={1} />
        </p>
      )}
    </Show>
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
