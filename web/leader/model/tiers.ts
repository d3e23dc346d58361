import type { OrganisationNode } from '#core/schemas/organisation.ts';

/** Every organisation of a tree under the number of its tier, parents before their children. */
export function nodesByTier(roots: readonly OrganisationNode[]): Map<number, OrganisationNode[]> {
  const tiers = new Map<number, OrganisationNode[]>();
  const visit = (node: OrganisationNode) => {
    if (node.tierNo !== null) {
      const tier = tiers.get(node.tierNo);
      if (tier) tier.push(node);
      else tiers.set(node.tierNo, [node]);
    }
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  return tiers;
}
