import { For, Show } from 'solid-js';
import type { ClusterDetail, ClusterPart } from '#core/schemas/cluster.ts';
import { type PositionLevel, positionLevel } from '#core/terms/position.ts';
import { Card } from '#ui/Card.tsx';
import { KindMark } from '#ui/KindMark.tsx';
import { useLeader } from '../context.ts';

const shapes = { CENTER: 'center', FEATURED: 'featured', ORDINARY: 'ordinary' } as const satisfies Record<
  PositionLevel,
  string
>;

/** 1+20+N: every declared position as a mark, filled where it is registered, an empty place where it is missing. */
export function ClusterCard(props: { cluster: ClusterDetail }) {
  const { text } = useLeader();
  return (
    <Card title={`${text.cluster.title} ${props.cluster.formula}`}>
      <p class="note">
        {props.cluster.name}
        <br />
        {props.cluster.source?.text}
      </p>
      <ul class="cluster" role="list">
        <For each={props.cluster.parts}>{(part) => <Part part={part} />}</For>
      </ul>
    </Card>
  );
}

function Part(props: { part: ClusterPart }) {
  const { term, text, view } = useLeader();
  const missing = () => Math.max(0, props.part.missing ?? 0);
  const samples = () => (view().samples ? props.part.count.illustrative : 0);
  const says = () => {
    const { declared, count, missing: gap } = props.part;
    const parts = [
      declared === null ? text.cluster.undeclared : text.cluster.declared(declared),
      text.cluster.registered(count.registered),
    ];
    if (gap !== null) {
      parts.push(gap > 0 ? text.cluster.missing(gap) : gap < 0 ? text.cluster.over(-gap) : text.cluster.complete);
    }
    if (samples() > 0) parts.push(text.cluster.samples(samples()));
    return parts.join(text.dot);
  };
  return (
    <li class="cluster__part">
      <p class="cluster__line">
        <span class="cluster__level">{term(positionLevel[props.part.level])}</span>
        <span class="cluster__says">{says()}</span>
      </p>
      <Show when={props.part.count.registered + missing() + samples() > 0}>
        <div class="cluster__marks" aria-hidden="true">
          <For each={Array.from({ length: props.part.count.registered })}>
            {() => <KindMark shape={shapes[props.part.level]} size={22} title="" />}
          </For>
          <For each={Array.from({ length: samples() })}>
            {() => <KindMark shape={shapes[props.part.level]} size={22} illustrative title="" />}
          </For>
          <For each={Array.from({ length: Math.max(0, missing() - samples()) })}>
            {() => <span class="cluster__gap" data-level={props.part.level} />}
          </For>
        </div>
      </Show>
    </li>
  );
}
