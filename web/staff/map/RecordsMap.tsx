import type { AtlasMap } from '#map/atlas-map.ts';
import type { Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { ListMap } from './ListMap.tsx';

/** The rows of a public list on the map. */
export function RecordsMap(props: {
  /** The row under the pointer or the keyboard. */
  pointed: string | null;
}) {
  const { text } = useStaff();
  const { current, parks, sites } = useData();
  const load = () => current().load;
  const fill = (map: AtlasMap) => {
    map.setData('sites', shown(sites.load)?.items ?? []);
    map.setData('parks', shown(parks.load)?.items ?? []);
  };
  return (
    <ListMap
      label={text.mapLabel}
      items={load().stale() ? undefined : shown(load())?.items}
      settled={load().data() !== undefined || load().error() !== undefined}
      fill={fill}
      pointed={props.pointed}
      asOf={shown(load())?.asOf}
    />
  );
}

/** What the table shows: nothing in place of an answer that failed, though an older one is there. */
function shown<T>(load: Load<T>): T | undefined {
  return load.error() === undefined ? load.data() : undefined;
}
