import type { Organisation } from '#core/schemas/organisation.ts';
import { orgSetting } from '#core/terms/organisation.ts';
import { collection, located, type MarkProps, markProps, pointFeature } from './collection.ts';

export type MappedOrganisation = Pick<Organisation, 'id' | 'name' | 'type' | 'setting' | 'point' | 'isIllustrative'>;

/** `setting`: first letter of 设置类别, written beside the mark near the ground. */
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
        setting: setting === null ? '' : orgSetting[setting].zh.slice(0, 1),
        rank: isBranch ? 0 : 1,
      });
    }),
  );
}
