import type { SiteDetail } from '#core/schemas/site.ts';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { type Staff, useStaff } from '../context.ts';
import { SiteStates } from '../table/SiteStates.tsx';
import { PointFacts } from './PointFacts.tsx';
import { RecordFrame } from './RecordFrame.tsx';
import { listed, orUndefined } from './values.ts';

export function SiteRecord() {
  const staff = useStaff();
  const load = createLoad(
    () => staff.view().selected,
    (id, signal) => staff.api.get('/api/sites/:id', { params: { id }, signal }),
  );
  return (
    <RecordFrame load={load}>
      {(site) => (
        <>
          <p class="record__states">
            <SiteStates site={site} />
          </p>
          <PointFacts point={site.point} />
          <DefinitionList items={factsOf(site, staff)} />
          <p class="record__links">
            <LinkButton href={`/sites/${site.id}`} icon="external" size="small">
              {staff.text.openPublic}
            </LinkButton>
          </p>
        </>
      )}
    </RecordFrame>
  );
}

function factsOf(site: SiteDetail, { term, text }: Staff): Definition[] {
  const { fields, standard } = text;
  return [
    { label: text.columns.kind, value: term(positionType[site.kind]) },
    { label: text.columns.level, value: site.level === null ? undefined : term(positionLevel[site.level]) },
    { label: text.columns.region, value: site.regionName },
    { label: text.columns.park, value: site.park?.name },
    { label: fields.address, value: orUndefined(site.address) },
    { label: fields.building, value: orUndefined(site.building) },
    { label: fields.floor, value: orUndefined(site.floor) },
    { label: fields.entrance, value: orUndefined(site.entrance) },
    { label: fields.landmark, value: orUndefined(site.landmark) },
    { label: fields.hours, value: orUndefined(site.hoursText) },
    { label: fields.phone, value: orUndefined(site.phone) },
    { label: fields.responsibleUnit, value: orUndefined(site.responsibleUnit) },
    { label: fields.responsiblePost, value: orUndefined(site.responsiblePost) },
    { label: fields.functions, value: listed(site.functions.map((code) => term(positionFunction[code]))) },
    { label: fields.facilities, value: listed(site.facilities.map((code) => term(facility[code]))) },
    { label: fields.services, value: listed(site.services.map((service) => service.name)) },
    { label: fields.organisation, value: site.organisation?.name },
    { label: fields.cluster, value: listed(site.clusters.map((cluster) => cluster.name)) },
    { label: fields.aliases, value: listed(site.aliases) },
    { label: fields.standard, value: site.upToStandard === null ? undefined : standard[`${site.upToStandard}`] },
    { label: fields.verified, value: site.verifiedOn ?? text.neverVerified },
    { label: fields.nextReview, value: orUndefined(site.dueOn) },
    { label: text.columns.updated, value: chinaMinute(Date.parse(site.updatedAt)) },
    { label: fields.source, value: site.source?.text },
  ];
}
