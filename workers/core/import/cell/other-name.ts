import type { OtherName } from '../../records/check/references.ts';
import { type AliasReason, aliasReason } from '../../terms/alias.ts';
import { wordKey } from './cell-value.ts';
import { wordsOfTerms } from './term-words.ts';

/** A name as a cell says it; why it is another one only where that is said too. */
export interface SaidName {
  readonly name: string;
  readonly reason?: AliasReason;
}

const WITH_REASON = /^(.+)[（(]([^（()）]+)[）)]$/;

/** `定襄工业园（曾用名）` says why, `定襄工业园` does not, and what else stands in brackets is part of the name. */
export function readOtherName(text: string): SaidName {
  const [, name = '', word = ''] = WITH_REASON.exec(text) ?? [];
  const code = word === '' ? undefined : wordsOfTerms(aliasReason).get(wordKey(word));
  return isReason(code) ? { name: name.trim(), reason: code } : { name: text };
}

/** As `readOtherName` understands it. 其他名称 says no more than that it is another name, and is left out where that is safe. */
export function writeOtherName({ name, reason }: OtherName): string {
  const isPlain = reason === 'OTHER_NAME' && readOtherName(name).reason === undefined;
  return isPlain ? name : `${name}（${aliasReason[reason].zh}）`;
}

function isReason(code: string | undefined): code is AliasReason {
  return code !== undefined && Object.hasOwn(aliasReason, code);
}
