import { For } from 'solid-js';
import { usePage } from '../page-context.ts';

/** Chinese with its punctuation and the digits inside it: names, addresses, titles of documents. */
const CHINESE = /([“《（]*\p{Script=Han}(?:[^\n]*[\p{Script=Han}）》”])?)/u;

/** Words that may hold Chinese names. On an English page those say that they are Chinese, to voices and to fonts. */
export function WithNames(props: { text: string }) {
  const { language } = usePage();
  if (language === 'zh') return props.text;
  // split() puts what the group matched at the odd places
  const runs = props.text.split(CHINESE);
  return <For each={runs}>{(run, index) => (index() % 2 === 1 ? <span lang="zh-CN">{run}</span> : run)}</For>;
}
