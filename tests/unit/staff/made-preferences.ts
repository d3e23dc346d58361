import { createSignal } from 'solid-js';
import type { Preferences } from '../../../web/staff/account/create-preferences.ts';

/** Preferences of nobody in particular, kept as long as the test. */
export function madePreferences(first: Readonly<Record<string, unknown>> = {}): Preferences {
  const [values, setValues] = createSignal(first);
  return {
    get: (name) => values()[name],
    // as JSON, which is how they travel
    set: (name, value) =>
      setValues((now) => ({ ...now, [name]: value === null ? undefined : JSON.parse(JSON.stringify(value)) })),
  };
}
