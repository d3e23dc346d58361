import type { Field } from '#core/records/field.ts';

/** Shows a field of the form on the page and leaves the cursor in it. */
export function goToField({ key }: Pick<Field, 'key'>): void {
  const field = document.getElementById(`field-${key}`);
  const wrong = field?.querySelector<HTMLElement>('[aria-invalid="true"]');
  // of a field with many controls the one that is wrong is wanted, and it may be far from the first
  const control = wrong ?? field?.querySelector<HTMLElement>('input, select, textarea, button');
  (wrong ?? field)?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
