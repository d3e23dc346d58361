import type { SiteDetail } from '#core/schemas/site.ts';
import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { type Staff, useStaff } from '../context.ts';
import { PointFacts } from './PointFacts.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';
import { SiteStates } from './SiteStates.tsx';

export function SiteRecord(props: { id: string }) {
  const staff = useStaff();
  const load = createLoad(
    () => props.id,
    (id, signal) => staff.api.get('/api/sites/:id', { params: { id }, signal }),
  );
  return (
    <RecordDrawer load={load}>
      {(site) => (
        <>
          <p class="states">
            <SiteStates site={site} />
          </p>
          <DefinitionList items={factsOf(site, staff)} />
          <LinkButton href={`/sites/${site.id}`} icon="external" size="small">
            {staff.text.openPublic}
          </LinkButton>
        </>
      )}
    </RecordDrawer>
  );
}

function factsOf(site: SiteDetail, { term, text }: Staff): Definition[] {
  const { fields } = text;
  const list = (words: readonly string[]) => (words.length === 0 ? undefined : words.join('、'));
  const plain = (value: string | null) => value ?? undefined;
  return [
    { label: text.columns.kind, value: term(positionType[site.kind]) },
    { label: text.columns.level, value: site.level === null ? undefined : term(positionLevel[site.level]) },
    { label: text.columns.region, value: site.regionName },
    { label: text.columns.park, value: site.park?.name },
    { label: fields.aliases, value: list(site.aliases) },
    { label: fields.address, value: plain(site.address) },
    { label: fields.building, value: plain(site.building) },
    { label: fields.floor, value: plain(site.floor) },
    { label: fields.entrance, value: plain(site.entrance) },
    { label: fields.landmark, value: plain(site.landmark) },
    { label: fields.point, value: site.point === null ? undefined : <PointFacts point={site.point} /> },
    { label: fields.hours, value: plain(site.hoursText) },
    { label: fields.phone, value: plain(site.phone) },
    { label: fields.responsibleUnit, value: plain(site.responsibleUnit) },
    { label: fields.responsiblePost, value: plain(site.responsiblePost) },
    { label: fields.functions, value: list(site.functions.map((code) => term(positionFunction[code]))) },
    { label: fields.facilities, value: list(site.facilities.map((code) => term(facility[code]))) },
    { label: fields.services, value: list(site.services.map((service) => service.name)) },
    { label: fields.organisation, value: site.organisation?.name },
    { label: fields.cluster, value: list(site.clusters.map((cluster) => cluster.name)) },
    {
      label: fields.standard,
      value: site.upToStandard === null ? undefined : site.upToStandard ? text.standard.yes : text.standard.no,
    },
    { label: fields.verified, value: site.verifiedOn ?? text.neverVerified },
    { label: fields.nextReview, value: plain(site.nextReviewOn) },
    { label: text.columns.updated, value: chinaMinute(Date.parse(site.updatedAt)) },
    { label: fields.source, value: site.source?.text },
  ];
}
