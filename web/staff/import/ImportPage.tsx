import { Match, Show, Switch } from 'solid-js';
import { recordCatalogue } from '#core/records/catalogue.ts';
import { ErrorState } from '#ui/ErrorState.tsx';
import { useStaff } from '../context.ts';
import { useDrafts } from '../drafts/drafts-desk.ts';
import { canDo } from '../model/rights.ts';
import { StaffFooter } from '../rail/StaffFooter.tsx';
import { BatchList } from './batch/BatchList.tsx';
import { BatchPage } from './batch/BatchPage.tsx';
import { createImport } from './create-import.ts';
import { makeImportMemory } from './import-memory.ts';
import { makeImportKeeper } from './kept-import.ts';
import { ProgressLine } from './parts/ProgressLine.tsx';
import { StepList } from './parts/StepList.tsx';
import { ColumnsStep } from './steps/ColumnsStep.tsx';
import { FileStep } from './steps/FileStep.tsx';
import { PreviewStep } from './steps/PreviewStep.tsx';
import { TableStep } from './steps/TableStep.tsx';
import { createWorldLoader } from './world/load-world.ts';
import './import.css';

/** 导入台账: the page of one import, or a new one. */
export function ImportPage() {
  const { view } = useStaff();
  return (
    <Show when={view().record} keyed fallback={<NewImport />}>
      {(id) => <BatchPage id={id} />}
    </Show>
  );
}

/** A 台账 is read, mapped and compared in the browser; what it will do is shown before anything is sent. */
function NewImport() {
  const { api, preferences, session, term, text } = useStaff();
  const words = text.import;
  const maySend = () => canDo(session.me(), 'change.submit');
  const it = createImport(createWorldLoader(api), makeImportMemory(preferences), makeImportKeeper(useDrafts()));
  return (
    <div class="import" data-step={it.step()}>
      <header class="import__head">
        <h1>{text.pages.import}</h1>
        <Show when={maySend()}>
          <StepList it={it} />
        </Show>
        <Show when={it.step() !== 'file' && it.file()}>
          {(file) => <p class="import__file">{words.file(term(recordCatalogue[it.kind()].term), file().name)}</p>}
        </Show>
      </header>
      <ProgressLine it={it} />
      <Show when={it.trouble()}>
        {(trouble) => (
          <div class="import__trouble">
            <ErrorState
              message={it.file()?.name ?? text.pages.import}
              whatToDo={term(trouble().words ?? failed(words.failed))}
            />
          </div>
        )}
      </Show>
      <Switch>
        <Match when={it.step() === 'file'}>
          <Show when={maySend()}>
            <FileStep it={it} />
          </Show>
        </Match>
        <Match when={it.step() === 'table'}>
          <TableStep it={it} />
        </Match>
        <Match when={it.step() === 'columns'}>
          <ColumnsStep it={it} />
        </Match>
        <Match when={it.step() === 'preview'}>
          <PreviewStep it={it} />
        </Match>
      </Switch>
      <Show when={it.step() === 'file'}>
        <BatchList />
      </Show>
      <Show when={it.step() !== 'preview'}>
        <StaffFooter />
      </Show>
    </div>
  );
}

/** Words of one language in the place of both. */
function failed(words: string) {
  return { zh: words, en: words };
}
