import { Show } from 'solid-js';
import { figureText } from '#core/figure-text.ts';
import type { Figure } from '#core/schemas/figure.ts';
import { reliability } from '#core/terms/figure.ts';
import { metric } from '#core/terms/metric.ts';
import { Badge } from '#ui/Badge.tsx';
import { type Definition, DefinitionList } from '#ui/DefinitionList.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Quote } from '#ui/Quote.tsx';
import { useLeader } from '../context.ts';
import { type Place, printView, viewAt } from '../paths.ts';

/** One published number; opened, it shows its scope, date, doubts and the very words of the document. */
export function FigureRow(props: { figure: Figure; open: boolean }) {
  const { go, language, term, text, view } = useLeader();
  const words = text.figures;
  const toggle = (open: boolean) => {
    if (open === props.open) return;
    go({ ...view(), selected: open ? props.figure.id : null }, 'replace');
  };
  return (
    <div class="figure-row" data-figure={props.figure.id} data-open={props.open ? '' : undefined}>
      <Disclosure
        open={props.open}
        onToggle={toggle}
        summary={
          <span class="figure-row__label">
            <span>{language === 'en' ? props.figure.labelEn : props.figure.label}</span>
            <Show when={props.figure.reliability !== 'RELIABLE'}>
              <Badge kind="attention">{term(reliability[props.figure.reliability])}</Badge>
            </Show>
            <Show when={props.figure.derived}>
              <span class="figure-row__derived">{text.overview.derived}</span>
            </Show>
          </span>
        }
        aside={
          <span class="figure-row__value" title={words.asOf(props.figure.asOf)}>
            {figureText(props.figure, language)}
          </span>
        }
      >
        <FigureFacts figure={props.figure} />
      </Disclosure>
    </div>
  );
}

function FigureFacts(props: { figure: Figure }) {
  const { text } = useLeader();
  const words = text.figures;
  const items = (): Definition[] => {
    const { figure } = props;
    const given: (Definition | false)[] = [
      { label: words.scope, value: figure.scope },
      { label: words.time, value: figure.asOf },
      figure.numerator !== null && { label: words.numerator, value: figure.numerator },
      figure.denominator !== null && {
        label: words.denominator,
        value: figure.derived ? words.derivedDenominator(figure.denominator) : figure.denominator,
      },
      figure.derived && figure.denominator === null && { label: words.note, value: words.derivedValue },
      figure.note !== null && { label: words.note, value: figure.note },
      { label: words.list, value: <LiveCount figure={figure} /> },
    ];
    return given.filter((item) => item !== false);
  };
  return (
    <div class="figure-row__facts">
      <Quote
        text={props.figure.quotation}
        source={`${props.figure.document.title}${text.dot}${words.published(props.figure.document.publishedOn)}`}
      />
      <DefinitionList items={items()} />
    </div>
  );
}

/** The live count of the same thing at the place the figure speaks of; a document's number itself has no list. */
function LiveCount(props: { figure: Figure }) {
  const { term, text, view } = useLeader();
  const about = (): Place =>
    props.figure.park ? { kind: 'park', id: props.figure.park.id } : { kind: 'region', code: props.figure.regionCode };
  return (
    <>
      {text.figures.noList}
      <Show when={props.figure.metric}>
        {(code) => (
          <>
            {text.semicolon}
            <a href={printView({ ...viewAt(view(), about()), tab: view().tab, count: code() })}>
              {`${text.overview.registered}${text.colon}${term(metric[code()])}`}
            </a>
          </>
        )}
      </Show>
    </>
  );
}
