import type { ExpressionSpecification } from 'maplibre-gl';
import { regionPrefix } from '#core/codes/region-code.ts';

/** A value that grows with the zoom: pairs of zoom and value. */
export function byZoom(
  ...stops: (readonly [zoom: number, value: number | ExpressionSpecification])[]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification; // variadic in the spec, not in its types
}

/** Whether the feature's region code lies in one of the regions; true for all when none is named. */
export function inFocus(focus: readonly string[], property = 'code'): ExpressionSpecification | true {
  if (focus.length === 0) return true;
  const tests = focus.map((code): ExpressionSpecification => {
    const prefix = regionPrefix(code.slice(0, 6));
    return ['==', ['slice', ['get', property], 0, prefix.length], prefix];
  });
  return ['any', ...tests];
}

/** Whether a border touches a province in focus (its sides are the properties `a` and `b`, `''` at sea). */
export function touchesFocus(focus: readonly string[]): ExpressionSpecification | true {
  if (focus.length === 0) return true;
  const provinces = provincesOf(focus);
  const side = (name: string): ExpressionSpecification => ['in', ['get', name], ['literal', provinces]];
  return ['any', side('a'), side('b')];
}

/** Codes of the provinces that the regions lie in. */
export function provincesOf(codes: readonly string[]): string[] {
  return [...new Set(codes.map((code) => `${code.slice(0, 2)}0000`))];
}

/** `['case', test, yes, no]`, or just `yes` when there is nothing to test. */
export function when<T extends string | number>(
  test: ExpressionSpecification | true,
  yes: T,
  no: T,
): T | ExpressionSpecification {
  return test === true ? yes : ['case', test, yes, no];
}
