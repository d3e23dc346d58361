import { metric } from '#core/terms/metric.ts';
import { chinaDay } from '#ui/china-time.ts';
import { usePair } from '../compare/side.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { createDuesColumns } from '../dues/create-dues-columns.ts';
import { duesFinding, tablesOf } from '../dues/dues-rows.ts';
import { duesMonthOf, duesRegionOf, loadDues } from '../dues/load-dues.ts';
import { duesText } from '../dues/text/dues-text.ts';
import { type ListChoice, type LoadedList, loadList } from '../export/lists.ts';
import { loadSupervision, supervisionColumns } from '../export/supervision-list.tsx';
import { minuteOf } from '../format.ts';
import type { Frozen } from '../frozen/create-frozen.ts';
import { frozenPlace } from '../frozen/frozen-place.ts';
import { frozenQuestion, loadFrozen } from '../frozen/load-frozen.ts';
import type { PlaceData } from '../model/place-data.ts';
import { columnsOf } from '../panel/columns.tsx';
import { createFurniture } from './create-furniture.ts';
import type { SheetContent, SheetPicture } from './PrintSheet.tsx';
import { layoutOf, type Paper, sharedBy } from './paper.ts';
import { type Drawn, drawAtOnce, drawForPaper } from './prepare.ts';
import type { SheetRows } from './SheetList.tsx';
import type { PrintText } from './text/print-zh.ts';

export type Parts = {
  map: boolean;
  figures: boolean;
  /** The figures of now although others are frozen. */
  now: boolean;
  list: ListChoice | null;
  supervision: boolean;
  /** 党费缴纳 of the region that is open, where 明白账 shows it. */
  dues: boolean;
};

/** The place whose figures are printed, and whether they were frozen: `on` that day, null for those of the view. */
type Figures = { data: PlaceData; words: string | null; on: string | null };

/** Makes ready what is printed of the view on the screen. */
export function createSheet(words: PrintText) {
  const leader = useLeader();
  const own = useData();
  const { place } = own;
  const pair = usePair();
  const furniture = createFurniture();
  const { api, term, text, view } = leader;
  const duesColumns = createDuesColumns();
  const dueWords = duesText(leader.language);
  const where = () => place.data()?.name ?? text.home;

  const sentences = (said: readonly string[]) => said.join(leader.language === 'en' ? ' ' : '');

  const titleOf = (choice: ListChoice) =>
    words.list(choice.of === 'layer' ? text.layers.names[choice.layer] : term(metric[choice.metric]), where());

  /** `on`: the day of which the rows are; null = as they were read. */
  const rowsOf = (choice: ListChoice, list: LoadedList, on: string | null): SheetRows<never> => ({
    title: titleOf(choice),
    asOf: text.asOf(on ?? minuteOf(list.asOf)),
    note: null,
    columns: columnsOf(list.kind, leader) as never, // the columns of a kind of list are of its rows
    rows: list.rows as never,
    complete: list.complete,
  });

  /**
   * The list that is open. That of a count is of the day of the figures on the same sheet, so that it has as many rows as the
   * number says; that of a layer is what the map beside it draws.
   */
  const listOf = async (choice: ListChoice, figures: Figures | null, signal: AbortSignal) => {
    const data = place.data();
    if (data === undefined) return [];
    const counted = choice.of === 'count' ? figures : null;
    const list = await loadList(api, choice, { data: counted?.data ?? data, view: view() }, signal);
    return list === null ? [] : [rowsOf(choice, list, counted?.on ?? view().date)];
  };

  /** 督办清单 is of now on any day: it says whom to call, and a paper of a past day says that this list is not. */
  const supervisionOf = async (signal: AbortSignal): Promise<SheetRows<never>[]> => {
    const data = place.data();
    if (data === undefined) return [];
    const { asOf, items, complete } = await loadSupervision(api, { data, view: view() }, signal);
    return [
      {
        title: words.list(words.partNames.supervision, where()),
        asOf: text.asOf(minuteOf(asOf)),
        note: view().date === null ? null : words.supervisionNow,
        columns: supervisionColumns(leader) as never, // as above
        rows: items as never,
        complete,
      },
    ];
  };

  /** 党费缴纳 as 明白账 shows it, a table a division; what was not registered is told, not left out. */
  const duesOf = async (signal: AbortSignal): Promise<SheetRows<never>[]> => {
    const region = duesRegionOf(place.data());
    if (region === null) return [];
    const dues = await loadDues(region, duesMonthOf(view()), signal);
    const ofNow = view().date === null ? [] : [dueWords.ofNow];
    const said = sentences([...ofNow, dueWords.sentence(duesFinding(dues, dueWords)), dueWords.suppressed]);
    return tablesOf(dues).map((table, i) => ({
      title: dueWords.print(dues.month, dueWords.tables[table], where()),
      asOf: text.asOf(minuteOf(dues.asOf)),
      note: i === 0 ? said : null,
      columns: duesColumns(table, true) as never, // as above
      rows: dues[table] as never,
      complete: true,
    }));
  };

  /** The places whose maps are printed; named where there are two. */
  const shown = () => {
    const both = pair();
    if (!both) return [{ map: own.map(), name: null }];
    return [both.first, both.second].map(({ data }) => ({
      map: data.map(),
      name: data.place.data()?.name ?? text.home,
    }));
  };

  /**
   * Which figures are printed, and the words that say so; two places side by side are compared as they are registered. Frozen
   * ones that cannot be read stop the print: nobody takes others for them.
   */
  const figuresOf = async (now: boolean, signal: AbortSignal): Promise<Figures | null> => {
    const data = place.data();
    if (data === undefined) return null;
    if (pair()) return { data, words: null, on: null };
    const asked = data.grid ? null : frozenQuestion(data.scope, view().date);
    const found = asked === null ? null : await loadFrozen(api, asked, signal);
    if (found === null || found.frozen === null) return { data, words: words.notFrozen, on: null };
    if (now) return { data, words: words.notChosen, on: null };
    const { edition, month, on } = found.frozen;
    return { data: frozenPlace(data, found), words: frozenWords(month, on, edition), on };
  };

  /** Frozen figures stand beside a map of now, which is said, unless the view is of their day. */
  const frozenWords = (month: string, on: string, edition: number) =>
    [words.frozen(month, on, edition), view().date === null && words.restOfNow].filter(Boolean).join(words.apart);

  /** What of a past day is of that day; a list that is of now is named among what is not. */
  const pastOf = (lists: readonly SheetRows<never>[]) => {
    const { past } = furniture();
    const ofNow = [words.supervisionNow, dueWords.ofNow].filter((said) =>
      lists.some(({ note }) => note?.startsWith(said)),
    );
    return past && sentences([past, ...ofNow]);
  };

  const content = (
    paper: Paper,
    pictures: readonly (SheetPicture | null)[],
    figures: Pick<Figures, 'data' | 'words'> | null,
    lists: readonly SheetRows<never>[],
  ) =>
    ({
      paper,
      furniture: { ...furniture(), frozen: figures?.words ?? null, past: pastOf(lists) },
      pictures: pictures.filter((picture) => picture !== null),
      figures: figures?.data ?? null,
      lists,
    }) satisfies SheetContent;

  return {
    furniture,
    where,
    today: () => chinaDay(Date.now()),
    /** Everything in print quality. Rejects with `ApiError` where a list could not be read. */
    async prepare(paper: Paper, parts: Parts, signal: AbortSignal): Promise<SheetContent> {
      const pictures: (SheetPicture | null)[] = [];
      const layout = sharedBy(layoutOf(paper), shown().length);
      // one after the other: a map is drawn larger in its own place
      for (const { map, name } of parts.map ? shown() : []) pictures.push(named(await drawForPaper(map, layout), name));
      const figures = parts.figures ? await figuresOf(parts.now, signal) : null;
      const lists = [
        ...(parts.list ? await listOf(parts.list, figures, signal) : []),
        ...(parts.supervision ? await supervisionOf(signal) : []),
        ...(parts.dues ? await duesOf(signal) : []),
      ];
      return content(paper, pictures, figures, lists);
    },
    /** What can be had without waiting. */
    atOnce: (paper: Paper, frozen: Frozen): SheetContent => {
      const data = frozen.data() ?? place.data();
      const held = frozen.held() ?? null;
      const none = frozen.unread() ? words.frozenUnread : words.notFrozen;
      const said = held === null ? none : frozenWords(held.month, held.on, held.edition);
      const told = frozen.isShown() || held === null ? said : words.notChosen;
      const figures = data && { data, words: pair() ? null : told };
      const pictures = shown().map(({ map, name }) => named(drawAtOnce(map), name));
      return content(paper, pictures, figures ?? null, []);
    },
  };
}

function named(drawn: Drawn | null, name: string | null): SheetPicture | null {
  return drawn && { ...drawn, name };
}
