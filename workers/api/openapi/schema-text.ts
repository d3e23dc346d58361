/** A JSON Schema, as far as our own document uses it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly example?: unknown;
}

const words: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: 'true / false',
  object: '对象',
  null: '空',
};

/** What a value looks like, in one line of plain words. */
export function schemaText(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schemaName(schema.$ref);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(schemaText).join(' 或 ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ');
  if (schema.type === 'array') return `[ ${schemaText(schema.items ?? {})}, … ]`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.map((type) => words[type] ?? type).join(' 或 ') || '任意';
}

/** Limits of a parameter that its type does not say. */
export function limitsText({ minimum, maximum, maxLength, default: fallback }: JsonSchema): string {
  const parts = [
    minimum !== undefined && maximum !== undefined ? `${minimum} 到 ${maximum}` : '',
    maxLength !== undefined ? `最多 ${maxLength} 字` : '',
    fallback !== undefined ? `默认 ${String(fallback)}` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

export function schemaName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
