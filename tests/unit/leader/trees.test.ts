import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganisationNode, OrganisationTree } from '#core/schemas/organisation.ts';
import { schemeForest, type TreeNode } from '../../../web/leader/trees/scheme-forest.ts';
import { opensItself, treeRows, treeStep, WIDE } from '../../../web/leader/trees/tree-rows.ts';

const tiers = ['党工委', '企业党委', '党总支', '党支部'].map((name, index) => ({
  tierNo: index + 1,
  name,
  allowedTypes: [],
  registered: 0,
  illustrative: 0,
}));
const scheme: OrganisationTree['scheme'] = {
  code: 'JZ-4',
  name: '四级组织架构',
  regionCode: '140702',
  park: null,
  tiers,
  source: null,
};
const org = (id: string, tierNo: number, children: OrganisationNode[] = []): OrganisationNode => ({
  id,
  name: `${id}组织`,
  type: 'BRANCH',
  tierNo,
  status: 'NORMAL',
  isIllustrative: false,
  sites: [],
  children,
});
const forestOf = (...roots: OrganisationNode[]) => schemeForest({ scheme, roots });
const outline = (nodes: readonly TreeNode[]): string =>
  nodes.map(({ key, children }) => (children.length > 0 ? `${key}(${outline(children)})` : key)).join(' ');
const open = () => true;

describe('the organisations of a scheme as a forest', () => {
  it('lets tiers without an organisation stand where they belong', () => {
    expect(outline(forestOf())).toBe('tier-1(tier-2(tier-3(tier-4)))');
    expect(outline(forestOf(org('a', 1)))).toBe('a(tier-2(tier-3(tier-4)))');
  });

  it('never gives an organisation a parent that is not registered', () => {
    expect(outline(forestOf(org('a', 1), org('b', 1), org('c', 2, [org('d', 3, [org('e', 4)])])))).toBe(
      'a b tier-1(c(d(e)))',
    );
    expect(outline(forestOf(org('a', 1), org('x', 4)))).toBe('a(tier-2(tier-3(x)))');
  });

  it('stands side by side as everything is listed: registered first, by name, 2 before 10', () => {
    const example = { ...org('支部2', 2), isIllustrative: true };
    expect(outline(forestOf(org('a', 1, [example, org('支部10', 2), org('支部9', 2)]), org('a0', 1)))).toContain(
      'a(支部9 支部10 支部2',
    );
  });

  it('keeps every organisation once, whatever is registered', () => {
    const roots = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3)), { maxLength: 20 });
    fc.assert(
      fc.property(roots, (given) => {
        const nodes = given.map(([tier, below], index) =>
          org(
            `o${index}`,
            tier,
            Array.from({ length: tier < 4 ? below : 0 }, (_, child) => org(`o${index}-${child}`, tier + 1)),
          ),
        );
        const rows = treeRows(forestOf(...nodes), open, '');
        const ids = rows.flatMap(({ node }) => node.organisation?.id ?? []);
        const wanted = nodes.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
        expect([...ids].sort()).toEqual([...wanted].sort());
        expect(new Set(rows.map(({ node }) => node.key)).size).toBe(rows.length);
        for (const tier of tiers) expect(rows.some(({ node }) => node.tierNo === tier.tierNo)).toBe(true);
      }),
    );
  });
});

describe('the rows of the diagram', () => {
  const wide = org(
    'a',
    1,
    Array.from({ length: WIDE + 1 }, (_, index) => org(`b${index}`, 2)),
  );

  it('close wide branches until they are opened', () => {
    const rows = treeRows(forestOf(wide), opensItself, '');
    expect(rows.find(({ node }) => node.key === 'a')?.open).toBe(false);
    expect(treeRows(forestOf(wide), open, '').length).toBeGreaterThan(rows.length);
  });

  it('show what is searched for with the way to it, and nothing else', () => {
    const rows = treeRows(forestOf(wide), opensItself, 'b3组');
    expect(rows.map(({ node }) => node.key)).toEqual(['a', 'b3']);
    expect(rows[1]).toMatchObject({ depth: 1, parentRow: 0, position: 1, siblings: 1, open: null });
    expect(treeRows(forestOf(wide), open, '没有这个')).toEqual([]);
  });

  it('follow the keys of an ARIA tree', () => {
    const rows = treeRows(forestOf(org('a', 1, [org('b', 2, [org('c', 3, [org('d', 4)])])])), (n) => n.key !== 'b', '');
    expect(rows.map(({ node }) => node.key)).toEqual(['a', 'b']);
    expect(treeStep('ArrowDown', rows, 1)).toEqual({ to: 1 });
    expect(treeStep('ArrowRight', rows, 0)).toEqual({ to: 1 });
    expect(treeStep('ArrowRight', rows, 1)).toEqual({ turn: true });
    expect(treeStep('ArrowLeft', rows, 1)).toEqual({ to: 0 });
    expect(treeStep('ArrowLeft', rows, 0)).toEqual({ turn: false });
    expect(treeStep('Home', rows, 1)).toEqual({ to: 0 });
    expect(treeStep('x', rows, 1)).toBeUndefined();
    expect(treeStep('End', [], 0)).toBeUndefined();
  });
});
