import { createMemo, lazy, Suspense } from 'solid-js';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useLeader } from '../context.ts';
import { panelTabs } from '../paths.ts';
import { Overview } from './Overview.tsx';

const ChartsTab = lazy(() => import('../charts/ChartsTab.tsx').then((file) => ({ default: file.ChartsTab })));
const FiguresTab = lazy(() => import('./FiguresTab.tsx').then((file) => ({ default: file.FiguresTab })));
const ListTab = lazy(() => import('./ListTab.tsx').then((file) => ({ default: file.ListTab })));
const SchemesTab = lazy(() => import('./SchemesTab.tsx').then((file) => ({ default: file.SchemesTab })));

const panels = {
  overview: () => <Overview />,
  charts: () => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <ChartsTab />
    </Suspense>
  ),
  figures: () => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <FiguresTab />
    </Suspense>
  ),
  list: () => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <ListTab />
    </Suspense>
  ),
  schemes: () => (
    <Suspense fallback={<Skeleton lines={8} />}>
      <SchemesTab />
    </Suspense>
  ),
};

export function PanelTabs() {
  const { go, text, view } = useLeader();
  const tabs = panelTabs.map((id) => ({ id, label: text.panel.names[id], panel: panels[id] }));
  const selected = createMemo(() => view().tab);
  return (
    <Tabs
      label={text.panel.tabs}
      tabs={tabs}
      selected={selected()}
      onSelect={(id) => {
        const tab = panelTabs.find((name) => name === id);
        if (tab) go({ ...view(), tab, selected: null }, 'replace');
      }}
    />
  );
}
