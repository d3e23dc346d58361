import { usePage } from '../page-context.ts';
import { detailHref, type Visitor } from '../visitor.ts';
import { ElderSizes } from './ElderSizes.tsx';
import { ReadAloudButton } from './ReadAloudButton.tsx';

/** What elder mode puts above every page: letters, reading aloud, and the rest of what the simple page leaves out. */
export function ElderTools(props: { visitor: Visitor; search: string }) {
  const { text } = usePage();
  const { detail } = text.everyone;
  return (
    <div class="elder-tools">
      <ElderSizes step={props.visitor.elder} search={props.search} />
      <ReadAloudButton class="button elder-tools__read" />
      <a
        class="button elder-detail"
        data-variant="secondary"
        data-full={detail.full}
        data-short={detail.short}
        href={detailHref(props.search, props.visitor.full ? 'short' : 'full')}
      >
        {props.visitor.full ? detail.short : detail.full}
      </a>
    </div>
  );
}
