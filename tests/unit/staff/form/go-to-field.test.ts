// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { goToField } from '../../../../web/staff/form/go-to-field.ts';

it('of a field with many controls the one that is wrong gets the keyboard, else the first', () => {
  document.body.innerHTML = '<div id="field-point"><textarea id="a"></textarea><input id="b" /></div>';
  goToField({ key: 'point' });
  expect(document.activeElement?.id).toBe('a');
  document.getElementById('b')?.setAttribute('aria-invalid', 'true');
  goToField({ key: 'point' });
  expect(document.activeElement?.id).toBe('b');
});
