import type { Field } from '#core/records/field.ts';

/** Shows a field of the form on the page and leaves the cursor in it. */
export function goToField({ key }: Pick<Field, 'key'>): void {
  const field = document.getElementById(`field-${key}`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
}
