/** Milliseconds UTC of an API instant (ISO 8601 with +08:00). */
export function instantMs(iso: string): number {
  return Date.parse(iso);
}
