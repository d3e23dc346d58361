import type { ExpressionSpecification } from 'maplibre-gl';
import type { PairingType } from '#core/terms/pairing.ts';
import type { Palette } from './palette.ts';

/** Colour of the palette that tells a kind of pairing; the legend names it. */
export const pairingTones = {
  ENTERPRISE_VILLAGE: 'pairing',
  COMMUNITY_ENTERPRISE: 'service',
  SCHOOL_ENTERPRISE: 'action',
  RESIDENT_UNIT: 'featured',
  CADRE_ENTERPRISE: 'enterprise',
  CONTACT_POINT: 'contact',
  CHAIN: 'chain',
} as const satisfies Record<PairingType, keyof Palette>;

/** Colours that the rim of a plate can have; what counts no pairings has that of enterprises. */
export type PlateTone = (typeof pairingTones)[PairingType];

export function isPlateTone(text: string | undefined): text is PlateTone {
  return Object.values(pairingTones).some((tone) => tone === text);
}

/** The name of the colour by the property `type`, for pictures that are told apart by it. */
export function pairingTone(): ExpressionSpecification {
  const pairs = Object.entries(pairingTones).flat();
  return ['match', ['get', 'type'], ...pairs, 'pairing'] as unknown as ExpressionSpecification; // variadic in the spec
}

/** The colour of a line by its property `type`. */
export function pairingColour(palette: Palette): ExpressionSpecification {
  const pairs = Object.entries(pairingTones).flatMap(([type, tone]) => [type, palette[tone]]);
  return ['match', ['get', 'type'], ...pairs, palette.pairing] as unknown as ExpressionSpecification; // variadic in the spec
}
