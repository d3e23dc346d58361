/** Rows that D1 says requests read and wrote: what it bills. */
export interface Meter {
  rows: number;
  written: number;
  statements: number;
}

interface Result {
  meta: { rows_read: number; rows_written: number };
}

/** A D1 binding that adds what every statement read to the meter; everything else passes through. */
export function metered<Binding extends object>(binding: Binding, meter: Meter): Binding {
  const count = (result: Result) => {
    meter.rows += result.meta.rows_read;
    meter.written += result.meta.rows_written;
    meter.statements += 1;
  };
  const statement = <Prepared extends object>(prepared: Prepared): Prepared =>
    new Proxy(prepared, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        if (key === 'bind') return (...values: unknown[]) => statement(value.apply(target, values) as object);
        if (key !== 'all' && key !== 'run') return value.bind(target);
        return async (...given: unknown[]) => {
          const result = (await value.apply(target, given)) as Result; // D1 answers all() and run() with its meta
          count(result);
          return result;
        };
      },
    });
  return new Proxy(binding, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      if (key === 'withSession') return (start: string) => metered(value.call(target, start) as object, meter);
      if (key === 'prepare') return (text: string) => statement(value.call(target, text) as object);
      if (key !== 'batch') return value.bind(target);
      return async (statements: object[]) => {
        // the binding knows its own statements only, not our proxies of them
        const results = (await value.call(target, statements)) as Result[];
        for (const result of results) count(result);
        return results;
      };
    },
  });
}
