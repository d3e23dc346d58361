import { For, Match, Switch } from 'solid-js';
import type { Field } from '#core/records/field.ts';
import { useUiText } from '#ui/ui-text.ts';
import { useStaff } from '../context.ts';
import { fieldLines, fieldWords } from './field-words.ts';
import './field-value.css';

/** Lists of words that read well in one line. */
const SHORT: ReadonlySet<Field['value']['is']> = new Set(['TERMS', 'STRINGS']);

/**
 * What stands in a field, in words; what is not entered reads 未登记. `compact`: one line, for tables and differences;
 * otherwise lists stand one thing a line.
 */
export function FieldValue(props: {
  field: Field;
  value: unknown;
  /** Names of records and regions by id or code. */
  names: Readonly<Record<string, string>>;
  compact?: boolean;
}) {
  const { language } = useStaff();
  const text = useUiText();
  const context = () => ({ language, names: props.names });
  const lines = () =>
    props.compact || SHORT.has(props.field.value.is) ? oneLine() : fieldLines(props.field, props.value, context());
  const oneLine = () => {
    const words = fieldWords(props.field, props.value, context());
    return words === null ? [] : [words];
  };
  return (
    <Switch
      fallback={
        <ul class="field-value" role="list">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      }
    >
      <Match when={lines().length === 0}>
        <span class="unknown">{text.badge.unknown}</span>
      </Match>
      <Match when={lines().length === 1}>{lines()[0]}</Match>
    </Switch>
  );
}
