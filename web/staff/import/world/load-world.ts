import type { AreaEntry } from '#core/import/area-index.ts';
import type { ExistingRecord } from '#core/import/existing.ts';
import type { ImportData } from '#core/import/preview.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import type { RegionEntry } from '#core/import/region-index.ts';
import type { Survey } from '#core/import/survey.ts';
import { fieldsOf, recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import { kindsNamed as kindsInCells } from '#core/records/field.ts';
import type { RegionNode } from '#core/schemas/region.ts';
import type { ImportBeside } from '#core/schemas/staff-import.ts';
import { shanghaiDate } from '#core/time.ts';
import { type BasemapFiles, createBasemapFiles } from '#map/basemap/basemap-files.ts';
import type { Api } from '#web-api/create-api.ts';
import { call } from '../../parts/call.ts';
import { areaEntries } from './area-entries.ts';

/** Reads what a table is compared with. What does not change meanwhile is read once. */
export interface WorldLoader {
  /** Records, names and regions down to counties; `onCount` hears how many records are there. */
  readonly first: (kind: StaffKind, onCount: (records: number) => void) => Promise<ImportData>;
  /** The same with the towns and outlines that a survey asks for. */
  readonly rest: (data: ImportData, survey: Survey) => Promise<ImportData>;
  /** What others have: credit codes of the table, and the same file on its way. */
  readonly beside: (kind: StaffKind, file: string, codes: readonly string[]) => Promise<ImportBeside>;
}

interface Part<T> {
  readonly items: readonly T[];
  readonly next: number | null;
}

/** Credit codes that are asked about at once. */
const CODES = 5000;
/** Towns and villages of one region at most. */
const MOST_BELOW = 5000;

export function createWorldLoader(api: Api, files: BasemapFiles = createBasemapFiles('/shared/basemap/')): WorldLoader {
  let counties: Promise<RegionEntry[]> | null = null;
  const below = new Map<string, Promise<RegionEntry[]>>();

  function upperRegions(): Promise<RegionEntry[]> {
    counties ??= api.get('/api/regions/tree', { query: { depth: 3 } }).then(({ items }) => flat(items));
    counties.catch(() => {
      counties = null;
    });
    return counties;
  }

  function lowerRegions(code: string): Promise<RegionEntry[]> {
    const known = below.get(code);
    if (known !== undefined) return known;
    const reading = api
      .getAll('/api/regions', { query: { region: code }, max: MOST_BELOW })
      .then(({ items }) => items.map(entry));
    below.set(code, reading);
    reading.catch(() => below.delete(code));
    return reading;
  }

  return {
    async first(kind, onCount) {
      const slug = recordCatalogue[kind].slug;
      const [ground, references, regions, areas] = await Promise.all([
        readGround(slug, onCount),
        Promise.all(kindsNamed(kind).map((named) => names(slug, named))),
        upperRegions(),
        outlines(() => files.overview()),
      ]);
      return { ...ground, references: references.flat(), regions, areas, today: shanghaiDate(Date.now()) };
    },
    async rest(data, { provinces, lower }) {
      const [regions, areas] = await Promise.all([
        Promise.all(lower.map(lowerRegions)),
        Promise.all(provinces.map((code) => outlines(async () => files.province(code)))),
      ]);
      return {
        ...data,
        regions: unique([...data.regions, ...regions.flat()]),
        // finer outlines stand in the place of the coarse ones
        areas: data.areas.length === 0 ? [] : unique([...areas.flat(), ...data.areas]),
      };
    },
    async beside(kind, file, codes) {
      const path = `/api/staff/import-ground/${recordCatalogue[kind].slug}/beside`;
      const first = await call<ImportBeside>('POST', path, { file, codes: codes.slice(0, CODES) });
      const taken = [...first.taken];
      for (let from = CODES; from < codes.length; from += CODES) {
        const part = await call<ImportBeside>('POST', path, { file, codes: codes.slice(from, from + CODES) });
        taken.push(...part.taken);
      }
      return { ...first, taken };
    },
  };
}

type Ground = Pick<ImportData, 'existing' | 'within' | 'scope'>;

/** Records where the importer may submit changes, and where that is. */
async function readGround(slug: string, onCount: (records: number) => void): Promise<Ground> {
  const existing: ExistingRecord[] = [];
  let where: Pick<Ground, 'within' | 'scope'> = { within: [], scope: { everywhere: false, regions: [], parks: [] } };
  for (let after: number | null = 0; after !== null; ) {
    const part: Part<ExistingRecord> & Pick<Ground, 'within' | 'scope'> = await call(
      'GET',
      `/api/staff/import-ground/${slug}?after=${after}`,
    );
    existing.push(...part.items);
    where = { within: part.within, scope: part.scope };
    onCount(existing.length);
    after = part.next;
  }
  return { existing, ...where };
}

async function names(slug: string, of: string): Promise<ReferenceEntry[]> {
  const all: ReferenceEntry[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const part: Part<ReferenceEntry> = await call(
      'GET',
      `/api/staff/import-ground/${slug}/names?of=${of}&after=${after}`,
    );
    all.push(...part.items);
    after = part.next;
  }
  return all;
}

/** Kinds of records that cells of a kind name. */
function kindsNamed(kind: StaffKind): string[] {
  return [...new Set(fieldsOf(kind).flatMap(({ value }) => kindsInCells(value)))];
}

/** Without outlines nothing is said about where points lie; the rest of the preview is as good. */
async function outlines(read: () => Promise<Parameters<typeof areaEntries>[0] | null>): Promise<AreaEntry[]> {
  try {
    const area = await read();
    return area === null ? [] : areaEntries(area);
  } catch {
    return [];
  }
}

function flat(nodes: readonly RegionNode[]): RegionEntry[] {
  return nodes.flatMap((node) => [entry(node), ...flat(node.children)]);
}

function entry({ code, name, shortName }: RegionEntry): RegionEntry {
  return { code, name, shortName };
}

/** The first of each code. */
function unique<T extends { readonly code: string }>(entries: readonly T[]): T[] {
  const byCode = new Map<string, T>();
  for (const each of entries) if (!byCode.has(each.code)) byCode.set(each.code, each);
  return [...byCode.values()];
}
