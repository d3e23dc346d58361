/** What a file may bring. All of it is checked before or while unpacking, never after. */
export const tableLimits = {
  /** Of the file itself: 20 MB. */
  fileBytes: 20 * 1024 * 1024,
  /** Of everything in a workbook once unpacked: 200 MB. */
  unpackedBytes: 200 * 1024 * 1024,
  /** A part of a workbook that grows more than this is no table; real sheets grow 5 to 40 times. */
  growth: 300,
  /** Parts smaller than this may grow as they like: 10 MB. */
  growthFrom: 10 * 1024 * 1024,
  /** Parts of a workbook: sheets, styles, pictures. */
  entries: 2_000,
  sheets: 200,
  /** Rows with values on one sheet. */
  rows: 50_000,
  columns: 200,
  /** Characters of one cell, the limit of spreadsheet programs themselves. */
  cellCharacters: 32_767,
  merges: 100_000,
} as const;
