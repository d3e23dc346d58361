import type { ParkDetail } from '#core/schemas/park.ts';
import { parkType } from '#core/terms/park.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { type Staff, useStaff } from '../context.ts';
import { printView, startView } from '../paths.ts';
import { PointFacts } from './PointFacts.tsx';
import { RecordFrame } from './RecordFrame.tsx';
import { listed, orUndefined } from './values.ts';

export function ParkRecord() {
  const staff = useStaff();
  const load = createLoad(
    () => staff.view().selected,
    (id, signal) => staff.api.get('/api/parks/:id', { params: { id }, signal }),
  );
  return (
    <RecordFrame load={load}>
      {(park) => (
        <>
          <PointFacts point={park.point} />
          <DefinitionList items={factsOf(park, staff)} />
          <p class="record__links">
            <LinkButton href={sitesOf(park, staff)} icon="table" size="small">
              {staff.text.sitesOfPark}
            </LinkButton>
          </p>
        </>
      )}
    </RecordFrame>
  );
}

function sitesOf(park: ParkDetail, { view }: Staff): string {
  const { language, samples, stage } = view();
  return printView({ ...startView, language, samples, stage, park: park.id });
}

function factsOf(park: ParkDetail, { term, text }: Staff): Definition[] {
  const { fields } = text;
  return [
    { label: text.columns.type, value: term(parkType[park.type]) },
    { label: text.columns.region, value: park.regionName },
    { label: text.columns.parent, value: park.parent?.name },
    { label: fields.children, value: listed(park.children.map((child) => child.name)) },
    { label: fields.aliases, value: listed(park.aliases) },
    { label: fields.code, value: orUndefined(park.code) },
    { label: fields.industries, value: listed(park.industryTags) },
    { label: fields.honours, value: listed(park.honours.map((honour) => honour.name)) },
    { label: fields.phone, value: orUndefined(park.contactPhone) },
    { label: fields.termNote, value: orUndefined(park.termNote) },
    { label: text.columns.updated, value: chinaMinute(Date.parse(park.updatedAt)) },
    { label: fields.source, value: park.source?.text },
  ];
}
