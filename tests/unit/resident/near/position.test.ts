import { describe, expect, it } from 'vitest';
import {
  coarse,
  forgetPosition,
  isInexact,
  keepPosition,
  keptPosition,
  type Position,
} from '../../../../web/resident/near/position.ts';

const NOW = Date.parse('2026-11-20T09:30:00+08:00');
const here: Position = { lng: 112.7082345, lat: 37.6977123, accuracyM: 18, at: NOW };

function memory(): { storage: () => Storage; texts: () => string[] } {
  const kept = new Map<string, string>();
  const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  return { storage: () => storage as Storage, texts: () => [...kept.values()] }; // only these three are called
}

const broken = () => {
  throw new DOMException('no storage here', 'SecurityError');
};

describe('a position', () => {
  it('leaves the memory of its tab with three decimals at most', () => {
    expect(coarse(here)).toEqual({ lng: '112.708', lat: '37.698' });
    const { storage, texts } = memory();
    keepPosition(here, storage);
    expect(texts().join()).not.toMatch(/\d\.\d{4}/);
    expect(keptPosition(NOW, storage)).toEqual({ lng: 112.708, lat: 37.698, accuracyM: 98, at: NOW });
  });

  it('is kept for ten minutes, and never from the future', () => {
    const { storage } = memory();
    keepPosition(here, storage);
    expect(keptPosition(NOW + 599_000, storage)).not.toBeNull();
    expect(keptPosition(NOW + 600_000, storage)).toBeNull();
    expect(keptPosition(NOW - 1, storage)).toBeNull();
  });

  it('is gone when forgotten', () => {
    const { storage, texts } = memory();
    keepPosition(here, storage);
    forgetPosition(storage);
    expect(keptPosition(NOW, storage)).toBeNull();
    expect(texts()).toEqual([]);
  });

  it.each(['', '{', 'null', '[]', '{"lng":112}', '{"lng":"112","lat":37,"accuracyM":1,"at":1}'])(
    'is nothing where %j is kept',
    (text) => {
      const { storage } = memory();
      storage().setItem('park-atlas-near', text);
      expect(keptPosition(NOW, storage)).toBeNull();
    },
  );

  it('needs no storage', () => {
    expect(() => keepPosition(here, broken)).not.toThrow();
    expect(keptPosition(NOW, broken)).toBeNull();
    expect(() => forgetPosition(broken)).not.toThrow();
  });

  it('says nothing about minutes where it is less exact than a kilometre', () => {
    expect(isInexact({ ...here, accuracyM: 1000 })).toBe(false);
    expect(isInexact({ ...here, accuracyM: 1001 })).toBe(true);
  });
});
