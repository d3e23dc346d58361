import type { ParkDetail } from '#core/schemas/park.ts';
import { parkType } from '#core/terms/park.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { type Staff, useStaff } from '../context.ts';
import { PointFacts } from './PointFacts.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';

export function ParkRecord(props: { id: string }) {
  const staff = useStaff();
  const load = createLoad(
    () => props.id,
    (id, signal) => staff.api.get('/api/parks/:id', { params: { id }, signal }),
  );
  return <RecordDrawer load={load}>{(park) => <DefinitionList items={factsOf(park, staff)} />}</RecordDrawer>;
}

function factsOf(park: ParkDetail, { term, text }: Staff): Definition[] {
  const { fields } = text;
  const list = (words: readonly string[]) => (words.length === 0 ? undefined : words.join('、'));
  return [
    { label: text.columns.type, value: term(parkType[park.type]) },
    { label: text.columns.region, value: park.regionName },
    { label: text.columns.parent, value: park.parent?.name },
    { label: fields.aliases, value: list(park.aliases) },
    { label: fields.code, value: park.code ?? undefined },
    { label: fields.point, value: park.point === null ? undefined : <PointFacts point={park.point} /> },
    { label: fields.industries, value: list(park.industryTags) },
    { label: fields.honours, value: list(park.honours.map((honour) => honour.name)) },
    { label: fields.children, value: list(park.children.map((child) => child.name)) },
    { label: fields.phone, value: park.contactPhone ?? undefined },
    { label: fields.termNote, value: park.termNote ?? undefined },
    { label: text.columns.updated, value: chinaMinute(Date.parse(park.updatedAt)) },
    { label: fields.source, value: park.source?.text },
  ];
}
