import { batch, createSignal, onCleanup } from 'solid-js';
import { systemOfColumns } from '#core/import/coord-heading.ts';
import type { ImportData, Preview } from '#core/import/preview.ts';
import type { ImportSettings, RowChoice } from '#core/import/settings.ts';
import type { TargetKey } from '#core/import/targets.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { WaitingFile } from '#core/schemas/staff-import.ts';
import { type FileRefusal, fileRefusalText } from '#core/table/refusal.ts';
import type { HeaderRows } from '#core/table/shape/table.ts';
import type { Term } from '#core/terms/term.ts';
import { ApiError } from '#web-api/api-error.ts';
import { errorWords } from '#web-api/error-words.ts';
import { newKey } from '#web-api/new-key.ts';
import { createHold } from '../offline/holds.ts';
import type { Sent } from './batch/send-import.ts';
import type { ImportMemory } from './import-memory.ts';
import type { ImportKeeper } from './kept-import.ts';
import { createTableWorker, Stopped } from './read/create-table-worker.ts';
import { checkFileSize } from './read/read-file.ts';
import type { OpenedFile, Progress, ShapedTable } from './read/worker-messages.ts';
import type { WorldLoader } from './world/load-world.ts';

export const importSteps = ['file', 'table', 'columns', 'preview'] as const;
export type ImportStep = (typeof importSteps)[number];

/** What went wrong, for the person: a refusal of the file, or of a call. */
export type Trouble = { readonly words: Term | null };

/**
 * One import from its file to its preview. The file is in memory only; what was decided about it is kept for when it is
 * chosen again after a reload, and the mapping of its headings for other files like it.
 */
export function createImport(loader: WorldLoader, memory: ImportMemory, keeper: ImportKeeper) {
  const [kind, setKind] = createSignal<StaffKind>('SITE');
  const [step, setStep] = createSignal<ImportStep>('file');
  const [file, setFile] = createSignal<File | null>(null);
  const [opened, setOpened] = createSignal<OpenedFile | null>(null);
  const [sheet, setSheet] = createSignal(0);
  const [header, setHeader] = createSignal<HeaderRows | null>(null);
  const [shaped, setShaped] = createSignal<ShapedTable | null>(null);
  const [remembered, setRemembered] = createSignal(false);
  const [settings, setSettings] = createSignal<ImportSettings>(freshSettings());
  const [data, setData] = createSignal<ImportData | null>(null);
  const [preview, setPreview] = createSignal<Preview | null>(null);
  const [waiting, setWaiting] = createSignal<readonly WaitingFile[]>([]);
  const [progress, setProgress] = createSignal<Progress | null>(null);
  const [fetched, setFetched] = createSignal<number | null>(null);
  /** When the work that is gone on with was kept, epoch ms. */
  const [resumed, setResumed] = createSignal<number | null>(null);
  let sent: Sent | null = null;
  /** How often a credit code was typed in the preview, and how much of that has been asked about. */
  let codesTyped = 0;
  let codesAnswered = 0;
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  const worker = createTableWorker(setProgress);
  onCleanup(() => worker.stop());
  // a page that is read anew has no file
  createHold(() => opened() !== null);

  /** Runs one piece of work; whatever was going on before it is left. */
  async function work(run: () => Promise<void>): Promise<void> {
    batch(() => {
      setBusy(true);
      setTrouble(null);
    });
    try {
      await run();
    } catch (cause) {
      if (!(cause instanceof Stopped)) setTrouble({ words: wordsOf(cause) });
    } finally {
      batch(() => {
        setBusy(false);
        setFetched(null);
      });
    }
  }

  const refuse = (refusal: FileRefusal) => setTrouble({ words: fileRefusalText(refusal) });

  async function open(chosen: File): Promise<void> {
    forget();
    setFile(chosen);
    const size = checkFileSize(chosen.size);
    if (!size.ok) {
      refuse(size.error);
      return;
    }
    await work(async () => {
      const answer = await worker.ask('OPEN', { file: chosen });
      if (!answer.ok) {
        refuse(answer.error);
        return;
      }
      setOpened(answer.value);
      setSheet(answer.value.fullest);
      await goOn(answer.value.sha256);
      if (shaped() !== null) setStep('table');
    });
  }

  /** The table as it was left, where somebody worked on this file before. */
  async function goOn(sha256: string): Promise<void> {
    const kept = await keeper.find(kind(), sha256);
    if (kept !== null && kept.work.sheet < (opened()?.sheets.length ?? 0)) {
      batch(() => {
        setSheet(kept.work.sheet);
        setHeader(kept.work.header);
      });
    }
    await shape();
    if (kept === null || shaped() === null) return;
    sent = kept.work.sent;
    batch(() => {
      setSettings({ ...freshSettings(), ...kept.work.settings });
      setResumed(kept.at);
    });
  }

  function rememberMapping(): void {
    const table = shaped();
    if (table !== null) memory.remember(kind(), table.table.columns, settings());
  }

  /** Other columns of coordinates whose headings name their system are in that system, until somebody says otherwise. */
  function systemOfChosen(now: ImportSettings, { columns }: Partial<ImportSettings>): Partial<ImportSettings> {
    const all = shaped()?.table.columns ?? [];
    const said = columns === undefined ? null : systemOfColumns(all, columns);
    return said === null || said === systemOfColumns(all, now.columns) ? {} : { system: said };
  }

  function keep(): void {
    const file = opened();
    if (file === null) return;
    keeper.keep(kind(), file.sha256, { sheet: sheet(), header: header(), settings: settings(), sent });
  }

  /** Makes a table of the sheet chosen; what was mapped before is begun anew. */
  async function shape(): Promise<void> {
    const answer = await worker.ask('SHAPE', { kind: kind(), sheet: sheet(), header: header() });
    if (!answer.ok) {
      setShaped(null);
      refuse(answer.error);
      return;
    }
    const { table, guess } = answer.value;
    sent = null;
    const known = memory.recall(kind(), table.columns);
    batch(() => {
      setShaped(answer.value);
      setRemembered(known !== null);
      setPreview(null);
      setResumed(null);
      setSettings({
        ...freshSettings(),
        columns: known?.columns ?? guess.columns,
        system: known?.system ?? guess.system ?? 'GCJ02',
        chosen: memory.meanings(kind()),
      });
    });
  }

  /** Compares the table with what is registered; fetches that the first time. */
  async function compare(): Promise<void> {
    const table = shaped();
    if (table === null) return;
    rememberMapping();
    keep();
    setStep('preview');
    await work(async () => {
      const ground = data() ?? (await fetchGround());
      await worker.ask('DATA', { data: ground });
      const codesAsked = codesTyped;
      const survey = await worker.ask('SURVEY', { settings: settings() });
      const [rest, beside] = await Promise.all([loader.rest(ground, survey), askBeside(survey.codes)]);
      await compareWith(rest, beside);
      codesAnswered = codesAsked;
    });
    await askCodesAgain();
  }

  const askBeside = (codes: readonly string[]) => loader.beside(kind(), opened()?.sha256 ?? '', codes);

  async function compareWith(
    known: ImportData,
    { taken, waiting }: Awaited<ReturnType<typeof askBeside>>,
  ): Promise<void> {
    const whole = { ...known, taken };
    await worker.ask('DATA', { data: whole });
    setData(whole);
    setWaiting(waiting);
    await previewAll();
  }

  /**
   * Who has the codes of the table now, also out of the importer's reach, until all that were typed here have been asked
   * about. Where that fails it is tried again with the next decision.
   */
  async function askCodesAgain(): Promise<void> {
    const known = data();
    if (known === null || busy() || codesAnswered === codesTyped) return;
    await work(async () => {
      while (codesAnswered !== codesTyped) {
        const codesAsked = codesTyped;
        const { codes } = await worker.ask('SURVEY', { settings: settings() });
        await compareWith(known, await askBeside(codes));
        codesAnswered = codesAsked;
      }
    });
  }

  async function fetchGround(): Promise<ImportData> {
    setFetched(0);
    const ground = await loader.first(kind(), setFetched);
    setFetched(null);
    return ground;
  }

  /** Changes a decision and compares again; of several changes in a row only the last is waited for. */
  async function decide(change: (now: ImportSettings) => ImportSettings): Promise<void> {
    setSettings(change);
    keep();
    if (preview() === null || busy()) return;
    await work(previewAll);
    await askCodesAgain();
  }

  /** Until the preview is of the decisions as they are now. */
  async function previewAll(): Promise<void> {
    for (let asked: ImportSettings | null = null; asked !== settings(); ) {
      asked = settings();
      setPreview(await worker.ask('PREVIEW', { settings: asked }));
    }
  }

  function forget(): void {
    worker.stop();
    sent = null;
    batch(() => {
      setResumed(null);
      setFile(null);
      setOpened(null);
      setShaped(null);
      setPreview(null);
      setWaiting([]);
      setData(null);
      setHeader(null);
      setTrouble(null);
      setStep('file');
    });
  }

  return {
    kind,
    chooseKind: (next: StaffKind) => {
      setKind(next);
      setData(null);
      if (opened() !== null) void work(shape);
    },
    step,
    goTo: setStep,
    file,
    open,
    forget,
    opened,
    sheet,
    chooseSheet: (next: number) => {
      setSheet(next);
      setHeader(null);
      void work(shape);
    },
    header,
    chooseHeader: (next: HeaderRows | null) => {
      setHeader(next);
      void work(shape);
    },
    shaped,
    remembered,
    settings,
    change: (part: Partial<ImportSettings>) => {
      setSettings((now) => ({ ...now, ...systemOfChosen(now, part), ...part }));
      keep();
    },
    compare,
    preview,
    /** The same file, sent before and waiting for approval. */
    waiting,
    data,
    /** Takes one system for all coordinates and compares again. */
    readAs: async (system: ImportSettings['system']) => {
      await decide((now) => ({ ...now, system }));
      rememberMapping();
    },
    /** New records take the county that their point lies in, and are compared again. */
    takeCounties: () => decide((now) => ({ ...now, regionFromPoint: true })),
    editRow: async (rowNo: number, cells: Readonly<Record<TargetKey, string>>) => {
      if (Object.hasOwn(cells, 'uscc')) codesTyped += 1;
      await decide((now) => ({ ...now, edits: { ...now.edits, [rowNo]: { ...now.edits[rowNo], ...cells } } }));
    },
    chooseMeaning: (target: TargetKey, key: string, value: string) => {
      memory.learn(kind(), target, key, value);
      return decide((now) => ({
        ...now,
        chosen: { ...now.chosen, [target]: { ...now.chosen[target], [key]: value } },
      }));
    },
    chooseRows: (rowNos: readonly number[], choice: RowChoice | null) =>
      decide((now) => ({ ...now, rows: withChoice(now.rows, rowNos, choice) })),
    resumed,
    /** Leaves what was decided about this file before. */
    startOver: () => {
      const file = opened();
      if (file !== null) keeper.drop(kind(), file.sha256);
      void work(shape);
    },
    sentBefore: () => sent,
    keepSent: (next: Sent) => {
      sent = next;
      keep();
    },
    /** All of it is submitted. Should it come back, what was mended need not be mended again; its new records are others. */
    finish: () => {
      sent = null;
      setSettings((now) => ({ ...now, seed: newKey() }));
      keep();
      forget();
    },
    progress,
    fetched,
    busy,
    trouble,
    stop: () => {
      worker.stop();
      // the file lay in the worker: it has to be chosen again
      forget();
    },
  };
}

export type Import = ReturnType<typeof createImport>;

function withChoice(
  rows: ImportSettings['rows'],
  rowNos: readonly number[],
  choice: RowChoice | null,
): ImportSettings['rows'] {
  const chosen = new Set(rowNos.map(String));
  const rest = Object.entries(rows).filter(([rowNo]) => !chosen.has(rowNo));
  return Object.fromEntries([...rest, ...(choice === null ? [] : rowNos.map((rowNo) => [rowNo, choice] as const))]);
}

/** 高德 is what most offices take their coordinates from; the page asks all the same. */
function freshSettings(): ImportSettings {
  return {
    columns: {},
    system: 'GCJ02',
    precision: 'GEOCODED',
    defaults: {},
    regionFromPoint: false,
    chosen: {},
    rows: {},
    edits: {},
    seed: newKey(),
  };
}

/** Words of what went wrong; null where the worker itself gave up. */
function wordsOf(cause: unknown): Term | null {
  return cause instanceof ApiError ? errorWords(cause) : null;
}
