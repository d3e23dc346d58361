/** A button made by script, like #ui/Button.tsx without its library. */
export function makeButton(label: string, variant: 'primary' | 'secondary', work: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.dataset.variant = variant;
  element.textContent = label;
  element.addEventListener('click', work);
  return element;
}
