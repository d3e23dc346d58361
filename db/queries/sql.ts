import type { SqlValue } from '../port.ts';

/** A piece of SQL with its values in order; pieces nest, so text and values can never fall out of step. */
export class Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

/** ``sql`name = ${name}` ``: a plain value becomes a bound parameter, a piece is put in place. */
export function sql(texts: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  let text = texts[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, i) => {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += texts[i + 1] ?? '';
  });
  return new Sql(text, values);
}

export function joinSql(parts: readonly Sql[], separator: ', ' | ' AND ' | ' OR ' | ' UNION ALL '): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.values),
  );
}

/** `WHERE` of all conditions that are given; nothing without any. */
export function whereAll(conditions: readonly (Sql | null)[]): Sql {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? sql`` : sql`WHERE ${joinSql(given, ' AND ')}`;
}

const CODE = /^[A-Z][A-Z0-9_]*$/;

/** A code of an enumeration or a 0/1 written into the text: long filters would else exceed D1's 100 bound values. */
export function literal(value: string | number): Sql {
  if (typeof value === 'number' && Number.isInteger(value)) return new Sql(String(value), []);
  if (typeof value === 'string' && CODE.test(value)) return new Sql(`'${value}'`, []);
  throw new RangeError('neither a code nor a whole number');
}

/** `column IN (…)` for codes of an enumeration; null where nothing was asked. `column` is our own text. */
export function among(column: string, values: readonly (string | number)[] | undefined): Sql | null {
  if (values === undefined) return null;
  return sql`${name(column)} IN (${joinSql(values.map(literal), ', ')})`;
}

/** Names of our own (tables, columns, aliases) as a piece. Never for anything that came from outside. */
export function name(text: string): Sql {
  return new Sql(text, []);
}
