import { For, Show } from 'solid-js';
import type { OrganisationNode, OrganisationTree, Scheme } from '#core/schemas/organisation.ts';
import { orgStatus, orgType } from '#core/terms/organisation.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { nodesByTier } from '../model/tiers.ts';
import { printView } from '../paths.ts';
import { OrgTree } from '../trees/OrgTree.tsx';
import { ApiProblem } from './ApiProblem.tsx';
import './schemes.css';

/** The organisation schemes of the place, tier under tier, with the organisations registered at each. */
export function SchemesTab() {
  const { api, text, view } = useLeader();
  const { place } = useData();
  const trees = createLoad(
    () => {
      const data = place.data();
      if (!data || place.stale()) return null;
      return { region: data.scope.region, park: data.scope.park, samples: view().samples, date: view().date };
    },
    async ({ region, park, samples, date }, signal) => {
      const { items } = await api.get('/api/schemes', { query: { region }, signal });
      const here = items.filter((scheme) => park === null || scheme.park?.id === park);
      const illustrative = samples ? 'include' : 'exclude';
      return Promise.all(
        here.map(({ code }) =>
          api.get('/api/organisations/tree', { query: { scheme: code, illustrative, date }, signal }),
        ),
      );
    },
  );
  return (
    <Show
      when={!trees.error()}
      fallback={<ApiProblem error={trees.error()} title={text.errors.schemes} onRetry={trees.retry} />}
    >
      <Show when={trees.data()} fallback={<Skeleton lines={6} />}>
        {(all) => (
          <For each={all()} fallback={<EmptyState title={text.schemes.none} detail={text.schemes.noneDetail} />}>
            {(tree) => <SchemeTiers tree={tree} />}
          </For>
        )}
      </Show>
    </Show>
  );
}

function SchemeTiers(props: { tree: OrganisationTree }) {
  const { term, text, view } = useLeader();
  const scheme = () => props.tree.scheme;
  const nodes = () => nodesByTier(props.tree.roots);
  const counts = (tier: Scheme['tiers'][number]) =>
    [
      text.schemes.registered(tier.registered),
      view().samples && tier.illustrative > 0 && text.schemes.samples(tier.illustrative),
    ]
      .filter(Boolean)
      .join(text.dot);
  return (
    <section class="scheme" aria-label={scheme().name}>
      <h2 class="scheme__name">{scheme().name}</h2>
      <p class="note">
        {[text.schemes.tiers(scheme().tiers.length), scheme().park?.name, scheme().source?.text]
          .filter(Boolean)
          .join(text.dot)}
      </p>
      <OrgTree tree={props.tree} />
      <Disclosure summary={text.trees.list}>
        <ol class="scheme__tiers" role="list">
          <For each={scheme().tiers}>
            {(tier) => (
              <li class="scheme__tier">
                <p class="scheme__line">
                  <span class="scheme__no">{text.schemes.tier(tier.tierNo)}</span>
                  <span class="scheme__tier-name">{tier.name}</span>
                  <span class="scheme__count">{counts(tier)}</span>
                </p>
                <Show when={tier.allowedTypes.length > 0}>
                  <p class="note">{tier.allowedTypes.map((type) => term(orgType[type])).join(text.join)}</p>
                </Show>
                <TierNodes nodes={nodes().get(tier.tierNo) ?? []} />
              </li>
            )}
          </For>
        </ol>
      </Disclosure>
    </section>
  );
}

/** So many organisations are named at once; the others are one press away. */
const NAMED = 8;

function TierNodes(props: { nodes: readonly OrganisationNode[] }) {
  const { text } = useLeader();
  return (
    <Show when={props.nodes.length > 0}>
      <ul class="scheme__orgs" role="list">
        <For each={props.nodes.slice(0, NAMED)}>{(node) => <Node node={node} />}</For>
      </ul>
      <Show when={props.nodes.length > NAMED}>
        <Disclosure summary={text.schemes.more(props.nodes.length - NAMED)}>
          <ul class="scheme__orgs" role="list">
            <For each={props.nodes.slice(NAMED)}>{(node) => <Node node={node} />}</For>
          </ul>
        </Disclosure>
      </Show>
    </Show>
  );
}

function Node(props: { node: OrganisationNode }) {
  const { term, text, view } = useLeader();
  const detail = () =>
    [
      props.node.isIllustrative && text.layers.sample,
      props.node.status !== 'NORMAL' && term(orgStatus[props.node.status]),
      props.node.children.length > 0 && text.schemes.below(props.node.children.length),
    ]
      .filter(Boolean)
      .join(text.dot);
  return (
    <li>
      <a href={printView({ ...view(), selected: props.node.id })}>{props.node.name}</a>
      <Show when={detail()}>
        <span class="note"> {detail()}</span>
      </Show>
    </li>
  );
}
