/**
 * Where an arrow key, Home or End leads in a list of `length` items; undefined when the key is not for us.
 * Tabs (horizontal) and listboxes wrap around, table rows do not.
 */
export function stepIndex(
  key: string,
  from: number,
  length: number,
  direction: 'horizontal' | 'vertical',
  wraps = true,
): number | undefined {
  if (length === 0) return undefined;
  const [back, forward] = direction === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const last = length - 1;
  switch (key) {
    case back:
      return from > 0 ? from - 1 : wraps ? last : 0;
    case forward:
      return from < last ? from + 1 : wraps ? 0 : last;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
