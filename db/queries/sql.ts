/** A value of a statement. Booleans are 0 and 1 in our columns, so they are given as numbers. */
export type SqlValue = string | number | null;

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

export function joinSql(parts: readonly Sql[], separator: ', ' | ' AND ' | ' UNION ALL '): Sql {
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

/** `column IN (…)` for a short list, as enumerations are; null where nothing was asked. `column` is our own text. */
export function among(column: string, values: readonly SqlValue[] | undefined): Sql | null {
  if (values === undefined) return null;
  const list = joinSql(
    values.map((value) => sql`${value}`),
    ', ',
  );
  return sql`${new Sql(column, [])} IN (${list})`;
}

/** Names of our own (tables, columns, aliases) as a piece. Never for anything that came from outside. */
export function name(text: string): Sql {
  return new Sql(text, []);
}
