import type { OrganisationNode, OrganisationTree, Scheme } from '#core/schemas/organisation.ts';
import { byNameInOrder } from '../model/row-order.ts';

type Tier = Scheme['tiers'][number];

/** A node of the diagram: an organisation, or a tier that the scheme names and where none (or no parent) is registered. */
export type TreeNode = {
  key: string;
  name: string;
  tierNo: number | null;
  organisation: OrganisationNode | null;
  children: TreeNode[];
};

/**
 * The organisations of a scheme as one forest. Where the organisation above is not registered its tier stands in, so that
 * nothing hangs in the air and no parent is made up; tiers without any organisation stand at their place too. Side by side
 * they stand as everything is listed.
 */
export function schemeForest({ scheme, roots }: Pick<OrganisationTree, 'scheme' | 'roots'>): TreeNode[] {
  const tiers = [...scheme.tiers].sort((a, b) => a.tierNo - b.tierNo);
  const forest: TreeNode[] = [];
  const standIns = new Map<number, TreeNode>();
  const inTier = new Map<number, TreeNode[]>();

  const grow = (organisation: OrganisationNode): TreeNode => {
    const node: TreeNode = {
      key: organisation.id,
      name: organisation.name,
      tierNo: organisation.tierNo,
      organisation,
      children: byNameInOrder(organisation.children).map(grow),
    };
    if (node.tierNo !== null) inTier.set(node.tierNo, [...(inTier.get(node.tierNo) ?? []), node]);
    return node;
  };
  const before = (tierNo: number): Tier | undefined => tiers[tiers.findIndex((tier) => tier.tierNo === tierNo) - 1];

  /** What a node of a tier hangs on when its own parent is not known: the tier above, as a stand-in. */
  const hang = (node: TreeNode, tierNo: number | null) => {
    const above = tierNo === null ? undefined : before(tierNo);
    (above ? standIn(above).children : forest).push(node);
  };
  const standIn = (tier: Tier): TreeNode => {
    const known = standIns.get(tier.tierNo);
    if (known) return known;
    const node: TreeNode = {
      key: `tier-${tier.tierNo}`,
      name: tier.name,
      tierNo: tier.tierNo,
      organisation: null,
      children: [],
    };
    standIns.set(tier.tierNo, node);
    const above = before(tier.tierNo);
    const [only, ...others] = above ? (inTier.get(above.tierNo) ?? []) : [];
    if (above && only && others.length === 0 && !standIns.has(above.tierNo)) only.children.push(node);
    else hang(node, tier.tierNo);
    return node;
  };

  const grown = byNameInOrder(roots).map(grow);
  for (const node of grown) hang(node, node.tierNo);
  for (const tier of tiers) if (!inTier.has(tier.tierNo)) standIn(tier);
  return forest;
}
