import type { LeaderText } from '../text/zh.ts';
import type { LayerName } from './layers.ts';

/** What the lines, colours and signs of a layer mean, on the screen and on paper. */
export function meaningsOf(text: LeaderText): Partial<Record<LayerName, readonly string[]>> {
  return {
    parks: [text.parkLegend],
    verify: [text.verify],
    organisations: [text.organisationLegend],
    pairings: [text.pairingLegend.single, text.pairingLegend.bundle],
    contacts: [text.contacts.legend],
    chains: [text.chains.legend],
    grids: [text.gridLegend],
  };
}
