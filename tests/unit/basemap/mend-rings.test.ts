import { describe, expect, it } from 'vitest';
import { mendParts } from '#basemap/mend-rings.ts';
import type { Rings } from '#basemap/rings.ts';

/** An outline that turns off at (0, 0) around an enclave and comes back. */
const withEnclave: Rings = [
  [
    [0, 0],
    [1, 2],
    [2, 1],
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
];
/** Two squares that meet in (2, 2). */
const eight: Rings = [
  [
    [0, 0],
    [2, 0],
    [2, 2],
    [5, 2],
    [5, 5],
    [2, 5],
    [2, 2],
    [0, 2],
    [0, 0],
  ],
];
const plain: Rings = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
  [
    [1, 1],
    [1, 2],
    [2, 2],
    [1, 1],
  ],
];

describe('mending outlines', () => {
  it('makes an enclave that the outline runs around a hole', () => {
    expect(mendParts([withEnclave])).toEqual([
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
        [
          [0, 0],
          [1, 2],
          [2, 1],
          [0, 0],
        ],
      ],
    ]);
  });

  it('makes two parts of two areas that meet in a point', () => {
    expect(mendParts([eight]).map((part) => part.length)).toEqual([1, 1]);
  });

  it('leaves whole parts with their holes as they are', () => {
    expect(mendParts([plain])).toEqual([plain]);
  });

  it('drops spurs of next to no area, and points repeated in a row', () => {
    const spur: Rings = [
      [
        [9, 9],
        [9.0001, 9],
        [9, 9.0001],
        [9, 9],
      ],
    ];
    const stuttering: Rings = [
      [
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
    ];
    expect(mendParts([spur, stuttering])).toEqual([
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
      ],
    ]);
  });
});
