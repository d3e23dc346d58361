import { isAbout } from '#core/figure-topic.ts';
import type { Ledger } from '#core/schemas/leader.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import { suppressTogether } from '#core/stats/suppress.ts';
import type { Metric } from '#core/terms/metric.ts';
import { type OrgSetting, orgSetting } from '#core/terms/organisation.ts';
import { codesOf } from '#core/terms/term.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { toFigure } from '#db/queries/figure-row.ts';
import { figuresOfPlace } from '#db/queries/figures.ts';
import { readRows } from '#db/queries/read.ts';
import { rollupNow } from '#db/queries/rollups.ts';
import { type StepMeasure, stepValues } from '#db/queries/steps.ts';
import { MEMBER_COUNT_BANDS } from '#db/schema/organisation.ts';

const types: readonly Metric[] = [
  'ORGS_WORKING_COMMITTEE',
  'ORGS_COMMITTEE',
  'ORGS_GENERAL_BRANCH',
  'ORGS_BRANCH',
  'ORGS_JOINT_BRANCH',
  'ORGS_GROUP',
];
const settings: readonly OrgSetting[] = codesOf(orgSetting);
const measureOf = (setting: OrgSetting): StepMeasure => `SETTING_${setting}`;
const bandOf = (band: (typeof MEMBER_COUNT_BANDS)[number]): StepMeasure => `MEMBERS_${band}`;

/** 明白账: how the organisations of a region are set up, and how many members they registered, as aggregates. */
export async function ledgerAnswer(db: SqlPort, region: RegionDetail, now: number): Promise<Ledger> {
  const scope = { kind: 'REGION', code: region.code } as const;
  const [counts, value, figures] = await Promise.all([
    rollupNow(db, scope),
    stepValues(db, scope, [...settings.map(measureOf), ...MEMBER_COUNT_BANDS.map(bandOf)]),
    readRows(db, figuresOfPlace({ region: region.code })),
  ]);
  const organisations = counts.ORGS.registered;
  const bySetting = settings.map((setting) => ({ setting, registered: value(measureOf(setting)) }));
  const banded = MEMBER_COUNT_BANDS.map((band) => value(bandOf(band)));
  const unset = (known: readonly number[]) => organisations - known.reduce((sum, count) => sum + count, 0);
  const told = suppressTogether([...banded, unset(banded)]);
  return {
    region,
    asOf: toIso(now),
    organisations,
    types: types.map((metric) => ({ metric, registered: counts[metric].registered })),
    settings: [
      ...bySetting.filter(({ registered }) => registered > 0),
      { setting: null, registered: unset(bySetting.map(({ registered }) => registered)) },
    ],
    members: [...MEMBER_COUNT_BANDS, null].map((band, i) => ({ band, organisations: told[i] ?? '' })),
    figures: figures.map(toFigure).filter((figure) => isAbout(figure, 'MEMBERS')),
  };
}
