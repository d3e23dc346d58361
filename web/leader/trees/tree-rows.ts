import { type HierarchyNode, hierarchy } from 'd3-hierarchy';
import type { TreeNode } from './scheme-forest.ts';

/** A visible node: its row from the top, its depth from the left, and where it hangs. */
export type TreeRow = {
  node: TreeNode;
  row: number;
  depth: number;
  /** Row of the node above it; null for a root. */
  parentRow: number | null;
  /** Place among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
  /** null for a node with nothing below. */
  open: boolean | null;
};

/** Branches wider than this are closed until they are opened. */
export const WIDE = 8;

/**
 * The rows of an indented tree, top down: a node, then what is open below it. While something is searched for, only what
 * matches and what leads to it is shown, all of it open.
 */
export function treeRows(forest: readonly TreeNode[], isOpen: (node: TreeNode) => boolean, words: string): TreeRow[] {
  const wanted = words.trim().toLowerCase();
  const searching = wanted !== '';
  const matching = new Set<TreeNode>();
  const seek = (node: TreeNode): boolean => {
    const below = node.children.map(seek).some(Boolean);
    const found = below || node.name.toLowerCase().includes(wanted);
    if (found) matching.add(node);
    return found;
  };
  if (searching) forest.forEach(seek);
  const shown = (nodes: readonly TreeNode[]) => (searching ? nodes.filter((node) => matching.has(node)) : [...nodes]);
  const below = (node: TreeNode) => (searching || isOpen(node) ? shown(node.children) : []);

  // A root of its own, which is not drawn, makes one tree of the forest.
  const top = { key: '', name: '', tierNo: null, organisation: null, children: [] } satisfies TreeNode;
  const tree = hierarchy<TreeNode>(top, (node) => (node === top ? shown(forest) : below(node)));
  const rowOf = new Map<HierarchyNode<TreeNode>, number>();
  const rows: TreeRow[] = [];
  tree.eachBefore((at) => {
    if (at === tree) return;
    rowOf.set(at, rows.length);
    const siblings = at.parent?.children ?? [];
    rows.push({
      node: at.data,
      row: rows.length,
      depth: at.depth - 1,
      parentRow: at.parent ? (rowOf.get(at.parent) ?? null) : null,
      position: siblings.indexOf(at) + 1,
      siblings: siblings.length,
      open: at.data.children.length === 0 ? null : at.children !== undefined,
    });
  });
  return rows;
}

/** Whether a node is open before anybody touched it. */
export function opensItself(node: TreeNode): boolean {
  return node.children.length <= WIDE;
}

/** Where a key leads from a row, after the ARIA tree pattern. `turn` opens or closes the row's node instead of moving. */
export function treeStep(
  key: string,
  rows: readonly TreeRow[],
  from: number,
): { to: number } | { turn: boolean } | undefined {
  const here = rows[from];
  if (!here) return undefined;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(from + 1, last) };
    case 'ArrowUp':
      return { to: Math.max(from - 1, 0) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight':
      if (here.open === null) return undefined;
      return here.open ? { to: from + 1 } : { turn: true };
    case 'ArrowLeft':
      if (here.open) return { turn: false };
      return here.parentRow === null ? undefined : { to: here.parentRow };
    default:
      return undefined;
  }
}
