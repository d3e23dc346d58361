import type { Figure } from '#core/schemas/figure.ts';
import type { LayerName } from './layers.ts';

/** Rows of the documents' inventory that give numbers of what a layer would show, and no list of it. */
const inventory: Partial<Record<LayerName, readonly string[]>> = {
  contacts: ['A35', 'C07'],
  chains: ['D18'],
};

/** What documents say of a layer's records, by number alone. */
export function publishedCounts<F extends Pick<Figure, 'inventoryId'>>(layer: LayerName, figures: readonly F[]): F[] {
  return figures.filter(({ inventoryId }) => inventory[layer]?.includes(inventoryId) ?? false);
}

/** Whether documents speak of the layer by numbers alone. */
export function isPublishedByCount(layer: LayerName): boolean {
  return layer in inventory;
}
