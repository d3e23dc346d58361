import type { Organisation } from '#core/schemas/organisation.ts';
import { type OrgSetting, orgSetting } from '#core/terms/organisation.ts';
import { collection, located, type MarkProps, markProps, pointFeature } from './collection.ts';

export type MappedOrganisation = Pick<Organisation, 'id' | 'name' | 'type' | 'setting' | 'point' | 'isIllustrative'>;

/** `setting`: what tells 设置类别 from the others, written beside the mark near the ground. */
export type OrganisationProps = MarkProps & { setting: string; rank: number };

const BRANCHES: readonly Organisation['type'][] = ['BRANCH', 'JOINT_BRANCH', 'GROUP'];

/** Party organisations with a place: committees as a large pentagon, branches as a small one. */
export function organisationFeatures(
  organisations: readonly MappedOrganisation[],
): GeoJSON.FeatureCollection<GeoJSON.Point, OrganisationProps> {
  return collection(
    located(organisations).map(({ id, name, type, setting, point, isIllustrative }) => {
      const isBranch = BRANCHES.includes(type);
      return pointFeature(point, {
        id,
        name,
        illustrative: isIllustrative,
        ...markProps({ shape: isBranch ? 'branch' : 'committee', illustrative: isIllustrative }, false),
        setting: setting === null ? '' : settingSign(setting),
        rank: isBranch ? 0 : 1,
      });
    }),
  );
}

/** As many letters of 设置类别 as tell it from all others: 园 园区, but 社会 社会组织 and 社区 社区. */
export function settingSign(setting: OrgSetting): string {
  const { zh } = orgSetting[setting];
  const others = Object.values(orgSetting).filter((term) => term.zh !== zh);
  const lengths = Array.from(zh, (_, i) => i + 1);
  const enough = lengths.find((length) => !others.some((term) => term.zh.startsWith(zh.slice(0, length))));
  return zh.slice(0, enough ?? zh.length);
}
