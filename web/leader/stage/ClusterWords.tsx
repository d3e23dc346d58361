import { For } from 'solid-js';
import type { ClusterPart } from '#core/schemas/cluster.ts';
import { positionLevel } from '#core/terms/position.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';

/** 1+20+N in words: what is declared, what is there, what is missing or too many, and that N is not published. */
export function ClusterWords() {
  const { term, text } = useLeader();
  const { clusters } = useData();
  const says = ({ level, declared, count, missing }: ClusterPart) => {
    const words = text.cluster;
    const gap =
      missing === null
        ? []
        : [missing > 0 ? words.missing(missing) : missing < 0 ? words.over(-missing) : words.complete];
    return [
      `${term(positionLevel[level])}${text.colon}${declared === null ? words.undeclared : words.declared(declared)}`,
      words.registered(count.registered),
      ...gap,
    ].join(text.dot);
  };
  return (
    <For each={clusters.data()?.items ?? []}>
      {(cluster) => (
        <>
          <p class="layers__meaning">
            {cluster.name} {cluster.formula}
          </p>
          <For each={cluster.parts}>{(part) => <p class="layers__meaning">{says(part)}</p>}</For>
        </>
      )}
    </For>
  );
}
