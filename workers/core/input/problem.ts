import { type ErrorDetail, errorDetail } from '../errors.ts';

/** An issue of zod or of any Standard Schema; `keys` are the names it does not know. */
export interface InputIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string | undefined;
  readonly keys?: readonly string[] | undefined;
}

export interface InputProblem {
  readonly code: 'VALIDATION' | 'UNKNOWN_PARAMETER';
  readonly details: readonly ErrorDetail[];
}

/** Details given at most; whoever sends five hundred wrong names needs no list of them. */
const MAX_DETAILS = 20;

/**
 * What to answer to input that a schema refused: each field with the value sent and what was expected. When nothing but
 * unknown names is wrong the code says so.
 */
export function inputProblem(issues: readonly InputIssue[], input: unknown, known: readonly string[]): InputProblem {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  const details = issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
    if (issue.code !== 'unrecognized_keys') {
      return [errorDetail(path.map(String).join('.'), valueAt(input, path), issue.message)];
    }
    const expected = known.length === 0 ? '这里没有参数' : `可用的参数：${known.join('、')}`;
    return (issue.keys ?? []).map((key) =>
      errorDetail([...path, key].map(String).join('.'), valueAt(input, [...path, key]), expected),
    );
  });
  return {
    code: unknown.length === issues.length ? 'UNKNOWN_PARAMETER' : 'VALIDATION',
    details: details.slice(0, MAX_DETAILS),
  };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    input,
  );
}
