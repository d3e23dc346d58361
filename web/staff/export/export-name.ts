import { commonRegion } from '#core/codes/common-region.ts';
import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { Staff } from '../context.ts';
import { fileName } from './model/file-name.ts';

/** As people write them in names of files: in those no Chinese bracket survives every program. */
const SYSTEMS: Readonly<Record<CoordSystem, string>> = {
  WGS84: 'WGS84',
  CGCS2000: '国家2000',
  GCJ02: 'GCJ-02',
  BD09: 'BD-09',
};

type Exported = {
  readonly kind: StaffKind;
  /** As the address says it. */
  readonly filter: Readonly<Record<string, string>>;
  readonly samples: boolean;
  readonly system: CoordSystem | null;
  /** Of records and regions by id or code. */
  readonly names: Readonly<Record<string, string>>;
  readonly extension: string;
};

/** Names exported files: kind, where, what narrows them, system, day. */
export function makeExportName({
  api,
  session,
  term,
  text,
}: Pick<Staff, 'api' | 'session' | 'term' | 'text'>): (exported: Exported) => Promise<string> {
  const words = text.export;
  async function scopeOf({ filter, names }: Exported): Promise<string> {
    const { park, region } = filter;
    if (park !== undefined) return names[park] ?? words.onePark;
    const code = region ?? commonRegion(session.me()?.regions ?? []);
    if (code === null) return words.everywhere;
    // without its name the code says where
    return api.get('/api/regions/:code', { params: { code } }).then(
      ({ name }) => name,
      () => code,
    );
  }
  return async (exported) => {
    const { extension, filter, kind, samples, system } = exported;
    const narrowed = Object.keys(filter).some((name) => name !== 'region' && name !== 'park');
    const base = fileName({
      kind: term(recordCatalogue[kind].term),
      scope: await scopeOf(exported),
      marks: [...(narrowed ? [words.narrowed] : []), ...(samples ? [text.withSamples] : [])],
      system: system === null ? null : SYSTEMS[system],
      day: chinaDay(Date.now()),
    });
    return `${base}.${extension}`;
  };
}
