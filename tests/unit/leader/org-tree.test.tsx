// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, it } from 'vitest';
import type { OrganisationNode, OrganisationTree } from '#core/schemas/organisation.ts';
import { type Leader, LeaderContext } from '../../../web/leader/context.ts';
import { DataContext, type LeaderData } from '../../../web/leader/data.ts';
import { zh } from '../../../web/leader/text/zh.ts';
import { OrgTree } from '../../../web/leader/trees/OrgTree.tsx';

afterEach(cleanup);

const org = (id: string, tierNo: number, children: OrganisationNode[] = []): OrganisationNode => ({
  id,
  name: `${id}党组织`,
  type: 'BRANCH',
  tierNo,
  status: 'NORMAL',
  isIllustrative: false,
  sites: [],
  children,
});
const tiers = ['党工委', '党支部'].map((name, i) => ({
  tierNo: i + 1,
  name,
  allowedTypes: [],
  registered: 0,
  illustrative: 0,
}));
const scheme = { code: 'JZ-2', name: '两级组织架构', regionCode: '140702', park: null, tiers, source: null };

it('keeps the keyboard where a branch of hundreds is opened and closed, and draws nothing anew that stays', () => {
  const branches = Array.from({ length: 400 }, (_, i) => org(`b${i}`, 2));
  const tree: OrganisationTree = { scheme, roots: [org('a', 1, branches)], asOf: '2026-11-30T09:00:00+08:00' };
  const leader = { text: zh, term: ({ zh: word }: { zh: string }) => word, view: () => ({ selected: null }) };
  render(() => (
    // the tree uses no more of them
    <LeaderContext.Provider value={leader as unknown as Leader}>
      <DataContext.Provider value={{ map: () => undefined } as unknown as LeaderData}>
        <OrgTree tree={tree} />
      </DataContext.Provider>
    </LeaderContext.Provider>
  ));
  const items = () => screen.getAllByRole('treeitem');
  const [root] = items();
  if (!root) throw new Error('no root');
  expect(items()).toHaveLength(1);
  root.focus();
  fireEvent.keyDown(root, { key: 'ArrowRight' });
  expect(items()).toHaveLength(401);
  expect(document.activeElement).toBe(root);
  expect(root.getAttribute('aria-expanded')).toBe('true');
  fireEvent.keyDown(root, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(items()[1]);
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowLeft' });
  fireEvent.keyDown(root, { key: 'ArrowLeft' });
  expect(items()).toEqual([root]);
  expect(document.activeElement).toBe(root);
});
