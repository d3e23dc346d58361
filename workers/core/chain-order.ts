import { type ChainRole, chainRole } from './terms/organisation.ts';
import { codesOf } from './terms/term.ts';

/** From the head of a chain down. */
const order = codesOf(chainRole);

const rankOf = (role: ChainRole | null) => (role === null ? order.length : order.indexOf(role));

/** Two parties of a chain, the higher role first; equal ones and those whose role is not registered stay as they are. */
export function ledFromAbove<E extends { readonly role: ChainRole | null }>(a: E, b: E): { from: E; to: E } {
  return rankOf(b.role) < rankOf(a.role) ? { from: b, to: a } : { from: a, to: b };
}
