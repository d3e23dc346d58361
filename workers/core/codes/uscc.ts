import { err, ok, type Result } from '../result.ts';

/** 统一社会信用代码, GB 32100-2015: 31 characters without I, O, S, V, Z; a character's value is its index. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const STRUCTURE = /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/;

/** W(i) = 3^(i−1) mod 31 for the first 17 places. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 11714: weights of the eight places of the organisation code, places 9–16 of the whole. */
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export interface Uscc {
  /** Upper case. */
  readonly code: string;
  /** Real codes exist that fail a check, so failing warns and never refuses. Empty = all checks pass. */
  readonly warnings: readonly UsccWarning[];
}

export type UsccWarning =
  | { readonly code: 'CHECK_CHARACTER'; readonly expected: string; readonly zh: string }
  | { readonly code: 'ORG_CHECK_CHARACTER'; readonly expected: string; readonly zh: string };

/** Reads a code; what has not the structure is refused, what fails a check character warns. */
export function parseUscc(text: string): Result<Uscc, 'MALFORMED_USCC'> {
  const code = text.trim().toUpperCase();
  if (!STRUCTURE.test(code)) return err('MALFORMED_USCC');
  const warnings: UsccWarning[] = [];
  const check = usccCheckCharacter(code);
  if (code[17] !== check) {
    warnings.push({ code: 'CHECK_CHARACTER', expected: check, zh: `第 18 位校验码应为 ${check}，请核对` });
  }
  const orgCheck = orgCheckCharacter(code.slice(8, 16));
  if (code[16] !== orgCheck) {
    warnings.push({ code: 'ORG_CHECK_CHARACTER', expected: orgCheck, zh: `第 17 位应为 ${orgCheck}，请核对` });
  }
  return ok({ code, warnings });
}

/** Place 18: (31 − Σ value·weight mod 31) mod 31; the outer modulo turns 31 into 0. */
export function usccCheckCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + ALPHABET.indexOf(code.charAt(i)) * weight, 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Place 17: 11 − Σ mod 11 with A = 10 … Z = 35; 10 is written X and 11 is 0. */
function orgCheckCharacter(org: string): string {
  const sum = ORG_WEIGHTS.reduce((total, weight, i) => total + Number.parseInt(org.charAt(i), 36) * weight, 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
