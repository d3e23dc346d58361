import { parseUscc } from '../../codes/uscc.ts';
import { type ErrorDetail, errorDetail } from '../../errors.ts';
import type { RecordCheck, RecordWarning } from '../check-record.ts';
import { textAt } from './rule.ts';

/** R14: a code that fails its check character stands only with the reason why; the one of place 17 only warns. */
export function enterpriseRules(values: Readonly<Record<string, unknown>>): RecordCheck {
  const problems: ErrorDetail[] = [];
  const warnings: RecordWarning[] = [];
  const [code, reason] = [textAt(values, 'uscc'), textAt(values, 'usccOverride')];
  const parsed = parseUscc(code ?? '');
  for (const { code: fault, expected, zh } of parsed.ok ? parsed.value.warnings : []) {
    if (fault === 'CHECK_CHARACTER' && reason === null) {
      problems.push(errorDetail('uscc', code, `${zh}；代码无误时请填“校验位不符的说明”`));
    } else {
      const place = fault === 'CHECK_CHARACTER' ? 18 : 17;
      warnings.push({ code: fault, path: 'uscc', zh, en: `Character ${place} should be ${expected}; please check` });
    }
  }
  return { problems, warnings };
}
