import { createMemo } from 'solid-js';
import { Tabs } from '#ui/Tabs.tsx';
import { useLeader } from '../context.ts';
import { panelTabs } from '../paths.ts';
import { FiguresTab } from './FiguresTab.tsx';
import { ListTab } from './ListTab.tsx';
import { Overview } from './Overview.tsx';
import { SchemesTab } from './SchemesTab.tsx';

const panels = {
  overview: () => <Overview />,
  figures: () => <FiguresTab />,
  list: () => <ListTab />,
  schemes: () => <SchemesTab />,
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
