import type { JSX } from 'solid-js';
import { LeaderContext } from '../context.ts';
import { DataContext } from '../data.ts';
import type { Compared } from './side.ts';

/** What is inside speaks of one of two places. */
export function SideProvider(props: { of: Compared; children: JSX.Element }) {
  return (
    <LeaderContext.Provider value={props.of.leader}>
      <DataContext.Provider value={props.of.data}>{props.children}</DataContext.Provider>
    </LeaderContext.Provider>
  );
}
