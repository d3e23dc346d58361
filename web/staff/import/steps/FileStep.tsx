import { createSignal, createUniqueId } from 'solid-js';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Select } from '#ui/Select.tsx';
import { saveFile } from '#ui/save-file.ts';
import { useStaff } from '../../context.ts';
import type { Import } from '../create-import.ts';

/** Which 台账, which file. Templates teach how a table is filled in. */
export function FileStep(props: { it: Import }) {
  const { term, text } = useStaff();
  const words = text.import;
  const id = createUniqueId();
  const [over, setOver] = createSignal(false);
  const kindName = () => term(recordCatalogue[props.it.kind()].term);
  const take = (files: FileList | null | undefined) => {
    const chosen = files?.[0];
    if (chosen) void props.it.open(chosen);
  };
  const template = async () => {
    const { makeTemplate } = await import('../files/template.ts');
    saveFile(await makeTemplate(props.it.kind()), words.templateName(kindName()));
  };
  return (
    <section class="import-sheet">
      <p class="import__lead">{words.lead}</p>
      <div class="import-sheet__row">
        <Select
          label={words.kind}
          value={props.it.kind()}
          options={staffKinds.map((kind) => ({ value: kind, label: term(recordCatalogue[kind].term) }))}
          onChange={(kind) =>
            props.it.chooseKind(staffKinds.find((each) => each === kind) ?? ('SITE' satisfies StaffKind))
          }
        />
        <Button icon="download" onClick={() => void template()}>
          {words.template}
        </Button>
      </div>
      <p class="import__note">{words.templateNote}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the field inside does */}
      <div
        class="import-drop"
        data-over={over() ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <Icon name="upload" />
        <input
          id={id}
          class="import-drop__input"
          type="file"
          accept=".xlsx,.csv,.txt,.tsv,.xls,.et,text/csv"
          onChange={(event) => {
            take(event.currentTarget.files);
            // the same file chosen again, mended meanwhile, is a change too
            event.currentTarget.value = '';
          }}
        />
        <label class="button import-drop__label" data-variant="primary" for={id}>
          {words.choose}
        </label>
        <span class="import__note">{words.drop}</span>
      </div>
      <p class="import__note">{words.accepts}</p>
    </section>
  );
}
