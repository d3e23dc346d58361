import type { StaffKind } from '#core/records/catalogue.ts';
import { fieldOf } from '#core/records/catalogue.ts';
import type { StaffWritten } from '#core/schemas/staff.ts';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { createRecordForm } from '../form/create-record-form.ts';
import { RecordFormView } from '../form/RecordFormView.tsx';
import { sentWords } from '../form/sent-words.ts';
import { notices } from '../frame/notices.ts';
import { pageTerm } from '../frame/page-term.ts';
import { NEW, pageOfKind } from '../page-names.ts';
import { onPage, onRecord, printView } from '../paths.ts';

/** A record being made. What narrowed the list it is made from is filled in already. */
export function NewRecord(props: { kind: StaffKind }) {
  const { go, term, text, view } = useStaff();
  const words = text.record;
  const { kind } = props;
  const page = pageOfKind(kind);
  const kindName = term(pageTerm(page));
  const { park, region } = view();
  const form = createRecordForm({
    kind,
    record: () => null,
    known: { ...(region === null ? {} : { region }), ...(park === null || !fieldOf(kind, 'park') ? {} : { park }) },
    about: () => ({
      kind: kindName,
      name: typeof form.draft.value().name === 'string' ? String(form.draft.value().name) : '',
      href: printView(onRecord(view(), page, NEW)),
    }),
    onSent: (written: StaffWritten) => {
      const title = written.change?.title ?? kindName;
      notices.show({
        tone: 'ok',
        message: sentWords({ kind, status: 'DRAFT', title, values: {} }, written, form.submits(), text),
      });
      go(onRecord(view(), page, written.id));
    },
  });
  return (
    <div class="record-page">
      <header class="record-head">
        <a class="record-head__back" href={printView(onPage(view(), page))}>
          <Icon name="chevron-left" />
          {words.back(kindName)}
        </a>
        <h1>{words.fresh.title(kindName)}</h1>
        <p class="note">{words.fresh.lead}</p>
      </header>
      <div class="record-page__body">
        <div class="record-page__main">
          <RecordFormView form={form} onReload={() => undefined} />
        </div>
      </div>
    </div>
  );
}
